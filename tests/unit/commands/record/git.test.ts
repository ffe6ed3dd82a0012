import { describe, expect, test } from 'vitest';
import { BRIDGE, done, refusal } from './newsroom.ts';
import { at, conflict, hasGit, repository, update, version } from './repository.ts';

const FILE = 'content/articles/bridge/record/0002.yaml';

describe.skipIf(!hasGit)('two branches that record different articles', { timeout: 60_000 }, () => {
  test('merge without a conflict, and everything is on record', async () => {
    const site = repository('bridge', 'tunnel');
    done(await site.record('bridge'));
    done(await site.record('tunnel'));
    site.commit();
    site.branch('one');
    site.edit('bridge', '14 minutes', '15 minutes');
    done(await site.record('bridge', update('It was 15 minutes.'), at(10)));
    site.put('canal', BRIDGE.replace('date: 2026-05-04', 'date: 2026-05-10'));
    done(await site.record('canal', [], at(10)));
    site.commit();
    site.branch('two');
    site.edit('tunnel', 'Nobody was hurt', 'One man was hurt');
    done(await site.record('tunnel', update('A man was hurt.'), at(10)));
    site.put('ferry', BRIDGE.replace('date: 2026-05-04', 'date: 2026-05-10'));
    done(await site.record('ferry', [], at(10)));
    site.commit();
    expect(site.git('merge', '-q', 'one')).toBeDefined();
    expect(await site.check()).toEqual([]);
    const lists = ['one', 'two'].flatMap((branch) =>
      (site.git('show', `${branch}~0:content/published.txt`) ?? '').split('\n'),
    );
    const merged = site.read('content/published.txt').split('\n');
    expect(new Set(merged)).toEqual(new Set(lists));
    expect(merged).toEqual(
      expect.arrayContaining(['/canal/', '/ferry/', '/bridge/history/2/', '/tunnel/history/2/']),
    );
  });
});

