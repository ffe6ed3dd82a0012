import type { Root, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { remarkPlugins } from '../remark/plugins.ts';
import type { PluginOptions } from '../remark/plugins.ts';
import { refuseDeep } from './refuse-deep.ts';

/** Turns the text of articles into trees, and parts of trees into HTML. */
export interface Pipeline {
  /** Parses a file and runs every plugin; messages are on the file. Throws where MDX cannot be read. */
  parse: (file: VFile) => Root;
  /** The HTML of some nodes of a tree. */
  toHtml: (nodes: RootContent[]) => string;
}

/** Makes a pipeline. It holds no state between files, so that one serves thousands. */
export function createPipeline(options: PluginOptions): Pipeline {
  const parser = unified().use(remarkParse).use(remarkMdx).use(remarkPlugins(options)).freeze();
  const toText = unified()
    .use(remarkRehype)
    .use(rehypeStringify, { collapseEmptyAttributes: true })
    .freeze();
  return {
    parse: (file) => {
      const tree = parser.parse(file);
      refuseDeep(tree);
      return parser.runSync(tree, file) as Root;
    },
    toHtml: (children) => {
      const tree: Root = { type: 'root', children };
      return toText.stringify(toText.runSync(tree));
    },
  };
}
