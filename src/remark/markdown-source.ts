import type { Definition, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { propsOf } from '../elements/element.ts';
import { siteLink } from '../article/markdown.ts';
import { frontmatterOf } from './frontmatter.ts';
import { nodesIn } from './nodes.ts';

/** Where a text stands in the file. */
export interface Range {
  start: number;
  end: number;
}

/** A place where the plain Markdown of an article differs from what its editor wrote. */
export interface Replacement extends Range {
  text: string;
}

/** A note as it stands below the text. */
export type Footnote =
  | ({ label: string; source: undefined } & Range)
  | { label: string; source: string; at: string | undefined };

/** What plain Markdown needs to know of a file besides its tree. */
export interface MarkdownSource {
  /** In the order of the text; none overlaps another. */
  replacements: Replacement[];
  /** Each once, in the order of the text. */
  footnotes: Footnote[];
}

declare module 'vfile' {
  interface DataMap {
    /** Filled by {@link remarkMarkdownSource}. */
    markdownSource: MarkdownSource;
  }
}

/**
 * Notes where the text has to change to be Markdown without elements, whose links lead somewhere
 * from everywhere; changes nothing.
 *
 * In: `<Term id="veto">veto</Term><Cite id="un" at="p. 3" />`. Out, in `file.data.markdownSource`:
 * the tags as places that become nothing, `<Cite>` as one that becomes `[^un:1]`, and that note.
 */
export function remarkMarkdownSource() {
  return (tree: Root, file: VFile): void => {
    const { sources: raw } = frontmatterOf(file);
    const sources = new Set(typeof raw === 'object' && raw !== null ? Object.keys(raw) : []);
    const definitions = new Map<string, Definition>();
    const notes = new Map<string, Range & { label: string }>();
    const nodes = nodesIn(tree);
    for (const node of nodes) {
      if (node.type === 'definition' && !definitions.has(node.identifier)) {
        definitions.set(node.identifier, node);
      } else if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) {
        const { identifier, label, children } = node;
        notes.set(identifier, { label: label ?? identifier, ...rangeOf(children) });
      }
    }
    const replacements: Replacement[] = [];
    const footnotes = new Map<string, Footnote>();
    const cite = (source: string, at: string | undefined): string => {
      const said = [...footnotes.values()].find(
        (one) => one.source === source && 'at' in one && one.at === at,
      );
      let label = said?.label ?? source;
      if (!said && at !== undefined) {
        for (let number = 1; label === source || footnotes.has(label) || notes.has(label); number++)
          label = `${source}:${number}`;
      }
      if (!said) footnotes.set(label, { label, source, at });
      return `[^${label}]`;
    };
    for (const node of nodes) {
      const { start, end } = rangeOf([node]);
      if (node.type === 'footnoteReference') {
        const note = notes.get(node.identifier);
        if (sources.has(node.identifier)) cite(node.identifier, undefined);
        else if (note) footnotes.set(node.identifier, { ...note, source: undefined });
      } else if (node.type === 'mdxJsxTextElement') {
        const { id = '', at } = propsOf(node);
        const inner = node.children.length > 0 ? rangeOf(node.children) : { start: end, end };
        const text = node.name === 'Cite' ? cite(id, at) : '';
        replacements.push({ start, end: inner.start, text });
        if (inner.end < end) replacements.push({ start: inner.end, end, text: '' });
      } else if (node.type === 'link' && /^[/#]/.test(node.url)) {
        replacements.push({ ...tailOf(node), text: tail(siteLink(node.url), node.title) });
      } else if (node.type === 'linkReference') {
        const { url, title } = definitions.get(node.identifier) ?? { url: '' };
        const target = /^[/#]/.test(url) ? siteLink(url) : url;
        replacements.push({ ...tailOf(node), text: tail(target, title) });
      }
    }
    replacements.sort((a, b) => a.start - b.start || a.end - b.end);
    file.data.markdownSource = { replacements, footnotes: [...footnotes.values()] };
  };
}

/** From the first of some nodes to the last. */
function rangeOf(nodes: readonly (Root | RootContent)[]): Range {
  const start = nodes[0]?.position?.start.offset ?? 0;
  return { start, end: nodes.at(-1)?.position?.end.offset ?? start };
}

/** What follows the words of a link: `](/about/)`. */
function tailOf(link: RootContent & { children: PhrasingContent[] }): Range {
  const { start, end } = rangeOf([link]);
  return { start: link.children.length > 0 ? rangeOf(link.children).end : start + 1, end };
}

function tail(url: string, title: string | null | undefined): string {
  const target = /[()\s]/.test(url) ? `<${url}>` : url;
  const quoted = title ? ` "${title.replace(/["\\|&]/g, '\\$&').replace(/\s+/g, ' ')}"` : '';
  // What looks like a character reference would be read as one.
  return `](${target.replace(/&(?=#?\w+;)/g, '&amp;')}${quoted})`;
}
