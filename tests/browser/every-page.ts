import { readdirSync, readFileSync } from 'node:fs';
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

/** The served address of every page of a site that a reader stays on. */
export function everyPage(site: Built): string[] {
  return pagesOf(site, (html) => !REFRESH.test(html));
}

/** The served address of every page that leads straight on: the cards of sections. */
export function everyCard(site: Built): string[] {
  return pagesOf(site, (html) => REFRESH.test(html));
}

/** What leads straight on: without it a card can be looked at. */
export const REFRESH = /<meta http-equiv="refresh"[^>]*>/;

function pagesOf(site: Built, test: (html: string) => boolean): string[] {
  return filesOf(site, '.html')
    .filter((path) => test(readFileSync(`${site.dist}/${path}`, 'utf8')))
    .map((path) => addressOf(site, `/${path.replace(/(^|\/)index\.html$/, '$1')}`));
}
