import type { FootnoteDefinition, Root } from 'mdast';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { sourceSchema } from '../article/sources.ts';
import type { Source } from '../article/sources.ts';
import { frontmatterOf } from './frontmatter.ts';
import { report } from './report.ts';

/**
 * Lets `[^id]` cite a source of the frontmatter. Markdown sees a note only where a definition
 * exists, so that one is put below the text for each source before it is parsed, and taken out of
 * the tree again; every position stays true.
 *
 * In: `A claim.[^un]` and `sources: { un: … }` in the frontmatter. Out: a `footnoteReference`.
 */
export function remarkSources(this: Processor) {
  const { parser } = this;
  if (parser) {
    this.parser = (document, file) => {
      const marks = Object.keys(rawSources(file)).map((id) => `[^${id}]: ${id}`);
      return parser(marks.length > 0 ? `${document}\n\n${marks.join('\n\n')}` : document, file);
    };
  }
  return (tree: Root, file: VFile): void => {
    const sources = rawSources(file);
    const { length } = String(file);
    visit(tree, 'footnoteDefinition', (node, index, parent) => {
      if (!Object.hasOwn(sources, node.identifier) || !parent || index === undefined) return;
      if (isBelow(node, length)) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      const message = `the note [^${node.label ?? node.identifier}] has the name of a source in the frontmatter: give the note another name`;
      report(file, node, 'note', message);
      return undefined;
    });
  };
}

/** The sources of a file by name. One with faults, which are said elsewhere, can be cited too. */
export function sourcesOf(file: VFile): Map<string, Source> {
  return new Map(
    Object.entries(rawSources(file)).map(([id, raw]) => {
      const { data } = sourceSchema.safeParse(raw);
      return [id, data ?? { publisher: id, subject: id, date: '2000', url: 'https://x.example' }];
    }),
  );
}

function rawSources(file: VFile): Record<string, unknown> {
  const { sources } = frontmatterOf(file);
  const isMap = typeof sources === 'object' && sources !== null && !Array.isArray(sources);
  return isMap ? { ...sources } : {};
}

function isBelow({ position }: FootnoteDefinition, length: number): boolean {
  return (position?.start.offset ?? 0) >= length;
}
