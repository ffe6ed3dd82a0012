import { describe, expect, test } from 'vitest';
import { digestOfFolder } from '../../../support/digest.ts';
import { write } from '../../temporary-site.ts';
import { published, refusal } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

const LATER = '2026-05-20T12:00:00Z';

describe('nothing is put on record, and nothing written', () => {
  const cases: [name: string, edit: (site: Newsroom) => void, args: string[], message: RegExp][] = [
    [
      'of a draft',
      (site) => {
        site.edit('bridge', 'authors:', 'draft: true\nauthors:');
      },
      ['--kind', 'minor'],
      /draft/,
    ],
    [
      'of an article with errors',
      (site) => {
        site.edit('bridge', '## Who knew', '## Who knew it');
      },
      ['--kind', 'update', '--note', 'N is said.'],
      /section-heading/,
    ],
    [
      'of an article whose author is not there',
      (site) => {
        site.edit('bridge', '[backgrounder]', '[nobody]');
      },
      ['--kind', 'update', '--note', 'N is said.'],
      /unknown author/,
    ],
    [
      'of an article with a link that leads nowhere',
      (site) => {
        site.edit('bridge', 'the tunnel', '[the tunnel](/tunnel/)');
      },
      ['--kind', 'update', '--note', 'N is said.'],
      /no such page/,
    ],
    [
      'of an article that lost its day of publication',
      (site) => {
        site.edit('bridge', 'date: 2026-05-04', 'date: 2026-05-05');
        site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
      },
      ['--kind', 'update', '--note', 'N is said.'],
      /was published on 2026-05-04/,
    ],
    [
      'with a note that has a character nobody sees',
      (site) => {
        site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
      },
      ['--kind', 'update', '--note', 'N is\u200B said.'],
      /U\+200B/,
    ],
  ];

  test.each(cases)('%s', async (_name, edit, args, message) => {
    const site = await published();
    edit(site);
    const before = digestOfFolder(`${site.root}/content`);
    expect(refusal(await site.record('bridge', args, LATER))).toMatch(message);
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
  });

  test('over a record that was altered', async () => {
    const site = await published();
    const path = 'content/articles/bridge/record/0001.yaml';
    write(site.root, path, site.read(path).replace('14 minutes', '15 minutes'));
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    const before = digestOfFolder(`${site.root}/content`);
    const args = ['--kind', 'update', '--note', 'N is said.'];
    expect(refusal(await site.record('bridge', args, LATER))).toMatch(/altered/);
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
  });

  test('of an article that is not there, whose nearest are named', async () => {
    const site = await published();
    expect(refusal(await site.record('brigde'))).toMatch(/no article “brigde”.*bridge/);
  });
});
