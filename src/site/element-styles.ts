import type { Block } from '../article/model.ts';

// One style a folder, named as its element: a new one needs no line here.
const files = import.meta.glob<string>('../elements/*/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** The styles of the elements that some blocks hold: a page carries only what it uses. */
export function elementStyles(blocks: readonly Block[]): string {
  const names = new Set(namesIn(blocks));
  return Object.entries(files)
    .filter(([path]) => names.has(path.replace(/^.*\/|\.css$/g, '')))
    .map(([, style]) => style)
    .join('');
}

function namesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'element' ? [block.name, ...namesIn(block.blocks)] : [],
  );
}
