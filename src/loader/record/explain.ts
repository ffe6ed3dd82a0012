import type { Place } from '../../article/problems.ts';
import type { Change } from '../../article/record/compare.ts';
import { excerpt, inBrackets } from '../../article/record/difference.ts';
import type { PublishedId } from '../../article/record/landings.ts';
import { sectionPart } from '../../article/record/revision.ts';
import type { Part, Revision, Shown, ShownSection } from '../../article/record/revision.ts';
import type { ForRecord } from '../compile.ts';
import { asYaml, asYamlList } from './as-yaml.ts';

/** What is said to an editor, and where. */
interface Explained {
  place: Place;
  message: string;
}

/** What is compared: the last revision, and the article as it is now. */
interface Compared {
  before: Revision;
  after: Shown;
  source: ForRecord;
  slug: string;
}

/**
 * What an editor is told of ids that would land nowhere, a section each: where the text seems to be
 * now, the line that keeps the link.
 *
 * @param shown what the last revision holds
 * @returns also the parts that those sections seem to be now
 */
export function explainLost(
  ids: readonly PublishedId[],
  shown: Shown,
  { after, source, slug }: Compared,
): { lost: Explained[]; successors: Part[] } {
  const successors: Part[] = [];
  const sections = new Set(ids.map(({ section }) => section));
  const lost = [...sections].map((id) => {
    const { heading = '', revision = 0 } = ids.find(({ section }) => section === id) ?? {};
    const old = shown.sections.find((section) => section.id === id);
    const isNew = ({ id: now }: ShownSection): boolean =>
      !shown.sections.some((section) => section.id === now);
    const index = old ? likeliest(old, after.sections, isNew) : -1;
    const now = after.sections[index];
    const was = `the section “${heading}” was published as #${id} (revision ${revision}), and links to it would land nowhere`;
    if (!now) {
      return {
        place: source.placeOf(['sections']),
        message: `${was}: if its text stands in another section, add "aliases: ${asYamlList([id])}" there; if in another article, "moved: { ${asYaml(id)}: other-article#section-id }"; if it is gone, "npm run record -- ${slug} --kind update --removed ${id} --note …" says so`,
      };
    }
    successors.push(sectionPart(now.id));
    const aliases = `aliases: ${asYamlList([...now.aliases, id])}`;
    const line = source.isShort[index]
      ? `write it as "- { heading: ${JSON.stringify(now.heading)}, ${aliases} }"`
      : `write "${aliases}" into it`;
    return {
      place: source.placeOf(['sections', index]),
      message: `${was}: if it is now “${now.heading}”, ${line}`,
    };
  });
  return { lost, successors };
}

/**
 * What an editor is told of changes that are not on record, a part each.
 *
 * @param lost ids that would land nowhere, and `successors` from {@link explainLost}
 */
export function explainUnrecorded(
  changes: readonly Change[],
  lost: readonly PublishedId[],
  successors: readonly Part[],
  { before, after, source, slug }: Compared,
): Explained[] {
  const isSaid = ({ part, what }: Change): boolean => {
    // Where the id is said to be lost.
    if (what === 'removed') return lost.some(({ section }) => sectionPart(section) === part);
    if (what === 'added') return successors.some((own) => own === part);
    // A new address is one more change of what has changed anyway.
    return what === 'linked' && changes.some((other) => other.part === part && other.what !== what);
  };
  return changes.flatMap((change) => {
    if (isSaid(change)) return [];
    const message = `${nameOf(change)} ${describe(change, before.revision)}: "npm run record -- ${slug}" puts it on record, or take it back`;
    return { place: placeOf(change, source, after), message };
  });
}

/** The name of a part in a sentence. */
export function nameOf({ part, heading }: Pick<Change, 'part' | 'heading'>): string {
  if (heading !== undefined) return `the section “${heading}”`;
  return part === 'head' ? 'the frontmatter' : `the ${part}`;
}

const LONGEST = 240;

function describe({ what, differences }: Change, revision: number): string {
  if (what === 'added') return `is not in revision ${revision}`;
  if (what === 'removed') return `of revision ${revision} is gone`;
  if (what === 'moved') return `stands in another place than in revision ${revision}`;
  if (what === 'linked') return `has an address that is not in revision ${revision}`;
  const words = differences
    .map(({ segments }) => inBrackets(excerpt(segments)))
    .join(' … ')
    .replace(/\s+/gu, ' ')
    .trim();
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return `differs from revision ${revision}, “${shown}”`;
}

function placeOf({ part, differences }: Change, source: ForRecord, after: Shown): Place {
  if (part === 'title' || part === 'standfirst') return source.placeOf([part]);
  if (part === 'opening') return source.openingPlace;
  if (part === 'closing') return source.closingPlace;
  if (part === 'head') {
    const [key = ''] = differences[0]?.segments[0]?.text.split(':') ?? [];
    return source.placeOf([key]);
  }
  const index = after.sections.findIndex(({ id }) => sectionPart(id) === part);
  return source.sectionPlaces[index] ?? source.placeOf(['sections']);
}

/** From this share of a section's words on, another is said to hold its text. */
const ALIKE = 0.5;

/** The new section that holds most of an old one’s words: −1 where none holds half of them. */
function likeliest(
  old: ShownSection,
  sections: readonly ShownSection[],
  isNew: (section: ShownSection) => boolean,
): number {
  const words = wordsOf(old.text);
  let best = -1;
  let most = ALIKE;
  sections.forEach((section, index) => {
    const others = new Set(wordsOf(section.text));
    const share = words.filter((word) => others.has(word)).length / Math.max(1, words.length);
    // A section that was there before is likelier to have words in common by chance.
    const likeness = isNew(section) ? share : share - 0.25;
    if (likeness >= most) [best, most] = [index, likeness];
  });
  return best;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
