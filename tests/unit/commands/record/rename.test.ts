import { describe, expect, test } from 'vitest';
import { done, published, refusal } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

const LATER = '2026-05-20T12:00:00Z';
const UPDATE = ['--kind', 'update', '--note', 'Something is said of it.'];

describe('an article that was renamed', () => {
  const alias = (site: Newsroom, ...names: string[]): void => {
    site.edit('span', /^(?:aliases: .*\n)?authors:/m, `aliases: [${names.join(', ')}]\nauthors:`);
  };

  test('keeps its old name, or is refused', async () => {
    const site = await published();
    site.rename('bridge', 'span');
    expect(await site.check()).toEqual([expect.stringContaining('"aliases: [bridge]"')]);
    site.edit('span', 'Nobody was hurt', 'One man was hurt');
    expect(refusal(await site.record('span', UPDATE, LATER))).toMatch(/"aliases: \[bridge\]"/);
  });

  test('has its new address put on record, for which no word is needed', async () => {
    const site = await published();
    site.rename('bridge', 'span');
    alias(site, 'bridge');
    expect(await site.check()).toEqual([expect.stringMatching(/npm run record -- span/)]);
    done(await site.record('span', [], LATER));
    expect(site.last('span')).toMatchObject({ kind: 'minor', slug: 'span', changed: [] });
    expect(await site.check()).toEqual([]);
    expect(site.read('content/published.txt')).toMatch(/^\/bridge\/$[^]*^\/span\/#who-knew$/m);
  });

  test('twice lands under each of its names', async () => {
    const site = await published();
    site.rename('bridge', 'tunnel');
    site.rename('tunnel', 'span');
    alias(site, 'bridge');
    done(await site.record('span', [], LATER));
    site.rename('span', 'crossing');
    expect(await site.check()).toEqual([expect.stringContaining('published as “span”')]);
    site.rename('crossing', 'span');
    expect(await site.check()).toEqual([]);
  });

  test('with its text changed too needs to be told what it is', async () => {
    const site = await published();
    site.rename('bridge', 'span');
    alias(site, 'bridge');
    site.edit('span', 'Nobody was hurt', 'One man was hurt');
    expect(refusal(await site.record('span', [], LATER))).toMatch(/Say what it is/);
    done(await site.record('span', UPDATE, LATER));
    expect(await site.check()).toEqual([]);
  });
});
