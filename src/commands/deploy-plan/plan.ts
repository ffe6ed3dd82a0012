import type { FileFacts, Manifest } from '../manifest/format.ts';
import { kindOf } from './kinds.ts';
import type { Kind } from './kinds.ts';

/** What is done with a file: it is sent, where none stood or another did, or deleted. */
export interface Change extends FileFacts {
  do: 'new' | 'changed' | 'delete';
  path: string;
}

/** The steps of a publication in their order. */
export const STEPS = ['assets', 'pages', 'others', 'deletions', 'manifest'] as const;

export type Plan = Record<(typeof STEPS)[number], Change[]>;

/**
 * The changes that make one site of another, in an order in which readers find a whole site after
 * each of them: what pages need stands before the first page that needs it, and goes after the last
 * one. What is new comes before what changed in its place, because the latter may lead to the former
 * and never the other way about: a page to a new page, the entry of a search bundle to its parts.
 *
 * @param manifest the file that says what the site holds, where it is to be sent: last of all, so that
 *   a publication that was cut short is planned again from what the site still says of itself
 */
export function planOf(before: Manifest, after: Manifest, manifest?: Change): Plan {
  const changes = [...after].flatMap(([path, facts]): Change[] => {
    const old = before.get(path);
    if (old?.sha256 === facts.sha256) return [];
    return [{ do: old ? 'changed' : 'new', path, ...facts }];
  });
  const puts = (kind: Kind): Change[] =>
    changes
      .filter(({ path }) => kindOf(path) === kind)
      .sort((a, b) => isChanged(a) - isChanged(b) || deepestFirst(a.path, b.path));
  const deletions = [...before]
    .filter(([path]) => !after.has(path))
    .map(([path, facts]): Change => ({ do: 'delete', path, ...facts }));
  const deletionsOf = (kind: Kind): Change[] =>
    deletions.filter(({ path }) => kindOf(path) === kind).sort((a, b) => inOrder(a.path, b.path));
  return {
    assets: puts('asset'),
    pages: puts('page'),
    others: puts('other'),
    deletions: [...deletionsOf('other'), ...deletionsOf('page'), ...deletionsOf('asset')],
    manifest: manifest ? [manifest] : [],
  };
}

function isChanged(change: Change): number {
  return change.do === 'changed' ? 1 : 0;
}

/** The home page is the last of the pages, and a history stands before the article that names it. */
function deepestFirst(a: string, b: string): number {
  return b.split('/').length - a.split('/').length || inOrder(a, b);
}

/** By UTF-16 code units: the same on every machine. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
