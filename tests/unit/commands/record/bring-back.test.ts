import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../../src/article/problems.ts';
import { loadOneArticle } from '../../../../src/commands/record/one-article.ts';
import { changesAsLines } from '../../../../src/commands/record/print.ts';
import { readSettings } from '../../../../src/site/settings.ts';
import { contentOf } from '../../temporary-site.ts';
import { BRIDGE, done, newsroom, published, refusal } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

const LATER = '2026-05-20T12:00:00Z';
const WITHDRAW = ['--kind', 'withdrawn', '--note', 'Its only source took it back.'];
const BACK = ['--kind', 'published', '--note', 'The source stands by it again.'];

/** What `npm run record -- bridge` prints of its changes. */
async function changesIn({ root }: Newsroom): Promise<string[]> {
  const { settings } = readSettings(root, {});
  if (!settings) throw new Error('The site has no settings.');
  const one = await loadOneArticle(root, settings, 'bridge');
  if (Array.isArray(one)) throw new Error(one.map(formatProblem).join('\n'));
  return changesAsLines(one.changes);
}

/** Takes the section “Who knew” out of the article. */
function cut(site: Newsroom): void {
  site.edit('bridge', '  - Who knew\n', '');
  site.edit('bridge', /## Who knew[^]*$/, '');
}

describe('an article that was withdrawn', () => {
  test('does not come back without a note, changed or not', async () => {
    const site = await published();
    done(await site.record('bridge', WITHDRAW, LATER));
    const back = ['--kind', 'published'];
    expect(refusal(await site.record('bridge', back, LATER))).toMatch(/comes back with --note/);
    site.edit('bridge', '14 minutes', '41 minutes');
    expect(refusal(await site.record('bridge', back, LATER))).toMatch(/comes back with --note/);
  });

  test('comes back with what changed meanwhile on record, shown and marked', async () => {
    const site = await published();
    done(await site.record('bridge', WITHDRAW, LATER));
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    expect(await changesIn(site)).toEqual([
      '  The section “What happened”',
      expect.stringContaining('[-Nobody -]{+One man +}was hurt'),
    ]);
    // Which of its changes it was is asked for, not that nothing changed.
    expect(refusal(await site.record('bridge', [], LATER))).not.toMatch(/Nothing changed/);
    done(await site.record('bridge', BACK, LATER));
    expect(site.last('bridge')).toMatchObject({
      kind: 'published',
      changed: ['#what-happened'],
      notes: [{ kind: 'published', about: [] }],
    });
    expect(await changesIn(site)).toEqual([]);
    expect(await site.check()).toEqual([]);
    const { articles } = await contentOf(site.root);
    const changes = articles[0]?.sections.map(({ id, change }) => [id, change?.revision]);
    expect(changes).toEqual([
      ['what-happened', 3],
      ['who-knew', undefined],
    ]);
  });

  test('comes back unchanged with no change on record', async () => {
    const site = await published();
    done(await site.record('bridge', WITHDRAW, LATER));
    expect(await changesIn(site)).toEqual([]);
    done(await site.record('bridge', BACK, LATER));
    expect(site.last('bridge').changed).toEqual([]);
  });

  test('has a section named in the note that it had before', async () => {
    const site = await published();
    done(await site.record('bridge', WITHDRAW, LATER));
    cut(site);
    const args = [...BACK, '--section', 'who-knew', '--removed', 'who-knew'];
    done(await site.record('bridge', args, LATER));
    expect(site.last('bridge').notes[0]?.about).toEqual(['#who-knew']);
  });

  test('is told how to keep the id of a section that YAML would read as a number', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE.replace('  - Who knew', '  - "2024"').replace('Who knew', '2024'));
    done(await site.record('bridge'));
    done(await site.record('bridge', WITHDRAW, LATER));
    site.edit('bridge', '  - "2024"\n', '');
    site.edit('bridge', /## 2024[^]*$/, '');
    expect(refusal(await site.record('bridge', BACK, LATER))).toContain('"aliases: ["2024"]"');
  });
});
