import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  cloudfrontFunction,
  cloudfrontHeaders,
  MOST_BYTES,
} from '../../../../src/outputs/hosting/cloudfront.ts';
import { SECURITY } from '../../../../src/outputs/hosting/headers.ts';

const CODE = cloudfrontFunction('/news', [{ from: '/news/old/', to: '/news/new/' }]);

/** What the function makes of an address: the file that is asked for, or where it redirects. */
function answerTo(uri: string, code = CODE): string {
  const [path, query] = uri.split('?');
  const request = { uri: path, rawQueryString: () => query };
  const answer = runInNewContext(`${code}; handler({ request })`, { request }) as
    { uri: string } | { statusCode: number; headers: { location: { value: string } } };
  return 'uri' in answer ? answer.uri : `${answer.statusCode} ${answer.headers.location.value}`;
}

test.each([
  ['/', '/index.html'],
  ['/news/tiny/', '/news/tiny/index.html'],
  ['/news/tiny', '301 /news/tiny/'],
  ['/news/tiny/feed.xml', '/news/tiny/feed.xml'],
  ['/news/old', '301 /news/new/'],
  ['/news/old/', '301 /news/new/'],
  ['/news/old/part/', '301 /news/new/part/'],
  ['/news/old/record.json', '301 /news/new/record.json'],
  ['/news/older/', '/news/older/index.html'],
  ['/news/part/old/', '/news/part/old/index.html'],
  ['/ne', '301 /ne/'],
  ['/news', '301 /news/'],
  ['/news/constructor/', '/news/constructor/index.html'],
  ['/news/tiny?from=mail', '301 /news/tiny/?from=mail'],
  ['/news/tiny?', '301 /news/tiny/'],
  ['/news/old?a=1&b=2', '301 /news/new/?a=1&b=2'],
  ['/news/old/part/?a=1', '301 /news/new/part/?a=1'],
])('%s: %s', (uri, answer) => {
  expect(answerTo(uri)).toBe(answer);
});

// A browser takes two slashes, of either kind, for the beginning of another host.
test.each(['//evil.example/x', '///evil.example/x', '/\\evil.example/x', '//evil'])(
  '%s leads to no other host',
  (uri) => {
    expect(answerTo(uri)).toMatch(/^301 \/\w/);
  },
);

test('it is never larger than CloudFront takes: the first redirects are in it', () => {
  const code = cloudfrontFunction(
    '',
    Array.from({ length: 2000 }, (_, index) => ({ from: `/old-${index}/`, to: `/new-${index}/` })),
  );
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(MOST_BYTES);
  expect(answerTo('/old-0/', code)).toBe('301 /new-0/');
  expect(answerTo('/old-1999/', code)).toBe('/old-1999/index.html');
});

test('its policy holds every header, those with places of their own not among the others', () => {
  const { SecurityHeadersConfig: own, CustomHeadersConfig: others } = JSON.parse(
    cloudfrontHeaders(),
  ) as {
    SecurityHeadersConfig: Record<string, Record<string, unknown>>;
    CustomHeadersConfig: { Quantity: number; Items: { Header: string; Value: string }[] };
  };
  expect(own['ContentSecurityPolicy']?.['ContentSecurityPolicy']).toBe(
    SECURITY['Content-Security-Policy'],
  );
  expect(own['StrictTransportSecurity']?.['AccessControlMaxAgeSec']).toBe(31536000);
  expect(others.Items.map(({ Header }) => Header)).toEqual([
    'Permissions-Policy',
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Resource-Policy',
  ]);
  expect(others.Quantity).toBe(3);
});
