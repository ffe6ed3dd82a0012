import { parseArgs } from 'node:util';
import { LIVE } from '../swap.ts';

/** What `npm run deploy:plan` is asked: to go from one site to another, and how to say it. */
export interface PlanArguments {
  before: string;
  after: string;
  json: boolean;
}

export const USAGE = `npm run deploy:plan -- <old>           what changes from the old site to the one in ${LIVE}/
npm run deploy:plan -- <old> <new>     … to another one
  --json                               for machines (with "npm run -s", or npm prints lines of its own)
<old> is a folder with the site that is published, its manifest in a file, or the address of the
live site; an empty folder for a first publication.`;

/**
 * Reads the arguments of the command.
 *
 * @returns them, or what is wrong with them as a sentence
 */
export function readArguments(args: readonly string[]): PlanArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [before, after = LIVE, ...more] = positionals;
    if (before === undefined) return 'Found no old site: expected what is published now.';
    if (before === '' || after === '') return 'Found an empty name: expected a site.';
    if (more.length > 0) return `Found ${positionals.length} sites: expected the old and the new.`;
    return { before, after, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
