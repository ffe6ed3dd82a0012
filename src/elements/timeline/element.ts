import { compareVagueDates, isVagueDate } from '../../article/vague-dates.ts';
import { strict } from '../../article/yaml.ts';
import { defineElement, propsOf } from '../element.ts';
import type { ElementNode, Resolved } from '../element.ts';

/** What happened when, oldest first: made of {@link event}s. */
export const timeline = defineElement('Timeline', strict({}), {
  holds: ['Event'],
  isList: true,
  resolve: (node, { words }) => ({
    props: { label: words.elements.timeline },
    faults: outOfOrder(node),
  }),
  plain: (_props, inner, words) =>
    `<p><strong>${words.elements.timeline}</strong></p>\n<ol>\n${inner}\n</ol>`,
});

function outOfOrder({ children }: ElementNode): NonNullable<Resolved['faults']> {
  const events = children.flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement') return [];
    const { date = '' } = propsOf(node);
    // One that is no date is refused for it.
    return isVagueDate(date) ? [{ node, date }] : [];
  });
  return events.flatMap(({ node, date }, index) => {
    const before = events[index - 1];
    if (!before || compareVagueDates(before.date, date) <= 0) return [];
    const why = before.date.startsWith(date) ? ', and what is known less precisely before it' : '';
    const message = `<Timeline>: the event of ${date} stands below that of ${before.date}: events stand oldest first${why}; move it up`;
    return [{ node, message }];
  });
}
