import { PUBLISHED_FILE } from '../../article/record/published.ts';
import { ARTICLES_DIR } from '../../loader/files.ts';
import { addressesOf } from '../../site/addresses.ts';
import { inOrder } from './in-order.ts';
import type { Ledger, PublishedName } from './ledger.ts';
import { breachOf, slugsOf } from './published-record.ts';
import type { Source } from './source.ts';

const AT_ONCE = 8;
const REMEDY = 'bring the record back from version control as it was published';
const VANISHED = `was published, and neither ${ARTICLES_DIR} nor ${PUBLISHED_FILE} knows it here: bring both back from version control`;

/** What came of a comparison: how many records were compared, and a line for each breach. */
export interface Compared {
  records: number;
  failures: string[];
}

/**
 * Compares every record that was published elsewhere with the one here: what was published has to be
 * its beginning. A chain of digests proves nothing by itself to outsiders, because all of it can be
 * made anew; what they were shown before cannot. What was published there and is unknown here has
 * vanished, and is found as far as that site says what it has: {@link Source.names}.
 */
export async function compareWith(ledger: Ledger, other: Source): Promise<Compared> {
  const addresses = addressesOf(other);
  const there = await other.names();
  if ('fault' in there) return { records: 0, failures: [`${other.name}/ ${there.fault}`] };
  const known = new Map(ledger.names.map((one) => [one.name, one]));
  const tasks = [...new Set([...known.keys(), ...there])].map((name) => async () => {
    const address = addresses.record(name);
    const answer = await other.read(address);
    if ('fault' in answer) {
      // It was not published there yet, or by another name, or is no article.
      return answer.missing ? undefined : [`${other.show(address)}: ${answer.fault}`];
    }
    const own = known.get(name) ?? bySlugs(ledger, answer.text);
    if (!own) return [`${other.show(address)}: ${VANISHED}`];
    const breach = breachOf(answer.text, own.article?.revisions ?? []);
    return breach === undefined ? [] : [`${other.show(address)}: ${breach}: ${REMEDY}`];
  });
  const compared = (await inOrder(tasks, AT_ONCE)).filter((lines) => lines !== undefined);
  const failures = compared.flat();
  if (compared.length === 0 && known.size > 0) {
    failures.push(
      `${other.name} has no record of anything that was published from here: is it the site that you mean?`,
    );
  }
  return { records: compared.length, failures };
}

/** The article of a record that stands under a name it never had on record: an alias. */
function bySlugs({ names }: Ledger, published: string): PublishedName | undefined {
  const slugs = slugsOf(published);
  return names.find(({ name }) => slugs.includes(name));
}
