import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSite } from './site.ts';
import type { Site } from './site.ts';

const ARTICLE = 'content/articles/rafah-talks/index.mdx';

/**
 * Does what the README invites to do, on a copy of the project, and writes down what the commands
 * say: Markdown for the README.
 */
export async function tryToBreak(): Promise<string> {
  const site = makeSite();
  try {
    return [...(await changeOneDigit(site)), ...(await rewordAHeading(site))].join('\n\n');
  } finally {
    site.remove();
  }
}

async function changeOneDigit(site: Site): Promise<string[]> {
  edit(site, 'UNRWA counted 1.2 million', 'UNRWA counted 1.3 million');
  const output = await said(site, 'build');
  edit(site, 'UNRWA counted 1.3 million', 'UNRWA counted 1.2 million');
  return [
    `**Change one digit.** In \`${ARTICLE}\`, let UNRWA count \`1.3 million\` people in the first list:`,
    fenced(output),
    'The words that changed, and the command that mends it. Change it back.',
  ];
}

async function rewordAHeading(site: Site): Promise<string[]> {
  const id = 'global-implications-and-bilateral-relations';
  const [old, now] = ['Global Implications and Bilateral Relations', 'What the talks may change'];
  edit(site, `heading: ${old}`, `heading: ${now}`);
  edit(site, `## ${old}`, `## ${now}`);
  const refused = await said(site, 'check');
  edit(site, `heading: ${now}`, `heading: ${now}\n    aliases: [${id}]`);
  const note = 'A heading was reworded.';
  const recorded = [
    await said(site, 'record', ['rafah-talks', '--kind', 'update', '--note', note]),
    await said(site, 'build'),
    await said(site, 'verify'),
  ];
  return [
    `**Reword a heading.** Make “${old}” “${now}”, in the frontmatter and in the text. People have linked to \`/rafah-talks/#${id}\`:`,
    fenced(refused),
    'Add the line that it proposes, and put the change on record. The old link still lands, without script:',
    fenced(recorded.join('\n')),
  ];
}

function edit(site: Site, from: string, to: string): void {
  const text = readFileSync(join(site.folder, ARTICLE), 'utf8');
  if (!text.includes(from)) throw new Error(`The article does not say “${from}” any more.`);
  site.write(ARTICLE, text.replace(from, to));
}

async function said(site: Site, command: string, args: string[] = []): Promise<string> {
  const { output } = await site.run(command, args);
  const typed = args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(' ');
  return `$ npm run -s ${command}${typed && ` -- ${typed}`}\n${output.trimEnd()}`;
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}
