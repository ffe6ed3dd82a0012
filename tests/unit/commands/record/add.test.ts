import { describe, expect, test } from 'vitest';
import { BRIDGE, done, newsroom, published, refusal } from './newsroom.ts';

const LATER = '2026-05-20T12:00:00Z';

describe('what changed is put on record', () => {
  test('as what its editor says it is, with the sections that changed', async () => {
    const site = await published();
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    expect(await site.check()).toEqual([
      expect.stringMatching(/“What happened” differs.*\[-Nobody ?-\]\{\+One man ?\+\}/),
    ]);
    expect(refusal(await site.record('bridge', [], LATER))).toMatch(/Say what it is: --kind/);
    const args = ['--kind', 'update', '--note', 'Police said that a man was hurt.'];
    expect(done(await site.record('bridge', args, LATER))).toMatch(/0002\.yaml$/);
    expect(await site.check()).toEqual([]);
    const [first, last] = site.revisions('bridge');
    expect(last).toMatchObject({
      kind: 'update',
      date: '2026-05-20',
      changed: ['#what-happened'],
      notes: [
        {
          kind: 'update',
          about: ['#what-happened'],
          text: 'Police said that a man was hurt.',
        },
      ],
      previous: first?.digest,
    });
    expect(site.read('content/published.txt')).toContain('/bridge/history/2/\n');
  });

  test.each(['update', 'correction', 'clarification', 'withdrawn'])(
    'not as %s without a note',
    async (kind) => {
      const site = await published();
      site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
      expect(refusal(await site.record('bridge', ['--kind', kind]))).toMatch(/needs --note/);
    },
  );

  test('as minor without a note where it is spelling, and not where it is more', async () => {
    const site = await published();
    site.edit('bridge', 'Nobody was hurt, and nobody', 'Nobody was hurt and nobody');
    done(await site.record('bridge', ['--kind', 'minor']));
    expect(site.last('bridge')).toMatchObject({ kind: 'minor', notes: [] });
    site.edit('bridge', '14 minutes', '15 minutes');
    expect(refusal(await site.record('bridge', ['--kind', 'minor']))).toMatch(/“14” became “15”/);
    site.edit('bridge', '15 minutes', '14 minutes');
    site.edit('bridge', 'title: Why the', 'title: Why our');
    expect(refusal(await site.record('bridge', ['--kind', 'minor']))).toMatch(/headline/);
  });

  test('as a correction whose note names what was wrong and what is right', async () => {
    const site = await published();
    site.edit('bridge', '14 minutes', '15 minutes');
    const correct = (text: string) =>
      site.record('bridge', ['--kind', 'correction', '--note', text], LATER);
    expect(refusal(await correct('The time was wrong.'))).toMatch(/“14”[^]*“15”/);
    expect(refusal(await correct('There were 15 minutes.'))).toMatch(
      /names no word that was struck/,
    );
    done(await correct('It said 14 minutes; there were 15.'));
    expect(site.last('bridge').notes).toEqual([
      { kind: 'correction', about: ['opening'], text: 'It said 14 minutes; there were 15.' },
    ]);
  });

  test('not where nothing changed, nor where only the wrapping did', async () => {
    const site = await published();
    const update = ['--kind', 'update', '--note', 'N is said.'];
    expect(refusal(await site.record('bridge', update))).toMatch(
      /Nothing changed since revision 1/,
    );
    site.edit('bridge', 'the police stopped', 'the *police*\nstopped');
    expect(refusal(await site.record('bridge', update))).toMatch(/Nothing changed/);
    expect(refusal(await site.record('bridge'))).toMatch(/Nothing changed/);
    expect(await site.check()).toEqual([]);
  });

  test('also where nothing changed, as a correction of what it is about', async () => {
    const site = await published();
    const note = ['--kind', 'correction', '--note', 'It was said to be a rumour: it is not.'];
    expect(refusal(await site.record('bridge', note, LATER))).toMatch(/Nothing changed/);
    done(await site.record('bridge', ['--section', 'who-knew', ...note], LATER));
    expect(site.last('bridge')).toMatchObject({ changed: [], notes: [{ about: ['#who-knew'] }] });
    expect(await site.check()).toEqual([]);
  });

  test('with several notes, each about its own', async () => {
    const site = await published();
    site.edit('bridge', '14 minutes', '15 minutes');
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    const args = [
      ...['--kind', 'correction', '--section', 'opening', '--note', 'Not 14 minutes: 15.'],
      ...['--kind', 'update', '--section', '#what-happened', '--note', 'A man was hurt.'],
    ];
    done(await site.record('bridge', args, LATER));
    expect(site.last('bridge')).toMatchObject({
      kind: 'correction',
      changed: ['opening', '#what-happened'],
      notes: [
        { kind: 'correction', about: ['opening'] },
        { kind: 'update', about: ['#what-happened'] },
      ],
    });
  });

  test('never as minor beside something weightier', async () => {
    const site = await published();
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    const args = [
      '--kind',
      'update',
      '--note',
      'A man was hurt.',
      '--kind',
      'minor',
      '--note',
      'A',
    ];
    expect(refusal(await site.record('bridge', args))).toMatch(/Several notes are/);
  });

  test('not with a section that is none, nor with one and no note', async () => {
    const site = await published();
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    const args = ['--kind', 'update', '--section', 'who'];
    expect(refusal(await site.record('bridge', [...args, '--note', 'N.']))).toMatch(
      /“who” is no section/,
    );
    expect(
      refusal(await site.record('bridge', ['--kind', 'minor', '--section', 'who-knew'])),
    ).toMatch(/--section needs --note/);
  });

  test('a section that is named twice is named once', async () => {
    const site = await published();
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    const twice = ['--section', 'what-happened', '--section', '#what-happened'];
    done(await site.record('bridge', ['--kind', 'update', ...twice, '--note', 'A man.'], LATER));
    expect(site.last('bridge').notes[0]?.about).toEqual(['#what-happened']);
  });

  test('a section whose id is the name of a part is told from it by its mark', async () => {
    const site = newsroom();
    site.put(
      'bridge',
      BRIDGE.replace('  - Who knew', '  - Title').replace('## Who knew', '## Title'),
    );
    done(await site.record('bridge'));
    site.edit('bridge', 'two reports', 'three reports');
    const args = ['--kind', 'update', '--note', 'There is a third.'];
    done(await site.record('bridge', [...args, '--section', '#title'], LATER));
    expect(site.last('bridge').notes[0]?.about).toEqual(['#title']);
    site.edit('bridge', 'title: Why', 'title: How');
    done(await site.record('bridge', [...args, '--section', 'title'], LATER));
    expect(site.last('bridge').notes[0]?.about).toEqual(['title']);
  });

  test('on a day that is past, and not before the last one or to come', async () => {
    const site = await published();
    site.edit('bridge', 'Nobody was hurt', 'One man was hurt');
    const on = (date: string) =>
      site.record('bridge', ['--kind', 'update', '--note', 'A man.', '--date', date], LATER);
    expect(refusal(await on('2026-05-03'))).toMatch(/before that of revision 1/);
    expect(refusal(await on('2026-05-21'))).toMatch(/is not yet/);
    done(await on('2026-05-10'));
    expect(site.last('bridge')).toMatchObject({ date: '2026-05-10', recorded: LATER });
  });
});
