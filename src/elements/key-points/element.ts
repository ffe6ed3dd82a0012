import { strict } from '../../article/yaml.ts';
import { defineElement } from '../element.ts';

const schema = strict({});

/** What a reader needs to know, as one list: it stands before everything else. */
export const keyPoints = defineElement('KeyPoints', schema, {
  resolve(node, { words }) {
    const others = node.children.filter(({ type }) => type !== 'list');
    const lists = node.children.filter(({ type }) => type === 'list');
    const stray = [...others, ...lists.slice(1)];
    const faults = stray.map((child) => ({
      node: child,
      message:
        '<KeyPoints> holds one list and nothing else: write each point on a line that begins with "- "',
    }));
    if (node.children.length === 0) {
      const message =
        '<KeyPoints> is empty: it holds one list, each point on a line that begins with "- "';
      faults.push({ node, message });
    }
    return { props: { label: words.elements.keyPoints }, faults };
  },
  plain: (_props, inner, words) => `<p><strong>${words.elements.keyPoints}</strong></p>\n${inner}`,
});
