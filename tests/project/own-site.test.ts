import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemsOf, temporarySite } from '../unit/temporary-site.ts';

// Most tests read fixtures. This one reads the content that stands here, of whomever it is.
test('the content of this site has no errors', async () => {
  const root = temporarySite();
  rmSync(join(root, 'content'), { recursive: true });
  for (const folder of ['content', 'public']) {
    if (existsSync(folder)) cpSync(folder, join(root, folder), { recursive: true });
  }
  expect((await problemsOf(root)).filter((line) => / {2}error {2}/.test(line))).toEqual([]);
});
