import { describe, expect, test } from 'vitest';
import { write } from '../../temporary-site.ts';
import { BRIDGE, done, newsroom, published, refusal } from './newsroom.ts';

const LATER = '2026-05-20T12:00:00Z';

describe('an article is published', () => {
  test('on its day without a word, and the check is clean', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE);
    expect(await site.check()).toEqual([expect.stringContaining('is not on record')]);
    expect(done(await site.record('bridge'))).toBe('content/articles/bridge/record/0001.yaml');
    expect(await site.check()).toEqual([]);
    expect(site.last('bridge')).toMatchObject({
      revision: 1,
      slug: 'bridge',
      kind: 'published',
      date: '2026-05-04',
      recorded: '2026-05-04T12:00:00Z',
      notes: [],
      changed: [],
      removed: [],
      previous: undefined,
    });
    expect(site.read('content/published.txt').split('\n')).toEqual([
      '/bridge/',
      '/bridge/#what-happened',
      '/bridge/#what-happened--the-first-hour',
      '/bridge/#who-knew',
      '/bridge/history/1/',
      '',
    ]);
  });

  test('in the time zone of the site, whose day may be another', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE);
    const settings = site.read('content/site.yaml');
    write(site.root, 'content/site.yaml', `${settings}timeZone: Asia/Tokyo\n`);
    done(await site.record('bridge', [], '2026-05-03T15:00:00Z'));
    expect(site.last('bridge').recorded).toBe('2026-05-04T00:00:00+09:00');
  });

  test('not on a day that its frontmatter does not have', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE);
    expect(refusal(await site.record('bridge', [], LATER))).toMatch(/"date" is 2026-05-04/);
    expect(refusal(await site.record('bridge', [], '2026-05-03T12:00:00Z'))).toMatch(/"date"/);
  });

  test('later than its day with a note that says why, and not without', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE);
    const backdated = ['--date', '2026-05-04'];
    expect(refusal(await site.record('bridge', backdated, LATER))).toMatch(/needs --note/);
    done(await site.record('bridge', [...backdated, '--note', 'Moved here.'], LATER));
    expect(site.last('bridge')).toMatchObject({
      date: '2026-05-04',
      recorded: '2026-05-20T12:00:00Z',
      notes: [{ kind: 'published', about: [], text: 'Moved here.' }],
    });
    expect(await site.check()).toEqual([]);
  });

  test('at the hour that its frontmatter says', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE.replace('date: 2026-05-04', 'date: 2026-05-04T09:00+02:00'));
    done(await site.record('bridge'));
    expect(site.last('bridge').date).toBe('2026-05-04T09:00+02:00');
    expect(await site.check()).toEqual([]);
  });

  test('once only', async () => {
    const site = await published();
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    expect(refusal(await site.record('bridge', ['--kind', 'published', '--note', 'N.']))).toMatch(
      /published already/,
    );
  });
});
