import type { ArticleHead } from '../article/model.ts';
import { isWithdrawn } from '../article/record/told.ts';
import { sectionPart } from '../article/record/revision.ts';
import type { Part, Redaction, Revision, Shown } from '../article/record/revision.ts';
import type { Addresses } from '../site/addresses.ts';

/** The version of the format of a published record. */
export const RECORD_VERSION = 1;

/**
 * The record of an article as it is published: every revision with its texts and digests, so that
 * anybody can compare it with what they were shown, and one day’s with another’s. A text that was
 * redacted is replaced by the reason. Of an article that was withdrawn no text is left, and the
 * digests stay: they hold the chain together without the texts.
 */
export function recordJson(
  article: Pick<ArticleHead, 'slug' | 'title' | 'revisions'>,
  revisions: readonly Revision[],
  addresses: Addresses,
): string {
  const { slug, title } = article;
  const record = {
    version: RECORD_VERSION,
    slug,
    title,
    address: addresses.absolute(addresses.article(slug)),
    revisions: publishedRevisions(revisions, isWithdrawn(article)),
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}

/** The revisions as they are published. */
export function publishedRevisions(revisions: readonly Revision[], withdrawn: boolean): unknown[] {
  return revisions.map(({ shown, redactions, digests, previous, digest, ...head }) => ({
    ...head,
    shown: shown ? shownOf(shown, redactions, withdrawn) : null,
    digests,
    previous: previous ?? null,
    digest,
  }));
}

function shownOf(shown: Shown, redactions: Revision['redactions'], withdrawn: boolean): unknown {
  const {
    title,
    standfirst,
    lang,
    authors,
    asOf,
    final,
    opening,
    sections,
    closing,
    moved,
    sources,
  } = shown;
  const text = (part: Part, value: string): string | Redacted | undefined =>
    withdrawn ? undefined : (redacted(redactions[part]) ?? value);
  return {
    title: text('title', title),
    standfirst: text('standfirst', standfirst),
    lang,
    authors,
    asOf,
    final,
    opening: text('opening', opening),
    sections: sections.map(({ id, aliases, subheadings, heading, summary, text: words }) => ({
      id,
      aliases,
      subheadings,
      ...(!withdrawn &&
        (redacted(redactions[sectionPart(id)]) ?? { heading, summary, text: words })),
    })),
    closing: text('closing', closing),
    moved,
    sources,
  };
}

/** In place of a text: why it was taken out, and when. */
interface Redacted {
  redacted: string;
  on: string;
}

function redacted(redaction: Redaction | undefined): Redacted | undefined {
  return redaction && { redacted: redaction.reason, on: redaction.on };
}
