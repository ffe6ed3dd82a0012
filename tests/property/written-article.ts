import fc from 'fast-check';

/** A block of an article: its words, without any mark. */
interface Block {
  kind: 'paragraph' | 'item' | 'numbered' | 'quotation' | 'cell' | 'subheading' | 'code' | 'aside';
  words: string[];
  /** The words of its note, if it has one. */
  note: string[] | undefined;
  /** A link on its first word, if it has one. */
  link: string | undefined;
}

/** An article as words: how it is written is a matter of style. */
export interface Words {
  title: string[];
  standfirst: string[];
  summary: string[];
  opening: Block[];
  sections: Block[][];
  closing: Block[];
}

/** How it is written: nothing of it is read. */
export interface Style {
  /** Decides, again and again, where lines break and what is emphasised. */
  seed: number;
  bullet: '-' | '*' | '+';
  emphasis: '*' | '_' | '**';
  fence: '```' | '~~~~';
  /** The names of notes. */
  note: string;
  eol: '\n' | '\r\n';
  /** True where the targets of links stand by themselves. */
  references: boolean;
}

/** Letters of several scripts, and digits; no combining mark, which would join what stands before. */
const LETTERS = Array.from('aeinrstBKXzéßøабвשלוقالم中文かน0123456789');
const words = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 7 });
const texts = fc.array(words, { minLength: 2, maxLength: 6 });

const blocks = fc.array(
  fc.record({
    kind: fc.constantFrom<Block['kind'][]>(
      ...(['paragraph', 'item', 'numbered', 'quotation', 'cell', 'code', 'aside'] as const),
    ),
    words: texts,
    note: fc.option(texts, { nil: undefined, freq: 2 }),
    link: fc.option(words, { nil: undefined, freq: 2 }),
  }),
  { minLength: 1, maxLength: 3 },
);

export const articles: fc.Arbitrary<Words> = fc.record({
  title: texts,
  standfirst: texts,
  summary: texts,
  opening: blocks,
  sections: fc.tuple(blocks, blocks).map(([first, second]) => [withSubheading(first), second]),
  closing: blocks,
});

export const styles: fc.Arbitrary<Style> = fc.record({
  seed: fc.nat(),
  bullet: fc.constantFrom('-', '*', '+'),
  emphasis: fc.constantFrom('*', '_', '**'),
  fence: fc.constantFrom('```', '~~~~'),
  note: fc.constantFrom('n', 'source'),
  eol: fc.constantFrom('\n', '\r\n'),
  references: fc.boolean(),
});

function withSubheading(of: Block[]): Block[] {
  const [first, ...rest] = of;
  if (!first) return of;
  const subheading = { words: [...first.words], note: undefined, link: undefined };
  return [first, { kind: 'subheading', ...subheading }, ...rest];
}

/** Writes an article down. */
export function write(
  { title, standfirst, summary, opening, sections, closing }: Words,
  style: Style,
): string {
  const writer = new Writer(style);
  const quoted = (of: string[]): string => JSON.stringify(of.join(' '));
  const body = [
    ...writer.blocks(opening),
    ...sections.flatMap((of, index) => [`## Section ${index}`, ...writer.blocks(of)]),
    '***',
    ...writer.blocks(closing),
    ...writer.definitions,
  ];
  const head = [
    '---',
    `title: ${quoted(title)}`,
    `standfirst: ${quoted(standfirst)}`,
    'date: 2026-05-04',
    'authors: [a]',
    'sections:',
    `  - { heading: Section 0, summary: ${quoted(summary)} }`,
    ...sections.slice(1).map((_, index) => `  - Section ${index + 1}`),
    '---',
  ];
  return [head.join('\n'), ...body, ''].join('\n\n').replaceAll('\n', style.eol);
}

class Writer {
  readonly definitions: string[] = [];
  readonly #style: Style;
  #state: number;

  constructor(style: Style) {
    this.#style = style;
    this.#state = style.seed;
  }

  blocks(of: readonly Block[]): string[] {
    return of.map((block) => this.#block(block));
  }

  #block({ kind, words: of, note, link }: Block): string {
    if (kind === 'subheading') return `### ${of.slice(0, 2).join(' ')} x`;
    const { fence, bullet } = this.#style;
    if (kind === 'code') return `${fence}\n${of.join(' ')}\n${fence}`;
    const isCell = kind === 'cell';
    const text = this.#text(of, isCell, link) + this.#note(note);
    switch (kind) {
      case 'item':
        return `${bullet} ${text.replaceAll('\n', '\n  ')}`;
      case 'numbered':
        return `1. ${text.replaceAll('\n', '\n   ')}`;
      case 'quotation':
        return `> ${text.replaceAll('\n', '\n> ')}`;
      case 'aside':
        return `<Aside kind="note">\n\n${text}\n\n</Aside>`;
      case 'cell':
        return `| ${text} | b |\n|${this.#flip() ? ' - ' : '-----'}| - |`;
      default:
        return text;
    }
  }

  /** Words with marks of emphasis, and line breaks where there may be any. */
  #text(of: readonly string[], isLine: boolean, link: string | undefined): string {
    return of
      .map((word, index) => {
        const { emphasis } = this.#style;
        const marked = this.#flip() ? `${emphasis}${word}${emphasis}` : word;
        const whole = index === 0 && link !== undefined ? this.#link(marked, link) : marked;
        if (index === 0) return whole;
        return (isLine || this.#flip() ? ' ' : '\n') + whole;
      })
      .join('');
  }

  #link(words_: string, target: string): string {
    const url = `https://news.example/${encodeURIComponent(target)}`;
    if (!this.#style.references) return `[${words_}](${url})`;
    const name = `l${this.definitions.length}`;
    this.definitions.push(`[${name}]: ${url}`);
    return `[${words_}][${name}]`;
  }

  #note(note: readonly string[] | undefined): string {
    if (!note) return '';
    const name = `${this.#style.note}${this.definitions.length}`;
    this.definitions.push(`[^${name}]: ${note.join(this.#flip() ? ' ' : '\n    ')}`);
    return `[^${name}]`;
  }

  /** The next throw of a coin that falls the same for every seed. */
  #flip(): boolean {
    this.#state = (Math.imul(this.#state, 1_103_515_245) + 12_345) >>> 0;
    return this.#state >>> 16 > 0x7fff;
  }
}

/** Every word of an article, each with a way to write another one in its place. */
export function wordsOf(article: Words): { word: string; replace: (word: string) => Words }[] {
  const found: { word: string; replace: (word: string) => Words }[] = [];
  const visit = (list: string[]): void => {
    list.forEach((word, index) => {
      const replace = (other: string): Words => {
        const before = list[index] ?? '';
        list[index] = other;
        const copy = structuredClone(article);
        list[index] = before;
        return copy;
      };
      found.push({ word, replace });
    });
  };
  visit(article.title);
  visit(article.standfirst);
  visit(article.summary);
  for (const { kind, words: of, note } of [
    ...article.opening,
    ...article.sections.flat(),
    ...article.closing,
  ]) {
    // Of a subheading changed, the address changes too.
    if (kind !== 'subheading') visit(of);
    if (note && kind !== 'code') visit(note);
  }
  return found;
}
