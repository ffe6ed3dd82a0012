import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'astro';
import { contentSecurityPolicy } from './outputs/security-policy.ts';
import { usedStyles } from './styles/used.ts';

/**
 * Gives a finished page the styles of what it holds, and its Content-Security-Policy from the styles
 * and scripts it really has. Astro's own `security.csp` gives every page the hashes of every page.
 * `astro dev` puts styles and scripts of its own into pages, so there the policy stays out.
 */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const page = await response.text();
  const styles = usedStyles(page);
  if (import.meta.env.DEV) {
    const html = page.replace('</head>', () => `<style>${styles}</style></head>`);
    return new Response(html, response);
  }
  const html = oneStyle(page, styles);
  const policy = contentSecurityPolicy(html, (text) =>
    createHash('sha256').update(text).digest('base64'),
  );
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return new Response(html.replace(/(<meta charset="?utf-8"?\s*\/?>)/, `$1${meta}`), response);
};

/** All styles of a page in one element: each more costs a hash, which does not compress. */
function oneStyle(page: string, more: string): string {
  const end = page.indexOf('</head>');
  const styles: string[] = [];
  const head = page.slice(0, end).replace(/<style>(.*?)<\/style>/gs, (_, style: string) => {
    styles.push(style.trim());
    return '';
  });
  return `${head}<style>${styles.join('')}${more}</style>${page.slice(end)}`;
}
