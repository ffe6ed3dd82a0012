import { expect, test } from 'vitest';
import { POLICY, SECURITY } from '../../../../src/outputs/hosting/headers.ts';
import { contentSecurityPolicy } from '../../../../src/outputs/security-policy.ts';

const pageOf = (body: string): Map<string, string[]> =>
  directivesOf(contentSecurityPolicy(`<style>p{}</style>${body}`, (text) => text));

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

/** Where a directive that is not there falls back to: https://www.w3.org/TR/CSP3/#directive-fallback-list */
const FALLBACKS: Readonly<Record<string, string>> = {
  'script-src-attr': 'script-src',
  'style-src-attr': 'style-src',
  'worker-src': 'script-src',
};

test('nothing unsafe stands in the policy of all pages', () => {
  expect(SECURITY['Content-Security-Policy']).not.toMatch(/unsafe-(?!eval')|\*|https?:|data:/);
  expect(SECURITY['Content-Security-Policy']).not.toContain("'unsafe-eval'");
});

test('what only a header can say is said: who may frame a page', () => {
  expect(POLICY).toContainEqual(['frame-ancestors', "'none'"]);
});

test('it leaves the styles to the pages, and default-src, which would refuse them', () => {
  const names = POLICY.map(([name]) => name);
  expect(names).not.toContain('style-src');
  expect(names).not.toContain('default-src');
});

test('the policy of a page refuses all that is not named', () => {
  expect(pageOf('').get('default-src')).toEqual(["'none'"]);
});

test.each([
  ['an article', '<p>Text</p>'],
  ['the search', '<form data-search></form>'],
])('the policy of %s allows nothing that the header refuses but its own hashes', (_, body) => {
  const header = new Map(POLICY.map(([name, sources]) => [name, sources.split(' ')]));
  for (const [name, sources] of pageOf(body)) {
    const allowed = header.get(name);
    if (allowed === undefined || sources[0] === "'none'") continue;
    const beyond = sources.filter((source) => !allowed.includes(source));
    expect([name, beyond.filter((source) => !source.startsWith("'sha256-"))]).toEqual([name, []]);
  }
});

test('the policy of an article allows nothing more than the header where meta can say it', () => {
  const page = pageOf('<p>Text</p>');
  for (const [name, sources] of POLICY) {
    if (name === 'frame-ancestors') continue;
    const said = page.get(name) ?? page.get(FALLBACKS[name] ?? '') ?? page.get('default-src') ?? [];
    // Neither 'self' nor a hash allows a style or a script in an attribute.
    const allowed = name.endsWith('-attr') ? [...sources.split(' '), "'self'"] : sources.split(' ');
    const beyond = said.filter(
      (source) =>
        source !== "'none'" && !source.startsWith("'sha256-") && !allowed.includes(source),
    );
    expect([name, beyond]).toEqual([name, []]);
  }
});
