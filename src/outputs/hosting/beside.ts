import type { Settings } from '../../site/settings.ts';
import type { Redirect } from '../redirects.ts';
import { caddyfile } from './caddy.ts';
import { cloudfrontFunction, cloudfrontHeaders } from './cloudfront.ts';
import { nginxConf } from './nginx.ts';
import { redirectsFile } from './redirects-file.ts';
import { s3Script } from './s3.ts';
import { vercelJson } from './vercel.ts';

/** A file for a host that is not part of the site. */
export interface HostFile {
  /** Its path in the folder of such files. */
  path: string;
  text: string;
}

/** What hosts are given beside the built site, because readers have no business with it. */
export function besideTheSite(
  { origin, base }: Pick<Settings, 'origin' | 'base'>,
  redirects: readonly Redirect[],
): HostFile[] {
  return [
    { path: 'Caddyfile', text: caddyfile(origin, base, redirects) },
    { path: 'cloudfront-function.js', text: cloudfrontFunction(base, redirects) },
    { path: 'cloudfront-headers.json', text: cloudfrontHeaders() },
    { path: 'netlify/_redirects', text: redirectsFile(redirects, true) },
    { path: 'nginx.conf', text: nginxConf(base, redirects) },
    { path: 's3-upload.sh', text: s3Script(base) },
    { path: 'vercel.json', text: vercelJson(base, redirects) },
  ];
}
