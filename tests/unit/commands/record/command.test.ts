import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOfFolder } from '../../../support/digest.ts';
import { makeSite } from '../../../support/site.ts';
import type { Site } from '../../../support/site.ts';
import { BRIDGE } from './newsroom.ts';

const ARTICLE = 'content/articles/bridge/index.mdx';
const FIRST = 'content/articles/bridge/record/0001.yaml';
const NOTE = ['--note', 'Told on paper until now.'];

let site: Site;

beforeEach(() => {
  site = makeSite({ content: 'tests/fixtures/site/content', files: { [ARTICLE]: BRIDGE } });
});
afterEach(() => {
  site.remove();
});

/** The lines that a command printed, and its status. */
async function record(...args: string[]): Promise<{ code: number | null; lines: string[] }> {
  const { code, output } = await site.run('record', args);
  return { code, lines: output.trimEnd().split('\n') };
}

describe('npm run record', { timeout: 60_000 }, () => {
  test('publishes an article, says what changed in it, and records that', async () => {
    expect(await record()).toEqual({
      code: 1,
      lines: [expect.stringContaining('not on record'), '1 error, 0 warnings'],
    });
    const published = await record('bridge/', '--date', '2026-05-04', ...NOTE);
    expect(published).toEqual({
      code: 0,
      lines: [`On record: ${FIRST} (published, 2026-05-04). Commit it together with the article.`],
    });
    expect(readFileSync(join(site.folder, FIRST), 'utf8')).toMatch(/^recorded: \d{4}-.*Z$/m);
    expect(await record()).toMatchObject({ code: 0 });

    site.write(ARTICLE, BRIDGE.replace('14 minutes', '15 minutes'));
    const changed = [
      '  The opening',
      '    The bridge was closed on Monday night with [-14-]{+15+} minutes of notice.',
    ];
    const asked = await record('bridge');
    expect(asked.code).toBe(1);
    expect(asked.lines).toEqual([
      ...changed,
      expect.stringContaining('--kind update'),
      'Nothing was put on record.',
    ]);
    const corrected = await record('bridge', '--kind', 'correction', '--note', 'Not 14: 15.');
    expect(corrected.code).toBe(0);
    expect(corrected.lines.slice(0, 2)).toEqual(changed);
    expect(corrected.lines[2]).toMatch(/0002\.yaml \(correction, /);
    const redacted = await record('bridge', '--redact', '1:opening', '--reason', 'An order.');
    expect(redacted).toMatchObject({
      code: 0,
      lines: [expect.stringMatching(/^Redacted: opening/)],
    });

    // A list that is gone, or is none, is said in a line, and nothing is written.
    const list = join(site.folder, 'content/published.txt');
    for (const spoil of [
      () => {
        rmSync(list);
      },
      () => {
        mkdirSync(list);
      },
    ]) {
      spoil();
      const before = digestOfFolder(join(site.folder, 'content'));
      for (const args of [[], ['bridge', '--kind', 'update', '--note', 'It went on.']]) {
        const { code, lines } = await record(...args);
        expect(code).toBe(1);
        expect(lines).toEqual([
          expect.stringMatching(/^content\/published\.txt:.*(?:bring|move) it/),
        ]);
      }
      expect(digestOfFolder(join(site.folder, 'content'))).toEqual(before);
    }
  });

  test('refuses with status 1, the reason, and not a file written', async () => {
    const before = digestOfFolder(join(site.folder, 'content'));
    const refused: [args: string[], line: RegExp][] = [
      [['bridge', '--kind', 'fix'], /expected one of .*found “fix”/],
      [['bridge', '--kind', 'update', ...NOTE], /first revision is of kind "published"/],
      [['tunnel'], /no article “tunnel”/],
      [['../../../x'], /“\.\.\/\.\.\/\.\.\/x” is the name of no article/],
      [['--redact', '1:title', '--reason', 'R'], /--redact needs the name of an article/],
      [['bridge', '--redact', '1:title', '--reason', 'R'], /“bridge” has 0 revisions/],
      [['bridge', '--rebase'], /has the marks of a merge conflict/],
    ];
    for (const [args, line] of refused) {
      const { code, lines } = await record(...args);
      expect(code, args.join(' ')).toBe(1);
      expect(lines).toContainEqual(expect.stringMatching(line));
      expect(lines).not.toContainEqual(expect.stringMatching(/^\s+at /));
    }
    expect(digestOfFolder(join(site.folder, 'content'))).toEqual(before);
  });

  test('shows what it understands where it does not understand', async () => {
    const { lines } = await record('--help');
    expect(lines).toContainEqual(expect.stringMatching(/npm run record -- <slug>/));
    expect(existsSync(join(site.folder, FIRST))).toBe(false);
  });
});
