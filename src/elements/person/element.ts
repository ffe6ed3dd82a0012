import { roleAt } from '../../article/people.ts';
import { humanDate } from '../../article/dates.ts';
import { defineElement, propsOf } from '../element.ts';
import {
  cardOf,
  entryFault,
  entrySchema,
  isEntryId,
  isInSentence,
  opener,
  wordsFaults,
} from '../entry.ts';
import { escapeHtml } from '../escape.ts';

/**
 * Somebody who is written about. In a sentence, the first mention in an article opens who it is; on
 * a line of its own, it is a card.
 */
export const person = defineElement('Person', entrySchema('person', 'joe-biden'), {
  place: 'either',
  resolve(node, context) {
    const { id = '' } = propsOf(node);
    const faults = isInSentence(node) ? wordsFaults(node) : [];
    if (!isInSentence(node) && node.children.length > 0) {
      const message =
        '<Person> on lines of its own is a card and holds no text: end its tag with />, or put it into a sentence';
      faults.push({ node, message });
    }
    const entry = isEntryId(id) ? context.person(id) : undefined;
    if (!entry) {
      const message = `<Person>: ${entryFault('person', id, context)}`;
      return { faults: [{ node, message }, ...faults] };
    }
    const card = cardOf('person', entry, roleAt(entry, context.asOf));
    if (isInSentence(node)) return { card, faults };
    const { name, role, text, date, organization } = card;
    const held = role === undefined ? {} : { role, asOf: context.asOf };
    const kind = organization ? { kind: 'organization' } : {};
    return { props: { name, ...kind, ...held, text, date }, faults };
  },
  inline: opener('person', 'person-name'),
  plain({ name, role, asOf = '', text = '', date = '' }, inner, { elements, locale }) {
    // In a sentence it has no more than its words.
    if (name === undefined) return inner;
    const held = role === undefined ? '' : `: ${elements.roleOn(role, humanDate(asOf, locale))}`;
    return [
      `<p><strong>${escapeHtml(name)}</strong>${escapeHtml(held)}</p>`,
      `<p>${escapeHtml(text)}</p>`,
      `<p>${elements.writtenOn(humanDate(date, locale))}</p>`,
    ].join('\n');
  },
});
