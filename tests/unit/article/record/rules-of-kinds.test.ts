import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../src/article/record/compare.ts';
import type { Segment } from '../../../../src/article/record/difference.ts';
import { ask, change, note } from './requests.ts';

describe('the note of a correction', () => {
  const votes = change('It passed with [-14-]{+13+} votes.');
  const correct = (text: string, changes: Change[] = [votes]): string[] =>
    ask({ kind: 'correction', notes: [note('correction', text)], changes });

  test('names what was wrong and what is right', () => {
    expect(correct('An earlier version said 14 votes; it was 13.')).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['We said 13.', 'wrong', '“14”'],
    ['We said 14.', 'right', '“13”'],
  ])('%s does not say what was %s', (text, what, word) => {
    expect(correct(text)).toEqual([
      expect.stringMatching(new RegExp(`what (was|is) ${what}.*${word}`)),
    ]);
  });

  test('that names neither lacks both', () => {
    expect(correct('A number was corrected.')).toHaveLength(2);
  });

  test('does not name a number by another that holds it', () => {
    expect(correct('Of 114 it was 130.', [votes])).toHaveLength(2);
    const big = change('[-1,400-]{+2,400+} people');
    expect(correct('It was 400, not 1.', [big])).toHaveLength(2);
    expect(correct('It said 1,400; there were 2,400.', [big])).toEqual([]);
  });

  test('may have a word in another form', () => {
    const name = change('said [-Netanyahu-]{+Gallant+}');
    expect(correct('Netanyahu’s words were GALLANT’s.', [name])).toEqual([]);
  });

  test('names one of many words that were struck', () => {
    const many = change('[-The northern bridge fell-]{+The southern tunnel closed+}');
    expect(correct('It was the tunnel that closed, not the bridge.', [many])).toEqual([]);
  });

  test('does not name what was wrong by a word that was put in again', () => {
    const counted = change('with [-14 votes against-]{+13 votes against+} it');
    expect(correct('The votes against it were wrong.', [counted])).toHaveLength(2);
    expect(correct('Not 14 votes were against it, but 13.', [counted])).toEqual([]);
    expect(
      correct('It came too early.', [change('[-Then he left.-]'), change('{+Then he left.+}')]),
    ).toEqual([]);
  });

  test('need not name what nobody could: a short word, the target of a link', () => {
    expect(correct('He did agree.', [change('He did {+not +}agree')])).toEqual([]);
    const target = change('', '#one', {
      differences: [
        {
          quoted: false,
          segments: [
            { op: 'deleted', text: 'https://a.example/report', what: 'link' },
            { op: 'inserted', text: 'https://b.example/report', what: 'link' },
          ],
        },
      ],
    });
    expect(correct('The link led elsewhere.', [target])).toEqual([]);
  });

  test('is about its own sections only', () => {
    const other = change('[-Monday-]{+Friday+}', '#two');
    const notes = [
      note('correction', 'It said 14; it was 13.', ['#one']),
      note('correction', 'It said Monday; it was Friday.', ['#two']),
    ];
    expect(ask({ kind: 'correction', notes, changes: [votes, other] })).toEqual([]);
    const swapped = notes.map((one, at) => ({ ...one, about: notes[1 - at]?.about ?? [] }));
    expect(ask({ kind: 'correction', notes: swapped, changes: [votes, other] })).toHaveLength(4);
  });

  test('is held to this also beside a note of another kind, which is not', () => {
    const notes = [note('update', 'More is known.'), note('correction', 'Something was wrong.')];
    expect(ask({ kind: 'correction', notes, changes: [votes] })).toHaveLength(2);
    expect(ask({ kind: 'update', notes: notes.slice(0, 1), changes: [votes] })).toEqual([]);
  });

  test.each<[change: string, text: string]>([
    ['[-1,400-]{+2,400+} people', 'It said 1400; there were 2400.'],
    ['[-1400-]{+2400+} people', 'It said 1,400; there were 2,400.'],
    ['[-1.400-]{+2.400+} Menschen', 'Es waren nicht 1400, sondern 2400.'],
    ['[-1’400-]{+2\u202F400+} people', 'It said 1400; there were 2,400.'],
    ['[-1,400,000-]{+2,400,000+} people', 'It said 1400000; there were 2400000.'],
    ['at [-2:30-]{+3:15+}', 'It said 2.30; it was 3.15.'],
    ['at 2:[-30-]{+45+}', 'It said 2.30; it was 2:45.'],
    ['on the [-04-]{+05+}th', 'It said the 4th; it was the 5th.'],
    ['of [-0.5-]{+0.7+} percent', 'It said 0.5; it was 0.7.'],
  ])('knows a number in another form: %s', (notation, text) => {
    expect(correct(text, [change(notation)])).toEqual([]);
  });

  test.each<[change: string, text: string]>([
    ['[-1,400-]{+2,400+} people', 'It said 14000; there were 24000.'],
    ['[-1.4-]{+2.4+} percent', 'It said 14; it was 24.'],
    ['[-0.500-]{+0.700+} percent', 'It said 500; it was 700.'],
    ['at [-2:30-]{+3:15+}', 'It said 230; it was 315.'],
    ['at 2:[-30-]{+45+}', 'It said 3:30; it was 3:45.'],
    ['[-140-]{+240+} people', 'It said 14; there were 24.'],
  ])('and does not take another for it: %s', (notation, text) => {
    expect(correct(text, [change(notation)])).toHaveLength(2);
  });

  test('need not name what stands with the headline, such as a key that is true or a date', () => {
    const keys = [
      change('final: [-true-]{+false+}', 'head'),
      change('asOf: [-2024-05-04-]{+2024-05-14+}', 'head'),
    ];
    const notes = [note('correction', 'It was said to be final on 4 May. It is not.', [])];
    expect(ask({ kind: 'correction', notes, changes: keys })).toEqual([]);
    expect(ask({ kind: 'correction', notes, changes: [...keys, votes] })).toHaveLength(2);
  });

  test('is read the same in either Unicode form', () => {
    const café = change('[-Café Müller-]{+Kölner Hof+}');
    expect(correct('It was the Kölner Hof, not Café Müller.'.normalize('NFD'), [café])).toEqual([]);
  });

  test('is held to it in a right-to-left script', () => {
    const day = change('يوم [-الاثنين-]{+الجمعة+}');
    expect(correct('كان يوم الجمعة لا الاثنين', [day])).toEqual([]);
    expect(correct('كان هناك خطأ', [day])).toHaveLength(2);
  });
});

