import { expect, test } from 'vitest';
import { RENAMED } from './built.ts';

/** A site that a server serves. */
export interface Context {
  get: (path: string) => Promise<Response>;
  base: string;
}

/** Adds the tests of where the old names of an article lead. */
export function testRedirects(context: () => Context): void {
  test.each(['', '/', '/only-one/', '/history/1/', '/record.json', '/%C3%BCber%20x/'])(
    'an article that was renamed is found under its old name too: "%s"',
    async (below) => {
      const response = await context().get(`/${RENAMED.from}${below}`);
      expect(response.status).toBe(301);
      // Without a fragment, so that browsers keep the one they have.
      expect(response.headers.get('location')).toBe(
        `${context().base}/${RENAMED.to}${below || '/'}`,
      );
    },
  );

  test.each(['', '/', '/only-one/'])(
    'an old name with letters that addresses cannot hold leads on too: "%s"',
    async (below) => {
      const response = await context().get(`/${encodeURIComponent(RENAMED.also)}${below}`);
      expect(response.status).toBe(301);
      expect(response.headers.get('location')).toBe(
        `${context().base}/${RENAMED.to}${below || '/'}`,
      );
    },
  );

  test.each(['?from=mail', '/?from=mail', '/record.json?from=mail'])(
    'what is asked for with an old name is asked for with the new one: "%s"',
    async (below) => {
      const response = await context().get(`/${RENAMED.from}${below}`);
      expect(response.headers.get('location')).toBe(
        `${context().base}/${RENAMED.to}${below.replace(/^\?/, '/?')}`,
      );
    },
  );

  test('a name that only begins like an old one leads nowhere', async () => {
    expect((await context().get(`/${RENAMED.from}-still/`)).status).toBe(404);
  });
}
