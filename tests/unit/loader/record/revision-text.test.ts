import { describe, expect, test } from 'vitest';
import { inBrackets } from '../../../../src/article/record/difference.ts';
import { nextRevision } from '../../../../src/article/record/next.ts';
import type { Part, Redaction, Shown } from '../../../../src/article/record/revision.ts';
import {
  compareRevisions,
  historyReader,
} from '../../../../src/loader/record/compare-revisions.ts';
import type {
  RevisionChange,
  ShownRevision,
} from '../../../../src/loader/record/compare-revisions.ts';
import { revisionText } from '../../../../src/loader/record/revision-text.ts';
import type { RevisionText } from '../../../../src/loader/record/revision-text.ts';
import { pipeline } from './marking.ts';

/** A section from its notation: `id(old-id) Heading: text`. */
function section(notation: string): Shown['sections'][number] {
  const [, id = '', alias, heading = '', text = ''] =
    /^([\w-]+)(?:\(([\w-]+)\))? ([^:]+): ?(.*)$/s.exec(notation) ?? [];
  const aliases = alias === undefined ? [] : [alias];
  return { id, aliases, subheadings: [], heading, summary: undefined, text };
}

function shown(sections: string[], more: Partial<Shown> = {}): Shown {
  return {
    title: 'Why it stopped',
    standfirst: 'In short.',
    lang: 'en',
    authors: ['a'],
    asOf: '2024-01-01',
    final: false,
    opening: 'It began.',
    sections: sections.map(section),
    closing: '',
    moved: {},
    sources: {},
    ...more,
  };
}

/** Two revisions of an article, one after the other. */
function revisions(
  before: Shown,
  after: Shown,
  changed: Part[] = [],
): [ShownRevision, ShownRevision] {
  const entry = { slug: 'x', date: '2024-01-01', recorded: '2024-01-01T12:00:00Z', notes: [] };
  const rest = { ...entry, removed: [] };
  const first = nextRevision([], { ...rest, kind: 'published', changed: [], shown: before });
  const second = nextRevision([first], { ...rest, kind: 'update', changed, shown: after });
  return [
    { ...first, shown: before },
    { ...second, shown: after },
  ];
}

const REDACTION: Redaction = { reason: 'A court said so.', on: '2024-05-01' };

function redacted(revision: ShownRevision, part: Part): ShownRevision {
  const { shown: own } = revision;
  const sections = own.sections.map((one) =>
    `#${one.id}` === part ? { ...one, heading: '', text: '' } : one,
  );
  const without = part.startsWith('#') ? { ...own, sections } : { ...own, [part]: '' };
  return { ...revision, shown: without, redactions: { [part]: REDACTION } };
}

function textOf(before: ShownRevision | undefined, after: ShownRevision): RevisionText {
  return revisionText(before, after, pipeline, (fragment) => `/x/${fragment}`);
}

/** The sections of a text, a line each: id, what became of it, heading, HTML. */
function lines({ sections }: RevisionText): string[] {
  return sections.map(({ id, became = 'stayed', heading, blocks }) => {
    const html = blocks.map((block) => (block.kind === 'prose' ? block.html : block.kind));
    return `${id} ${became} ${inBrackets(heading)}: ${html.join('')}`;
  });
}

function changes(before: ShownRevision, after: ShownRevision): RevisionChange[] {
  return compareRevisions(before, after, historyReader(pipeline));
}

