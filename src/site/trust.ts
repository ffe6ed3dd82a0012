/** A page of the site itself, such as *About*. */
export interface SiteOwnPage {
  id: string;
  title: string;
  description: string;
  /** Of its file. */
  digest: string;
}

/** A page that says who publishes here, and by which rules. */
export interface TrustPage {
  id: string;
  title: string;
}

/** Their addresses, in the order of the footer. A site has those that stand in `content/pages`. */
const TRUST_PAGES = [
  'about',
  'publishing-principles',
  'corrections-policy',
  'contact',
  'licence',
] as const;

/** The accounts of trust among the pages of a site. */
export function trustPagesAmong(pages: readonly TrustPage[]): TrustPage[] {
  const titles = new Map(pages.map(({ id, title }) => [id, title]));
  return TRUST_PAGES.flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ id, title }];
  });
}
