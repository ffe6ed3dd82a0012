import { strict } from '../../article/yaml.ts';
import { defineElement } from '../element.ts';

/** Questions and their answers: made of {@link question}s. It stands in a section. */
export const qa = defineElement('QA', strict({}), {
  holds: ['Question'],
  resolve: (_node, { words }) => ({ props: { label: words.elements.questions } }),
  plain: (_props, inner) => inner,
});
