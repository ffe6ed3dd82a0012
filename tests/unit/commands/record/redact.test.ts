import { describe, expect, test } from 'vitest';
import { digestOfFolder } from '../../../support/digest.ts';
import { write } from '../../temporary-site.ts';
import { BRIDGE, done, newsroom, refusal } from './newsroom.ts';
import type { Newsroom } from './newsroom.ts';

const FIRST = 'content/articles/bridge/record/0001.yaml';
const REASON = 'A court ordered it on 2 May 2026.';

/** A site with an article of two revisions, of which the first named a man. */
async function corrected(article = BRIDGE): Promise<Newsroom> {
  const site = newsroom();
  site.put('bridge', article.replace('Nobody was hurt', 'John Doe was hurt'));
  done(await site.record('bridge'));
  site.put('bridge', article);
  const note = ['--kind', 'correction', '--note', 'It was not John Doe: nobody was hurt.'];
  done(await site.record('bridge', note));
  return site;
}

describe('a text of a past revision is taken out', () => {
  test('with its reason and day, and the record verifies as before', async () => {
    const site = await corrected();
    const digests = site.revisions('bridge').map(({ digest }) => digest);
    expect(done(site.redact('bridge', '1:what-happened', ` ${REASON} `))).toMatch(
      /Redacted: #what-happened in .*0001\.yaml/,
    );
    expect(site.read(FIRST)).not.toContain('John Doe');
    const [first] = site.revisions('bridge');
    expect(first?.redactions).toEqual({ '#what-happened': { reason: REASON, on: '2026-05-04' } });
    expect(site.revisions('bridge').map(({ digest }) => digest)).toEqual(digests);
    expect(await site.check()).toEqual([]);
  });

  test.each(['title', 'standfirst', 'opening', 'closing', '#who-knew', 'who-knew'])(
    '1:%s',
    async (name) => {
      const site = await corrected();
      done(site.redact('bridge', `1:${name}`, REASON));
      const [first] = site.revisions('bridge');
      const part = name.includes('-') ? '#who-knew' : name;
      expect(Object.keys(first?.redactions ?? {})).toEqual([part]);
      expect(await site.check()).toEqual([]);
    },
  );

  test('one after another, in one revision', async () => {
    const site = await corrected();
    done(site.redact('bridge', '1:title', REASON));
    done(site.redact('bridge', '1:what-happened', REASON));
    expect(Object.keys(site.revisions('bridge')[0]?.redactions ?? {})).toHaveLength(2);
    expect(await site.check()).toEqual([]);
  });

  test('and the article goes on: what was redacted is no part of what is compared', async () => {
    const site = await corrected();
    done(site.redact('bridge', '1:what-happened', REASON));
    site.edit('bridge', '14 minutes', '15 minutes');
    done(await site.record('bridge', ['--kind', 'correction', '--note', 'Not 14: 15.']));
    expect(await site.check()).toEqual([]);
  });

  test('of a section that is called as a part, by its mark', async () => {
    const site = await corrected(BRIDGE.replaceAll('Who knew', 'Title'));
    done(site.redact('bridge', '1:#title', REASON));
    done(site.redact('bridge', '1:title', REASON));
    const [first] = site.revisions('bridge');
    expect(Object.keys(first?.redactions ?? {}).toSorted()).toEqual(['#title', 'title']);
  });
});

