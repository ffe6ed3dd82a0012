import type { Place } from './problems.ts';

/** A heading and where it stands in the file. */
export interface PlacedHeading extends Place {
  heading: string;
}

/** A difference between the sections of the frontmatter and those of the text. */
export interface HeadingFault extends Place {
  message: string;
}

const REMEDY = 'make both the same, or run "npm run check -- --fix" to take over new headings';

/**
 * Compares the headings that the frontmatter lists with those of the text, word for word and in
 * order. Each difference is said once, at the heading in the text where there is one.
 */
export function compareHeadings(
  declared: readonly PlacedHeading[],
  found: readonly PlacedHeading[],
): HeadingFault[] {
  const faults: HeadingFault[] = [];
  const pairs = commonHeadings(declared, found);
  let [d, f] = [0, 0];
  for (const [nextD, nextF] of [...pairs, [declared.length, found.length] as const]) {
    while (d < nextD || f < nextF) {
      const expected = d < nextD ? declared[d++] : undefined;
      const actual = f < nextF ? found[f++] : undefined;
      faults.push(fault(expected, actual));
    }
    d = nextD + 1;
    f = nextF + 1;
  }
  return faults;
}

function fault(
  expected: PlacedHeading | undefined,
  actual: PlacedHeading | undefined,
): HeadingFault {
  if (expected && actual) {
    const { line, column } = actual;
    const message = `expected "## ${expected.heading}" as in the frontmatter (line ${expected.line}), found "## ${actual.heading}": ${REMEDY}`;
    return { line, column, message };
  }
  if (actual) {
    const { line, column, heading } = actual;
    return {
      line,
      column,
      message: `found "## ${heading}", which "sections" in the frontmatter lacks at this place: ${REMEDY}`,
    };
  }
  const { line = 1, column = 1, heading = '' } = expected ?? {};
  const message = `the text has no "## ${heading}" at this place: write that section, or take it out of "sections"`;
  return { line, column, message };
}

/** The longest run of headings that both have in the same order, as pairs of indexes. */
function commonHeadings(
  declared: readonly PlacedHeading[],
  found: readonly PlacedHeading[],
): [number, number][] {
  const lengths = Array.from({ length: declared.length + 1 }, () =>
    new Array<number>(found.length + 1).fill(0),
  );
  const at = (d: number, f: number): number => lengths[d]?.[f] ?? 0;
  for (let d = declared.length - 1; d >= 0; d--) {
    for (let f = found.length - 1; f >= 0; f--) {
      const row = lengths[d];
      if (!row) continue;
      row[f] = same(declared[d], found[f])
        ? at(d + 1, f + 1) + 1
        : Math.max(at(d + 1, f), at(d, f + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [d, f] = [0, 0];
  while (d < declared.length && f < found.length) {
    if (same(declared[d], found[f])) pairs.push([d++, f++]);
    else if (at(d + 1, f) >= at(d, f + 1)) d++;
    else f++;
  }
  return pairs;
}

function same(a: PlacedHeading | undefined, b: PlacedHeading | undefined): boolean {
  return a?.heading === b?.heading;
}
