import { expect, test } from 'vitest';
import { linkedNames } from '../../../../src/commands/verify/linked-names.ts';
import type { Answer } from '../../../../src/commands/verify/source.ts';

const ORIGIN = 'https://news.example';

/** The names that a site of some pages links to; a page that is none is a fault. */
function namesIn(pages: Record<string, string>, base = '', missing = true): Promise<unknown> {
  const read = (address: string): Promise<Answer> => {
    const text = pages[address];
    const answer = { fault: 'answers 404', missing };
    return Promise.resolve(text === undefined ? answer : { text, url: new URL(address, ORIGIN) });
  };
  return linkedNames({ origin: ORIGIN, base, read });
}

test('what the home page and the corrections link to, each once, as it is written', async () => {
  const home = `<a href="/bridge/">x</a><a class=x href='/bridge/#plans'>x</a><A
    data-x="y" HREF=/%D9%85%D8%A7%D8%A1/ >x</A><a href="about/">x</a>`;
  const corrections = '<a href="../tunnel/history/2/">x</a><a href="/bridge/">x</a>';
  expect(await namesIn({ '/': home, '/corrections/': corrections })).toEqual([
    'about',
    'bridge',
    'tunnel',
    'ماء',
  ]);
});

test('not what lies elsewhere, or beside the site', async () => {
  const home = `<a href="https://other.example/a/">x</a><a href="mailto:a@b.example">x</a>
    <a href="/">x</a><a href="#b">x</a><a href="/other/c/">x</a><a href="https://[/">x</a>
    <a>x</a><link href="/news/d/"><a href="/news/favicon.svg">x</a><a href="/news/bridge/">x</a>`;
  expect(await namesIn({ '/news/': home }, '/news')).toEqual(['bridge']);
});

test('without a list of corrections, what the home page has', async () => {
  expect(await namesIn({ '/': '<a href="/bridge/">x</a>' })).toEqual(['bridge']);
});

test('what could not be asked is said', async () => {
  expect(await namesIn({ '/': '' }, '', false)).toMatchObject({ fault: 'answers 404' });
  expect(await namesIn({ '/corrections/': '' })).toMatchObject({ fault: 'answers 404' });
});