describe.skipIf(!hasGit)('two branches that record the same article', { timeout: 60_000 }, () => {
  test('are in conflict, which the check names with the command that mends it', async () => {
    const site = await conflict();
    expect(site.git('merge', '-q', 'theirs')).toBeUndefined();
    expect(site.git('diff', '--name-only', '--diff-filter=U')).toBe(`${FILE}\n`);
    expect(await site.check()).toContainEqual(
      expect.stringMatching(/0002\.yaml:.*merge conflict.*npm run record -- bridge --rebase/),
    );
    expect(refusal(await site.record('bridge', update('Something.')))).toMatch(/merge conflict/);
  });

  test.each<readonly [string, readonly string[]]>([
    ['as git writes it', []],
    ['with what both came from', ['merge.conflictStyle=diff3']],
    // Since git 2.35.
    ...(/ (?:2\.(?:3[5-9]|[4-9]\d)|[3-9])\./.test(version)
      ? [['with that, less what is alike', ['merge.conflictStyle=zdiff3']] as const]
      : []),
    ['with the line ends of Windows', ['core.autocrlf=true']],
  ])('are put one after the other: %s', async (_name, config) => {
    const site = await conflict(config);
    site.git('merge', '-q', 'theirs');
    expect(done(await site.rebase('bridge', at(12)))).toMatch(/is now revision 3/);
    expect(await site.check()).toEqual([]);
    const [first, second, third] = site.revisions('bridge');
    expect([second?.previous, third?.previous]).toEqual([first?.digest, second?.digest]);
    expect(second).toMatchObject({
      kind: 'update',
      date: '2026-05-10',
      recorded: '2026-05-10T12:00:00Z',
      changed: ['#who-knew'],
      notes: [{ text: 'A third report was found.' }],
    });
    expect(third).toMatchObject({
      kind: 'correction',
      date: '2026-05-12',
      recorded: '2026-05-12T12:00:00Z',
      changed: ['opening'],
      notes: [{ text: 'It said 14 minutes; there were 15.', about: ['opening'] }],
    });
    expect(third?.shown?.opening).toContain('15 minutes');
    expect(third?.shown?.sections[1]?.text).toContain('three reports');
    const list = site.read('content/published.txt');
    expect(list).toContain('/bridge/history/3/\n');
    expect(list).not.toMatch(/[<>=]/);
    site.commit();
  });

  test('whichever branch is merged into which, the one recorded earlier comes first', async () => {
    const site = await conflict();
    site.git('checkout', '-q', 'theirs');
    site.git('merge', '-q', 'ours');
    done(await site.rebase('bridge', at(12)));
    expect(site.revisions('bridge').map(({ kind }) => kind)).toEqual([
      'published',
      'update',
      'correction',
    ]);
    expect(await site.check()).toEqual([]);
  });

  test.each(['ours', 'theirs'])('of which %s recorded two revisions', async (side) => {
    const site = await conflict();
    site.git('checkout', '-q', side);
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    done(await site.record('bridge', update('A man was hurt.'), at(12)));
    site.commit();
    site.git('checkout', '-q', 'ours');
    site.git('merge', '-q', 'theirs');
    done(await site.rebase('bridge', at(13)));
    expect(await site.check()).toEqual([]);
    const order =
      side === 'ours'
        ? ['A third report was found.', 'A man was hurt.', 'It said 14 minutes; there were 15.']
        : ['A third report was found.', 'It said 14 minutes; there were 15.', 'A man was hurt.'];
    const notes = site.revisions('bridge').flatMap((one) => one.notes.map(({ text }) => text));
    expect(notes).toEqual(order);
  });

  test.each([
    ['that is not before the earlier one', '2026-05-10', undefined, '2026-05-10'],
    ['or another in its place', '2026-05-08', '2026-05-11', '2026-05-11'],
  ])('keep the day that an editor gave on purpose, %s', async (_name, day, again, expected) => {
    const site = await conflict();
    site.git('checkout', '-q', 'theirs');
    site.git('reset', '-q', '--hard', 'main');
    site.edit('bridge', '14 minutes', '15 minutes');
    const args = [...update('It was 15 minutes.'), '--date', day];
    done(await site.record('bridge', args, at(11)));
    site.commit();
    site.git('checkout', '-q', 'ours');
    site.git('merge', '-q', 'theirs');
    done(await site.rebase('bridge', at(12), again));
    expect(site.last('bridge')).toMatchObject({ date: expected, recorded: at(12) });
    expect(await site.check()).toEqual([]);
  });

  test('of which the later took a section out: its ids land on the note', async () => {
    const site = await conflict();
    site.git('checkout', '-q', 'theirs');
    site.git('reset', '-q', '--hard', 'main');
    site.edit('bridge', '  - What happened\n', '');
    site.edit('bridge', /## What happened[^]*(?=## Who)/, '');
    const args = [...update('It is told elsewhere.'), '--removed', 'what-happened'];
    done(await site.record('bridge', args, at(11)));
    site.commit();
    site.git('checkout', '-q', 'ours');
    site.git('merge', '-q', 'theirs');
    done(await site.rebase('bridge', at(12)));
    expect(await site.check()).toEqual([]);
    expect(site.last('bridge').removed).toEqual(['what-happened', 'what-happened--the-first-hour']);
  });

  test('of which the later took a text out of its own first revision, which stays out', async () => {
    const site = await conflict();
    site.git('checkout', '-q', 'theirs');
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    done(await site.record('bridge', update('A man was hurt.'), at(12)));
    done(site.redact('bridge', '2:opening', 'A court order.', at(12)));
    site.commit();
    site.git('checkout', '-q', 'ours');
    site.git('merge', '-q', 'theirs');
    done(await site.rebase('bridge', at(13)));
    expect(await site.check()).toEqual([]);
    const [, , third] = site.revisions('bridge');
    expect(third).toMatchObject({
      shown: { opening: '' },
      redactions: { opening: { reason: 'A court order.', on: at(13).slice(0, 10) } },
    });
  });

  test('of which the later withdrew the article', async () => {
    const site = await conflict();
    site.git('checkout', '-q', 'theirs');
    site.git('reset', '-q', '--hard', 'main');
    done(await site.record('bridge', ['--kind', 'withdrawn', '--note', 'It was wrong.'], at(11)));
    site.commit();
    site.git('checkout', '-q', 'ours');
    site.git('merge', '-q', 'theirs');
    done(await site.rebase('bridge', at(12)));
    expect(await site.check()).toEqual([]);
    expect(site.last('bridge')).toMatchObject({ revision: 3, kind: 'withdrawn' });
  });
});
