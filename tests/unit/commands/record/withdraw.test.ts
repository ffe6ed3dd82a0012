import { describe, expect, test } from 'vitest';
import { contentOf } from '../../temporary-site.ts';
import { BRIDGE, done, newsroom, published, refusal } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

const LATER = '2026-05-20T12:00:00Z';
const WITHDRAW = ['--kind', 'withdrawn', '--note', 'Its only source took it back.'];
const BACK = ['--kind', 'published', '--note', 'The source stands by it again.'];
const UPDATE = ['--kind', 'update', '--note', 'Something is said of it.'];

/** Takes the section “Who knew” out of the article. */
function cut(site: Newsroom): void {
  site.edit('bridge', '  - Who knew\n', '');
  site.edit('bridge', /## Who knew[^]*$/, '');
}

describe('a section that is gone', () => {
  test('has to be named, or its id kept', async () => {
    const site = await published();
    cut(site);
    expect(await site.check()).toEqual([expect.stringContaining('(lost-id)')]);
    const found = refusal(await site.record('bridge', UPDATE, LATER));
    expect(found).toMatch(/#who-knew.*--removed who-knew/);
    expect(refusal(await site.record('bridge', [...UPDATE, '--removed', 'what-happened']))).toMatch(
      /“what-happened” is no section that was published and is gone/,
    );
  });

  test('lands on a note that says when', async () => {
    const site = await published();
    cut(site);
    done(await site.record('bridge', [...UPDATE, '--removed', '#who-knew'], LATER));
    expect(await site.check()).toEqual([]);
    expect(site.last('bridge')).toMatchObject({ removed: ['who-knew'], changed: ['#who-knew'] });
    const { articles } = await contentOf(site.root);
    expect(articles[0]?.gone).toEqual([
      {
        ids: ['who-knew'],
        heading: 'Who knew',
        date: '2026-05-20',
        revision: 1,
        moved: undefined,
      },
    ]);
  });

  test('takes the ids of its subheadings and its earlier ids with it', async () => {
    const site = await published();
    site.edit(
      'bridge',
      '  - What happened',
      '  - { heading: What happened, id: that-night, aliases: [what-happened] }',
    );
    done(await site.record('bridge', UPDATE, LATER));
    site.edit('bridge', /.*that-night.*\n/, '');
    site.edit('bridge', /## What happened[^]*(?=## Who)/, '');
    done(await site.record('bridge', [...UPDATE, '--removed', 'that-night'], LATER));
    expect(site.last('bridge').removed.toSorted()).toEqual([
      'that-night',
      'that-night--the-first-hour',
      'what-happened',
      'what-happened--the-first-hour',
    ]);
    expect(await site.check()).toEqual([]);
  });

  test('that comes back lands again, and has to be named when it goes again', async () => {
    const site = await published();
    cut(site);
    done(await site.record('bridge', [...UPDATE, '--removed', 'who-knew'], LATER));
    site.put('bridge', BRIDGE);
    done(await site.record('bridge', UPDATE, LATER));
    expect(await site.check()).toEqual([]);
    cut(site);
    expect(refusal(await site.record('bridge', UPDATE, LATER))).toMatch(/--removed who-knew/);
    done(await site.record('bridge', [...UPDATE, '--removed', 'who-knew'], LATER));
    expect(await site.check()).toEqual([]);
  });

  test('of an id that every object has as a key is no exception', async () => {
    const site = newsroom();
    site.put('bridge', BRIDGE.replaceAll('Who knew', 'Constructor'));
    done(await site.record('bridge'));
    expect(await site.check()).toEqual([]);
    site.edit('bridge', '  - Constructor\n', '');
    site.edit('bridge', /## Constructor[^]*$/, '');
    expect(await site.check()).toEqual([expect.stringContaining('#constructor')]);
    done(await site.record('bridge', [...UPDATE, '--removed', 'constructor'], LATER));
    expect(await site.check()).toEqual([]);
  });
});

describe('an article that is withdrawn', () => {
  test('has no text any more, and its ids land on the note', async () => {
    const site = await published();
    done(await site.record('bridge', WITHDRAW, LATER));
    expect(site.last('bridge')).toMatchObject({ kind: 'withdrawn', shown: undefined, changed: [] });
    expect(await site.check()).toEqual([]);
    const { articles } = await contentOf(site.root);
    const [article] = articles;
    expect(article).toMatchObject({
      title: 'Why the bridge was closed',
      standfirst: '',
      sections: [],
      words: 0,
    });
    expect(article?.gone.flatMap(({ ids }) => ids)).toEqual([
      'what-happened',
      'what-happened--the-first-hour',
      'who-knew',
    ]);
  });

  test('needs no word on sections that its file has lost besides', async () => {
    const site = await published();
    cut(site);
    done(await site.record('bridge', WITHDRAW, LATER));
    expect(await site.check()).toEqual([]);
  });

  test('takes nothing but to be published again', async () => {
    const site = await published();
    done(await site.record('bridge', WITHDRAW, LATER));
    expect(refusal(await site.record('bridge', WITHDRAW, LATER))).toMatch(/is withdrawn/);
    expect(refusal(await site.record('bridge', UPDATE, LATER))).toMatch(/is withdrawn/);
    expect(
      refusal(
        await site.record(
          'bridge',
          ['--kind', 'published', '--date', '2026-05-20'],
          '2026-05-21T12:00:00Z',
        ),
      ),
    ).toMatch(/note/);
  });

  test('is published again, its text shown and its day of facts that day', async () => {
    const site = await published();
    done(await site.record('bridge', WITHDRAW, LATER));
    done(await site.record('bridge', BACK, '2026-05-30T12:00:00Z'));
    expect(site.last('bridge')).toMatchObject({
      kind: 'published',
      date: '2026-05-30',
      shown: { asOf: '2026-05-30' },
    });
    expect(await site.check()).toEqual([]);
    const { articles } = await contentOf(site.root);
    expect(articles[0]).toMatchObject({ date: '2026-05-04', gone: [] });
    expect(articles[0]?.sections).toHaveLength(2);
  });

  test('is not published again with a section less of which nobody speaks', async () => {
    const site = await published();
    done(await site.record('bridge', WITHDRAW, LATER));
    cut(site);
    expect(refusal(await site.record('bridge', BACK, LATER))).toMatch(
      /#who-knew.*--removed who-knew/,
    );
    done(await site.record('bridge', [...BACK, '--removed', 'who-knew'], LATER));
    expect(await site.check()).toEqual([]);
  });
});
