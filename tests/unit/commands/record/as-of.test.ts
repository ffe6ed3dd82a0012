import { describe, expect, test } from 'vitest';
import { BRIDGE, done, newsroom, published, refusal } from './newsroom.ts';

const LATER = '2026-05-20T12:00:00Z';

describe('the day of the facts', () => {
  test('moves with an update and not with a correction or a minor edit', async () => {
    const site = await published();
    const asOf = (): string | undefined => site.last('bridge').shown?.asOf;
    expect(asOf()).toBe('2026-05-04');
    site.edit('bridge', '14 minutes', '15 minutes');
    done(await site.record('bridge', ['--kind', 'correction', '--note', 'Not 14: 15.'], LATER));
    expect(asOf()).toBe('2026-05-04');
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    done(await site.record('bridge', ['--kind', 'update', '--note', 'A man.'], LATER));
    expect(asOf()).toBe('2026-05-20');
    site.edit('bridge', 'hurt, and', 'hurt and');
    done(await site.record('bridge', ['--kind', 'minor'], '2026-05-30T12:00:00Z'));
    expect(asOf()).toBe('2026-05-20');
    expect(await site.check()).toEqual([]);
  });

  test('stays where an editor gave it', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE.replace('authors:', 'asOf: 2026-04-30\nauthors:'));
    done(await site.record('bridge'));
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    done(await site.record('bridge', ['--kind', 'update', '--note', 'A man.'], LATER));
    expect(site.last('bridge').shown?.asOf).toBe('2026-04-30');
    expect(await site.check()).toEqual([]);
  });

  test('is a change of its own where an editor gives another', async () => {
    const site = await published();
    site.edit('bridge', 'authors:', 'asOf: 2026-05-10\nauthors:');
    expect(await site.check()).toEqual([expect.stringContaining('the frontmatter differs')]);
    expect(refusal(await site.record('bridge', ['--kind', 'minor'], LATER))).toMatch(/a date/);
    done(await site.record('bridge', ['--kind', 'update', '--note', 'Looked at anew.'], LATER));
    expect(await site.check()).toEqual([]);
  });
});
