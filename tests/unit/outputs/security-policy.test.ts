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
      'manifest-src': "'self'",
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

  test('names no data, which is never run, and every script beside it', () => {
    const html =
      '<script type="application/ld+json">{"a":1}</script><script type="module">x()</script>';
    expect(directives(html)['script-src']).toBe("'self' 'sha256-<x()>'");
  });

  test('is not told by words that look like tags', () => {
    expect(directives('<p>&lt;script>x()&lt;/script></p>')['script-src']).toBe("'self'");
  });

  test('lets a form lead to the page’s own host, and only where there is one', () => {
    expect(directives('<form action="/x/"><input></form>')['form-action']).toBe("'self'");
    expect(directives('<p title="<form data-search>">')['form-action']).toBe("'none'");
  });

  test('lets the form of the search, and no other, compile WebAssembly', () => {
    const search = '<form data-search="[]" role="search"></form>';
    expect(directives(search)['script-src']).toBe("'self' 'wasm-unsafe-eval'");
    for (const other of ['<form></form>', '<p>&lt;form data-search></p>', '<p data-search>']) {
      expect(directives(other)['script-src']).toBe("'self'");
    }
  });

  test('never allows what is not named', () => {
    expect(contentSecurityPolicy('<style>a</style>', hash)).not.toMatch(/unsafe|\*|https?:|data:/);
  });
});
