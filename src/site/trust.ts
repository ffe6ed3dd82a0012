import { getCollection } from 'astro:content';

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

let read: Promise<TrustPage[]> | undefined;

/** The accounts of trust that this site has. A build reads them once, for all pages. */
export function trustPages(): Promise<TrustPage[]> {
  if (import.meta.env.DEV) return readTrustPages();
  return (read ??= readTrustPages());
}

async function readTrustPages(): Promise<TrustPage[]> {
  const titles = new Map((await getCollection('pages')).map(({ id, data }) => [id, data.title]));
  return TRUST_PAGES.flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ id, title }];
  });
}
