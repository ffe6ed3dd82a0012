import type { ArticleHead } from '../../article/model.ts';
import type { Part } from '../../article/record/revision.ts';
import type { Addresses } from '../../site/addresses.ts';
import type { Words } from '../../site/words/type.ts';

/** What a part of an article is called, and where a link to it lands now. */
export interface PartName {
  name: string;
  /** Undefined for a part that has no id of its own. */
  href: string | undefined;
}

/** Names a part that a note is about: by the heading that stands there now, or stood last. */
export function partName(
  part: Part,
  { slug, sections, gone }: Pick<ArticleHead, 'slug' | 'sections' | 'gone'>,
  addresses: Addresses,
  words: Words,
): PartName {
  if (!isSection(part)) return { name: words.parts[part], href: undefined };
  const id = part.slice(1);
  const here = sections.find((section) => [section.id, ...section.aliases].includes(id));
  const before = gone.find(({ ids }) => ids.includes(id));
  const name = here?.heading || before?.heading || part;
  return { name, href: addresses.section(slug, id) };
}

function isSection(part: Part): part is `#${string}` {
  return part.startsWith('#');
}
