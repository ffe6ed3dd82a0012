import type { Node } from 'unist';
import type { z } from 'astro/zod';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { DateText } from '../article/dates.ts';
import type { Card, Person, Term } from '../article/people.ts';
import type { Source } from '../article/sources.ts';
import type { Words } from '../site/words/type.ts';

/** An element as it was written. */
export type ElementNode = MdxJsxFlowElement | MdxJsxTextElement;

/** Its attributes by name; all are literal text. */
export type Props = Record<string, string>;

/** What an element is, without how it looks. */
export interface ElementDefinition extends Placement {
  /** As written in articles: `<Name>`. */
  name: string;
  /** What is wrong with an element's attributes, each as a sentence for editors. */
  faults: (props: Props) => string[];
  resolve?: Resolve;
  inline?: Inline;
  plain: Plain;
}

/** Where an element may stand, and what in it. */
export interface Placement {
  /** On lines of its own (`block`, the default), in a sentence (`inline`), or `either`. */
  place?: 'block' | 'inline' | 'either';
  /** The one element that it may stand in, directly. */
  inside?: string;
  /** The elements that it is made of, and nothing else; an empty list: it holds nothing. */
  holds?: readonly string[];
  /** True where what it holds are the items of a list: only items may stand between them. */
  isList?: boolean;
}

/**
 * Works out what an element needs besides its attributes: what a table in it says, who a person is.
 * Refuses what the attributes alone do not show. Called once an article is known to hold no other
 * fault in its elements.
 */
export type Resolve = (node: ElementNode, context: ElementContext) => Resolved;

/** What {@link Resolve} found. */
export interface Resolved {
  /** Further attributes, for the component and the plain form. The record does not hold them. */
  props?: Props;
  /** What opens where it stands; shown once an article, also where it is used often. */
  card?: Card;
  /** What is wrong, each at its node: what was found, what was expected, what to do. */
  faults?: { node: Node; message: string }[];
}

/**
 * What an element in a sentence becomes: a tag and its attributes, as hast has them.
 *
 * @param isFirst false where the article had the same card before
 */
export type Inline = (
  props: Props,
  isFirst: boolean,
) => { hName: string; hProperties: Record<string, string | string[]> };

/**
 * An element as plain HTML: headings, paragraphs, lists, tables, links and pictures, with no class,
 * style or script. Feeds, search and the Markdown twin are made from it.
 *
 * @param props its attributes and what {@link Resolve} added
 * @param inner its content as plain HTML
 */
export type Plain = (props: Props, inner: string, words: Words) => string;

/** A picture in an article’s folder. */
export interface Picture {
  width: number;
  height: number;
  /** Of its bytes, so that the record sees another picture under the same name. */
  digest: string;
}

/** What the elements of an article may ask for. */
export interface ElementContext {
  /** The article's folder name; its pictures stand in that folder. */
  slug: string;
  lang: string;
  /** The date up to which the article's facts hold. */
  asOf: DateText;
  words: Words;
  sources: ReadonlyMap<string, Source>;
  /** A person or a term by its id; undefined where there is none. */
  person: (id: string) => Person | undefined;
  term: (id: string) => Term | undefined;
  /** The ids of all, to propose the nearest. */
  ids: (kind: 'person' | 'term') => string[];
  /** A picture of the article: its size in pixels, or what is wrong with it. */
  picture: (name: string) => Picture | string;
}

/**
 * Defines an element.
 *
 * @param name as written in articles
 * @param schema its attributes; the messages of its fields say what is expected
 * @param more where it may stand, what it needs besides, and its plain form
 */
export function defineElement(
  name: string,
  schema: z.ZodType,
  more: Placement & { resolve?: Resolve; inline?: Inline; plain: Plain },
): ElementDefinition {
  return {
    name,
    ...more,
    faults(props) {
      const { error } = schema.safeParse(props, { reportInput: true });
      return (error?.issues ?? []).flatMap((issue) => {
        if (issue.code === 'unrecognized_keys') {
          const hints = issue.message.split('\n');
          return issue.keys.map(
            (key, at) => `<${name}>: unknown attribute ${key}${hints[at] ?? ''}`,
          );
        }
        const found = issue.input === undefined ? 'nothing' : JSON.stringify(issue.input);
        return `<${name} ${issue.path.join('.')}>: expected ${issue.message}, found ${found}`;
      });
    },
  };
}

/** The attributes of a checked element by name. */
export function propsOf({ attributes }: Pick<ElementNode, 'attributes'>): Props {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}
