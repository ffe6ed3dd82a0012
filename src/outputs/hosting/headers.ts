/** Response headers by their names. */
export type Headers = Readonly<Record<string, string>>;

/**
 * What a policy in a page cannot say (who may frame it), and all that holds for every page. What is
 * not here is `default-src` and `style-src`: the styles of a page are allowed by their hashes, in the
 * page's own policy (src/outputs/security-policy.ts), and a page must be allowed by both. Why:
 * docs/decisions/015. https://www.w3.org/TR/CSP3/
 */
export const POLICY: readonly (readonly [directive: string, sources: string])[] = [
  ['img-src', "'self'"],
  // The index of the search is read by WebAssembly, in a worker that has no policy but this one.
  ['script-src', "'self' 'wasm-unsafe-eval' 'inline-speculation-rules'"],
  ['script-src-attr', "'none'"],
  ['style-src-attr', "'none'"],
  ['connect-src', "'self'"],
  ['manifest-src', "'self'"],
  ['worker-src', "'self'"],
  ['font-src', "'none'"],
  ['frame-src', "'none'"],
  ['media-src', "'none'"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
  ['frame-ancestors', "'none'"],
];

/** What no page of the site asks for. https://www.w3.org/TR/permissions-policy/ */
const REFUSED = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** How long a browser that came once asks by HTTPS only: a year. RFC 6797 */
export const HSTS_SECONDS = 31_536_000;

/** The headers of every response, whatever it is. */
export const SECURITY: Headers = {
  'Content-Security-Policy': POLICY.map((directive) => directive.join(' ')).join('; '),
  'Strict-Transport-Security': `max-age=${HSTS_SECONDS}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': REFUSED.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Kept, and asked for again before it is shown. RFC 9111, section 5.2.2 */
export const REVALIDATED: Headers = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

/** Never asked for again: another text has another address. RFC 8246 */
export const IMMUTABLE: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Pages are read nowhere else; pictures and feeds are, in feed readers. https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header */
export const OWN_SITE_ONLY: Headers = { 'Cross-Origin-Resource-Policy': 'same-origin' };
export const READ_ELSEWHERE: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** What every response says where nothing below says otherwise. */
export const COMMON: Headers = { ...SECURITY, ...READ_ELSEWHERE, ...REVALIDATED };
