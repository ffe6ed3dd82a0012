import { expect, test } from 'vitest';
import { recordAll } from '../../support/record-all.ts';
import { problemsOf, temporarySite } from '../../unit/temporary-site.ts';
import { allOutputs } from './all-outputs.ts';

/** Articles in a ring, each of which names the next in whatever way one can. */
function ring(length: number, keys: (next: string, own: string) => string): Record<string, string> {
  const entries = Array.from({ length }, (_, at): [string, string] => {
    const [own, next] = [`ring-${at}`, `ring-${(at + 1) % length}`];
    const text = `---
title: ${own}
standfirst: A sentence.
date: 2024-03-31
authors: [backgrounder]
${keys(next, own)}
sections: [Plans]
---

See [the next](/${next}/#plans).

## Plans

Text.
`;
    return [`content/articles/${own}/index.mdx`, text];
  });
  return Object.fromEntries(entries);
}

test.each([1, 2, 30])(
  '%i articles that name each other in a ring are published',
  async (length) => {
    const root = temporarySite({
      ...ring(length, (next) => `related: [${next}]\nseries: round`),
      'content/series.yaml': 'round: { name: Round, description: It goes round. }\n',
    });
    await recordAll(root);
    expect(await problemsOf(root)).toEqual([]);
    const files = await allOutputs(root);
    for (let at = 0; at < length; at++) expect(files.has(`/ring-${at}/index.md`)).toBe(true);
  },
);

test('sections that moved in a ring are refused, a line each', async () => {
  const moved = (next: string): string => `moved: { plans: ${next}#plans }`;
  const problems = await problemsOf(temporarySite(ring(3, moved)));
  expect(problems.length).toBeGreaterThanOrEqual(3);
  for (const problem of problems) expect(problem).toMatch(/index\.mdx:\d+:\d+ {2}error {2}\S/);
});

test('names that lead to each other in a ring are refused, a line each', async () => {
  const problems = await problemsOf(temporarySite(ring(3, (next) => `aliases: [${next}]`)));
  expect(problems.filter((problem) => problem.includes('ring-'))).not.toEqual([]);
  for (const problem of problems) expect(problem).toMatch(/:\d+:\d+ {2}error {2}\S/);
});

test('notes and links that stand for each other are refused, a line each', async () => {
  const [file = '', text = ''] = Object.entries(ring(1, () => 'topics: []'))[0] ?? [];
  const body = `${text}\nA[^a].\n\n[^a]: B[^b].\n\n[^b]: A[^a] and [c][d].\n\n[d]: #d\n`;
  const problems = await problemsOf(temporarySite({ [file]: body }));
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem).toMatch(/index\.mdx:\d+:\d+ {2}error {2}\S/);
});
