import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { idFault, idFrom, subheadingId } from '../article/ids.ts';
import { sectionsSchema } from '../article/schema.ts';
import { declaredSections, normalHeading } from '../article/sections.ts';
import { frontmatterOf } from './frontmatter.ts';
import { report } from './report.ts';

/**
 * Gives every section heading the id that the frontmatter declares and every subheading one
 * within its section, and refuses what would break the outline.
 *
 * In: `## Plans` as the first heading, declared `{ heading: Plans, id: operations }`, and below it
 * `### Dates`. Out: `<h2 id="operations">`, `<h3 id="operations--dates">`.
 *
 * That frontmatter and text agree is `compareHeadings`'s to say: it knows where both stand.
 */
export function remarkSections() {
  return (tree: Root, file: VFile): void => {
    const declared = readSections(file);
    const last = tree.children.findLast(isSectionHeading);
    const taken = new Set<string>();
    let index = -1;
    let isLast = last === undefined;
    let closed = false;
    visitParents(tree, (node, parents) => {
      if (node === last) isLast = true;
      if (node.type === 'thematicBreak') {
        const fault = breakFault(parents.length, closed, !isLast);
        if (fault) report(file, node, 'closing', fault);
        closed ||= isLast;
      }
      if (node.type !== 'heading') return;
      const heading = normalHeading(toString(node));
      const fault = headingFault(node, file, parents.length, index, closed);
      if (fault) report(file, node, 'heading', fault);
      if (node.depth === 2) {
        index += 1;
        setId(node, declared[index]?.id ?? idFrom(heading));
      } else if (node.depth === 3 && !fault) {
        const id = subheadingId(declared[index]?.id ?? '', heading);
        const idProblem = idFault(idFrom(heading), []);
        if (idProblem) {
          const message = `no id can be made from the subheading "${heading}" (${idProblem}): reword it`;
          report(file, node, 'section-id', message);
        } else if (declared.some(({ aliases }) => aliases.includes(id))) {
          const message = `the id "${id}" of this subheading stands in "aliases" too: take it out there, because it lands here`;
          report(file, node, 'section-id', message);
        } else if (taken.has(id)) {
          const message = `a second "### ${heading}" in one section: the same words give the same id, so reword one`;
          report(file, node, 'section-id', message);
        }
        taken.add(id);
        setId(node, id);
      }
    });
  };
}

function readSections(file: VFile): { id: string; aliases: string[] }[] {
  const checked = sectionsSchema.safeParse(frontmatterOf(file)['sections']);
  return checked.success ? declaredSections(checked.data) : [];
}

function isSectionHeading(node: Nodes): boolean {
  return node.type === 'heading' && node.depth === 2;
}

function setId(node: Heading, id: string): void {
  node.data = { ...node.data, hProperties: { id } };
}

function headingFault(
  node: Heading,
  file: VFile,
  depth: number,
  index: number,
  closed: boolean,
): string | undefined {
  const source = String(file).slice(node.position?.start.offset, node.position?.end.offset);
  if (!source.trimStart().startsWith('#')) {
    return 'a line of --- or === straight under text makes that text a heading: leave an empty line between them; a section starts with "## ", the closing with ***';
  }
  const marks = '#'.repeat(node.depth);
  if (depth > 1) return `a heading ("${marks}") cannot stand inside a list, quotation or element`;
  if (node.depth === 1)
    return 'found "# ": the headline is the frontmatter’s "title"; a section starts with "## "';
  if (node.depth > 3)
    return `found "${marks} ": an explainer has sections ("## ") and subheadings ("### ") only`;
  if (closed) return `found "${marks} " after the closing began: *** ends the last section`;
  if (node.depth === 3 && index < 0)
    return 'found "### " before the first section: the opening has no headings';
  if (node.children.length === 0) return 'a heading without words: write them, or delete the line';
  if (node.children.some((child) => child.type !== 'text')) {
    return 'a heading is plain text, because outline, previews and feeds show it: take out links, notes, code and emphasis';
  }
  return undefined;
}

function breakFault(depth: number, closed: boolean, before: boolean): string | undefined {
  if (depth > 1)
    return 'found *** inside a list, quotation or element: it ends the last section only';
  if (closed) return 'found a second ***: the first one already began the closing';
  if (before)
    return 'found *** before the last section: it ends the last section and begins the closing';
  return undefined;
}
