import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Processor } from 'unified';

/**
 * Adds footnotes and tables to Markdown.
 *
 * In: `A claim.[^1]` and `| a | b |` rows. Out: `footnoteReference` and `table` nodes.
 *
 * Not the whole of remark-gfm: its literal autolinks alone cost more than everything else here,
 * and strikethrough has no place in a published text, where deletions come from the record.
 */
export function remarkGrammar(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmFootnote(), gfmTable());
  (data.fromMarkdownExtensions ??= []).push([gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()]);
}
