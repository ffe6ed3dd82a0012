import { describe, expect, test } from 'vitest';
import { ASIDE_KINDS } from '../../../src/elements/aside/element.ts';
import { elements } from '../../../src/elements/list.ts';

test('each element stands in the list under its own name, in capitals', () => {
  for (const [key, { name }] of Object.entries(elements)) {
    expect(name).toBe(key);
    expect(name).toMatch(/^[A-Z]/);
  }
});

describe('the attributes of an aside', () => {
  const faults = (props: Record<string, string>): string[] =>
    elements['Aside']?.faults(props) ?? [];

  test.each([...ASIDE_KINDS])('may be the kind %s', (kind) => {
    expect(faults({ kind })).toEqual([]);
  });

  test('are refused one by one', () => {
    expect(faults({})).toEqual([
      '<Aside kind>: expected one of background, note, disputed, unknown, found nothing',
    ]);
    expect(faults({ kind: 'Note' })).toEqual([
      '<Aside kind>: expected one of background, note, disputed, unknown, found "Note"',
    ]);
    expect(faults({ kind: 'note', kindd: 'x', style: 'y' })).toEqual([
      '<Aside>: unknown attribute kindd — did you mean "kind"?',
      '<Aside>: unknown attribute style; known here: kind',
    ]);
  });
});
