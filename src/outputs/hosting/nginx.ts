import type { Redirect } from '../redirects.ts';
import type { Headers } from './headers.ts';
import { COMMON } from './headers.ts';
import { KINDS, NOT_SERVED, PACKED, TYPES, wholePath } from './kinds.ts';

const KIND_OF_TYPE = 'Content-Type';

/**
 * What goes into a `server { … }` of nginx that has `root`, `listen` and `server_name`. Redirects go
 * before files here: `^~` ends the search for a location. `add_header` in a location drops those
 * outside of it, so every location says all. https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 *
 * @param base the path of the site below its host: it stands in that folder of `root`
 */
export function nginxConf(base: string, redirects: readonly Redirect[]): string {
  const types = Object.entries(TYPES).map(([end, type]) => `  ${bare(type)} ${end};\n`);
  return `# Written by the build: src/outputs/hosting/nginx.ts. include it in a server { } with a root.
index index.html;
error_page 404 ${base}/404.html;
# A folder without a page is nothing that a reader may not see: there is nothing.
error_page 403 =404 ${base}/404.html;
absolute_redirect off;
server_tokens off;
charset utf-8;
charset_types ${PACKED.filter((type) => type !== 'text/html').join(' ')};
default_type application/octet-stream;
types {
${types.join('')}}
gzip on;
gzip_comp_level 6;
gzip_vary on;
gzip_proxied any;
gzip_types ${PACKED.filter((type) => type !== 'text/html').join(' ')};
${addHeaders(COMMON, '')}
${redirects.map(redirect).join('')}${NOT_SERVED.map((name) => `location = ${base}/${name} { return 404; }\n`).join('')}
${KINDS.map(({ pattern, headers }) => location(wholePath(base, pattern), headers)).join('')}`;
}

function redirect({ from, to }: Redirect): string {
  const path = decodeURI(from);
  const below = `^${path.replace(/[.~-]/g, String.raw`\$&`)}(.*)$`;
  return `location = ${quoted(path.slice(0, -1))} { return 301 ${quoted(`${to}$is_args$args`)}; }
location ^~ ${quoted(path)} { rewrite ${quoted(below)} ${quoted(`${decodeURI(to)}$1`)} permanent; }
`;
}

function location(pattern: string, headers: Headers): string {
  const { [KIND_OF_TYPE]: type, ...others } = headers;
  return `location ~ ${quoted(pattern)} {
${type === undefined ? '' : `  types { }\n  default_type ${bare(type)};\n`}${addHeaders({ ...COMMON, ...others }, '  ')}}
`;
}

function addHeaders(headers: Headers, indent: string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`)
    .join('');
}

/** Without its charset, which nginx adds. */
function bare(type: string): string {
  return type.replace(/;.*/, '');
}

function quoted(text: string): string {
  return `"${text}"`;
}
