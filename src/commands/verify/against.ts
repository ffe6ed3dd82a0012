import { addressesOf } from '../../site/addresses.ts';
import { inOrder } from './in-order.ts';
import type { Ledger } from './ledger.ts';
import { breachOf } from './published-record.ts';
import type { Source } from './source.ts';

const AT_ONCE = 8;

/** What came of a comparison: how many records were compared, and a line for each breach. */
export interface Compared {
  records: number;
  failures: string[];
}

/**
 * Compares every record that was published elsewhere with the one here: what was published has to be
 * its beginning. A chain of digests proves nothing by itself to outsiders, because all of it can be
 * made anew; what they were shown before cannot.
 */
export async function compareWith({ names }: Ledger, other: Source): Promise<Compared> {
  const addresses = addressesOf(other);
  const tasks = names.map(({ name, article }) => async () => {
    const address = addresses.record(name);
    const answer = await other.read(address);
    if ('fault' in answer) {
      // It was not published there yet, or by another name.
      return answer.missing ? undefined : [`${other.show(address)}: ${answer.fault}`];
    }
    const breach = breachOf(answer.text, article?.revisions ?? []);
    const remedy = 'bring the record back from version control as it was published';
    return breach === undefined ? [] : [`${other.show(address)}: ${breach}: ${remedy}`];
  });
  const compared = (await inOrder(tasks, AT_ONCE)).filter((lines) => lines !== undefined);
  return { records: compared.length, failures: compared.flat() };
}
