import { readYaml } from '../yaml.ts';
import { placeAt } from '../problems.ts';
import type { Place, Problem } from '../problems.ts';
import { findAltered } from './altered.ts';
import { VERSION } from './format.ts';
import { sectionPart } from './revision.ts';
import type { Part, Revision, Shown } from './revision.ts';
import { revisionSchema } from './schema.ts';
import type { RevisionFile } from './schema.ts';

/** What is wrong with the file of a revision, and where. */
export interface RevisionFault extends Place {
  message: string;
  /** What mends it: default `restore`, bringing the file back as it was; `said` in the message. */
  remedy?: 'restore' | 'restore all' | 'rebase' | 'said';
}

/** What was read: a revision whose texts and digests agree, or what is wrong with it. */
export type ReadRevision = { revision: Revision } | { faults: RevisionFault[] };

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/m;
const LAST_LINE = /^ {2}revision: [0-9a-f]{64}\n+$/;
const FIRST_LINES = /^(?:#.*\r?\n)*version: *(?<version>.*?)\s*$/m;

/**
 * Reads the file of a revision. It is taken as it is or not at all: what was altered, cut off or
 * merged badly is said, and never mended.
 *
 * @param file its path, for problems
 */
export function readRevision(file: string, text: string): ReadRevision {
  const early = earlyFault(text);
  if (early) return { faults: [early] };
  const source = { file, text, start: 0, end: text.length };
  const { value, problems, rangeOf } = readYaml(source, revisionSchema);
  if (!value) return { faults: problems.slice(0, 1).map(withoutAdvice) };
  const { revision, seals } = toRevision(value);
  const fault = findAltered(revision, seals);
  if (!fault) return { revision };
  return { faults: [{ ...placeAt(text, rangeOf(fault.path)[0]), message: fault.message }] };
}

/** True for the text of a file that holds the marks of a merge that was not finished. */
export function hasConflict(text: string): boolean {
  return CONFLICT.test(text);
}

function earlyFault(text: string): RevisionFault | undefined {
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    return {
      ...placeAt(text, conflict.index),
      message: 'found the marks of a merge conflict',
      remedy: 'rebase',
    };
  }
  const version = FIRST_LINES.exec(text)?.groups?.['version'];
  if (Number(version) > VERSION) {
    const message = `found version ${version ?? ''}, and this release reads version ${VERSION} only: update the site’s software`;
    return { ...placeAt(text, text.search(/^version:/m)), message, remedy: 'said' };
  }
  if (text.trim() === '') return { line: 1, column: 1, message: 'this file is empty' };
  // The digest is written last, so that nothing can be missing where it stands.
  if (!LAST_LINE.test(text.slice(text.trimEnd().lastIndexOf('\n') + 1).replace(/\r/g, ''))) {
    return {
      ...placeAt(text, text.trimEnd().length),
      message: 'this file is cut off: expected its digest in the last line',
    };
  }
  return undefined;
}

/** What a file holds: the revision, and the digests of its redactions. */
function toRevision(value: RevisionFile): Pick<Cuts, 'seals'> & { revision: Revision } {
  const { revision: digest, previous, ...digests } = value.digests;
  const cuts: Cuts = { redactions: {}, seals: {} };
  const shown = shownOf(value, cuts);
  const { redactions, seals } = cuts;
  const { notes, changed, slug, kind, date, recorded, removed } = value;
  const revision: Revision = {
    ...{ revision: value.revision, slug, kind, date, recorded, removed },
    notes: notes.map(({ about, ...note }) => ({ ...note, about: about as Part[] })),
    changed: changed as Part[],
    ...{ shown, redactions, digests, previous, digest },
  };
  return { revision, seals };
}

/** The redactions of a file, and their digests. */
interface Cuts {
  redactions: Revision['redactions'];
  seals: Revision['digests'];
}

function shownOf(value: RevisionFile, { redactions, seals }: Cuts): Shown | undefined {
  const { title, lang, authors, asOf, sections } = value;
  if (title === undefined || !lang || !authors || asOf === undefined || !sections) return undefined;
  const textOf = (part: 'title' | 'standfirst' | 'opening' | 'closing'): string => {
    const found = value[part] ?? '';
    if (typeof found === 'string') return found;
    redactions[part] = { reason: found.redacted, on: found.on };
    seals[part] = found.digest;
    return '';
  };
  return {
    title: textOf('title'),
    standfirst: textOf('standfirst'),
    lang,
    authors,
    asOf,
    final: value.final,
    opening: textOf('opening'),
    sections: sections.map(
      ({ id, aliases, subheadings, heading = '', summary, text = '', ...cut }) => {
        const { redacted, on, digest } = cut;
        if (redacted !== undefined && on !== undefined && digest !== undefined) {
          redactions[sectionPart(id)] = { reason: redacted, on };
          seals[sectionPart(id)] = digest;
        }
        return { id, aliases, subheadings, heading, summary, text };
      },
    ),
    closing: textOf('closing'),
    moved: value.moved,
    sources: value.sources,
    ...(value.pictures && { pictures: value.pictures }),
  };
}

/** A record is not mended line by line: what is wrong with it is said, not how to put it right. */
function withoutAdvice({ line, column, message, rule }: Problem): RevisionFault {
  const found =
    rule === 'frontmatter'
      ? message.replace(/, found [[{].*$/s, '')
      : message.split(/ — |[:;] /)[0];
  return { line, column, message: `this is not as it was recorded: ${found ?? message}` };
}
