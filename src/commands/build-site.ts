import './no-telemetry.ts';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { isWithdrawn } from '../article/record/told.ts';
import { prune } from '../loader/cache.ts';
import { besideTheSite } from '../outputs/hosting/beside.ts';
import { writeBesideTheSite } from '../outputs/hosting/write-beside.ts';
import { redirectsOf } from '../outputs/redirects.ts';
import { SEARCH_INDEX, SearchIndex } from '../outputs/search/search-index.ts';
import { addressesOf } from '../site/addresses.ts';
import { readSettings } from '../site/settings.ts';
import { allDone } from './build/all-done.ts';
import { ARTICLE_PAGES, articlePages, wantsArticlePages } from './build/article-pages.ts';
import { confirmBuilt, digestOf } from './build/built.ts';
import { codeDigest } from './build/code.ts';
import type { ToMake } from './build/next-site.ts';
import type { NextSiteCall } from './build/next-site-worker.ts';
import { planSite } from './build/plan.ts';
import { SCRIPTS } from './build/program/facts.ts';
import { programOf } from './build/program/make.ts';
import type { Program } from './build/program/make.ts';
import { renderPages } from './build/render.ts';
import type { SearchCall } from './build/search-worker.ts';
import { isSiteWide, ofShard } from './build/shard.ts';
import type { Shard } from './build/shard.ts';
import { Thread } from './build/thread.ts';
import { discardLeftovers } from './discard.ts';
import { withLock } from './lock.ts';
import { checkSite } from './report.ts';
import type { CheckedSite } from './report.ts';
import { BUILD_LOCK, clearBuilt, MADE, restoreSwap, swapIn } from './swap.ts';
import { SHARE_PICTURES, writeOutputs } from './write-outputs.ts';

/** What a build did. */
export interface BuiltSite extends CheckedSite {
  /** How many pages there are, and how many of them were rendered. */
  pages: number;
  rendered: number;
  /** How many share pictures were drawn, and how long they took. */
  pictures: { drawn: number; seconds: number };
}

/**
 * Checks all content and builds the site from it: what was made before of the same content, code
 * and settings is taken over. `dist` is replaced only once everything is built: whatever goes
 * wrong, the last good site stays as it was.
 *
 * @param shard the part of the site that is to be built; default: all of it
 * @returns the site, or undefined where content or settings have errors
 * @throws Refusal where another process is at it
 */
export async function buildSite(root: string, shard?: Shard): Promise<BuiltSite | undefined> {
  return withLock(root, BUILD_LOCK, async () => {
    restoreSwap(root);
    discardLeftovers(root);
    clearBuilt(root);
    const code = codeDigest(root);
    const start = startDigest(root, code);
    // They begin while the content is checked: most of what they do needs none of it.
    const helpers: Helpers = {
      program: programOf(root, code),
      next: new Thread(NEXT_SITE, { root, code: start }),
      search: new Thread(SEARCH, { root }),
    };
    try {
      const checked = await checkSite(root, { elsewhere: helpers.program.folder });
      return checked && { ...checked, ...(await build(root, checked, shard, start, helpers)) };
    } finally {
      helpers.program.end();
      await Promise.all([helpers.next.end(), helpers.search.end()]);
      clearBuilt(root);
    }
  });
}

const NEXT_SITE = new URL('build/next-site-worker.ts', import.meta.url);
const SEARCH = new URL('build/search-worker.ts', import.meta.url);

/** Who works beside this thread. */
interface Helpers {
  program: Program;
  /** Takes a {@link NextSiteCall}. */
  next: Thread;
  /** Takes a {@link SearchCall}. */
  search: Thread;
}

/** The digest of what every file of a site depends on, as far as it is known before the content. */
function startDigest(root: string, code: string): string {
  const { settings } = readSettings(root, process.env);
  // Set by the bench and by nobody else: they leave files out.
  const left = [SHARE_PICTURES, SEARCH_INDEX, ARTICLE_PAGES].map((name) => process.env[name]);
  return digestOf(JSON.stringify([code, settings, left]));
}

async function build(
  root: string,
  checked: CheckedSite,
  shard: Shard | undefined,
  start: string,
  { program, next, search }: Helpers,
): Promise<Pick<BuiltSite, 'pages' | 'rendered' | 'pictures'>> {
  const { settings, content } = checked;
  const { origin, base: path } = settings;
  const folder = join(root, MADE);
  const siteWide = isSiteWide(shard) && !wantsArticlePages();
  const readable = content.articles.filter((article) => !isWithdrawn(article));
  const articles = siteWide
    ? readable.map(({ slug, digest, lang, dir, date }) => ({ slug, digest, lang, dir, date }))
    : [];
  // First, because Pagefind takes longest and needs no plan.
  const call: SearchCall = { articles, settings };
  const indexed = siteWide ? search.ask(call) : Promise.resolve();
  indexed.catch(() => undefined);
  const around = { site: settings, addresses: addressesOf(settings) };
  const index = new SearchIndex(root, articles, around);
  const whole = ofShard(content.articles, planSite(checked), shard);
  const plan = wantsArticlePages() ? articlePages(whole) : whole;
  const keys: NextSiteCall = {
    compare: {
      base: digestOf(JSON.stringify([start, settings, plan.shared])),
      pages: Object.fromEntries(plan.pages.map((page) => [page.path, page.key])),
      // Names of bundles have a slash in them, which no slug has.
      parts: Object.fromEntries([...plan.articles, ...index.keys]),
      path,
    },
  };
  const toMake = (await next.ask(keys)) as ToMake;
  const addresses = new Set(toMake.pages);
  const pages = plan.pages.filter((page) => addresses.has(page.path));
  const [outputs, bundles] = await allDone([
    writeOutputs({ root, folder, checked, slugs: new Set(toMake.parts), siteWide }),
    indexed.then(() => index.write(toMake.parts, folder)),
    program.folder.then(async (from) => {
      cpSync(join(from, SCRIPTS), join(folder, SCRIPTS), { recursive: true });
      await renderPages(root, pages, plan.shared, { program: from, folder, origin, base: path });
    }),
  ]);
  if (existsSync(join(root, 'public'))) {
    // What a link leads to, and never the link: through it the editor’s own files would be moved.
    cpSync(join(root, 'public'), folder, { recursive: true, force: false, dereference: true });
  }
  const finish: NextSiteCall = { finish: new Map([...outputs.articles, ...bundles]) };
  const shares = (await next.ask(finish)) as boolean;
  swapIn(root, shares);
  confirmBuilt(root);
  if (siteWide) {
    const redirects = redirectsOf(readable, around.addresses);
    writeBesideTheSite(root, besideTheSite(settings, redirects));
  }
  prune(root, new Set(content.articles.map(({ digest }) => digest)));
  return { pages: plan.pages.length, rendered: pages.length, pictures: outputs.pictures };
}
