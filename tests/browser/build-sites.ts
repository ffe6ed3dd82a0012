import { benchArticle } from '../bench/articles.ts';
import { ARTICLE, changeOnRecord, HOW } from '../support/changed-site.ts';
import { writeHistories } from '../support/histories.ts';
import { recordAll } from '../support/record-all.ts';
import { makeSite } from '../support/site.ts';
import type { Site, SiteOptions } from '../support/site.ts';
import { serveFolder } from '../support/static-server.ts';
import type { Built, BuiltSites } from './sites.ts';
import { BUILT_SITES } from './sites.ts';

/** Builds and serves the sites that the journeys read, once for all of them. */
export default async function buildSites(): Promise<() => void> {
  const undo: (() => void)[] = [];
  const build = async (
    options: SiteOptions,
    base: string,
    origin?: string,
    change?: (site: Site) => Promise<void>,
  ): Promise<Built> => {
    const site = makeSite(options);
    undo.push(site.remove);
    await recordAll(site.folder);
    await change?.(site);
    const env = { BASE_PATH: base || '/', ...(origin !== undefined && { SITE_URL: origin }) };
    const { code, output } = await site.run('build', [], env);
    if (code !== 0) throw new Error(`The site under "${base}/" was not built:\n${output}`);
    const served = await serveFolder(site.dist, base);
    undo.push(() => {
      served.server.closeAllConnections();
      served.server.close();
    });
    return { dist: site.dist, base, origin: served.origin, published: origin };
  };
  const bench = benchArticle(0);
  const sites: BuiltSites = {
    root: await build({}, ''),
    news: await build(
      {
        content: 'tests/browser/content',
        files: { [`content/articles/${bench.slug}/index.mdx`]: bench.mdx },
      },
      '/news',
      'https://news.example',
    ),
    changed: await build(
      { content: 'tests/browser/content', files: { [HOW]: ARTICLE } },
      '',
      'https://changed.example',
      async (site) => {
        await changeOnRecord(site);
        writeHistories(site.folder);
      },
    ),
  };
  process.env[BUILT_SITES] = JSON.stringify(sites);
  return () => {
    for (const step of undo.reverse()) step();
  };
}
