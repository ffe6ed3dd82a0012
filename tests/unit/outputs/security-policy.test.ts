import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/outputs/security-policy.ts';

const hash = (text: string): string => `<${text}>`;

function directives(html: string): Record<string, string> {
  const pairs = contentSecurityPolicy(html, hash)
    .split('; ')
    .map((directive): [string, string] => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    });
  return Object.fromEntries(pairs);
}

describe('the security policy of a page', () => {
  test('allows a bare page nothing but what its host has', () => {
    expect(directives('<p>Text</p>')).toEqual({
      'default-src': "'none'",
      'img-src': "'self'",
      'style-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  test('is not misled by tags that a quoted attribute speaks of', () => {
    const html =
      '<meta content="How the <style> tag won, <script> too"><style>a</style><p title=\'<style>\'>';
    expect(directives(html)).toMatchObject({ 'style-src': "'sha256-<a>'", 'script-src': "'self'" });
  });

  test('names each style and script that stands in the page, once', () => {
    const html =
      '<style>a{}</style><style data-x>b\n{}</style><style>a{}</style><script>x()</script>';
    expect(directives(html)).toMatchObject({
      'style-src': "'sha256-<a{}>' 'sha256-<b\n{}>'",
      'script-src': "'self' 'sha256-<x()>'",
    });
  });

  test('names no script that comes from a file', () => {
    expect(directives('<script type="module" src="/a.js"></script>')['script-src']).toBe("'self'");
  });

  test('is not told by words that look like tags', () => {
    expect(directives('<p>&lt;script>x()&lt;/script></p>')['script-src']).toBe("'self'");
  });

  test('never allows what is not named', () => {
    expect(contentSecurityPolicy('<style>a</style>', hash)).not.toMatch(/unsafe|\*|https?:|data:/);
  });
});
