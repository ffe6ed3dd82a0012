import { benchArticle } from '../bench/articles.ts';
import { makeSite } from '../support/site.ts';
import type { SiteOptions } from '../support/site.ts';
import { serveFolder } from '../support/static-server.ts';
import type { Built, BuiltSites } from './sites.ts';
import { BUILT_SITES } from './sites.ts';

/** Builds and serves the two sites that the journeys read, once for all of them. */
export default async function buildSites(): Promise<() => void> {
  const undo: (() => void)[] = [];
  const build = async (options: SiteOptions, base: string, origin?: string): Promise<Built> => {
    const site = makeSite(options);
    undo.push(site.remove);
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
  };
  process.env[BUILT_SITES] = JSON.stringify(sites);
  return () => {
    for (const step of undo.reverse()) step();
  };
}
