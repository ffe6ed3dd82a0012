import { appendFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { benchArticle } from './articles.ts';
import { ELEVENTY_SITE } from './eleventy.ts';
import { HUGO_SITE } from './hugo.ts';
import { filesIn, measureBuild, run } from './measure.ts';
import type { Measured } from './measure.ts';
import { makeOther } from './sites.ts';
import type { OtherSite } from './sites.ts';
import { STOCK_SITE } from './stock.ts';

/** The tools that are built beside ours. */
export const OTHERS = ['eleventy', 'hugo', 'stock'] as const;
export type Other = (typeof OTHERS)[number];

interface Tool extends OtherSite {
  /** The program and its arguments, from the project's `node_modules`. */
  command: (modules: string) => string[];
  /** What a build after one changed article is called, where a build keeps something for the next. */
  changed?: string;
}

/** What the builds of other tools are called. */
export const OTHER_BUILDS: Readonly<Record<Other, string>> = {
  eleventy: 'Eleventy, whole site',
  hugo: 'Hugo, whole site',
  stock: 'stock Astro, cold',
};
const TOOLS: Readonly<Record<Other, Tool>> = {
  eleventy: {
    files: ELEVENTY_SITE,
    pathOf: (slug) => `content/${slug}.md`,
    command: (modules) => [process.execPath, join(modules, '@11ty/eleventy/cmd.cjs'), '--quiet'],
  },
  hugo: {
    files: HUGO_SITE,
    pathOf: (slug) => `content/${slug}.md`,
    command: () => ['hugo', '--quiet'],
  },
  stock: {
    files: STOCK_SITE,
    pathOf: (slug) => `content/articles/${slug}/index.mdx`,
    command: (modules) => [process.execPath, join(modules, 'astro/bin/astro.mjs'), 'build'],
    changed: 'stock Astro, one article changed',
  },
};

/** What the other tools leave out, for whoever reads the figures. */
export const LEFT_OUT = `Eleventy, Hugo and stock Astro make the pages of articles and nothing else: no lists, feeds,
sitemap, cards, history, search, pictures or policy, and no check; Eleventy no footnotes either.`;

/**
 * Builds the generated articles with another tool: pages of articles alone, at first with nothing
 * kept from an earlier build.
 *
 * @param folder where its site is made
 * @returns nothing where the tool is not installed
 * @throws Error where the build fails, or makes more or fewer pages than there are articles
 */
export async function measureOther(
  other: Other,
  folder: string,
  articles: number,
  modules: string,
): Promise<Measured[]> {
  const tool = TOOLS[other];
  const command = tool.command(modules);
  if (!(await isInstalled(command))) return [];
  makeOther(folder, tool, articles, modules);
  const what = OTHER_BUILDS[other];
  const cold = await measureBuild({ what, articles, folder, command });
  const pages = filesIn(join(folder, 'dist')).filter((file) => basename(file) === 'index.html');
  if (pages.length !== articles) {
    throw new Error(`${what}: expected ${articles} pages, found ${pages.length}.`);
  }
  if (tool.changed === undefined) return [cold];
  const { slug } = benchArticle(articles - 1);
  appendFileSync(join(folder, tool.pathOf(slug)), '\nA sentence that was added.\n');
  return [cold, await measureBuild({ what: tool.changed, articles, folder, command })];
}

/** Whether a program, or the script that Node is to run, is there. */
async function isInstalled([program = '', first = '']: readonly string[]): Promise<boolean> {
  if (program === process.execPath) return existsSync(first);
  return run('.', [program, 'version']).then(
    () => true,
    () => false,
  );
}
