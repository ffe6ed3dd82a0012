import type { ArticleHead } from '../article/model.ts';
import type { Addresses } from './addresses.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words/type.ts';

/** What a reader reports an error in. */
export interface Reported {
  title: string;
  /** The address of the section, with scheme and host. */
  address: string;
  /** The number of the revision that the reader was shown. */
  revision: number;
  /** That number in words. */
  revisionText: string;
  /** What the mail is about, in the language of the article. */
  subject: string;
}

/**
 * Where “Report an error” leads: to a mail (RFC 6068) or to a form, with the address and the
 * revision filled in. Undefined where the site has named neither.
 */
export function reportAddress(
  { report }: Pick<Settings, 'report'>,
  { title, address, revision, revisionText, subject }: Reported,
): string | undefined {
  if (report === undefined) return undefined;
  if (!report.startsWith('https://')) {
    const body = `${address}\r\n${revisionText}\r\n\r\n`;
    return `mailto:${report}?subject=${encodeQuery(subject)}&body=${encodeQuery(body)}`;
  }
  const values = { address, title, revision: String(revision) };
  return Object.entries(values).reduce(
    (url, [name, value]) => url.replaceAll(`{${name}}`, encodeURIComponent(value)),
    report,
  );
}

/** A text in a query. What may stand there as it is (RFC 3986) stays: the page has the same address elsewhere. */
export function encodeQuery(text: string): string {
  return encodeURIComponent(text).replace(/%(?:2F|3A)/g, decodeURIComponent);
}

/** Where a reader reports an error in a section of an article, by the section’s id. */
export type Reporter = (id: string) => string | undefined;

/** The addresses of an article’s sections for {@link reportAddress}, by their ids. */
export function reporterFor(
  site: Pick<Settings, 'report'>,
  { slug, title, revisions }: Pick<ArticleHead, 'slug' | 'title' | 'revisions'>,
  addresses: Addresses,
  words: Words,
): Reporter {
  return (id) =>
    reportAddress(site, {
      title,
      address: addresses.absolute(addresses.section(slug, id)),
      revision: revisions.length,
      revisionText: words.revision(revisions.length),
      subject: words.reportSubject(title),
    });
}
