import { expect, test, vi } from 'vitest';
import { whySkipped } from './servers.ts';

test('where a server is not installed, its tests are left out and say how to have them', () => {
  vi.stubEnv('CI', '');
  expect(whySkipped('no-such-server')).toContain('apt-get install no-such-server');
  vi.unstubAllEnvs();
});

test('in CI they are never left out: they would fail', () => {
  vi.stubEnv('CI', 'true');
  expect(whySkipped('no-such-server')).toBeUndefined();
  vi.unstubAllEnvs();
});
