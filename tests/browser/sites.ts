/** The environment variable in which the built sites are handed to the tests. */
export const BUILT_SITES = 'BACKGROUNDER_BUILT_SITES';

/** A site that was built and is being served. */
export interface Built {
  dist: string;
  /** Its base path: `` or `/news`. */
  base: string;
  /** Where it is served. */
  origin: string;
  /** The SITE_URL it was built with. */
  published: string | undefined;
}

/** The two sites: the project's own at the root, and one of every shape under `/news`. */
export interface BuiltSites {
  root: Built;
  news: Built;
  changed: Built;
}

export const SITE_NAMES = ['root', 'news', 'changed'] as const;

/** The sites that the global set-up built. */
export function builtSites(): BuiltSites {
  return JSON.parse(process.env[BUILT_SITES] ?? '') as BuiltSites;
}

/** The served address of a path that starts at the site's root. */
export function addressOf({ origin, base }: Built, path: string): string {
  return origin + base + path;
}
