import type { Redirect } from '../redirects.ts';
import { HSTS_SECONDS, READ_ELSEWHERE, SECURITY } from './headers.ts';
import type { Headers } from './headers.ts';

/** The largest function, in bytes. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-functions */
export const MOST_BYTES = 10_240;

/**
 * A CloudFront Function for viewer requests: S3 knows no folders, so addresses get their slash and
 * their index.html here, and articles that were renamed their new addresses. Those that do not fit
 * are served whole at their old addresses. A loop over many names would run out of the time that a
 * function has, so a name is looked up. Two slashes at the beginning would name another host.
 *
 * @param base the path of the site below its host, without a slash at its end
 */
export function cloudfrontFunction(base: string, redirects: readonly Redirect[]): string {
  let fitting = redirects.length;
  while (Buffer.byteLength(functionOf(base, redirects.slice(0, fitting))) > MOST_BYTES)
    fitting -= 1;
  return functionOf(base, redirects.slice(0, fitting));
}

function functionOf(base: string, redirects: readonly Redirect[]): string {
  const renamed = Object.fromEntries(redirects.map(({ from, to }) => [from, to]));
  return `// Written by the build: src/outputs/hosting/cloudfront.ts. Runtime: cloudfront-js-2.0.
const RENAMED = ${JSON.stringify(renamed, null, 1)};
function handler(event) {
  const request = event.request;
  const uri = request.uri;
  const query = request.rawQueryString();
  const asked = query ? '?' + query : '';
  const end = (uri + '/').indexOf('/', ${base.length + 1});
  const renamed = RENAMED[uri.slice(0, end) + '/'];
  if (renamed) return to(renamed + uri.slice(end + 1) + asked);
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  if (last === '') request.uri = uri + 'index.html';
  else if (!last.includes('.')) return to(uri.replace(/^[\\/\\\\]+/, '/') + '/' + asked);
  return request;
}
function to(address) {
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: address } },
  };
}
`;
}

/** The headers that have a place of their own in a policy, and may not stand under the others. */
const OWN_PLACES = [
  'Content-Security-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
  'Referrer-Policy',
];

/**
 * A response headers policy. Caching and types stand with the files in S3; a policy cannot tell pages
 * from pictures, so pages are not kept from other sites.
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html
 */
export function cloudfrontHeaders(): string {
  const others: Headers = { ...SECURITY, ...READ_ELSEWHERE };
  const items = Object.entries(others)
    .filter(([name]) => !OWN_PLACES.includes(name))
    .map(([name, value]) => ({ Header: name, Value: value, Override: true }));
  const policy = {
    Name: 'backgrounder',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: {
        ContentSecurityPolicy: SECURITY['Content-Security-Policy'],
        Override: true,
      },
      StrictTransportSecurity: { AccessControlMaxAgeSec: HSTS_SECONDS, Override: true },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: SECURITY['Referrer-Policy'], Override: true },
    },
    CustomHeadersConfig: { Quantity: items.length, Items: items },
  };
  return `${JSON.stringify(policy, null, 2)}\n`;
}