describe('the text of a revision', () => {
  test('is as it was shown in the first, with nothing marked', () => {
    const [first] = revisions(shown(['a One: Text.[^n]\n\n[^n]: Why.']), shown([]));
    expect(textOf(undefined, first)).toMatchObject({
      title: { segments: [{ op: 'same', text: 'Why it stopped' }], gaps: [] },
      opening: { blocks: [{ kind: 'prose', html: '<p>It began.</p>' }] },
    });
    expect(lines(textOf(undefined, first))).toEqual([
      'a stayed One: <p>Text.<small class="noted"> [Why.]</small></p>',
    ]);
  });

  test('has its sections in order, those that are new, gone or moved as such', () => {
    const [first, second] = revisions(
      shown(['a One: T1.', 'b Two: T2.', 'c Three: T3.', 'd Four: T4.', 'e Five: T5.']),
      shown(['a One: T1.', 'n New: T9.', 'e Five: T5.', 'c Three: T3.', 'd Four: T4.']),
    );
    expect(lines(textOf(first, second))).toEqual([
      'a stayed One: <p>T1.</p>',
      'b removed [-Two-]: <p><del>T2.</del></p>',
      'n added {+New+}: <p><ins>T9.</ins></p>',
      'e moved Five: <p>T5.</p>',
      'c stayed Three: <p>T3.</p>',
      'd stayed Four: <p>T4.</p>',
    ]);
  });

  test('knows a section that was renamed, and marks its heading', () => {
    const [first, second] = revisions(
      shown(['a Why it stopped: T1.']),
      shown(['b(a) Why we stopped: T1.']),
    );
    expect(lines(textOf(first, second))).toEqual(['b stayed Why [-it-]{+we+} stopped: <p>T1.</p>']);
  });

  test('has links to places in it lead to the article, where every id lands', () => {
    const [first] = revisions(shown(['a One: See [two](#b) and [it](/y/#z).']), shown([]));
    expect(lines(textOf(undefined, first))[0]).toContain(
      'See <a href="/x/#b">two</a> and <a href="/y/#z">it</a>.',
    );
  });

  test('shows the summary of a section where it changed', () => {
    const [first, second] = revisions(shown(['a One: T1.']), shown(['a One: T1.']));
    second.shown.sections[0] = { ...section('a One: T1.'), summary: 'In a word.' };
    expect(textOf(first, second).sections[0]?.summary).toEqual([
      { op: 'inserted', text: 'In a word.' },
    ]);
    expect(textOf(undefined, second).sections[0]?.summary).toEqual([]);
  });
});

describe('a text that was taken out', () => {
  const [first, second] = revisions(
    shown(['a One: A name.', 'b Two: It stays.']),
    shown(['a One: No word.', 'b Two: It stays.'], { opening: 'It began again.' }),
    ['#a', 'opening'],
  );
  const gap = { revision: 1, ...REDACTION };

  test('is not shown, and its place says why', () => {
    const { sections } = textOf(undefined, redacted(first, '#a'));
    expect(sections[0]).toMatchObject({
      heading: [{ op: 'same', text: '#a' }],
      blocks: [],
      gaps: [gap],
    });
    expect(textOf(undefined, redacted(first, 'title')).title).toEqual({
      segments: [],
      gaps: [gap],
    });
  });

  test('is nothing to compare the next text with', () => {
    const text = textOf(redacted(first, '#a'), second);
    expect(lines(text)[0]).toBe('a stayed One: <p>No word.</p>');
    expect(text.sections[0]?.gaps).toEqual([gap]);
    expect(changes(redacted(first, '#a'), second)).toMatchObject([
      { part: 'opening', gaps: [] },
      { part: '#a', differences: [], gaps: [gap] },
    ]);
  });

  test('was no change where the text stayed the same', () => {
    const text = textOf(redacted(first, '#b'), second);
    expect(lines(text)[1]).toBe('b stayed Two: <p>It stays.</p>');
    expect(text.sections[1]?.gaps).toEqual([]);
    expect(changes(redacted(first, '#b'), second).map(({ part }) => part)).toEqual([
      'opening',
      '#a',
    ]);
  });

  test('was a change all the same where the text after it was taken out too', () => {
    const [was, is] = [redacted(first, 'opening'), redacted(second, 'opening')];
    expect(textOf(was, is).opening).toEqual({ blocks: [], gaps: [gap, { ...gap, revision: 2 }] });
    expect(changes(was, is).find(({ part }) => part === 'opening')).toEqual({
      part: 'opening',
      what: 'changed',
      differences: [],
      gaps: [gap, { ...gap, revision: 2 }],
    });
  });

  test('is not told with a section that was taken out of the article', () => {
    const [was, is] = revisions(shown(['a One: A name.', 'b Two: T2.']), shown(['b Two: T2.']));
    expect(lines(textOf(redacted(was, '#a'), is))[0]).toBe('a removed #a: ');
    expect(changes(redacted(was, '#a'), is)).toMatchObject([
      { part: '#a', what: 'removed', differences: [], gaps: [gap] },
    ]);
  });
});

test('the words of a note are told in their brackets', () => {
  const [first, second] = revisions(
    shown([], { opening: 'A day.[^n] More.\n\n[^n]: Why.' }),
    shown([], { opening: 'A week.[^n] More.\n\n[^n]: Why.' }),
  );
  const [change] = changes(first, second);
  expect(change?.differences.map(({ segments }) => inBrackets(segments))).toEqual([
    'A [-day-]{+week+}. [Why.] More.',
  ]);
});
