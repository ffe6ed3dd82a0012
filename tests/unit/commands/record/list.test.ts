import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listUnrecorded } from '../../../../src/commands/record/list.ts';
import { readSettings } from '../../../../src/site/settings.ts';
import { digestOfFolder } from '../../../support/digest.ts';
import { write } from '../../temporary-site.ts';
import { BRIDGE, done, newsroom } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

const LIST = 'content/published.txt';
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    printed.push(line);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function list({ root }: Newsroom): Promise<boolean> {
  const { settings } = readSettings(root, {});
  if (!settings) throw new Error('The settings are good.');
  return listUnrecorded(root, settings);
}

describe('npm run record without a name', () => {
  test('says what is not on record, what changed, and which are drafts', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE);
    site.put('tunnel', BRIDGE);
    site.put('canal', BRIDGE.replace('authors:', 'draft: true\nauthors:'));
    done(await site.record('bridge'));
    site.edit('bridge', '14 minutes', '15 minutes');
    expect(await list(site)).toBe(false);
    expect(printed).toEqual([
      expect.stringMatching(/bridge.*\[-14-\]\{\+15\+\}/),
      expect.stringMatching(/tunnel.*not on record/),
      'canal: a draft',
      '2 errors, 0 warnings',
    ]);
  });

  test('says that all is on record, and changes nothing', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE);
    done(await site.record('bridge'));
    const before = digestOfFolder(`${site.root}/content`);
    expect(await list(site)).toBe(true);
    expect(printed).toEqual(['Everything published is on record.']);
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
  });

  test('adds to the list of addresses what a merge left out, and takes nothing away', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE);
    done(await site.record('bridge'));
    const whole = site.read(LIST);
    write(site.root, LIST, '/bridge/\n');
    expect(await site.check()).toEqual([expect.stringMatching(/4 addresses.*npm run record/)]);
    expect(await list(site)).toBe(true);
    expect(printed[0]).toMatch(/^4 published addresses were added/);
    expect(site.read(LIST)).toBe(whole);
    write(site.root, LIST, `${whole}/gone/\n`);
    expect(await list(site)).toBe(false);
    expect(printed.join('\n')).toMatch(/“gone” was published and is gone/);
    expect(site.read(LIST)).toContain('/gone/\n');
  });

  test('does not say so of an article that has errors', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE);
    done(await site.record('bridge'));
    site.edit('bridge', '## Who knew', '## Who knew it');
    expect(await list(site)).toBe(false);
    expect(printed).toEqual([expect.stringMatching(/^bridge: not compared/)]);
  });

  test('does not trust a record that was altered', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE);
    done(await site.record('bridge'));
    const file = 'content/articles/bridge/record/0001.yaml';
    write(site.root, file, site.read(file).replace('id: who-knew', 'id: who-knows'));
    expect(await list(site)).toBe(false);
    expect(site.read(LIST)).not.toContain('who-knows');
  });

  test('makes no list of addresses anew: what vanished with it would be forgotten', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE);
    site.put('canal', BRIDGE);
    done(await site.record('bridge'));
    done(await site.record('canal'));
    rmSync(join(site.root, 'content/articles/bridge'), { recursive: true });
    for (const bytes of [undefined, new Uint8Array([0x2f, 0xff, 0x2f, 0x0a])]) {
      rmSync(join(site.root, LIST), { force: true });
      if (bytes) write(site.root, LIST, bytes);
      const before = digestOfFolder(`${site.root}/content`);
      await expect(list(site)).rejects.toThrow(
        /published\.txt.*is missing or is no text: bring it/,
      );
      expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
    }
  });

  test('makes none where nothing was published yet', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE);
    expect(await list(site)).toBe(false);
    expect(existsSync(join(site.root, LIST))).toBe(false);
  });
});
