import type { PhrasingContent, Root } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { didYouMean } from '../article/nearest.ts';
import type { Source } from '../article/sources.ts';
import { humanVagueDate } from '../article/vague-dates.ts';
import { propsOf } from '../elements/element.ts';
import { noteAnchor, noteBody, takeLastWord } from './note-nodes.ts';
import { report } from './report.ts';
import { sourcesOf } from './sources.ts';
import type { WordsOf } from './words.ts';

/** The ids of the marks that cite each source, sources in the order of first citation. */
export type Citations = Map<string, string[]>;

declare module 'vfile' {
  interface DataMap {
    /** Filled by {@link remarkCitations}. */
    citations: Citations;
  }
}

/**
 * Puts the source beside each claim that cites it: in the margin on wide screens, in place on
 * narrow ones. The list at the end of the article has it in full.
 *
 * In: `A claim.[^un]` or `A claim.<Cite id="un" at="p. 3" />`. Out: `A <span class="nb">claim.<button
 * id="cite:un:1" popovertarget="src:un:1">1</button></span><span popover class="note src"
 * id="src:un:1"><a href="#source:un">1.</a> <a href="https://…">United Nations…</a>, p. 3</span>`.
 */
export function remarkCitations(words: WordsOf) {
  return (tree: Root, file: VFile): void => {
    const citations: Citations = new Map();
    file.data.citations = citations;
    const sources = sourcesOf(file);
    const { elements, locale } = words(file);
    visitParents(tree, (node, parents) => {
      const cited = citedBy(node);
      const parent = parents.at(-1);
      if (!cited || !parent) return undefined;
      const { id, at } = cited;
      const source = sources.get(id);
      if (!source) {
        if (node.type === 'footnoteReference') return undefined;
        const known = [...sources.keys()];
        const message = `<Cite>: this article has no source "${id}": add it to "sources" in the frontmatter, or correct the name${didYouMean(id, known)}`;
        report(file, node, 'source', message);
        return undefined;
      }
      if (parents.some(({ type }) => type === 'link')) {
        const message = `the source "${id}" is cited inside a link, and one press cannot do both: move it behind the link`;
        report(file, node, 'note', message);
      }
      const places = citations.get(id) ?? [];
      citations.set(id, places);
      const number = [...citations.keys()].indexOf(id) + 1;
      const place = `${id}:${places.length + 1}`;
      places.push(`cite:${place}`);
      const index = parent.children.findIndex((child) => child === node);
      const before = parent.children[index - 1] as PhrasingContent | undefined;
      const word = takeLastWord(before);
      const anchor = noteAnchor(
        String(number),
        {
          target: `src:${place}`,
          label: elements.source(number),
          id: `cite:${place}`,
          isNext: before?.type === 'note',
        },
        word,
      );
      const toList: PhrasingContent = {
        type: 'link',
        url: `#source:${id}`,
        children: [{ type: 'text', value: `${number}.` }],
      };
      const body = noteBody(`src:${place}`, ['note', 'src'], toList, [
        { type: 'text', value: ' ' },
        ...told(source, at, (date) => humanVagueDate(date, locale), elements.stored),
      ]);
      parent.children.splice(index, 1, anchor, body);
      return [SKIP, index + 2];
    });
  };
}

function citedBy(node: Root | Root['children'][number]): { id: string; at?: string } | undefined {
  if (node.type === 'footnoteReference') return { id: node.identifier };
  if (node.type !== 'mdxJsxTextElement' || node.name !== 'Cite') return undefined;
  const { id = '', at } = propsOf(node);
  return at === undefined ? { id } : { id, at };
}

function told(
  { title, subject, publisher, date, stored, url }: Source,
  at: string | undefined,
  human: (date: string) => string,
  storedOn: (date: string) => string,
): PhrasingContent[] {
  const when = date === undefined ? storedOn(human(stored ?? '')) : human(date);
  const name: PhrasingContent = {
    type: 'emphasis',
    data: { hName: 'cite' },
    children: [{ type: 'text', value: `: ${title ?? subject ?? ''}` }],
  };
  return [
    { type: 'link', url, children: [{ type: 'text', value: publisher }, name] },
    { type: 'text', value: `, ${[when, at].filter(Boolean).join(', ')}` },
  ];
}
