import { describe, expect, test } from 'vitest';
import type { Revision } from '../../../../src/article/record/revision.ts';
import { BRIDGE, done } from './newsroom.ts';
import { at, hasGit, repository, update } from './repository.ts';
import type { Repository } from './repository.ts';

/** A change of a text by another, and the arguments that put it on record. */
type Step = readonly [from: string | RegExp, to: string, args: string[]];

const clarification = (text: string): string[] => ['--kind', 'clarification', '--note', text];
const CORRECTED: Step = [
  '14 minutes',
  '41 minutes',
  ['--kind', 'correction', '--note', 'It said 14 minutes; there were 41.'],
];
const INSPECTORS: Step = ['Inspectors', 'City inspectors', clarification('Whose they were.')];
const CRACKS: Step = ['cracks', 'deep cracks', clarification('Of which kind.')];
const TUESDAY: Step = ['Monday', 'Tuesday', clarification('Which night it was.')];
const CANAL = '## The canal\n\nBoats went on.\n';
const ADDED: Step = [
  /( {2}- Who knew\n)([^]*)$/,
  `$1  - The canal\n$2\n${CANAL}`,
  update('The canal was open.'),
];
const TAKEN_OUT: Step = [
  /( {2}- Who knew\n) {2}- The canal\n([^]*)\n## The canal[^]*$/,
  '$1$2',
  [...update('It is told elsewhere.'), '--removed', 'the-canal'],
];
const SWAPPED: Step = [
  /( {2}- What happened\n)( {2}- Who knew\n)([^]*?)(## What happened[^]*?)(## Who knew[^]*?\n)(?=\n\[\^report)/,
  '$2$1$3$5\n$4',
  update('In the order of the days.'),
];

/** The merged record of two branches: what one recorded on the 10th, the other from the 11th on. */
async function merged(
  earlier: readonly Step[],
  later: readonly Step[],
  both: readonly Step[] = [...earlier, ...later],
): Promise<Repository> {
  const site = repository('bridge');
  done(await site.record('bridge'));
  site.commit();
  const go = async (branch: string, steps: readonly Step[], day: number): Promise<void> => {
    site.branch(branch);
    for (const [index, [from, to, args]] of steps.entries()) {
      site.edit('bridge', from, to);
      done(await site.record('bridge', args, at(day, 10 + index)));
      site.commit();
    }
  };
  await go('theirs', later, 11);
  await go('ours', earlier, 10);
  expect(site.git('merge', '-q', 'theirs')).toBeUndefined();
  // As an editor merges a text: with what both branches did.
  site.put(
    'bridge',
    both.reduce((was, [from, to]) => was.replace(from, to), BRIDGE),
  );
  done(await site.rebase('bridge', at(12)));
  expect(await site.check()).toEqual([]);
  return site;
}

const textsOf = ({ shown }: Revision): string => JSON.stringify(shown);

describe.skipIf(!hasGit)('several later revisions', { timeout: 60_000 }, () => {
  test('of other sections: what the earlier corrected stays corrected', async () => {
    const site = await merged([CORRECTED], [INSPECTORS, CRACKS]);
    const [, , third, fourth] = site.revisions('bridge');
    expect(third?.shown?.opening).toContain('41 minutes');
    expect(third?.shown?.sections[1]?.text).toContain('City inspectors wrote of cracks');
    expect(third).toMatchObject({ changed: ['#who-knew'], notes: [{ text: 'Whose they were.' }] });
    expect(fourth?.shown?.sections[1]?.text).toContain('City inspectors wrote of deep cracks');
    expect(fourth).toMatchObject({ changed: ['#who-knew'], notes: [{ text: 'Of which kind.' }] });
  });

  test('of the same section: it shows what was merged', async () => {
    const site = await merged([CORRECTED], [TUESDAY, CRACKS]);
    const [, , third, fourth] = site.revisions('bridge');
    expect(third?.shown?.opening).toContain('Tuesday night with 41 minutes');
    expect(third?.changed).toEqual(['opening']);
    expect(fourth?.changed).toEqual(['#who-knew']);
  });

  test('of which two changed the same section: no error comes back, and each change is told', async () => {
    const later: Step = ['notice', 'warning', clarification('What kind of notice.')];
    const site = await merged([CORRECTED], [TUESDAY, later]);
    const [first, ...others] = site.revisions('bridge');
    expect(first && textsOf(first)).toContain('14 minutes');
    for (const own of others) expect(textsOf(own)).not.toContain('14 minutes');
    expect(others.at(-1)?.shown?.opening).toContain('Tuesday night with 41 minutes of warning');
    expect(others.at(-1)?.changed).toEqual(['opening']);
  });

  test('that came before: they stand as they were', async () => {
    const site = await merged([INSPECTORS, CRACKS], [CORRECTED]);
    const revisions = site.revisions('bridge');
    expect(revisions.map(({ changed }) => changed)).toEqual([
      [],
      ['#who-knew'],
      ['#who-knew'],
      ['opening'],
    ]);
  });

  test('of which one adds a section and the next takes it out: its id lands on the note', async () => {
    const site = await merged([CORRECTED], [ADDED, TAKEN_OUT]);
    const [, , third, fourth] = site.revisions('bridge');
    expect(third?.shown?.sections.map(({ id }) => id)).toEqual([
      'what-happened',
      'who-knew',
      'the-canal',
    ]);
    expect(third?.shown?.opening).toContain('41 minutes');
    expect(fourth).toMatchObject({ removed: ['the-canal'], changed: ['#the-canal'] });
  });

  test('where the earlier put the sections in another order, which stays', async () => {
    const site = await merged([SWAPPED], [ADDED, CRACKS], [ADDED, CRACKS, SWAPPED]);
    const [, second, third] = site.revisions('bridge');
    expect(second?.shown?.sections.map(({ id }) => id)).toEqual(['who-knew', 'what-happened']);
    expect(third?.shown?.sections.map(({ id }) => id)).toEqual([
      'who-knew',
      'the-canal',
      'what-happened',
    ]);
    expect(third?.changed).toEqual(['#the-canal']);
  });

  test('of which the last is minor: it is held against the one before it', async () => {
    const comma: Step = ['hurt, and', 'hurt and', ['--kind', 'minor']];
    const site = await merged([CORRECTED], [INSPECTORS, comma]);
    expect(site.last('bridge')).toMatchObject({ kind: 'minor', changed: ['#what-happened'] });
  });
});
