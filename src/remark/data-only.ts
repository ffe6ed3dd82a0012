import type { Root } from 'mdast';
import type {
  MdxJsxAttribute,
  MdxJsxAttributeValueExpression,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { didYouMean } from '../article/nearest.ts';
import type { ElementDefinition } from '../elements/element.ts';
import type { Elements } from '../elements/list.ts';
import { report } from './report.ts';

/**
 * Refuses everything in an article that would run as code, and every element that is not the
 * site's own: MDX here is data, so that a contributed text is safe and needs no JavaScript module.
 *
 * In: `{1 + 1}`, `import x from 'y'`, `<div>`, `<Unknown />`, `<Aside {...x}>`. Out: a message each.
 */
export function remarkDataOnly(elements: Elements) {
  return (tree: Root, file: VFile): void => {
    visitParents(tree, (node, parents) => {
      switch (node.type) {
        case 'mdxjsEsm':
          report(
            file,
            node,
            'no-code',
            'found a line that begins with "import" or "export", which MDX reads as code: an article holds text and elements only. In a sentence, move the word off the start of the line',
          );
          return SKIP;
        case 'mdxFlowExpression':
        case 'mdxTextExpression':
          report(
            file,
            node,
            'no-code',
            'found { … }, which MDX reads as code: write \\{ for a brace; keep remarks to yourself as # lines in the frontmatter',
          );
          return SKIP;
        case 'html':
          report(file, node, 'no-html', 'found raw HTML: use Markdown or an element of the site');
          return SKIP;
        case 'image':
        case 'imageReference':
          report(
            file,
            node,
            'no-image',
            'found ![…](…), which cannot hold who made a picture: write <Figure src="name.jpg" alt="what it shows" credit="who made it" /> on a line of its own',
          );
          return SKIP;
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement':
          checkElement(node, parents.at(-1)?.type ?? 'root', elements, file);
          return undefined;
        default:
          return undefined;
      }
    });
  };
}

function checkElement(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  parentType: string,
  elements: Elements,
  file: VFile,
): void {
  const name = node.name ?? '';
  const definition = Object.hasOwn(elements, name) ? elements[name] : undefined;
  if (!definition) {
    const known = Object.keys(elements);
    const isHtml = /^[a-z]/.test(name);
    const message = isHtml
      ? `found raw HTML <${name}>: use Markdown or an element of the site (${known.join(', ')}); write \\< for the sign itself`
      : `found the unknown element <${name}>${didYouMean(name, known) || `; known here: ${known.join(', ')}`}`;
    report(file, node, isHtml ? 'no-html' : 'unknown-element', message);
    return;
  }
  const misplaced = placeFault(node, definition, parentType);
  if (misplaced !== undefined) report(file, node, 'element-place', misplaced);

  const props = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute' || isNode(attribute.value)) {
      const message = `found { … } in <${name}>, which MDX reads as code: write the value in quotes, as in kind="note"`;
      report(file, attribute.position ? attribute : node, 'no-code', message);
      return;
    }
    if (props.has(attribute.name)) {
      const message = `<${name}>: the attribute ${attribute.name} stands twice: keep one`;
      report(file, attribute.position ? attribute : node, 'element-props', message);
    }
    // `<Aside open>`: without a value it would be `true`, which is code too.
    props.set(attribute.name, attribute.value ?? '');
  }
  for (const message of definition.faults(Object.fromEntries(props))) {
    report(file, node, 'element-props', message);
  }
}

function placeFault(
  { type }: MdxJsxFlowElement | MdxJsxTextElement,
  { name, place = 'block' }: ElementDefinition,
  parentType: string,
): string | undefined {
  if (type === 'mdxJsxTextElement') {
    if (place !== 'block') return undefined;
    return `<${name}> must stand on lines of its own, with an empty line before, after and inside its tags`;
  }
  if (place === 'inline') return `<${name}> must stand in a sentence, on one line with its words`;
  if (parentType === 'root' || parentType === 'mdxJsxFlowElement') return undefined;
  return `<${name}> cannot stand inside a list, table or quotation`;
}

function isNode(value: MdxJsxAttribute['value']): value is MdxJsxAttributeValueExpression {
  return typeof value === 'object' && value !== null;
}
