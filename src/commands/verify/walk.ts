import { isWithdrawn } from '../../article/record/told.ts';
import { addressesOf, fragment } from '../../site/addresses.ts';
import { inOrder } from './in-order.ts';
import type { Ledger, PublishedName } from './ledger.ts';
import { differenceOf } from './published-record.ts';
import { readPage } from './read-page.ts';
import type { PageRead } from './read-page.ts';
import { readable } from './source.ts';
import type { Source } from './source.ts';

/** What came of a walk: how much was looked at, and a line for each thing that is wrong. */
export interface Walked {
  addresses: number;
  fragments: number;
  failures: string[];
}

const AT_ONCE = 8;

/** One address or fragment to be looked at: what is wrong with it, as the end of a sentence. */
interface Check {
  address: string;
  fault: () => Promise<string | undefined>;
}

/**
 * Goes to every address and fragment that was ever published and sees whether it still lands: pages
 * and files are there, ids stand in their pages, cards lead to where their section is.
 */
export async function walk({ names }: Ledger, source: Source): Promise<Walked> {
  const pages = new PageReader(source);
  const checks = names.map((name) => checksOf(name, source, pages));
  const addresses = checks.flatMap((own) => own.addresses);
  const fragments = checks.flatMap((own) => own.fragments);
  const tasks = [...addresses, ...fragments].map(({ address, fault }) => async () => {
    const message = await fault();
    return message === undefined ? [] : [`${source.show(address)}: ${message}`];
  });
  const failures = (await inOrder(tasks, AT_ONCE)).flat();
  return { addresses: addresses.length, fragments: fragments.length, failures };
}

function checksOf(
  { name, ids, revisions, article }: PublishedName,
  source: Source,
  pages: PageReader,
): { addresses: Check[]; fragments: Check[] } {
  const addresses = addressesOf(source);
  const page = addresses.article(name);
  const exists = (address: string): Check => ({
    address,
    fault: async () => faultOf(await source.read(address)),
  });
  return {
    addresses: [
      { address: page, fault: async () => faultOf(await pages.at(page)) },
      ...ids.map((id) => {
        const address = addresses.card(name, id);
        return { address, fault: () => cardFault(address, source, pages) };
      }),
      exists(addresses.history(name)),
      ...revisions.map((revision) => exists(addresses.history(name, revision))),
      exists(addresses.articleFeed(name)),
      {
        address: addresses.record(name),
        fault: () => recordFault(addresses.record(name), article, source),
      },
    ],
    fragments: ids.map((id) => ({
      address: page + fragment(id),
      fault: () => fragmentFault(page, id, pages),
    })),
  };
}

/** Reads pages, each once: their fragments and their cards all ask for them. */
class PageReader {
  readonly #source: Source;
  readonly #pages = new Map<string, Promise<PageRead | { fault: string }>>();

  constructor(source: Source) {
    this.#source = source;
  }

  at(address: string): Promise<PageRead | { fault: string }> {
    const known = this.#pages.get(address);
    if (known) return known;
    const page = this.#source
      .read(address)
      .then((answer) => ('fault' in answer ? answer : readPage(answer.text)));
    this.#pages.set(address, page);
    return page;
  }
}

function faultOf(found: object): string | undefined {
  return 'fault' in found ? String(found.fault) : undefined;
}

async function fragmentFault(
  address: string,
  id: string,
  pages: PageReader,
): Promise<string | undefined> {
  const page = await pages.at(address);
  if ('fault' in page) return 'its page is not there';
  if (page.ids.has(id)) return undefined;
  return `no element of the page has the id "${id}": "npm run check" names the line that mends it, or the site was built before that was written`;
}

async function cardFault(
  address: string,
  source: Source,
  pages: PageReader,
): Promise<string | undefined> {
  const answer = await source.read(address);
  if ('fault' in answer) return answer.fault;
  const { leadsTo } = readPage(answer.text);
  if (leadsTo === undefined) return 'this card leads nowhere: build the site again';
  const target = URL.canParse(leadsTo, answer.url) ? new URL(leadsTo, answer.url) : undefined;
  if (target?.origin !== answer.url.origin || !target.pathname.startsWith(`${source.base}/`)) {
    return `this card leads to ${leadsTo}, which is outside of ${source.base}/: set SITE_URL and BASE_PATH to what the site was built with`;
  }
  if ('fault' in (await pages.at(target.pathname))) {
    return `this card leads to ${readable(leadsTo)}, where there is no page: build the site again, or set BASE_PATH to what it was built with`;
  }
  const id = readable(target.hash.slice(1));
  const fault = await fragmentFault(target.pathname, id, pages);
  return fault && `this card leads to ${readable(leadsTo)}, and there ${fault}`;
}

async function recordFault(
  address: string,
  article: PublishedName['article'],
  source: Source,
): Promise<string | undefined> {
  if (!article) return 'there is no record here to compare it with: bring it back';
  const answer = await source.read(address);
  if ('fault' in answer) return answer.fault;
  const { revisions } = article;
  const difference = differenceOf(answer.text, revisions, isWithdrawn(article));
  return difference && `${difference}: build the site again, or publish it`;
}
