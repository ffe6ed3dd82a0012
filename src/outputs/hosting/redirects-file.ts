import type { Redirect } from '../redirects.ts';

/** As many redirects with a `*`, and without, as Cloudflare takes. https://developers.cloudflare.com/workers/static-assets/redirects/ */
export const MOST_BELOW = 100;
export const MOST_SINGLE = 2000;

/**
 * The file `_redirects` of Netlify and Cloudflare: for articles renamed the first hundred with all
 * that is below them, then only the articles; what is on no list is served whole at its old address.
 *
 * @param always Netlify serves a file before it looks here, unless the status is `301!`, which
 * Cloudflare refuses; Cloudflare looks here first anyway
 */
export function redirectsFile(redirects: readonly Redirect[], always = false): string {
  const status = always ? '301!' : '301';
  const below = redirects
    .slice(0, MOST_BELOW)
    .map(({ from, to }) => `${from}* ${to}:splat ${status}\n`);
  const single = redirects
    .slice(MOST_BELOW, MOST_BELOW + MOST_SINGLE)
    .map(({ from, to }) => `${from} ${to} ${status}\n`);
  // Cloudflare wants those without a star first.
  return [...single, ...below].join('');
}
