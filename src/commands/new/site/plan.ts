import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress, PUBLISHED_FILE } from '../../../article/record/published.ts';
import { ARTICLES_DIR, list } from '../../../loader/files.ts';
import { Refusal, withFile } from '../../failure.ts';

/** The articles that Backgrounder comes with. */
export const SAMPLE_ARTICLES: readonly string[] = ['four-votes-on-gaza', 'rafah-talks'];

/** Where what Backgrounder comes with is kept, for its tests. */
export const SAMPLE = 'tests/fixtures/sample/content';
export const SOFTWARE_README = 'docs/backgrounder.md';

/** What making a new site does to the files that stand. */
export interface Plan {
  /** Moved, from and to, by path from the project's root. */
  moved: [from: string, to: string][];
  /** Written over. */
  replaced: string[];
}

/**
 * What a new site would change.
 *
 * @param files those that it writes
 * @throws Refusal where the site has articles of its own: nothing may be lost
 */
export async function planSite(root: string, files: readonly string[]): Promise<Plan> {
  const names = (await list(join(root, ARTICLES_DIR))).map(({ name }) => name);
  const slugs = new Set([...names, ...publishedSlugs(root)]);
  const own = [...slugs].filter((slug) => !SAMPLE_ARTICLES.includes(slug));
  if (own.length > 0) {
    throw new Refusal(
      `This site has articles of its own (${own.sort().join(', ')}): --site is for a site without, and would take them out. Change content/site.yaml and content/pages by hand.`,
    );
  }
  const moves: Plan['moved'] = slugs.size > 0 ? [['content', SAMPLE]] : [];
  if (existsSync(join(root, 'README.md')) && !existsSync(join(root, SOFTWARE_README))) {
    moves.push(['README.md', SOFTWARE_README]);
  }
  for (const [from, to] of moves) {
    if (existsSync(join(root, to))) {
      throw new Refusal(`${to} is there already, and ${from} would go there: move it away.`);
    }
  }
  const isMoved = (file: string): boolean =>
    moves.some(([from]) => file === from || file.startsWith(`${from}/`));
  const replaced = files.filter((file) => existsSync(join(root, file)) && !isMoved(file));
  return { moved: moves, replaced };
}

function publishedSlugs(root: string): string[] {
  const path = join(root, PUBLISHED_FILE);
  if (!existsSync(path)) return [];
  const lines = withFile(path, () => readFileSync(path, 'utf8')).split(/\r?\n/);
  return lines.flatMap((line) => parseAddress(line)?.slug ?? []);
}

/** A plan in words, a line each. */
export function describePlan({ moved, replaced }: Plan): string[] {
  return [
    ...moved.map(([from, to]) => `moved:         ${from} to ${to}`),
    ...replaced.map((file) => `written anew:  ${file}`),
  ];
}
