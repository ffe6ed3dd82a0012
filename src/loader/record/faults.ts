import type { Article } from '../../article/model.ts';
import type { Problem } from '../../article/problems.ts';
import type { RecordFault } from '../../article/record/chain.ts';
import { publishedIds } from '../../article/record/landings.ts';
import { dayOf } from '../../article/record/next.ts';
import type { Revision } from '../../article/record/revision.ts';
import { asYamlList } from './as-yaml.ts';
import { recordFolder } from './read-record.ts';

/** What an editor is told of a file of a record that cannot be relied on. */
export function integrityProblem(slug: string, fault: RecordFault): Problem {
  const { name, line, column, message, remedy = 'restore' } = fault;
  const file = `${recordFolder(slug)}/${name}`;
  const remedies = {
    restore: `: a record is never edited, so bring the file back from version control, as with "git restore ${file}"`,
    'restore all': `: a record is never edited, so bring it back from version control, as with "git restore ${recordFolder(slug)}"`,
    rebase: `: "npm run record -- ${slug} --rebase" puts the later revision after the earlier one`,
    said: '',
  };
  return {
    file,
    line,
    column,
    severity: 'error',
    message: message + remedies[remedy],
    rule: 'record',
  };
}

/** What an editor is told of an article that is on record and a draft. */
export function draftFault(slug: string, last: Revision | undefined): string {
  return last?.kind === 'withdrawn'
    ? 'this article was published and withdrawn, and its page has to say so: take "draft: true" out'
    : `this article was published, and its readers would find nothing: take "draft: true" out; "npm run record -- ${slug} --kind withdrawn --note …" withdraws it`;
}

/** What is wrong with the names of an article whose record was written under others. */
export function nameFault(
  { slug, aliases }: Pick<Article, 'slug' | 'aliases'>,
  revisions: readonly Revision[],
): string | undefined {
  const names = new Set(revisions.map((revision) => revision.slug));
  const missing = [...names].filter((name) => name !== slug && !aliases.includes(name));
  if (missing.length === 0) return undefined;
  const quoted = missing.map((name) => `“${name}”`).join(', ');
  const line = `this article was published as ${quoted}, and links to it would land nowhere: write "aliases: ${asYamlList([...missing, ...aliases])}" into its frontmatter`;
  // A folder that was copied has a record in which it was never published itself.
  if (names.has(slug)) return line;
  return `${line}; if its folder is a copy of another article’s, delete ${recordFolder(slug)}`;
}

/** What an editor is told of a name that the article has, and its record does not know yet. */
export function addressFault(slug: string, last: Revision): string | undefined {
  if (last.slug === slug) return undefined;
  // One that was withdrawn stays so on the day it was.
  const args = last.shown ? '' : ` --kind withdrawn --date ${dayOf(last.date)} --note …`;
  return `this article was /${last.slug}/ in revision ${last.revision}, and links to /${slug}/ could break unseen: "npm run record -- ${slug}${args}" puts the new address on record`;
}

/** What is wrong with a line of `moved`. */
export function movedFault(
  id: string,
  { slug, sections, moved }: Pick<Article, 'slug' | 'sections' | 'moved'>,
  revisions: readonly Revision[],
): string | undefined {
  const isLive = sections.some((section) => section.id === id || section.aliases.includes(id));
  if (isLive) return `"moved": the section #${id} stands in this article: take one of the two out`;
  if (!publishedIds(revisions).some((published) => published.id === id)) {
    return `"moved": no section #${id} was ever published here: correct the id, or take the line out`;
  }
  const [target, fragment = ''] = moved[id]?.split('#') ?? [];
  if (target !== slug) return undefined;
  return `"moved": #${id} leads to this article itself: take the line out, and add "aliases: ${asYamlList([id])}" to the section #${fragment}`;
}
