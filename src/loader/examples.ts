import { VFile } from 'vfile';
import { sourcesOf } from '../remark/sources.ts';
import { setFrontmatter } from '../remark/frontmatter.ts';
import type { Block } from '../article/model.ts';
import type { Card } from '../article/people.ts';
import type { CitedSource } from '../article/sources.ts';
import { idFrom } from '../article/ids.ts';
import type { ElementContext, Picture } from '../elements/element.ts';
import {
  EXAMPLE_AS_OF,
  EXAMPLE_PEOPLE,
  EXAMPLE_SOURCES,
  EXAMPLE_TERMS,
} from '../elements/example-context.ts';
import type { PluginOptions } from '../remark/plugins.ts';
import { wordsFor } from '../site/words/index.ts';
import { splitParts, toBlocks } from './blocks.ts';
import type { Pipeline } from './pipeline.ts';

/** The examples of one element: its folder’s `examples.mdx`. */
export interface ExampleFile {
  /** The folder’s name. */
  name: string;
  text: string;
}

/** An example as an editor writes it, and as an article shows it. */
export interface Example {
  name: string;
  source: string;
  blocks: Block[];
}

/** The examples of one element. */
export interface ElementExamples {
  name: string;
  id: string;
  examples: Example[];
}

/** All examples as one text, so that no id stands twice on the page that shows them. */
export interface CompiledExamples {
  elements: ElementExamples[];
  sources: CitedSource[];
  cards: Card[];
  /** What is wrong with them: nothing, which a test holds. */
  faults: string[];
}

/** Lets the pipeline know the people, terms, sources and pictures of the examples, and no others. */
export function exampleOptions(
  options: PluginOptions,
  lang: string,
  picture: (name: string) => Picture | string,
): PluginOptions {
  const contextOf = (file: VFile): ElementContext => ({
    slug: 'examples',
    lang,
    words: wordsFor(lang),
    asOf: EXAMPLE_AS_OF,
    sources: sourcesOf(file),
    person: (id) => EXAMPLE_PEOPLE.find((one) => one.id === id),
    term: (id) => EXAMPLE_TERMS.find((one) => one.id === id),
    ids: (kind) => (kind === 'person' ? EXAMPLE_PEOPLE : EXAMPLE_TERMS).map(({ id }) => id),
    picture,
  });
  return { ...options, contextOf };
}

/** Compiles examples the way an article is: an element a section, an example a subheading. */
export function compileExamples(
  files: readonly ExampleFile[],
  lang: string,
  pipeline: Pipeline,
): CompiledExamples {
  const read = files.map(({ name, text }) => ({ name, id: idFrom(name), examples: split(text) }));
  const bodies = read.map(({ name, examples }) =>
    [`## ${name}`, ...examples.map((one) => `### ${one.name}\n\n${one.source}`)].join('\n\n'),
  );
  const file = new VFile({ value: bodies.join('\n\n') });
  const sections = read.map(({ name, id }) => ({ heading: name, id }));
  setFrontmatter(file, { lang, sections, sources: EXAMPLE_SOURCES });
  const parts = splitParts(pipeline.parse(file));
  const elements = read.map(({ examples, ...element }, index) => {
    const blocks = toBlocks(parts.sections[index]?.nodes ?? [], pipeline.toHtml);
    const own = splitAt(blocks, ({ kind }) => kind === 'subheading');
    return {
      ...element,
      examples: examples.map((example, at) => ({ ...example, blocks: own[at] ?? [] })),
    };
  });
  return {
    elements,
    sources: [...(file.data.citations ?? [])].flatMap(([id, places]) => {
      const source = EXAMPLE_SOURCES[id];
      return source ? [{ id, ...source, places }] : [];
    }),
    cards: file.data.cards ?? [],
    faults: file.messages.map(({ reason, line }) => `${String(line ?? 0)}: ${reason}`),
  };
}

function split(text: string): { name: string; source: string }[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((example) => {
      const end = example.indexOf('\n');
      return { name: example.slice(0, end).trim(), source: example.slice(end).trim() };
    });
}

/** The blocks after each that begins an example. */
function splitAt(blocks: readonly Block[], isStart: (block: Block) => boolean): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    if (isStart(block)) runs.push([]);
    else runs.at(-1)?.push(block);
  }
  return runs;
}
