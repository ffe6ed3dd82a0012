import { publishedIds } from './landings.ts';
import type { Revision } from './revision.ts';

/** The list of every address that was ever published, from the project's root. */
export const PUBLISHED_FILE = 'content/published.txt';

/** An address of that list, taken apart: at most one of `id` and `revision` is there. */
export interface PublishedAddress {
  slug: string;
  /** The fragment that a link to a section has. */
  id?: string;
  /** The revision whose own page it is. */
  revision?: number;
}

const ADDRESS = /^\/(?<slug>[^/#\s]+)\/(?:#(?<id>\S+)|history\/(?<revision>[1-9]\d*)\/)?$/u;

/**
 * The addresses that a record published: of the article under each of its names, of every section
 * in it and of every revision. In the order of the list.
 */
export function addressesOfRecord(revisions: readonly Revision[]): string[] {
  const slugs = new Set(revisions.map(({ slug }) => slug));
  const addresses: string[] = [];
  for (const slug of slugs) {
    const own = revisions.filter((revision) => revision.slug === slug);
    addresses.push(`/${slug}/`);
    for (const { id } of publishedIds(landingAt(own, revisions))) addresses.push(`/${slug}/#${id}`);
    for (const { revision } of own) addresses.push(`/${slug}/history/${revision}/`);
  }
  return addresses;
}

/** The revisions whose ids land at a name: after a withdrawal all until then, on its note. */
function landingAt(own: readonly Revision[], revisions: readonly Revision[]): readonly Revision[] {
  if (own.some(({ shown }) => shown)) return own;
  return revisions.filter(({ revision }) => revision <= (own.at(-1)?.revision ?? 0));
}

/** Takes a line of the list apart; undefined where it is no address. */
export function parseAddress(line: string): PublishedAddress | undefined {
  const { slug, id, revision } = ADDRESS.exec(line)?.groups ?? {};
  if (slug === undefined) return undefined;
  if (id !== undefined) return { slug, id };
  return revision === undefined ? { slug } : { slug, revision: Number(revision) };
}

/** The list as its file holds it: sorted, each address once, so that two branches merge by union. */
export function formatPublished(addresses: Iterable<string>): string {
  const lines = [...new Set(addresses)].sort();
  return lines.map((line) => `${line}\n`).join('');
}
