import fs from 'node:fs';
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js';
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from '@mdn/mdn-http-observatory/src/grader/charts.js';
import { getGradeForScore, getScoreModifier } from '@mdn/mdn-http-observatory/src/grader/grader.js';
import { parseHttpEquivHeaders } from '@mdn/mdn-http-observatory/src/retriever/utils.js';
import { Requests } from '@mdn/mdn-http-observatory/src/types.js';
import { vi } from 'vitest';

/** What the HTTP Observatory says of a page. */
export interface Grade {
  grade: string;
  score: number;
  /** The tests that were not passed, by what was found. */
  failed: (string | null)[];
}

/**
 * Grades a page by the HTTP Observatory’s own tests and table of scores, without its network: as if
 * it had been fetched by HTTPS from a host that sends HTTP there, which is up to the host.
 *
 * @param headers those of the response
 * @param html its body
 */
export function gradeOf(headers: Readonly<Record<string, string>>, html: string): Grade {
  // The list of hosts that browsers know for HTTPS, which the package would download: empty.
  const read = fs.readFileSync;
  const spy = vi
    .spyOn(fs, 'readFileSync')
    .mockImplementation((path, options) =>
      String(path).endsWith('hsts-preload.json') ? '{}' : read(path, options),
    );
  const host = 'gazette.example';
  const url = new URL(`https://${host}/`);
  // One of its tests asks by `get`, the others read them as they stand.
  const asked = { get: (name: string) => headers[name] ?? null };
  const own: object = Object.assign(Object.create(asked) as object, headers);
  const response = { headers: own, status: 200, verified: true };
  const requests = new Requests(host);
  const route = [
    { url: new URL(`http://${host}/`), status: 301 },
    { url, status: 200 },
  ];
  requests.session = { url };
  requests.resources.path = html;
  requests.responses = {
    auto: { ...response, httpEquiv: parseHttpEquivHeaders(html, url.href) },
    cors: response,
    http: response,
    https: response,
    httpRedirects: route,
    httpsRedirects: route.slice(1),
  };
  const results = ALL_TESTS.map((test) => test(requests));
  spy.mockRestore();
  const modifiers = results.map(({ result }) => getScoreModifier(result ?? ''));
  const without = modifiers.reduce((sum, one) => sum + Math.min(one, 0), 100);
  const all = modifiers.reduce((sum, one) => sum + one, 100);
  return {
    ...getGradeForScore(without >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? all : without),
    failed: results.filter(({ pass }) => !pass).map(({ result }) => result),
  };
}
