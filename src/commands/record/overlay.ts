import { isDeepStrictEqual } from 'node:util';
import type { DateText } from '../../article/dates.ts';
import { textDigests } from '../../article/record/digest.ts';
import { sectionPart } from '../../article/record/revision.ts';
import type { Part, Revision, Shown, ShownSection } from '../../article/record/revision.ts';
import { findSection, weave } from './weave.ts';

/** What a revision shows, and what was taken out of it. */
export interface Version {
  shown: Shown;
  digests: Revision['digests'];
  redactions: Revision['redactions'];
}

/** What two branches made of an article: each whole, as far as it was not withdrawn. */
export interface Sides {
  /** The last revision that both have. */
  common: Version | undefined;
  /** The last one of the branch that recorded earlier: it stands. */
  earlier: Version;
  /** The last one of the other branch. */
  last: Version | undefined;
  /** The article as it was merged. */
  merged: Version;
}

/** A part of one version, and what of it is compared. */
interface Piece<T> {
  from: Version;
  value: T;
  compared: unknown;
}

/** What a revision shows; undefined where it was withdrawn. */
export function versionOf({ shown, digests, redactions }: Revision): Version | undefined {
  return shown && { shown, digests, redactions };
}

/** What an article shows that is not on record yet. */
export function unrecorded(shown: Shown): Version {
  return { shown, digests: textDigests(shown), redactions: {} };
}

/**
 * What a revision of the later branch shows where it follows the earlier branch: what it changed
 * itself is laid over what stands. A part that both branches changed is as it was merged, from the
 * revision on that has the later branch’s last word on it, and until then as it stands: the text of
 * one branch would undo what the other put right.
 */
export function overlay(sides: Sides, later: Version, asOf: DateText): Version {
  const choose = <T>(of: (version: Version) => [T, unknown] | undefined): Piece<T> | undefined => {
    const piece = (from: Version | undefined): Piece<T> | undefined => {
      const found = from && of(from);
      return found && { from, value: found[0], compared: found[1] };
    };
    const [own, last] = [piece(later), piece(sides.last)];
    const [common, earlier] = [piece(sides.common), piece(sides.earlier)];
    if (isSame(own, common) || isSame(own, earlier)) return earlier;
    if (isSame(earlier, common)) return own;
    return isSame(own, last) ? piece(sides.merged) : earlier;
  };
  const digests: Revision['digests'] = {};
  const redactions: Revision['redactions'] = {};
  /** Keeps the digest of a part, and whether it was taken out: here, or where it comes from. */
  const isOpen = (part: Part, from: Version, own = part): boolean => {
    const redaction = from.redactions[part] ?? later.redactions[own];
    const digest = from.digests[part];
    if (digest !== undefined) digests[part] = digest;
    if (redaction) redactions[part] = redaction;
    return !redaction;
  };
  const text = (part: 'title' | 'standfirst' | 'opening' | 'closing'): string => {
    const piece = choose((own) => [own.shown[part], own.digests[part]]);
    return piece && isOpen(part, piece.from) ? piece.value : '';
  };
  const head = <K extends 'lang' | 'authors' | 'final' | 'moved'>(key: K): Shown[K] =>
    choose(({ shown }) => [shown[key], shown[key]])?.value ?? later.shown[key];
  const sections = new Map<string, ShownSection>();
  for (const section of sectionsOf(sides, later)) {
    const piece = choose((own) => {
      const found = findSection(own.shown.sections, section);
      return found && [found, [idsOf(found), own.digests[sectionPart(found.id)]]];
    });
    if (!piece || sections.has(piece.value.id)) continue;
    const { id } = piece.value;
    const own = findSection(later.shown.sections, piece.value);
    const open = isOpen(sectionPart(id), piece.from, sectionPart(own?.id ?? id));
    sections.set(id, open ? piece.value : emptied(piece.value));
  }
  const shown: Shown = {
    title: text('title'),
    standfirst: text('standfirst'),
    lang: head('lang'),
    authors: head('authors'),
    asOf,
    final: head('final'),
    opening: text('opening'),
    sections: [...sections.values()],
    closing: text('closing'),
    moved: head('moved'),
    // Of both branches: which texts cite which is only known where they are read.
    sources: { ...sides.earlier.shown.sources, ...later.shown.sources },
  };
  return { shown, digests, redactions };
}

/** All sections that it may show: in its own order, unless the earlier branch made another. */
function sectionsOf({ common, earlier }: Sides, later: Version): ShownSection[] {
  const [was, stands, own] = [common, earlier, later].map((one) => one?.shown.sections ?? []);
  const isInOrder = isDeepStrictEqual(
    was?.map(({ id }) => id),
    stands?.map(({ id }) => id),
  );
  return isInOrder ? weave(own ?? [], stands ?? []) : weave(stands ?? [], own ?? []);
}

function isSame(a: Piece<unknown> | undefined, b: Piece<unknown> | undefined): boolean {
  return isDeepStrictEqual(a?.compared, b?.compared);
}

function idsOf({ id, aliases, subheadings }: ShownSection): unknown[] {
  return [id, aliases, subheadings];
}

function emptied(section: ShownSection): ShownSection {
  return { ...section, heading: '', summary: undefined, text: '' };
}
