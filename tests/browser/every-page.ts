import { readdirSync } from 'node:fs';
import { addressOf } from './sites.ts';
import type { Built } from './sites.ts';

/** The files of a built site with an ending, by path from its root, sorted. */
export function filesOf({ dist }: Pick<Built, 'dist'>, ending = ''): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** The served address of every page of a site. */
export function everyPage(site: Built): string[] {
  return filesOf(site, '.html').map((path) =>
    addressOf(site, `/${path.replace(/(^|\/)index\.html$/, '$1')}`),
  );
}
