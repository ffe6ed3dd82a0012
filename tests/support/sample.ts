import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as moved from '../../src/commands/new/site/plan.ts';

const ROOT = join(import.meta.dirname, '../..');

// `npm run new -- --site` moves both, so that the tests of the software go on where a site is made of it.

/** The content that Backgrounder comes with, from the project's root. */
export const SAMPLE = whereItIs('content', moved.SAMPLE);

/** The README of the software, from the project's root. */
export const SOFTWARE_README = whereItIs('README.md', moved.SOFTWARE_README);

function whereItIs(before: string, after: string): string {
  return existsSync(join(ROOT, after)) ? after : before;
}
