import { Worker } from 'node:worker_threads';
import { byNewest } from '../article/model.ts';
import { isWithdrawn } from '../article/record/told.ts';
import { keptArticle, keptRevisions } from '../loader/cache.ts';
import { outputsOf } from '../outputs/files.ts';
import { prunePictures } from '../outputs/pictures/kept-picture.ts';
import { pagePictures } from '../outputs/pictures/page-pictures.ts';
import { writeSearch } from '../outputs/search/write-search.ts';
import { sharePicturesOf, sitePicture } from '../outputs/share/files.ts';
import { KeptPictures } from '../outputs/share/kept.ts';
import { siteOutputs } from '../outputs/site-files.ts';
import type { SiteContent } from '../outputs/site-files.ts';
import { surroundingsOf } from '../outputs/surroundings.ts';
import { FileWriter, pathOf } from '../outputs/write-files.ts';
import { allDone } from './build/all-done.ts';
import { DamagedSite, Linker } from './build/link.ts';
import type { Standing } from './build/link.ts';
import type { CheckedSite } from './report.ts';

/** The environment variable that leaves share pictures out of a build with `off`: for the bench. */
export const SHARE_PICTURES = 'BACKGROUNDER_SHARE_PICTURES';

/** What is to be written, and where. */
export interface OutputsTask {
  root: string;
  /** The folder of the built site. */
  folder: string;
  checked: CheckedSite;
  /** The articles whose files are wanted. */
  slugs: ReadonlySet<string>;
  /** The site that stands, and the files in it of articles that are as they were, by slug. */
  stands: { site: Standing; articles: ReadonlyMap<string, string[]> } | undefined;
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

/** What that thread says at its end. */
interface OutputsMessage {
  written?: WrittenOutputs;
  damaged?: string;
}

/** Writes what is made without Astro on a thread of its own, while Astro renders elsewhere. */
export function writeBeside(workerData: OutputsTask): Promise<WrittenOutputs> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('outputs-worker.ts', import.meta.url), { workerData });
    worker.once('message', ({ written, damaged = '' }: OutputsMessage) => {
      if (written) resolve(written);
      else reject(new DamagedSite(damaged));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The worker that writes outputs stopped with status ${code}.`));
    });
  });
}

/**
 * Writes what is made of the articles without Astro into the folder of a built site: cards, records,
 * feeds, the search index, share pictures. Files of articles that are as they were are taken over.
 */
export async function writeOutputs({
  root,
  folder,
  checked: { settings, content },
  slugs,
  stands,
  siteWide,
}: OutputsTask): Promise<WrittenOutputs> {
  const surroundings = surroundingsOf(settings, content.articles, content.authors, content.topics);
  const writer = new FileWriter(folder, settings.base);
  const linker = stands && new Linker(stands.site, folder);
  const drawing = new KeptPictures(root);
  const articles = new Map<string, string[]>();
  const wanted = content.articles.filter(({ slug }) => slugs.has(slug));
  const changed = wanted.filter(({ slug }) => {
    const files = stands?.articles.get(slug);
    if (files) {
      for (const path of files) linker?.link(path);
      articles.set(slug, files);
    }
    return !files;
  });
  const writeOfArticles = async (): Promise<void> => {
    for (const entry of changed) {
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
  };
  const writeOfSite = async (site: SiteContent): Promise<void> => {
    for (const file of await siteOutputs(site, surroundings)) await writer.write(file);
  };
  const readable = content.articles.filter((article) => !isWithdrawn(article)).sort(byNewest);
  const site = { ...content, articles: readable, articleOf: keptArticle.bind(undefined, root) };
  await allDone([
    // First, because Pagefind works in a process of its own and takes longest.
    siteWide ? writeSearch(root, folder, site, surroundings) : Promise.resolve(),
    writeOfArticles().then(() => (siteWide ? writeOfSite(site) : undefined)),
  ]);
  await writer.done();
  const started = performance.now();
  try {
    if (process.env[SHARE_PICTURES] !== 'off') {
      if (siteWide) await writer.write(sitePicture(surroundings, drawing));
      for (const entry of changed) {
        for (const file of sharePicturesOf(keptArticle(root, entry), surroundings, drawing)) {
          await writer.write(file);
          articles.get(entry.slug)?.push(pathOf(file.address, settings.base));
        }
      }
    }
    await writer.done();
    // Of what stands, and of other shards, no pictures were asked for.
    const isWhole = !stands && wanted.length === content.articles.length;
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
