import type { Headers } from './headers.ts';
import { READ_ELSEWHERE, SECURITY } from './headers.ts';
import { KINDS, TYPES } from './kinds.ts';

/** The most rules, and characters in a line, that Cloudflare reads. https://developers.cloudflare.com/workers/static-assets/headers/ */
export const MOST_RULES = 100;
export const LONGEST_LINE = 2000;

/**
 * The file `_headers` of Netlify and Cloudflare. A response gets the headers of every rule that
 * matches, so no two rules say the same header of one file: what both hosts do unasked (pages
 * revalidated, usual types) is left out, and pages, which a path here cannot tell from pictures, are
 * not kept from other sites.
 *
 * @param base the path of the site below its host, without a slash at its end
 */
export function headersFile(base: string): string {
  const kinds = KINDS.flatMap(({ segments, headers }) =>
    segments.map((path) => rule(`${base}/${path}`, headers)),
  );
  const types = ['md', 'webmanifest'].map((end) =>
    rule(`${base}/${end === 'md' ? ':slug/index.md' : `manifest.${end}`}`, {
      'Content-Type': TYPES[end] ?? '',
    }),
  );
  return [rule(`${base}/*`, { ...SECURITY, ...READ_ELSEWHERE }), ...kinds, ...types].join('\n');
}

function rule(path: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}
