import { byNewest } from '../article/model.ts';
import { isWithdrawn } from '../article/record/told.ts';
import { keptArticle, keptRevisions } from '../loader/cache.ts';
import { outputsOf } from '../outputs/files.ts';
import { prunePictures } from '../outputs/pictures/kept-picture.ts';
import { pagePictures } from '../outputs/pictures/page-pictures.ts';
import { sharePicturesOf, sitePicture } from '../outputs/share/files.ts';
import { KeptPictures } from '../outputs/share/kept.ts';
import { siteOutputs } from '../outputs/site-files.ts';
import { surroundingsOf } from '../outputs/surroundings.ts';
import { FileWriter, pathOf } from '../outputs/write-files.ts';
import type { CheckedSite } from './report.ts';

/** The environment variable that leaves share pictures out of a build with `off`: for the bench. */
export const SHARE_PICTURES = 'BACKGROUNDER_SHARE_PICTURES';

/** What is to be written, and where. */
export interface OutputsTask {
  root: string;
  /** The folder that they go to. */
  folder: string;
  checked: CheckedSite;
  /** The articles whose files are wanted. */
  slugs: ReadonlySet<string>;
  /** False for a shard that leaves what is made of the whole site to another. */
  siteWide: boolean;
}

/** What came of it. */
export interface WrittenOutputs {
  /** The files of every article, from the site's folder. */
  articles: Map<string, string[]>;
  /** How many share pictures were drawn, and how long they took. */
  pictures: { drawn: number; seconds: number };
}

/**
 * Writes what is made of the articles without Astro: cards, records, feeds, pictures. The search index
 * is made elsewhere.
 */
export async function writeOutputs({
  root,
  folder,
  checked: { settings, content },
  slugs,
  siteWide,
}: OutputsTask): Promise<WrittenOutputs> {
  const surroundings = surroundingsOf(settings, content.articles, content.authors, content.topics);
  const writer = new FileWriter(folder, settings.base);
  const drawing = new KeptPictures(root);
  const articles = new Map<string, string[]>();
  const wanted = content.articles.filter(({ slug }) => slugs.has(slug));
  for (const entry of wanted) {
    const article = keptArticle(root, entry);
    const files = [
      ...outputsOf(article, keptRevisions(root, entry), surroundings),
      ...pagePictures(root, article, surroundings.addresses),
    ];
    for (const file of files) await writer.write(file);
    articles.set(
      entry.slug,
      files.map(({ address }) => pathOf(address, settings.base)),
    );
  }
  if (siteWide) {
    const readable = content.articles.filter((article) => !isWithdrawn(article)).sort(byNewest);
    const site = { ...content, articles: readable, articleOf: keptArticle.bind(undefined, root) };
    for (const file of await siteOutputs(site, surroundings)) await writer.write(file);
  }
  await writer.done();
  const started = performance.now();
  try {
    if (process.env[SHARE_PICTURES] !== 'off') {
      if (siteWide) await writer.write(sitePicture(surroundings, drawing));
      for (const entry of wanted) {
        for (const file of sharePicturesOf(keptArticle(root, entry), surroundings, drawing)) {
          await writer.write(file);
          articles.get(entry.slug)?.push(pathOf(file.address, settings.base));
        }
      }
    }
    await writer.done();
    // Of what stands, and of other shards, no pictures were asked for.
    const isWhole = wanted.length === content.articles.length;
    if (isWhole && process.env[SHARE_PICTURES] !== 'off') {
      drawing.prune();
      prunePictures(root);
    }
  } finally {
    drawing.close();
  }
  return {
    articles,
    pictures: { drawn: drawing.drawn, seconds: (performance.now() - started) / 1000 },
  };
}
