import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SOFTWARE_README } from '../support/sample.ts';
import { tryToBreak } from '../support/try-to-break.ts';

const README = SOFTWARE_README;
const BEFORE =
  '<!-- Written by tests/support/try-to-break.ts: UPDATE=1 npx vitest run tests/project -->';
const AFTER = '<!-- end -->';

// It builds a site twice.
test('“Try to break it” says what the commands say', { timeout: 300_000 }, async () => {
  const made = `${BEFORE}\n\n${await tryToBreak()}\n\n${AFTER}`;
  const readme = readFileSync(README, 'utf8');
  const [start, end] = [readme.indexOf(BEFORE), readme.indexOf(AFTER)];
  expect(start).toBeGreaterThan(-1);
  const written = readme.slice(start, end + AFTER.length);
  if (process.env['UPDATE'] === '1')
    writeFileSync(
      README,
      readme.replace(written, () => made),
    );
  expect(timeless(readFileSync(README, 'utf8'))).toContain(timeless(made));
});

/** Without what differs from day to day and from machine to machine. */
function timeless(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/g, 'DATE').replace(/in \d+\.\d s/g, 'in SECONDS');
}
