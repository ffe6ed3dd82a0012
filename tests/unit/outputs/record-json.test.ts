import { expect, test } from 'vitest';
import { digestOfText } from '../../../src/article/record/digest.ts';
import { recordJson } from '../../../src/outputs/record-json.ts';
import { aRecord, anArticle, aSite, headsOf, whatIsShown } from './samples.ts';

const { addresses } = aSite([]);
const note = {
  kind: 'correction' as const,
  about: ['#plans' as const],
  text: 'It said 3; it is 4.',
};
const record = aRecord({}, { kind: 'correction', notes: [note], changed: ['#plans'] });

function published(revisions = record): { [key: string]: unknown; revisions: Fields[] } {
  const article = anArticle({ revisions: headsOf(revisions) });
  return JSON.parse(recordJson(article, revisions, addresses)) as ReturnType<typeof published>;
}

type Fields = Record<string, unknown>;

test('it says whose record it is, and holds every revision with all its fields', () => {
  const [first, second] = record;
  expect(published()).toEqual({
    version: 1,
    slug: 'bridge',
    title: 'The bridge is closed',
    address: 'https://gazette.example/bridge/',
    revisions: [
      {
        revision: 1,
        slug: 'bridge',
        kind: 'published',
        date: '2026-05-04',
        recorded: '2026-05-04T12:00:00+02:00',
        notes: [],
        changed: [],
        removed: [],
        shown: whatIsShown(),
        digests: first?.digests,
        previous: null,
        digest: first?.digest,
      },
      {
        revision: 2,
        slug: 'bridge',
        kind: 'correction',
        date: '2026-05-05',
        recorded: '2026-05-05T12:00:00+02:00',
        notes: [note],
        changed: ['#plans'],
        removed: [],
        shown: whatIsShown(),
        digests: second?.digests,
        previous: first?.digest,
        digest: second?.digest,
      },
    ],
  });
});

test('anybody can compare a text with its digest', () => {
  const [first] = published().revisions;
  expect(first?.['digests']).toMatchObject({
    title: digestOfText('The bridge is closed'),
    '#plans': digestOfText(JSON.stringify(['The plans', 'What was planned.', 'They made plans.'])),
  });
});

test('in place of a redacted text stand the reason and the day, and its digest stays', () => {
  const [first, ...more] = record;
  if (!first) throw new Error('There is no first revision.');
  const cut = { reason: 'A court said so.', on: '2026-06-01' };
  const [plans] = first.shown?.sections ?? [];
  const shown = whatIsShown({
    title: '',
    sections: plans ? [{ ...plans, heading: '', summary: undefined, text: '' }] : [],
  });
  const redacted = { ...first, shown, redactions: { title: cut, '#plans': cut } };
  const [found] = published([redacted, ...more]).revisions;
  expect(found).toMatchObject({
    shown: {
      title: { redacted: 'A court said so.', on: '2026-06-01' },
      standfirst: 'What was known before.',
    },
    digests: first.digests,
    digest: first.digest,
  });
  expect((found?.['shown'] as { sections: unknown }).sections).toEqual([
    { id: 'plans', aliases: [], subheadings: [], redacted: 'A court said so.', on: '2026-06-01' },
  ]);
});

test('of a withdrawn article no text is left, and every digest stays', () => {
  const withdrawn = aRecord({}, {}, { kind: 'withdrawn', shown: undefined });
  const { revisions, ...rest } = published(withdrawn);
  expect(rest['title']).toBe('The bridge is closed');
  expect(revisions.map(({ digest }) => digest)).toEqual(withdrawn.map(({ digest }) => digest));
  expect(revisions.map(({ digests }) => digests)).toEqual(withdrawn.map(({ digests }) => digests));
  const text = JSON.stringify(revisions);
  for (const words of [
    'closed',
    'known before',
    'opening.',
    'The plans',
    'planned',
    'made plans',
  ]) {
    expect(text).not.toContain(words);
  }
  expect(revisions[0]?.['shown']).toEqual({
    lang: 'en',
    authors: ['maria'],
    asOf: '2026-05-04',
    final: false,
    sections: [{ id: 'plans', aliases: [], subheadings: [] }],
    moved: {},
    sources: {},
  });
  expect(revisions[2]?.['shown']).toBe(null);
});
