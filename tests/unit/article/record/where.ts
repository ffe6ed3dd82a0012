import { landings, publishedIds } from '../../../../src/article/record/landings.ts';
import type { LiveSection } from '../../../../src/article/record/landings.ts';
import type { Revision } from '../../../../src/article/record/revision.ts';

/** Where each published id lands, in words; `lost` where it lands nowhere. */
export function where(
  now: LiveSection[],
  revisions: readonly Revision[],
  moved: Record<string, string> = {},
): Record<string, string> {
  const { extra, gone, lost } = landings(now, moved, revisions);
  const places = publishedIds(revisions).map(({ id }): [string, string] => {
    const owner = now.find(
      (one) =>
        [one.id, ...one.aliases].includes(id) ||
        one.subheadings.some((sub) => [sub.id, ...sub.aliases].includes(id)),
    );
    const found = [
      ...(owner ? [owner.id] : []),
      ...[...extra].flatMap(([at, ids]) => (ids.includes(id) ? `on ${at}` : [])),
      ...gone.flatMap((note) =>
        note.ids.includes(id) ? (note.moved ?? `gone ${note.date ?? ''}`) : [],
      ),
      ...lost.flatMap((one) => (one.id === id ? 'lost' : [])),
    ];
    return [id, found.join(' and ')];
  });
  return Object.fromEntries(places);
}
