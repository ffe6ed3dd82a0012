import { describe, expect, test } from 'vitest';
import { BRIDGE, done, newsroom, published, refusal } from './newsroom.ts';
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

  test('after it was withdrawn has its new address put on record too', async () => {
    const site = await published();
    const note = ['--note', 'Its only source took it back.'];
    done(await site.record('bridge', ['--kind', 'withdrawn', ...note], LATER));
    site.rename('bridge', 'span');
    expect(await site.check()).toEqual([expect.stringContaining('"aliases: [bridge]"')]);
    alias(site, 'bridge');
    const [fault = '', ...more] = await site.check();
    expect(more).toEqual([]);
    const args = '--kind withdrawn --date 2026-05-20';
    expect(fault).toContain(`"npm run record -- span ${args} --note …" puts the new address`);
    const june = '2026-06-02T12:00:00Z';
    expect(refusal(await site.record('span', [], june))).toContain(`${args} and the note again`);
    expect(refusal(await site.record('span', args.split(' '), june))).toMatch(/needs --note/);
    done(await site.record('span', [...args.split(' '), ...note], june));
    expect(site.last('span')).toMatchObject({
      ...{ kind: 'withdrawn', slug: 'span', date: '2026-05-20', recorded: june },
      ...{ changed: [], shown: undefined },
    });
    expect(await site.check()).toEqual([]);
    expect(site.read('content/published.txt')).toMatch(/^\/span\/$[^]*^\/span\/#who-knew$/m);
    expect(refusal(await site.record('span', [...args.split(' '), ...note], june))).toMatch(
      /is withdrawn/,
    );
  });

  test('after it was withdrawn comes back under its new name', async () => {
    const site = await published();
    const note = ['--note', 'Its only source took it back.'];
    done(await site.record('bridge', ['--kind', 'withdrawn', ...note], LATER));
    site.rename('bridge', 'span');
    alias(site, 'bridge');
    done(await site.record('span', ['--kind', 'published', '--note', 'It stands.'], LATER));
    expect(await site.check()).toEqual([]);
  });

  test('to what YAML reads as a number is told how to keep its old name', async () => {
    const site = newsroom();
    site.put('2024', BRIDGE);
    done(await site.record('2024'));
    site.rename('2024', 'span');
    expect(await site.check()).toEqual([expect.stringContaining('"aliases: ["2024"]"')]);
    alias(site, '"2024"');
    done(await site.record('span', [], LATER));
    expect(await site.check()).toEqual([]);
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
