import type { ArticleHead } from '../../article/model.ts';
import type { Segment } from '../../article/record/difference.ts';
import type { Gap, RevisionChange } from '../../loader/record/compare-revisions.ts';
import type { Addresses } from '../../site/addresses.ts';
import type { Compared } from '../../site/revisions.ts';
import type { Words } from '../../site/words/type.ts';
import { changedLines, headLines } from './head-lines.ts';
import type { NameOf } from './head-lines.ts';
import { partName } from '../../site/part-names.ts';
import { toldDifferences } from './segment-text.ts';

/** What a revision did to one part, as its history tells it. */
export interface ChangeRow {
  /** What the part is called: struck or put in where the whole section was. */
  name: Segment[];
  /** Where a link to it lands now. */
  href: string | undefined;
  /** What became of it as a whole, in words. */
  became: string[];
  gaps: Gap[];
  /** The words that were struck and put in, a line each. */
  lines: Segment[][];
}

/** What a revision changed, a row a part. */
export function changeRows(
  { before, after, changes }: Compared,
  article: ArticleHead,
  addresses: Addresses,
  words: Words,
  nameOf: NameOf,
): ChangeRow[] {
  // One section may have changed, moved and got a new address.
  return [...Map.groupBy(changes, ({ part }) => part).values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const { part, heading, what, gaps } = first;
    const became = all.flatMap((change) =>
      change.what === 'changed' ? [] : words.became[change.what],
    );
    if (part === 'head') {
      const name = [{ op: 'same' as const, text: words.parts.head }];
      const lines = changedLines(headLines(before.shown, after.shown, words, nameOf));
      return { name, href: undefined, became, gaps, lines };
    }
    const { name, id } = partName(part, article, words);
    const op = opOf(what);
    return {
      name: [{ op, text: heading || name }],
      href: id && addresses.section(article.slug, id),
      became,
      gaps,
      lines: all.flatMap(({ differences }) =>
        // Of a whole section the first is its heading, which is its name here.
        toldDifferences(op === 'same' ? differences : differences.slice(1)),
      ),
    };
  });
}

function opOf(what: RevisionChange['what']): Segment['op'] {
  if (what === 'added') return 'inserted';
  return what === 'removed' ? 'deleted' : 'same';
}
