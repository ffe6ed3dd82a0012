import type { Redirect } from '../redirects.ts';
import { COMMON } from './headers.ts';
import type { Headers } from './headers.ts';
import { KINDS, TYPES } from './kinds.ts';

/** As many routes of one sort as Vercel takes. https://vercel.com/docs/project-configuration */
export const MOST_ROUTES = 1024;

/**
 * The file `vercel.json`. Vercel looks at redirects before files, and where two rules say the same
 * header, the later one holds. Those over the limit are served whole at their old addresses.
 *
 * @param base the path of the site below its host, without a slash at its end
 */
export function vercelJson(base: string, redirects: readonly Redirect[]): string {
  const kinds = KINDS.map(({ pattern, headers }) => rule(`${base}/(${pattern})`, headers));
  const types = ['md', 'webmanifest'].map((end) =>
    rule(String.raw`${base}/(.*\.${end})`, { 'Content-Type': TYPES[end] ?? '' }),
  );
  return `${JSON.stringify(
    {
      $schema: 'https://openapi.vercel.sh/vercel.json',
      trailingSlash: true,
      headers: [rule(`${base}/(.*)`, COMMON), ...types, ...kinds],
      // Two each: what has a dot in its name is asked for without a slash at its end.
      redirects: redirects.slice(0, MOST_ROUTES / 2).flatMap(({ from, to }) =>
        ['', '/'].map((end) => ({
          source: `${from}:path*${end}`,
          destination: `${to}:path*${end}`,
          statusCode: 301,
        })),
      ),
    },
    null,
    2,
  )}\n`;
}

function rule(source: string, headers: Headers) {
  return { source, headers: Object.entries(headers).map(([key, value]) => ({ key, value })) };
}