describe('a minor edit', () => {
  const minor = (...changes: Change[]): string[] => ask({ kind: 'minor', notes: [], changes });

  test('is spelling and style', () => {
    expect(minor(change('the [-goverment-]{+government+} fell'))).toEqual([]);
  });

  test.each<[string, Change, RegExp]>([
    ['a number', change('[-14-]{+13+} votes'), /“14” became “13”/],
    ['a name', change('said [-Biden-]{+Trump+} today'), /“Biden”/],
    ['a negation', change('it was {+not +}agreed'), /“not”/],
    ['the headline', change('[-colour-]{+color+}', 'title'), /headline/],
    ['the byline', change('authors: [-a-]{+b+}', 'head'), /byline/],
    ['a new section', change('{+x+}', '#one', { what: 'added' }), /section “One” was added/],
    ['a section that is gone', change('[-x-]', '#one', { what: 'removed' }), /“One” was removed/],
  ])('is not %s', (_name, one, message) => {
    expect(minor(one)).toEqual([expect.stringMatching(message)]);
  });

  test.each<[string, Segment['what']]>([
    ['a link', 'link'],
    ['a picture', 'image'],
    ['an element', 'element'],
  ])('is not %s', (_name, what) => {
    const segments: Segment[] = [
      { op: 'deleted', text: 'old', ...(what && { what }) },
      { op: 'inserted', text: 'new', ...(what && { what }) },
    ];
    const found = minor(change('', '#one', { differences: [{ quoted: false, segments }] }));
    expect(found).toHaveLength(1);
  });

  test('is a section that only stands elsewhere, or has one more id', () => {
    expect(minor(change('', '#one', { what: 'moved', differences: [] }))).toEqual([]);
    expect(minor(change('', '#one', { what: 'linked', differences: [] }))).toEqual([]);
  });

  test('says everything that is more than minor', () => {
    const found = minor(
      change('[-14-]{+13+}', '#one'),
      change('[-Biden-]{+Trump+}', '#two'),
      change('[-a-]{+b+}', 'title'),
    );
    expect(found).toHaveLength(3);
    expect(found.every((line) => line.startsWith('This is no minor edit: '))).toBe(true);
  });
});
