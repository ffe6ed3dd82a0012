import './no-telemetry.ts';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWithdrawn } from '../article/record/told.ts';
import { prune } from '../loader/cache.ts';
import { besideTheSite } from '../outputs/hosting/beside.ts';
import { writeBesideTheSite } from '../outputs/hosting/write-beside.ts';
import { redirectsOf } from '../outputs/redirects.ts';
import { SEARCH_INDEX } from '../outputs/search/write-search.ts';
import { addressesOf } from '../site/addresses.ts';
import type { Settings } from '../site/settings.ts';
import type { Shared } from '../site/routes/site-data.ts';
import { ARTICLE_PAGES, asWanted } from './build/article-pages.ts';
import { digestOf, writeBuilt } from './build/built.ts';
import { codeDigest } from './build/code.ts';
import { DamagedSite } from './build/link.ts';
import { planSite } from './build/plan.ts';
import type { Plan } from './build/plan.ts';
import { SCRIPTS } from './build/program/facts.ts';
import { programOf } from './build/program/make.ts';
import type { Program } from './build/program/make.ts';
import { renderPages } from './build/render.ts';
import { ofShard } from './build/shard.ts';
import type { Shard } from './build/shard.ts';
import { knownSite } from './build/standing.ts';
import type { KnownSite } from './build/standing.ts';
import { pagesToRender, takePages } from './build/take-pages.ts';
import { allDone } from './build/all-done.ts';
import { withLock } from './lock.ts';
import { writeManifest } from './manifest.ts';
import { MANIFEST_FILE } from './manifest/format.ts';
import { checkSite } from './report.ts';
import type { CheckedSite } from './report.ts';
import { BUILD_LOCK, BUILT, clearBuilt, restoreSwap, swapIn } from './swap.ts';
import { SHARE_PICTURES, writeBeside } from './write-outputs.ts';

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
    const code = codeDigest(root);
    // Astro builds its pages while the content is checked: neither needs the other.
    const program = programOf(root, code);
    try {
      const checked = await checkSite(root);
      if (!checked) return undefined;
      const part = asWanted(ofShard(checked, planSite(checked), shard));
      const base = baseDigest(code, checked.settings, part.plan.shared);
      const made = await make(root, part, base, program, knownSite(root, base)).catch(
        (error: unknown) => {
          if (!(error instanceof DamagedSite)) throw error;
          // Somebody changed the site that stands: nothing of it is taken over.
          return make(root, part, base, program, undefined);
        },
      );
      prune(root, new Set(checked.content.articles.map(({ digest }) => digest)));
      return { ...checked, ...made };
    } finally {
      program.end();
    }
  });
}

/** The digest of what every file of a site depends on. */
function baseDigest(code: string, settings: Settings, shared: Shared): string {
  // Set by the bench and by nobody else: they leave files out.
  const names = [SHARE_PICTURES, SEARCH_INDEX, ARTICLE_PAGES];
  return digestOf(
    JSON.stringify([code, settings, shared, ...names.map((own) => process.env[own])]),
  );
}

/** A site or a part of it. */
interface Part {
  checked: CheckedSite;
  plan: Plan;
  /** True where it has what is made of the whole site. */
  siteWide: boolean;
}

async function make(
  root: string,
  { checked, plan, siteWide }: Part,
  base: string,
  program: Program,
  known: KnownSite | undefined,
): Promise<Pick<BuiltSite, 'pages' | 'rendered' | 'pictures'>> {
  const { settings, content } = checked;
  const folder = join(root, BUILT);
  clearBuilt(root);
  const pages = pagesToRender(plan, known?.built);
  const standing = [...plan.articles].flatMap(([slug, key]): [string, string[]][] => {
    const before = known?.built.articles[slug];
    return before?.key === key ? [[slug, before.files]] : [];
  });
  const stands = known && { site: known.site, articles: new Map(standing) };
  const [outputs, takenPages] = await allDone([
    writeBeside({ root, folder, checked, slugs: new Set(plan.articles.keys()), stands, siteWide }),
    known ? takePages(plan, known, folder, settings.base) : Promise.resolve([]),
    program.folder.then(async (from) => {
      cpSync(join(from, SCRIPTS), join(folder, SCRIPTS), { recursive: true });
      const { origin, base: path } = settings;
      await renderPages(root, pages, plan.shared, { program: from, folder, origin, base: path });
    }),
  ]);
  if (existsSync(join(root, 'public'))) {
    cpSync(join(root, 'public'), folder, { recursive: true, force: false, errorOnExist: false });
  }
  // What was taken over holds what it held: it need not be read again.
  const taken = [...takenPages, ...standing.flatMap(([, files]) => files)];
  const digests = taken.flatMap((path): [string, string][] => {
    const facts = known?.manifest.get(path);
    return facts ? [[path, facts.sha256]] : [];
  });
  await writeManifest(folder, new Map(digests));
  const manifest = digestOf(readFileSync(join(folder, MANIFEST_FILE), 'utf8'));
  swapIn(root);
  if (siteWide) {
    const readable = content.articles.filter((article) => !isWithdrawn(article));
    const redirects = redirectsOf(readable, addressesOf(settings));
    writeBesideTheSite(root, besideTheSite(settings, redirects));
  }
  const articles = [...outputs.articles].map(([slug, files]) => {
    return [slug, { key: plan.articles.get(slug) ?? '', files }] as const;
  });
  const keys = Object.fromEntries(plan.pages.map(({ path, key }) => [path, key]));
  writeBuilt(root, { base, manifest, pages: keys, articles: Object.fromEntries(articles) });
  return { pages: plan.pages.length, rendered: pages.length, pictures: outputs.pictures };
}
