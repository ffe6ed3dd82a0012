import { strict } from '../../article/yaml.ts';
import { defineElement } from '../element.ts';
import { escapeHtml } from '../escape.ts';
import { line } from '../fields.ts';

const schema = strict({ of: line('what is counted, as in "people in Rafah"') });

/** Figures for one thing that differ by source, side by side: made of {@link number}s, never merged. */
export const numbers = defineElement('Numbers', schema, {
  holds: ['Number'],
  isList: true,
  resolve(node, { words }) {
    const message =
      '<Numbers> holds a single <Number>: it sets figures that differ by source side by side; add another, or tell this one in a sentence';
    return {
      props: { label: words.elements.numbers },
      faults: node.children.length === 1 ? [{ node, message }] : [],
    };
  },
  plain: ({ of = '' }, inner, words) =>
    `<p><strong>${words.elements.numbers}: ${escapeHtml(of)}</strong></p>\n<ul>\n${inner}\n</ul>`,
});
