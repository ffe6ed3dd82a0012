import type { List, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { escapeMarkdown, indent } from '../article/markdown.ts';
import type { ArticleMarkdown } from '../article/markdown.ts';
import { normalHeading } from '../article/sections.ts';
import type { Source } from '../article/sources.ts';
import { humanVagueDate } from '../article/vague-dates.ts';
import { propsOf } from '../elements/element.ts';
import { elements } from '../elements/list.ts';
import type { Footnote, MarkdownSource, Range } from '../remark/markdown-source.ts';
import type { Words } from '../site/words/type.ts';
import type { Parts } from './blocks.ts';
import { inner, plainToMarkdown } from './plain-markdown.ts';

/** What Markdown is made from besides the tree. */
export interface MarkdownContext extends MarkdownSource {
  /** The file; its frontmatter may be blank. */
  text: string;
  sources: Readonly<Record<string, Source>>;
  words: Words;
}

/**
 * The text of an article as Markdown that any reader of Markdown knows: no element, no HTML. Lines
 * of text are those of the source; lists, quotations and elements are written anew around them.
 */
export function toMarkdown(parts: Parts, context: MarkdownContext): ArticleMarkdown {
  const write = new Writer(context);
  return {
    opening: write.blocks(parts.opening),
    sections: parts.sections.map(({ nodes }) => write.blocks(nodes)),
    closing: write.blocks(parts.closing),
    notes: context.footnotes.map((note) => `[^${note.label}]: ${write.note(note)}`).join('\n\n'),
  };
}

class Writer {
  readonly #context: MarkdownContext;

  constructor(context: MarkdownContext) {
    this.#context = context;
  }

  blocks(nodes: readonly Nodes[], quotes = 0, join = '\n\n'): string {
    let bullet = '';
    return nodes
      .map((node) => {
        // Two lists in a row stay two.
        bullet = node.type === 'list' ? bulletOf(node, bullet) : '';
        return node.type === 'list' ? this.#list(node, bullet, quotes) : this.#block(node, quotes);
      })
      .filter(Boolean)
      .join(join);
  }

  note(note: Footnote): string {
    if (note.source === undefined) return this.#lines(note, 0).replace(/\n/g, ' ');
    const { words, sources } = this.#context;
    const source = sources[note.source];
    if (!source) return '';
    const { title, subject = '', publisher, date, stored = '', url } = source;
    const when =
      date === undefined
        ? words.elements.stored(humanVagueDate(stored, words.locale))
        : humanVagueDate(date, words.locale);
    const told = [when, note.at].filter((one) => one !== undefined).map(escapeMarkdown);
    const target = /[()]/.test(url) ? `<${url}>` : url;
    const address = target.replace(/&(?=#?\w+;)/g, '&amp;');
    return `[${escapeMarkdown(publisher)}: *${escapeMarkdown(title ?? subject)}*](${address}), ${told.join(', ')}`;
  }

  #block(node: Nodes, quotes: number): string {
    switch (node.type) {
      case 'heading': {
        const id = node.data?.hProperties?.['id'];
        const heading = escapeMarkdown(normalHeading(toString(node)));
        return `### ${heading}${typeof id === 'string' ? ` {#${id}}` : ''}`;
      }
      case 'code': {
        const longest = Math.max(2, ...[...node.value.matchAll(/`+/g)].map(([run]) => run.length));
        const fence = '`'.repeat(longest + 1);
        const info = [node.lang, node.meta].filter(Boolean).join(' ');
        // A backtick in the words behind a fence of backticks would end it.
        return `${fence}${info.includes('`') ? '' : info}\n${node.value}\n${fence}`;
      }
      case 'blockquote':
        return indent(this.blocks(node.children, quotes + 1), '> ');
      case 'mdxJsxFlowElement': {
        const made: string[] = [];
        return plainToMarkdown(this.#plain(node, made), made);
      }
      case 'tableFrame':
        return this.blocks(node.children, quotes);
      case 'definition':
        return '';
      default:
        return this.#lines(rangeOf(node), quotes);
    }
  }

  #list(list: List, bullet: string, quotes: number): string {
    const isLoose = list.spread === true || list.children.some(({ spread }) => spread);
    const items = list.children.map((item, index) => {
      const mark = list.ordered ? `${(list.start ?? 1) + index}${bullet} ` : `${bullet} `;
      const text = this.blocks(item.children, quotes, isLoose ? '\n\n' : '\n');
      return indent(text, ' '.repeat(mark.length), mark);
    });
    return items.join(isLoose ? '\n\n' : '\n');
  }

  /** The plain form of an element; what is no element in it is made at once, and put aside. */
  #plain(node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>, made: string[]): string {
    const pieces: string[] = [];
    let text: Nodes[] = [];
    const flush = (): void => {
      if (text.length > 0) pieces.push(inner(made.push(this.blocks(text)) - 1));
      text = [];
    };
    for (const child of node.children) {
      if (child.type === 'mdxJsxFlowElement') {
        flush();
        pieces.push(this.#plain(child, made));
      } else {
        text.push(child);
      }
    }
    flush();
    const plain = elements[node.name ?? '']?.plain;
    return plain ? plain(propsOf(node), pieces.join('\n'), this.#context.words) : pieces.join('\n');
  }

  /** Lines of the source as they are, but for what has to change, and without what stands before each. */
  #lines({ start, end }: Range, quotes: number): string {
    const { text, replacements } = this.#context;
    let lines = '';
    let at = start;
    for (let index = firstFrom(replacements, start); index < replacements.length; index++) {
      const one = replacements[index];
      if (!one || one.start >= end) break;
      lines += text.slice(at, one.start) + one.text;
      at = one.end;
    }
    lines += text.slice(at, end);
    if (!/[\r\n]/.test(lines)) return lines;
    const before = new RegExp(String.raw`\r\n?|\n`, 'g');
    const marks = new RegExp(`^[ \\t]*(?:>[ \\t]*){0,${quotes}}`);
    return lines
      .replace(before, '\n')
      .split('\n')
      .map((line, index) => (index === 0 ? line : line.replace(marks, '')))
      .join('\n');
  }
}

function bulletOf({ ordered }: List, before: string): string {
  const [usual, other] = ordered ? ['.', ')'] : ['-', '*'];
  return before === usual ? other : usual;
}

/** The place of the first replacement that begins at an offset or behind it. */
function firstFrom(replacements: readonly Range[], offset: number): number {
  let low = 0;
  let high = replacements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((replacements[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangeOf({ position }: Nodes): Range {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}
