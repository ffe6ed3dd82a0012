import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/article/problems.ts';
import { readSettings, SETTINGS_FILE } from '../../../src/site/settings.ts';
import type { SettingsEnvironment } from '../../../src/site/settings.ts';
import { temporarySite } from '../temporary-site.ts';

function read(environment: SettingsEnvironment = {}, files: Record<string, string> = {}) {
  return readSettings(temporarySite(files), environment);
}

const problems = (environment: SettingsEnvironment): string[] =>
  read(environment).problems.map(formatProblem);

test('the settings are those of content/site.yaml', () => {
  expect(read()).toEqual({
    settings: {
      name: 'The Site',
      tagline: 'News, explained',
      language: 'en',
      publisher: 'The Publisher',
      timeZone: 'UTC',
      origin: 'https://news.example',
      base: '',
    },
    problems: [],
  });
});

describe('SITE_URL', () => {
  test.each([
    ['https://a.example', 'https://a.example'],
    ['https://a.example/', 'https://a.example'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://a.example:443', 'https://a.example'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['https://Ä.example', 'https://xn--4ca.example'],
    ['', 'https://news.example'],
    [undefined, 'https://news.example'],
  ])('%s gives %s', (SITE_URL, origin) => {
    expect(read({ SITE_URL }).settings?.origin).toBe(origin);
  });

  test.each([
    'a.example',
    '//a.example',
    'https://',
    'https://a.example/path',
    'https://a.example/?x',
    'https://a.example/#x',
    'https://user@a.example',
    'https://:secret@a.example',
    'javascript:alert(1)',
    'ftp://a.example',
    'https://a{$HOME}b',
    'https://a"b',
    "https://a'b",
    ' ',
  ])('%j is refused', (SITE_URL) => {
    expect(problems({ SITE_URL })).toEqual([
      `$SITE_URL:1:1  error  expected the address of the site’s host, such as https://news.example, found ${JSON.stringify(SITE_URL)}: correct or unset SITE_URL  (settings)`,
    ]);
  });
});

describe('BASE_PATH', () => {
  test.each([
    ['/', ''],
    ['/news', '/news'],
    ['/news/', '/news'],
    ['/a/b-c/d.e_~', '/a/b-c/d.e_~'],
    ['', ''],
    [undefined, ''],
  ])('%s gives %j', (BASE_PATH, base) => {
    expect(read({ BASE_PATH }).settings?.base).toBe(base);
  });

  test.each([
    'news',
    '//news',
    '/a//b',
    '/..',
    '/a/../b',
    '/.',
    '/a b',
    '/a?b',
    '/a#b',
    '/é',
    ' /',
    '/%61',
  ])('%j is refused', (BASE_PATH) => {
    expect(problems({ BASE_PATH })).toEqual([
      `$BASE_PATH:1:1  error  expected "/", or a path such as /explainers, found ${JSON.stringify(BASE_PATH)}: correct or unset BASE_PATH  (settings)`,
    ]);
  });
});

describe('the time zone and where readers report errors', () => {
  const FILE = 'name: A\ntagline: B\nlanguage: de\npublisher: C\naddress: https://a.example\n';
  const withLine = (line: string) => read({}, { [SETTINGS_FILE]: FILE + line });

  test.each(['Europe/Berlin', 'Asia/Kathmandu', 'UTC', 'America/Argentina/Ushuaia'])(
    'days may begin and end in %s',
    (timeZone) => {
      expect(withLine(`timeZone: ${timeZone}`).settings?.timeZone).toBe(timeZone);
    },
  );

  test.each(['Mars/Olympus', '+02:00', 'europe/berlin', 'GMT+2', ''])('not in %j', (timeZone) => {
    expect(withLine(`timeZone: "${timeZone}"`).problems.map(formatProblem)).toEqual([
      `content/site.yaml:6:11  error  "timeZone": expected a time zone of the IANA list, such as Europe/Berlin, found ${JSON.stringify(timeZone)}  (frontmatter)`,
    ]);
  });

  test.each([
    'errors@a.example',
    'https://a.example/new',
    'https://a.example/new?page={address}&title={title}&revision={revision}',
  ])('%s takes reports', (report) => {
    expect(withLine(`report: ${report}`).settings?.report).toBe(report);
  });

  test.each(['http://a.example/new', 'mailto:errors@a.example', 'javascript:x', 'errors', 'a@b'])(
    '%s takes none',
    (report) => {
      expect(withLine(`report: ${report}`).problems.map(formatProblem)).toEqual([
        `content/site.yaml:6:9  error  "report": expected an e-mail address, or the https address of a form, found "${report}"  (frontmatter)`,
      ]);
    },
  );
});

test('the environment goes before the file', () => {
  const file =
    'name: A\ntagline: B\nlanguage: de\npublisher: C\naddress: https://a.example\nbasePath: /a/\n';
  const files = { [SETTINGS_FILE]: file };
  expect(read({}, files).settings).toMatchObject({ origin: 'https://a.example', base: '/a' });
  expect(read({ SITE_URL: 'https://b.example', BASE_PATH: '/' }, files).settings).toMatchObject({
    origin: 'https://b.example',
    base: '',
  });
});

test('faults of the file and of both variables are said at once', () => {
  const environment = { SITE_URL: 'x', BASE_PATH: 'x' };
  expect(read(environment, { [SETTINGS_FILE]: 'nmae: x' }).problems.length).toBeGreaterThan(6);
});

test('a file that is missing is said, and what the environment has too', () => {
  const root = temporarySite();
  rmSync(join(root, SETTINGS_FILE));
  const found = readSettings(root, { SITE_URL: 'x' }).problems.map(formatProblem);
  expect(found[0]).toBe(
    'content/site.yaml:1:1  error  this file cannot be read: it names the site, and every build needs it  (settings)',
  );
  expect(found).toHaveLength(2);
});
