import type { ArticleHead } from '../article/model.ts';
import type { Part } from '../article/record/revision.ts';
import type { Words } from './words/type.ts';

/** What a part of an article is called, and the id that a link to it has. */
export interface PartName {
  name: string;
  /** Undefined for a part that has no id of its own. */
  id: string | undefined;
}

/** Names a part that a note is about: by the heading that stands there now, or stood last. */
export function partName(
  part: Part,
  { sections, gone }: Pick<ArticleHead, 'sections' | 'gone'>,
  words: Words,
): PartName {
  if (!isSection(part)) return { name: words.parts[part], id: undefined };
  const id = part.slice(1);
  const here = sections.find((section) => [section.id, ...section.aliases].includes(id));
  const before = gone.find(({ ids }) => ids.includes(id));
  const name = here?.heading || before?.heading || part;
  return { name, id: here?.id ?? id };
}

function isSection(part: Part): part is `#${string}` {
  return part.startsWith('#');
}
