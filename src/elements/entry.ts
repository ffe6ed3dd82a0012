import { z } from 'astro/zod';
import type { Nodes, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';
import { idFault } from '../article/ids.ts';
import { didYouMean } from '../article/nearest.ts';
import { newestText } from '../article/people.ts';
import type { Card, Person, Term } from '../article/people.ts';
import { strict } from '../article/yaml.ts';
import type { ElementContext, ElementNode, Inline, Resolved } from './element.ts';

/** A person or a term that an element names. */
type Kind = Card['kind'];

const FOLDERS = { person: 'content/people', term: 'content/terms' } as const;

/** False for what names no file: a path that leads out of the folder. */
export function isEntryId(id: string): boolean {
  return idFault(id, []) === undefined;
}

/** The attributes of an element that names an entry: its id and nothing else. */
export function entrySchema(kind: Kind, example: string) {
  const expected = `the name of a file of ${FOLDERS[kind]} without .yaml, such as ${example}`;
  return strict({ id: z.string({ error: expected }).min(1, { error: expected }) });
}

/** What is wrong where an element names an entry that is not there, or has faults of its own. */
export function entryFault(kind: Kind, id: string, { ids }: Pick<ElementContext, 'ids'>): string {
  const known = ids(kind);
  const file = `${FOLDERS[kind]}/${id}.yaml`;
  if (known.includes(id)) return `${file} has faults of its own: mend those first`;
  const remedy = !isEntryId(id) ? '' : `, or write ${file} with its "name" and "texts"`;
  return `unknown ${kind} "${id}": correct the id${remedy}${didYouMean(id, known)}`;
}

/** The card of an entry, in the newest words there are on it. */
export function cardOf(kind: Kind, entry: Person | Term, role?: string): Card {
  const { id, name } = entry;
  return {
    kind,
    id,
    name,
    ...newestText(entry),
    ...(role !== undefined && { role }),
    ...('kind' in entry && entry.kind === 'organization' && { organization: true }),
  };
}

/** What words in a sentence may not be where a press on them opens a card. */
export function wordsFaults(node: MdxJsxTextElement): NonNullable<Resolved['faults']> {
  const name = node.name ?? '';
  if (node.children.length === 0) {
    const message = `<${name}> in a sentence holds the words that it explains, as in <${name} id="…">words</${name}>`;
    return [{ node, message }];
  }
  const faults: NonNullable<Resolved['faults']> = [];
  for (const child of node.children) {
    visit<PhrasingContent, undefined>(child, (inner) => {
      if (!isPressed(inner)) return undefined;
      const message = `<${name}> holds words only, because a press on them opens its card: move the link, note or element out of it`;
      faults.push({ node: inner, message });
      return SKIP;
    });
  }
  return faults;
}

/** Opens the card at the first use in an article; later uses are plain words. */
export function opener(kind: Kind, className: string): Inline {
  return ({ id = '' }, isFirst) =>
    isFirst
      ? {
          hName: 'button',
          hProperties: { type: 'button', className: [className], popoverTarget: `${kind}:${id}` },
        }
      : { hName: 'span', hProperties: {} };
}

/** True for an element that stands in a sentence. */
export function isInSentence(node: ElementNode): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement';
}

function isPressed({ type }: Nodes): boolean {
  return ['link', 'linkReference', 'footnoteReference', 'mdxJsxTextElement'].includes(type);
}
