import type { PluggableList } from 'unified';
import { elements } from '../elements/list.ts';
import { remarkCitations } from './citations.ts';
import { remarkDataOnly } from './data-only.ts';
import { remarkElements } from './elements.ts';
import type { ContextOf } from './elements.ts';
import { remarkGrammar } from './grammar.ts';
import { remarkHiddenCharacters } from './hidden-characters.ts';
import { remarkKeepTogether } from './keep-together.ts';
import { remarkLinkReferences } from './link-references.ts';
import { remarkLinks } from './links.ts';
import { remarkMarkdownSource } from './markdown-source.ts';
import { remarkNotes } from './notes.ts';
import { remarkProse } from './prose.ts';
import { remarkSections } from './sections.ts';
import { remarkSources } from './sources.ts';
import { remarkTables } from './tables.ts';
import { remarkUndefinedNotes } from './undefined-notes.ts';
import type { WordsOf } from './words.ts';
import { remarkWritten } from './written.ts';

/** What the plugins need to know of the site. */
export interface PluginOptions {
  /** The base path without a slash at its end. */
  base: string;
  words: WordsOf;
  contextOf: ContextOf;
}

/**
 * The plugins of an article, in order. They work in the loader's pipeline and in stock
 * `@astrojs/mdx` alike, after `remark-mdx`; a test holds both to the same result.
 */
export function remarkPlugins({ base, words, contextOf }: PluginOptions): PluggableList {
  return [
    remarkGrammar,
    remarkSources,
    [remarkDataOnly, elements],
    remarkHiddenCharacters,
    remarkProse,
    remarkUndefinedNotes,
    // Before anything that changes the tree.
    remarkWritten,
    remarkMarkdownSource,
    [remarkLinks, base],
    // After the links, which say what is wrong with a target once, where it is defined.
    remarkLinkReferences,
    remarkSections,
    // After everything that reads the source's own nodes: these two put nodes of their own.
    [remarkElements, elements, contextOf],
    [remarkCitations, words],
    [remarkNotes, words],
    remarkKeepTogether,
    [remarkTables, words],
  ];
}