describe('nothing is redacted', () => {
  test.each<[name: string, target: string, reason: string, message: RegExp]>([
    ['without a reason', '1:title', '  ', /needs --reason/],
    ['with a reason that has a hidden character', '1:title', 'A\u202Eb', /U\+202E/],
    ['of the last revision, which readers see', '2:title', REASON, /last revision is what readers/],
    ['of a revision that is not there', '3:title', REASON, /“bridge” has 2 revisions/],
    ['of revision 0', '0:title', REASON, /expected a revision/],
    ['of a section that is not there', '1:who', REASON, /has no text “who”/],
    ['of a whole revision', '1', REASON, /expected a revision and a part/],
    ['of nothing', '1:', REASON, /expected a revision and a part/],
    ['of what is no text', '1:digests', REASON, /has no text “digests”/],
  ])('%s', async (_name, target, reason, message) => {
    const site = await corrected();
    const before = digestOfFolder(`${site.root}/content`);
    expect(refusal(site.redact('bridge', target, reason))).toMatch(message);
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
  });

  test('twice', async () => {
    const site = await corrected();
    done(site.redact('bridge', '1:title', REASON));
    expect(refusal(site.redact('bridge', '1:title', REASON))).toMatch(/redacted already/);
  });

  test('in a record that was altered', async () => {
    const site = await corrected();
    write(site.root, FIRST, site.read(FIRST).replace('14 minutes', '15 minutes'));
    const before = digestOfFolder(`${site.root}/content`);
    expect(refusal(site.redact('bridge', '1:title', REASON))).toMatch(/0001\.yaml: .*altered/);
    expect(digestOfFolder(`${site.root}/content`)).toEqual(before);
  });

  test('of an article that is not on record', () => {
    expect(refusal(newsroom().redact('bridge', '1:title', REASON))).toMatch(/has 0 revisions/);
  });
});

describe('where the same text is still published is said, with the commands', () => {
  /** The lines after the first. */
  const lines = (site: Newsroom, target: string, reason = REASON): string[] =>
    done(site.redact('bridge', target, reason))
      .split('\n')
      .slice(1);

  /** Four revisions: of the first three the section names a man, and all have one headline. */
  async function updated(): Promise<Newsroom> {
    const site = newsroom();
    site.put('bridge', BRIDGE.replace('Nobody was hurt', 'John Doe was hurt'));
    done(await site.record('bridge'));
    for (const minutes of ['14 minutes', '15 minutes']) {
      site.edit('bridge', minutes, minutes.replace(/\d/, '2'));
      done(await site.record('bridge', ['--kind', 'update', '--note', 'It went on.']));
      site.edit('bridge', /2\d minutes/, '15 minutes');
    }
    site.edit('bridge', 'John Doe was hurt', 'Nobody was hurt');
    const note = 'It was not John Doe: nobody was hurt, and it was 15 minutes, not 25.';
    done(await site.record('bridge', ['--kind', 'correction', '--note', note]));
    return site;
  }

  test('in each other revision, until it is out there too', async () => {
    const site = await updated();
    const command = (number: number): string =>
      `  npm run record -- bridge --redact ${number}:what-happened --reason "${REASON}"`;
    const head = 'The same text is still published:';
    expect(lines(site, '1:what-happened')).toEqual([head, command(2), command(3)]);
    expect(lines(site, '3:what-happened')).toEqual([head, command(2)]);
    expect(lines(site, '2:what-happened')).toEqual([]);
    expect(await site.check()).toEqual([]);
  });

  test('of the last revision what has to be done first', async () => {
    const site = await corrected();
    expect(lines(site, '1:title', 'It’s "his" name')).toEqual([
      'The same text is still published:',
      '  Revision 2 is what readers are shown: take the text out of the article, put that on record, and then',
      `  npm run record -- bridge --redact 2:title --reason 'It’s "his" name'`,
    ]);
  });

  test('under another id, by its mark where it is called as a part', async () => {
    const site = await corrected();
    site.edit(
      'bridge',
      '  - Who knew',
      '  - { heading: Who knew, id: title, aliases: [who-knew] }',
    );
    done(await site.record('bridge', ['--kind', 'update', '--note', 'It has another address.']));
    site.edit('bridge', 'in two reports', 'in three reports');
    done(await site.record('bridge', ['--kind', 'correction', '--note', 'Not two: three.']));
    expect(lines(site, '1:who-knew')).toEqual([
      'The same text is still published:',
      `  npm run record -- bridge --redact 2:who-knew --reason "${REASON}"`,
      `  npm run record -- bridge --redact "3:#title" --reason "${REASON}"`,
    ]);
  });

  test('but not of an empty text, nor of one that is only in that revision', async () => {
    const site = await corrected();
    expect(lines(site, '1:closing')).toEqual([]);
    expect(lines(site, '1:what-happened')).toEqual([]);
  });
});
