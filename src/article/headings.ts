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
  const isMoved = movedHeadings(declared, found, pairs);
  let [d, f] = [0, 0];
  for (const [nextD, nextF] of [...pairs, [declared.length, found.length] as const]) {
    const expected = declared.slice(d, nextD).filter(({ heading }) => !isMoved.has(heading));
    const actual = found.slice(f, nextF);
    for (const place of actual) {
      const line = isMoved.get(place.heading);
      if (line === undefined) faults.push(differs(place, expected.shift()));
      else faults.push(isElsewhere(place, line));
    }
    faults.push(...expected.map(isMissing));
    d = nextD + 1;
    f = nextF + 1;
  }
  return faults;
}

function differs(actual: PlacedHeading, expected: PlacedHeading | undefined): HeadingFault {
  const { line, column, heading } = actual;
  const message = expected
    ? `expected "## ${expected.heading}" as in the frontmatter (line ${expected.line}), found "## ${heading}": ${REMEDY}`
    : `found "## ${heading}", which "sections" in the frontmatter lacks at this place: ${REMEDY}`;
  return { line, column, message };
}

function isElsewhere({ line, column, heading }: PlacedHeading, declaredLine: number): HeadingFault {
  const message = `found "## ${heading}", which "sections" in the frontmatter has at another place (line ${declaredLine}): put both into one order`;
  return { line, column, message };
}

function isMissing({ line, column, heading }: PlacedHeading): HeadingFault {
  const message = `the text has no "## ${heading}" at this place: write that section, or take it out of "sections"`;
  return { line, column, message };
}

/** Headings that both have, but not in the same order, and the lines where they are declared. */
function movedHeadings(
  declared: readonly PlacedHeading[],
  found: readonly PlacedHeading[],
  pairs: readonly [number, number][],
): Map<string, number> {
  const paired = new Set(pairs.map(([d]) => declared[d]));
  const headings = new Set(found.map(({ heading }) => heading));
  for (const [, f] of pairs) headings.delete(found[f]?.heading ?? '');
  const rest = declared.filter((place) => !paired.has(place) && headings.has(place.heading));
  return new Map(rest.map(({ heading, line }) => [heading, line]));
}

// A table of all pairs: an article has a dozen headings, and a hostile file may not fill the memory.
const MAX_PAIRS = 1_000_000;

/** The longest run of headings that both have in the same order, as pairs of indexes. */
function commonHeadings(
  declared: readonly PlacedHeading[],
  found: readonly PlacedHeading[],
): [number, number][] {
  if (declared.length * found.length > MAX_PAIRS) return [];
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
