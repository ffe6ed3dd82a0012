import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemsOf, recordedSite, write } from '../../temporary-site.ts';

const ARTICLE = 'content/articles/bridge/index.mdx';
const REVISION = 'content/articles/bridge/record/0002.yaml';
const LIST = 'content/published.txt';

/** What is said of the site on record, but for how it is typed, where a file of it is edited. */
async function problemsWhere(path: string, edit: (text: string) => string): Promise<string[]> {
  const root = recordedSite();
  const text = readFileSync(join(root, path), 'utf8');
  const edited = edit(text);
  expect(edited).not.toBe(text);
  write(root, path, edited);
  return (await problemsOf(root)).filter((line) => !line.endsWith('  (typography)'));
}

function replaced(from: string | RegExp, to: string): (text: string) => string {
  return (text) => text.replace(from, to);
}

describe('what does not change what is read is no edit', () => {
  test.each<[string, (text: string) => string]>([
    ['lines wrapped elsewhere', replaced('the 14\npiers', 'the\n14 piers')],
    [
      'a paragraph in one line',
      replaced('the 14\npiers.[^report] Police', 'the 14 piers.[^report] Police'),
    ],
    ['a paragraph that became two', replaced('is closed. Nobody', 'is closed.\n\nNobody')],
    [
      'two paragraphs that became one',
      replaced('nobody pass.\n\nTraffic', 'nobody pass.\nTraffic'),
    ],
    ['more empty lines', (text) => text.replaceAll('\n\n', '\n\n\n')],
    ['spaces at the ends of lines', (text) => text.replaceAll('.\n', '. \n')],
    ['spaces between words', replaced('Nobody was', 'Nobody  was')],
    ['Windows ends of lines', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['no end of the last line', (text) => text.trimEnd()],
    ['another mark of emphasis', replaced('*northern*', '_northern_')],
    ['more emphasis', replaced('*northern*', '**northern**')],
    ['no emphasis', replaced('*northern*', 'northern')],
    ['emphasis that is new', replaced('Nobody', '*Nobody*')],
    ['another mark of a list', (text) => text.replaceAll('\n- ', '\n+ ')],
    ['a list set in', (text) => text.replaceAll('\n- ', '\n  - ')],
    ['a loose list', replaced('first.\n- Then', 'first.\n\n- Then')],
    ['a character written as a reference', replaced('Nobody', '&#78;obody')],
    ['a sign with a backslash', replaced('hurt.', 'hurt\\.')],
    ['another name of a note', (text) => text.replaceAll('^report', '^inspectors')],
    [
      'a note defined elsewhere',
      (text) => {
        const [note = ''] = /\[\^report\]: .*\n/.exec(text) ?? [];
        return text.replace(note, '').replace('## What happened', `${note}\n## What happened`);
      },
    ],
    ['a note on two lines', replaced('inspectors was published', 'inspectors\n    was published')],
    [
      'a link by reference',
      replaced(
        /\(https:\/\/inspectors\.example\/crack\)([^]*)$/,
        '[crack]$1\n[crack]: https://inspectors.example/crack\n',
      ),
    ],
    ['a remark in the frontmatter', replaced('title:', '# Ask the inspectors.\ntitle:')],
    ['another order of the frontmatter', replaced(/(date: .*\n)(authors: .*\n)/, '$2$1')],
    ['quotation marks of the frontmatter', replaced(/title: (.*)/, 'title: "$1"')],
    ['a text of the frontmatter on two lines', replaced('overnight. Here', 'overnight.\n  Here')],
    ['the long form of a section', replaced('- What happened', '- heading: What happened')],
    [
      'an id that is what the heading gives',
      replaced('- What happened', '- { heading: What happened, id: what-happened }'),
    ],
    [
      'the default, written out',
      replaced('date:', 'final: false\ndraft: false\nlang: en\nasOf: 2026-06-01\ndate:'),
    ],
    ['the topics', replaced('date:', 'topics: [us-israel]\ndate:')],
    [
      'an earlier id that is taken out, which still lands',
      replaced('    aliases: [what-now]\n', ''),
    ],
  ])('%s', async (_what, edit) => {
    expect(await problemsWhere(ARTICLE, edit)).toEqual([]);
  });
});

describe('what does not change what is on record is no damage', () => {
  test.each<[string, string, (text: string) => string]>([
    ['a revision with Windows ends of lines', REVISION, (text) => text.replaceAll('\n', '\r\n')],
    ['a revision without its remark', REVISION, (text) => text.replace(/^#.*\n\n/, '')],
    ['the list with Windows ends of lines', LIST, (text) => text.replaceAll('\n', '\r\n')],
    ['the list as a union left it', LIST, (text) => text + text],
    ['the list in another order', LIST, (text) => text.trim().split('\n').reverse().join('\n')],
  ])('%s', async (_what, path, edit) => {
    expect(await problemsWhere(path, edit)).toEqual([]);
  });

  test('a hidden file beside the revisions, such as a system leaves', async () => {
    const root = recordedSite({ 'content/articles/bridge/record/.DS_Store': '' });
    expect(await problemsOf(root)).toEqual([]);
  });
});
