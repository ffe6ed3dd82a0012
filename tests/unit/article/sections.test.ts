import { describe, expect, test } from 'vitest';
import { sectionsSchema } from '../../../src/article/schema.ts';
import { declaredSections, normalHeading, sectionFaults } from '../../../src/article/sections.ts';

const declared = (sections: unknown) => declaredSections(sectionsSchema.parse(sections));
const faults = (sections: unknown) => sectionFaults(sectionsSchema.parse(sections));

describe('sections as the frontmatter declares them', () => {
  test('have an id from their heading, or the one that they are given', () => {
    expect(declared(['What’s next?', { heading: 'ماذا بعد؟', id: 'next-steps' }])).toEqual([
      { heading: 'What’s next?', id: 'whats-next', aliases: [], summary: undefined },
      { heading: 'ماذا بعد؟', id: 'next-steps', aliases: [], summary: undefined },
    ]);
  });

  test('keep aliases and summary', () => {
    expect(declared([{ heading: 'A', aliases: ['old'], summary: ' S. ' }])).toEqual([
      { heading: 'A', id: 'a', aliases: ['old'], summary: 'S.' },
    ]);
  });

  test('have the heading in Unicode form C and with single spaces', () => {
    expect(declared(['Cafe\u0301\u00A0 now'])[0]?.heading).toBe('Café now');
    expect(normalHeading(' a \t b\n')).toBe('a b');
  });
});

describe('ids of sections', () => {
  test('may differ in a letter', () => {
    expect(faults(['A', 'B', { heading: 'C', aliases: ['d', 'e'] }])).toEqual([]);
  });

  test('may not be two of one, given or made', () => {
    expect(faults(['A', { heading: 'B', id: 'a' }])).toEqual([
      {
        path: ['sections', 1, 'id'],
        message: 'the id "a" is taken by the section "A": give this section an "id" of its own',
      },
    ]);
    expect(faults(['A!', 'A?']).map(({ path }) => path)).toEqual([['sections', 1]]);
  });

  test('may not be an alias, of the same or a later or an earlier section', () => {
    expect(faults([{ heading: 'A', aliases: ['a'] }])).toHaveLength(1);
    expect(faults(['A', { heading: 'B', aliases: ['a'] }])).toHaveLength(1);
    expect(faults([{ heading: 'A', aliases: ['b'] }, 'B'])).toEqual([
      {
        path: ['sections', 0, 'aliases', 0],
        message: 'the id "b" is taken by the section "B": an earlier id lands on one section only',
      },
    ]);
  });

  test.each(['???', 'History', 'Long '.repeat(40)])('cannot be made from %j', (heading) => {
    const [fault, ...rest] = faults([heading, 'B']);
    expect(rest).toEqual([]);
    expect(fault?.path).toEqual(['sections', 0]);
    expect(fault?.message).toMatch(/^no id can be made from the heading/);
  });
});
