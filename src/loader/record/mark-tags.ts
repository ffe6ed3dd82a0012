import type { Nodes, Parents, RootContent } from 'mdast';
import { asMarked, element } from './inline-builder.ts';
import type { Pair } from './pair-texts.ts';
import { isFrame, openingTag } from './text-tree.ts';
import type { Text } from './text-tree.ts';

/**
 * The lines that say of an element what its tag does not show where its words stayed: that its
 * attributes changed, that it was put around them or taken away.
 *
 * @param found which element of the text before is which of that after
 * @returns by the element of the text after or, of one that is gone, of that before
 */
export function changedTags(
  pairs: readonly Pair[],
  found: ReadonlyMap<Parents, Parents>,
  before: Text,
  after: Text,
): Map<Nodes, RootContent> {
  const [was, is] = [tagsOf(before), tagsOf(after)];
  const earlier = new Map<Nodes, Parents>([...found].map(([old, now]) => [now, old]));
  const stayed = pairs.flatMap((pair) =>
    pair.before && pair.after && !isFrame(pair.after) ? after.around(pair.after.node) : [],
  );
  const struck = pairs.flatMap((pair) =>
    pair.before && !pair.after && !isFrame(pair.before) ? before.around(pair.before.node) : [],
  );
  const lines = new Map<Nodes, RootContent>();
  for (const [node, tag] of is) {
    const old = earlier.get(node);
    const oldTag = old && was.get(old);
    const isNew = oldTag === undefined && !stayed.some((parent) => parent === node);
    if (oldTag !== tag && !isNew) lines.set(node, line(oldTag, tag));
  }
  for (const [node, tag] of was) {
    const isThere = [...found.keys(), ...struck].some((parent) => parent === node);
    if (!isThere) lines.set(node, line(tag, undefined));
  }
  return lines;
}

/** The tag of an element as readers are told of it: `Aside, kind: note` for `<Aside kind="note">`. */
export function tagWords(tag: string): string {
  const name = /^<\/?(\w*)/.exec(tag)?.[1] ?? '';
  const attributes = [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => `${key}: ${value}`,
  );
  return [name, ...attributes].join(', ');
}

function tagsOf({ leaves }: Text): Map<Nodes, string> {
  const tags = new Map<Nodes, string>();
  for (const leaf of leaves) {
    const tag = openingTag(leaf);
    if (tag !== undefined) tags.set(leaf.node, tag);
  }
  return tags;
}

function line(struck: string | undefined, putIn: string | undefined): RootContent {
  const text = (tag: string) => ({ type: 'text', value: tagWords(tag) }) as const;
  return element(
    'p',
    [
      ...(struck === undefined ? [] : [asMarked(text(struck), 'deleted')]),
      ...(putIn === undefined ? [] : [asMarked(text(putIn), 'inserted')]),
    ],
    { className: ['tag'] },
  );
}
