import type { Heading, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { idFault, idFrom, subheadingId } from '../article/ids.ts';
import { sectionsSchema } from '../article/schema.ts';
import { declaredSections, normalHeading } from '../article/sections.ts';
import { propsOf } from '../elements/element.ts';
import { question } from '../elements/qa/question.ts';
import { frontmatterOf } from './frontmatter.ts';
import { report } from './report.ts';

/**
 * Gives every section heading the id that the frontmatter declares and every subheading one
 * within its section, and refuses what would break the outline.
 *
 * In: `## Plans` as the first heading, declared `{ heading: Plans, id: operations }`, and below it
 * `### Dates`. Out: `<h2 id="operations">`, `<h3 id="operations--dates">`.
 *
 * The question of `<Question ask="Why?">` becomes such a subheading, the first thing in it.
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
    const questions: { node: MdxJsxFlowElement; heading: Heading }[] = [];
    const giveId = (at: Nodes, heading: Heading, { what, words, written }: Named): void => {
      const id = subheadingId(declared[index]?.id ?? '', words);
      const idProblem = idFault(idFrom(words), []);
      const orGive = what === 'question' ? ', or give it an id="…"' : '';
      if (idProblem) {
        const message = `no id can be made from the ${what} "${written.replace(/^### /, '')}" (${idProblem}): reword it${orGive}`;
        report(file, at, 'section-id', message);
      } else if (declared.some(({ aliases }) => aliases.includes(id))) {
        const message = `the id "${id}" of this ${what} stands in "aliases" too: take it out there, because it lands here`;
        report(file, at, 'section-id', message);
      } else if (taken.has(id)) {
        const message = `a second "${written}" in one section: the same words give the same id, so reword one${orGive.replace('it', 'this one')}`;
        report(file, at, 'section-id', message);
      }
      taken.add(id);
      setId(heading, id);
    };
    visitParents(tree, (node, parents) => {
      if (node === last) isLast = true;
      if (node.type === 'thematicBreak') {
        const fault = breakFault(parents.length, closed, !isLast);
        if (fault) report(file, node, 'closing', fault);
        closed ||= isLast;
      }
      if (node.type === 'mdxJsxFlowElement') {
        if (node.name === 'QA' && (index < 0 || closed)) {
          const message =
            '<QA> must stand in a section, below its "## ": the ids of its questions begin with that of their section';
          report(file, node, 'element-place', message);
        } else if (node.name === question.name && question.faults(propsOf(node)).length === 0) {
          const { ask = '', id } = propsOf(node);
          const written = normalHeading(ask);
          const heading: Heading = {
            type: 'heading',
            depth: 3,
            children: [{ type: 'text', value: written }],
            ...(node.position && { position: node.position }),
          };
          giveId(node, heading, { what: 'question', words: id ?? written, written });
          questions.push({ node, heading });
        }
      }
      if (node.type !== 'heading') return;
      const heading = normalHeading(toString(node));
      const fault = headingFault(node, file, parents.length, index, closed);
      if (fault) report(file, node, 'heading', fault);
      if (node.depth === 2) {
        index += 1;
        setId(node, declared[index]?.id ?? idFrom(heading));
      } else if (node.depth === 3 && !fault) {
        giveId(node, node, { what: 'subheading', words: heading, written: `### ${heading}` });
      }
    });
    // Only now, because they are no headings that an editor could have written there.
    for (const { node, heading } of questions) node.children.unshift(heading);
  };
}

/** A subheading, or a question, as messages call it. */
interface Named {
  what: 'subheading' | 'question';
  /** What its id is made from. */
  words: string;
  written: string;
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
