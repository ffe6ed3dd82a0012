import { addressesOf } from '../../site/addresses.ts';
import { pathOf } from '../../outputs/write-files.ts';
import type { Manifest } from '../manifest/format.ts';
import type { Ledger } from '../verify/ledger.ts';
import { readable } from '../verify/source.ts';

/** Paths in a manifest start at the site’s folder, wherever its host puts that. */
const ADDRESSES = addressesOf({ origin: '', base: '' });

/**
 * The addresses that were published, stand in the old site and would be gone in the new one: every
 * page of an article under each of its names, its cards, revisions, feed and record. None may go.
 */
export function vanishing({ names }: Ledger, before: Manifest, after: Manifest): string[] {
  return names
    .flatMap(({ name, ids, revisions }) => [
      ADDRESSES.article(name),
      ...ids.map((id) => ADDRESSES.card(name, id)),
      ADDRESSES.history(name),
      ...revisions.map((revision) => ADDRESSES.history(name, revision)),
      ADDRESSES.articleFeed(name),
      ADDRESSES.record(name),
    ])
    .filter((address) => {
      const path = pathOf(address, '');
      return before.has(path) && !after.has(path);
    })
    .map(readable);
}
