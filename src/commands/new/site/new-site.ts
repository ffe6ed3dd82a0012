import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { SiteArguments } from '../arguments.ts';
import { askFor, faultsOf } from './answers.ts';
import type { Ask } from './answers.ts';
import { newFiles } from './files.ts';
import { describePlan, planSite } from './plan.ts';
import { writeSite } from './write-site.ts';

const NOTHING = 'Nothing was changed.';

/**
 * Makes a copy of Backgrounder a site of the editor's own: empty, with its settings, templates of its pages
 * and a README.
 *
 * @param input where answers come from, a line each
 * @returns whether it did
 * @throws Refusal where the site has articles of its own
 */
export async function newSite(
  root: string,
  { given, yes }: SiteArguments,
  input: Readable,
): Promise<boolean> {
  // Whether it may be done at all is known before anything is asked.
  await planSite(root, []);
  const faults = faultsOf(given);
  if (faults.length > 0) return refuse([...faults, NOTHING]);
  const lines = createInterface({ input });
  try {
    const ask = askerOf(lines);
    const answers = await askFor(given, ask, (line) => {
      console.error(line);
    });
    if (!answers) {
      const flags = 'or give --name, --address and --language';
      return refuse(['', `No answer came: run this in a terminal, ${flags}.`, NOTHING]);
    }
    const files = newFiles(answers);
    const plan = await planSite(root, Object.keys(files));
    for (const line of describePlan(plan)) console.log(line);
    if (!yes && !isYes(await ask('Go on? (yes/no) '))) return refuse([NOTHING]);
    writeSite(root, plan, files);
    console.log(`${answers.name} is yours. Its pages say what is still to be written:

1. "npm run dev" shows the site; write content/pages and content/site.yaml.
2. "npm run new -- <slug>" writes the first draft; README.md says how it is published.
3. "npm test" tries the software, on the sample that came with it; commit all that changed.`);
    return true;
  } finally {
    lines.close();
  }
}

/** Asks a question and waits for a line. Lines that come early are kept for later questions. */
function askerOf(lines: AsyncIterable<string>): Ask {
  const iterator = lines[Symbol.asyncIterator]();
  return async (question) => {
    process.stdout.write(question);
    const next = await iterator.next();
    return next.done ? undefined : next.value;
  };
}

function isYes(answer: string | undefined): boolean {
  return /^y(?:es)?$/i.test(answer?.trim() ?? '');
}

function refuse(lines: readonly string[]): false {
  for (const line of lines) console.error(line);
  return false;
}
