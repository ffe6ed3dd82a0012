import { readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharePicturesOf, sitePicture } from '../../../../src/outputs/share/files.ts';
import type { KeptPictures } from '../../../../src/outputs/share/kept.ts';
import type { Article } from '../../../../src/article/model.ts';
import { anArticle, aSection, aSite } from '../samples.ts';
import { aPicture, somePictures, temporaryFolder } from './samples.ts';

const article = anArticle({
  aliases: ['crossing'],
  sections: [
    aSection({
      aliases: ['ideas'],
      subheadings: [{ id: 'plan-b', aliases: [], heading: 'Plan B' }],
    }),
    aSection({ id: 'costs', heading: 'The costs' }),
  ],
});

async function drawAll(pictures: KeptPictures, ...articles: Article[]): Promise<number> {
  const surroundings = aSite(articles);
  const files = articles.flatMap((own) => sharePicturesOf(own, surroundings, pictures));
  await Promise.all(files.map(async ({ make }) => make()));
  return pictures.drawn;
}

test('an article has a picture for itself and each section, at its own address', () => {
  const files = sharePicturesOf(article, aSite([article], '/news'), somePictures());
  expect(files.map(({ address }) => address)).toEqual(
    ['share.png', 'plans/share.png', 'costs/share.png'].map((path) => `/news/bridge/${path}`),
  );
});

test('the site has one picture', () => {
  const { address } = sitePicture(aSite([], '/news'), somePictures());
  expect(address).toBe('/news/share.png');
});

test('each picture is drawn once and never again', async () => {
  const folder = temporaryFolder();
  expect(await drawAll(somePictures(folder), article)).toBe(3);
  expect(await drawAll(somePictures(folder), article)).toBe(0);
  expect(readdirSync(join(folder, '.cache/share'))).toHaveLength(3);
});

test('a picture that was changed where it is kept is drawn anew', async () => {
  const folder = temporaryFolder();
  await drawAll(somePictures(folder), article);
  const [name = ''] = readdirSync(join(folder, '.cache/share'));
  const path = join(folder, '.cache/share', name);
  truncateSync(path, statSync(path).size - 40);
  expect(await drawAll(somePictures(folder), article)).toBe(1);
  expect(await drawAll(somePictures(folder), article)).toBe(0);
});

test('a changed heading draws one picture; a changed title draws those of its article', async () => {
  const folder = temporaryFolder();
  const other = anArticle({ slug: 'other', title: 'Another' });
  await drawAll(somePictures(folder), article, other);
  const [plans = aSection()] = article.sections;
  const costs = aSection({ id: 'costs', heading: 'What it costs' });
  const reworded = { ...article, sections: [plans, costs] };
  expect(await drawAll(somePictures(folder), reworded, other)).toBe(1);
  const renamed = { ...reworded, title: 'The bridge is open' };
  expect(await drawAll(somePictures(folder), renamed, other)).toBe(3);
});

test('what does not show in a picture draws nothing', async () => {
  const folder = temporaryFolder();
  await drawAll(somePictures(folder), article);
  const changed = { ...article, standfirst: 'Another.', words: 9, related: ['other'] };
  expect(await drawAll(somePictures(folder), changed)).toBe(0);
});

test('pictures that are not in use any more are deleted, but not those of today', async () => {
  const folder = temporaryFolder();
  const pictures = somePictures(folder);
  await pictures.png(aPicture());
  const kept = join(folder, '.cache/share');
  const [used = ''] = readdirSync(kept);
  for (const name of ['old.png', 'new.png']) writeFileSync(join(kept, name), 'x');
  const longAgo = new Date('2020-01-01T00:00:00Z');
  for (const name of [used, 'old.png']) utimesSync(join(kept, name), longAgo, longAgo);
  pictures.prune();
  expect(readdirSync(kept).sort()).toEqual([used, 'new.png'].sort());
});

test('a picture that cannot be kept is an error', async () => {
  const folder = temporaryFolder();
  const pictures = somePictures(folder);
  await pictures.png(aPicture({ headline: 'One' }));
  writeFileSync(join(folder, 'file'), '');
  const other = somePictures(join(folder, 'file'));
  await expect(other.png(aPicture())).rejects.toThrow(/ENOTDIR|EEXIST/);
});
