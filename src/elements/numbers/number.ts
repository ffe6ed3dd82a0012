import { humanVagueDate } from '../../article/vague-dates.ts';
import { strict } from '../../article/yaml.ts';
import { uncited } from '../citing.ts';
import { defineElement, propsOf } from '../element.ts';
import { escapeHtml } from '../escape.ts';
import { line, vagueDate } from '../fields.ts';

const schema = strict({
  value: line('the figure as its source gives it, as in "1.2 million"'),
  by: line('who says so'),
  date: vagueDate.optional(),
});

/** One figure of {@link numbers}: what it counts is its text; whose it is always stands beside it. */
export const number = defineElement('Number', schema, {
  inside: 'Numbers',
  resolve(node, context) {
    const { date } = propsOf(node);
    return {
      ...(date !== undefined && { props: { when: humanVagueDate(date, context.words.locale) } }),
      ...uncited(node, context, 'a figure'),
    };
  },
  plain({ value = '', by = '', when }, inner) {
    const whose = [by, when].filter((one) => one !== undefined).map(escapeHtml);
    return `<li><p><strong>${escapeHtml(value)}</strong></p>\n${inner}\n<p>${whose.join(' · ')}</p></li>`;
  },
});
