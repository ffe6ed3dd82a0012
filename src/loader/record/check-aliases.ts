import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeAt } from '../../article/problems.ts';
import type { Place, Problem } from '../../article/problems.ts';
import type { LoadedArticle } from '../load-article.ts';

/** Earlier names of articles that are taken: by an article, a page, or another's earlier name. */
export function checkAliases(
  root: string,
  articles: readonly LoadedArticle[],
  paths: readonly string[],
): Problem[] {
  const owners = new Map<string, string>();
  for (const path of paths) {
    // A file `/x` or `/x/index.html` stands where the address /x/ would.
    owners.set(path.replace(/^\/|\/(?:index\.html)?$/g, ''), `${path} of this site`);
  }
  for (const { slug } of articles) owners.set(slug, `the article “${slug}”`);
  return articles.flatMap(({ slug, file, entry }) => {
    const own = new Map([[slug, 'it is the article’s name now']]);
    return (entry?.aliases ?? []).flatMap((alias): Problem[] => {
      const owner = owners.get(alias);
      const twice = own.get(alias);
      own.set(alias, 'it stands twice');
      owners.set(alias, `an earlier name of “${slug}”`);
      if (owner === undefined) return [];
      const message = twice
        ? `"aliases": found "${alias}", and ${twice}: take it out`
        : `"aliases": the address /${alias}/ is that of ${owner}, and leads to one place only: take the alias out, or rename the other`;
      const place = placeOf(alias, join(root, file));
      return [{ file, ...place, severity: 'error', message, rule: 'slug' }];
    });
  });
}

function placeOf(alias: string, path: string): Place {
  const text = readFileSync(path, 'utf8');
  const key = text.search(/^aliases:/m) + 'aliases:'.length;
  return placeAt(text, Math.max(0, text.indexOf(alias, key)));
}
