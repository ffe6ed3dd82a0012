import { expect, test } from 'vitest';
import { isAddress, readArguments } from '../../../../src/commands/verify/arguments.ts';

test.each([
  [[], { site: 'dist', against: undefined, manifest: undefined }],
  [['out'], { site: 'out', against: undefined, manifest: undefined }],
  [
    ['https://news.example/x/'],
    { site: 'https://news.example/x/', against: undefined, manifest: undefined },
  ],
  [
    ['--against', 'https://news.example'],
    { site: 'dist', against: 'https://news.example', manifest: undefined },
  ],
  [['dist', '--against=old'], { site: 'dist', against: 'old', manifest: undefined }],
  [['out', '--manifest', 'dist'], { site: 'out', against: undefined, manifest: 'dist' }],
])('%j', (args, expected) => {
  expect(readArguments(args)).toEqual(expected);
});

test.each([
  [['dist', 'more'], 'Found 2 sites: one at a time.'],
  [['--agianst', 'x'], /Unknown option '--agianst'/],
  [['--against'], /'--against <value>' argument missing/],
  [['--manifest'], /'--manifest <value>' argument missing/],
  [['--manifest', ''], 'Found an empty name: expected a folder, or an address.'],
  [[''], 'Found an empty name: expected a folder, or an address.'],
  [['--against', ''], 'Found an empty name: expected a folder, or an address.'],
  [
    ['https://'],
    /^Expected the address of a site, such as https:\/\/news\.example, found “https:\/\/”/,
  ],
  [['https://x.example/?a'], /^Expected the address of a site/],
  [['dist', '--against', 'http://x.example/#a'], /^Expected the address of a site/],
])('%j is refused', (args, message) => {
  expect(readArguments(args)).toMatch(message);
});

test('an address begins with its scheme', () => {
  expect(['http://a.example', 'HTTPS://a.example', 'dist', './https'].map(isAddress)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
