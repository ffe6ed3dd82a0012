import { humanVagueDate } from '../../article/vague-dates.ts';
import { strict } from '../../article/yaml.ts';
import { uncited } from '../citing.ts';
import { defineElement, propsOf } from '../element.ts';
import { escapeHtml } from '../escape.ts';
import { line, vagueDate } from '../fields.ts';

const schema = strict({
  who: line('the name of who said it'),
  role: line('what they were then').optional(),
  where: line('where, or to whom, they said it').optional(),
  date: vagueDate.optional(),
});

/** What somebody said, word for word, with its source. */
export const quote = defineElement('Quote', schema, {
  resolve(node, context) {
    const { date } = propsOf(node);
    return {
      ...(date !== undefined && { props: { when: humanVagueDate(date, context.words.locale) } }),
      ...uncited(node, context, 'a quotation'),
    };
  },
  plain(props, inner) {
    const { who = '', role, where, when } = props;
    const around = [role, where, when].filter((one) => one !== undefined);
    const said = [`<strong>${escapeHtml(who)}</strong>`, ...around.map(escapeHtml)].join(' · ');
    return `<blockquote>\n${inner}\n</blockquote>\n<p>${said}</p>`;
  },
});
