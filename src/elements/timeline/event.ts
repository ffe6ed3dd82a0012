import { humanVagueDate } from '../../article/vague-dates.ts';
import { strict } from '../../article/yaml.ts';
import { uncited } from '../citing.ts';
import { defineElement, propsOf } from '../element.ts';
import { vagueDate } from '../fields.ts';

/** What happened on a day, in a month or in a year: an entry of a {@link timeline}, with its source. */
export const event = defineElement('Event', strict({ date: vagueDate }), {
  inside: 'Timeline',
  resolve: (node, context) => {
    const { date = '' } = propsOf(node);
    return {
      props: { when: humanVagueDate(date, context.words.locale) },
      ...uncited(node, context, 'an event'),
    };
  },
  plain: ({ date = '', when = '' }, inner) =>
    `<li><p><time datetime="${date}">${when}</time></p>\n${inner}</li>`,
});
