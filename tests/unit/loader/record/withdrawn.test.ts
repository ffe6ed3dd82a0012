import { expect, test } from 'vitest';
import type { ArticleHead } from '../../../../src/article/model.ts';
import { BRIDGE, done, newsroom } from '../../commands/record/newsroom.ts';
import type { Newsroom } from '../../commands/record/newsroom.ts';
import { contentOf } from '../../temporary-site.ts';

const WITHDRAW = ['--kind', 'withdrawn', '--note', 'Its only source took it back.'];

/** An article that was withdrawn, with the file that it has then. */
async function withdrawn(): Promise<Newsroom> {
  const site = newsroom();
  site.put('bridge', BRIDGE);
  done(await site.record('bridge'));
  done(await site.record('bridge', WITHDRAW));
  return site;
}

async function articleOf({ root }: Newsroom): Promise<ArticleHead | undefined> {
  const { articles } = await contentOf(root);
  return articles[0];
}

test('a withdrawn article shows no heading where its ids land', async () => {
  const gone = (await articleOf(await withdrawn()))?.gone;
  expect(gone?.map(({ ids, heading }) => [ids, heading])).toEqual([
    [['what-happened'], ''],
    [['what-happened--the-first-hour'], ''],
    [['who-knew'], ''],
  ]);
  expect(JSON.stringify(gone)).not.toMatch(/What happened|Who knew/);
});

test('its title is the last that readers were shown, whatever its file says', async () => {
  const site = await withdrawn();
  site.edit('bridge', 'title: Why the bridge was closed', 'title: Another title');
  expect((await articleOf(site))?.title).toBe('Why the bridge was closed');
});

test('a title that was taken out is its name, and never that of the file', async () => {
  const site = await withdrawn();
  done(site.redact('bridge', '1:title', 'It named a man.'));
  expect(await site.check()).toEqual([]);
  expect((await articleOf(site))?.title).toBe('bridge');
  site.edit('bridge', 'title: Why the bridge was closed', 'title: Another title');
  expect((await articleOf(site))?.title).toBe('bridge');
});
