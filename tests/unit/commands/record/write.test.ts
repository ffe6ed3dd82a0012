import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listWith } from '../../../../src/commands/record/published-file.ts';
import { writeRevision } from '../../../../src/commands/record/write.ts';
import { digestOfFolder } from '../../../support/digest.ts';
import { record, revision, shown } from '../../article/record/samples.ts';
import { temporarySite, write } from '../../temporary-site.ts';
import { BRIDGE, done, newsroom, newsroomAt } from './newsroom.ts';

const FOLDER = 'content/articles/bridge/record';
const LIST = 'content/published.txt';

/** Adds addresses to the list; gives how many were new. */
function addPublished(root: string, addresses: readonly string[]): number {
  const list = listWith(root, addresses);
  list.write();
  return list.added;
}

describe('a revision is written', () => {
  test('as a new file, with nothing left beside it', () => {
    const root = temporarySite();
    expect(writeRevision(root, 'bridge', record({}))).toBe(`${FOLDER}/0001.yaml`);
    expect(readdirSync(join(root, FOLDER))).toEqual(['0001.yaml']);
    expect(readdirSync(join(root, 'content'))).not.toContainEqual(expect.stringMatching(/part$/));
  });

  test('never over one that appeared meanwhile, and then nothing else is written either', () => {
    const files = { [`${FOLDER}/0002.yaml`]: 'of another editor', [LIST]: '/bridge/\n' };
    const root = temporarySite(files);
    const before = digestOfFolder(root);
    expect(() => writeRevision(root, 'bridge', record({}, {}))).toThrow(
      `${FOLDER}/0002.yaml was written meanwhile: run the command again.`,
    );
    expect(digestOfFolder(root)).toEqual(before);
  });

  test('never where it could not be read again', () => {
    const root = temporarySite();
    const before = digestOfFolder(root);
    const hidden = revision({ shown: shown(['one'], { title: 'a\u202Eb' }) });
    expect(() => writeRevision(root, 'bridge', [hidden])).toThrow(/cannot be read again.*U\+202E/);
    const altered = { ...revision(), slug: 'other' };
    expect(() => writeRevision(root, 'bridge', [altered])).toThrow(/cannot be read again/);
    expect(digestOfFolder(root)).toEqual(before);
  });

  test('whole: what was cut off before is no hindrance', () => {
    const root = temporarySite({ [`${FOLDER}/.${process.pid}.part`]: 'cut o' });
    writeRevision(root, 'bridge', record({}));
    expect(readdirSync(join(root, FOLDER))).toEqual(['0001.yaml']);
  });
});

describe('the list of all addresses', () => {
  test('only grows, and is sorted again', () => {
    const root = temporarySite({ [LIST]: '/z/\n/a/\n' });
    expect(addPublished(root, ['/m/', '/a/'])).toBe(1);
    const site = newsroomAt(root);
    expect(site.read(LIST)).toBe('/a/\n/m/\n/z/\n');
    expect(addPublished(root, ['/m/'])).toBe(0);
    expect(site.read(LIST)).toBe('/a/\n/m/\n/z/\n');
  });

  test('is read with the line ends of Windows', () => {
    const root = temporarySite({ [LIST]: '/a/\r\n/b/\r\n' });
    addPublished(root, ['/b/', '/c/']);
    expect(newsroomAt(root).read(LIST)).toBe('/a/\n/b/\n/c/\n');
  });

  test('is not made where nothing is published', () => {
    const root = temporarySite();
    addPublished(root, []);
    expect(existsSync(join(root, LIST))).toBe(false);
  });
});

test('an article in a file of Windows is put on record, and is the same without', async () => {
  const site = newsroom();
  site.put('bridge', BRIDGE.replaceAll('\n', '\r\n'));
  done(await site.record('bridge'));
  expect(site.read(`${FOLDER}/0001.yaml`)).not.toContain('\r');
  expect(await site.check()).toEqual([]);
  const file = site.read(`${FOLDER}/0001.yaml`);
  site.put('bridge', BRIDGE);
  expect(await site.check()).toEqual([]);
  rmSync(join(site.root, FOLDER), { recursive: true });
  done(await site.record('bridge'));
  expect(site.read(`${FOLDER}/0001.yaml`)).toBe(file);
});

test('a record that was checked out with the line ends of Windows goes on', async () => {
  const site = newsroom();
  site.put('bridge', BRIDGE);
  done(await site.record('bridge'));
  for (const path of [`${FOLDER}/0001.yaml`, LIST]) {
    write(site.root, path, site.read(path).replaceAll('\n', '\r\n'));
  }
  expect(await site.check()).toEqual([]);
  site.edit('bridge', '14 minutes', '15 minutes');
  done(await site.record('bridge', ['--kind', 'correction', '--note', 'Not 14: 15.']));
  expect(await site.check()).toEqual([]);
});

test('a section that moved to another article lands there', async () => {
  const site = newsroom();
  site.put('bridge', BRIDGE);
  done(await site.record('bridge'));
  const reports = BRIDGE.replace('Why the bridge was closed', 'The reports').replace(
    '  - Who knew',
    '  - { heading: Who knew, id: reports }',
  );
  site.put('reports', reports);
  done(await site.record('reports'));
  site.edit('bridge', '  - Who knew\n', '');
  site.edit('bridge', /## Who knew[^]*$/, '');
  site.edit('bridge', 'authors:', 'moved: { who-knew: reports#reports }\nauthors:');
  done(await site.record('bridge', ['--kind', 'update', '--note', 'It has its own article.']));
  expect(await site.check()).toEqual([]);
  expect(site.last('bridge')).toMatchObject({
    removed: [],
    shown: { moved: { 'who-knew': 'reports#reports' } },
  });
});
