import { readFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { besideTheSite } from '../../../../src/outputs/hosting/beside.ts';
import { HOSTING, writeBesideTheSite } from '../../../../src/outputs/hosting/write-beside.ts';
import { temporarySite } from '../../temporary-site.ts';

const SITE = { origin: 'https://gazette.example', base: '/news' };
const filesIn = (root: string): string[] =>
  readdirSync(join(root, HOSTING), { recursive: true, encoding: 'utf8' }).sort();

test('the files for hosts take the place of the last ones', () => {
  const root = temporarySite();
  writeBesideTheSite(root, [{ path: 'gone.conf', text: 'x' }]);
  writeBesideTheSite(root, besideTheSite(SITE, []));
  expect(filesIn(root)).toEqual([
    'Caddyfile',
    'cloudfront-function.js',
    'cloudfront-headers.json',
    'netlify',
    'netlify/_redirects',
    'nginx.conf',
    's3-upload.sh',
    'vercel.json',
  ]);
  expect(statSync(join(root, HOSTING, 's3-upload.sh')).mode & 0o100).toBe(0o100);
});

test('where one cannot be written, the last ones stay', () => {
  const root = temporarySite();
  writeBesideTheSite(root, [{ path: 'a', text: 'good' }]);
  expect(() => {
    writeBesideTheSite(root, [
      { path: 'a', text: 'new' },
      { path: 'a/b', text: 'a file is no folder' },
    ]);
  }).toThrow();
  expect(readFileSync(join(root, HOSTING, 'a'), 'utf8')).toBe('good');
});

test('what a cut run moved away is put back by the next one, even if that fails', () => {
  const root = temporarySite();
  writeBesideTheSite(root, [{ path: 'a', text: 'good' }]);
  renameSync(join(root, HOSTING), join(root, '.cache/hosting-before'));
  expect(() => {
    writeBesideTheSite(root, [
      { path: 'a', text: 'new' },
      { path: 'a/b', text: 'a file is no folder' },
    ]);
  }).toThrow();
  expect(readFileSync(join(root, HOSTING, 'a'), 'utf8')).toBe('good');
});

test('the same site makes the same files', () => {
  const redirects = [{ from: '/news/old/', to: '/news/new/' }];
  expect(besideTheSite(SITE, redirects)).toEqual(besideTheSite(SITE, redirects));
});
