import type { Redirect } from '../redirects.ts';
import type { Headers } from './headers.ts';
import { COMMON, REVALIDATED } from './headers.ts';
import { KINDS, NOT_SERVED, PACKED, TYPES, wholePath } from './kinds.ts';

/** An origin in which Caddy reads nothing of its own, as it would in a host named `a{$HOME}b`. */
const PLAIN = /^https?:\/\/[\w.:[\]-]+$/;

/**
 * A Caddyfile. In its `route` things happen in the order in which they stand, so redirects go before
 * files. https://caddyserver.com/docs/caddyfile
 *
 * @param origin scheme and host; SITE_ADDRESS in the environment of Caddy goes before it
 * @param base the path of the site below its host: it stands in that folder of SITE_ROOT
 */
export function caddyfile(origin: string, base: string, redirects: readonly Redirect[]): string {
  const types = Object.entries(TYPES);
  return `# Written by the build: src/outputs/hosting/caddy.ts.
{$SITE_ADDRESS${PLAIN.test(origin) ? `:${origin}` : ''}} {
	root * {$SITE_ROOT:/var/www/site}
	encode {
		gzip 6
		match {
${PACKED.map((type) => `\t\t\theader Content-Type ${type}*\n`).join('')}		}
	}
${KINDS.map(({ name, pattern }) => `\t@${name} path_regexp ${wholePath(base, pattern)}\n`).join('')}${types.map(([end]) => `\t@type_${end} path *.${end}\n`).join('')}	@folders path */
	@hidden path ${NOT_SERVED.map((name) => `${base}/${name}`).join(' ')}
	route {
		header {
${lines(COMMON, 3)}		}
${types.map(([end, type]) => `\t\theader @type_${end} Content-Type "${type}"\n`).join('')}		header @folders Content-Type "${TYPES['html'] ?? ''}"
${KINDS.map(({ name, headers }) => `\t\theader @${name} {\n${lines(headers, 3)}\t\t}\n`).join('')}${redirects.map(redirect).join('')}		error @hidden 404
		file_server
	}
	handle_errors {
		header {
${lines(REVALIDATED, 3)}			Content-Type "${TYPES['html'] ?? ''}"
		}
		@missing expression {http.error.status_code} == 404
		rewrite @missing ${base}/404.html
		file_server {
			status {http.error.status_code}
		}
	}
}
`;
}

// Matchers look at decoded paths, `strip_prefix` at those that were sent; it leaves one alone that it
// would strip of everything. What stays begins with a slash, and has the query.
function redirect({ from, to }: Redirect): string {
  const above = from.slice(0, -1);
  const found = `redir * ${to.slice(0, -1)}{http.request.uri} 301`;
  return `		route ${decodeURI(above)} {
			rewrite * /
			${found}
		}
		route ${decodeURI(from)}* {
			uri strip_prefix ${above}
			${found}
		}
`;
}

function lines(headers: Headers, depth: number): string {
  return Object.entries(headers)
    .map(([name, value]) => `${'\t'.repeat(depth)}${name} "${value}"\n`)
    .join('');
}
