import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'astro';
import { contentSecurityPolicy } from './outputs/security-policy.ts';

/**
 * Writes a page's Content-Security-Policy from the styles and scripts it really has. Astro's own
 * `security.csp` gives every page the hashes of every page. `astro dev` puts styles and scripts of
 * its own into pages, so there it stays out.
 */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) {
    return response;
  }
  const html = await response.text();
  const policy = contentSecurityPolicy(html, (text) =>
    createHash('sha256').update(text).digest('base64'),
  );
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return new Response(html.replace(/(<meta charset="?utf-8"?\s*\/?>)/, `$1${meta}`), response);
};
