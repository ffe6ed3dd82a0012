import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROUTES } from '../../src/site/routes/routes.ts';

test('every file in src/pages is one of the routes, and every route has a file', () => {
  const files = globSync('**/*.*', { cwd: 'src/pages' }).map((file) => file.replaceAll('\\', '/'));
  expect(
    Object.values(ROUTES)
      .map(({ file }) => file)
      .sort(),
  ).toEqual(files.sort());
});
