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

/** Words that name a term: the first use in an article opens what it means. */
export const term = defineElement('Term', entrySchema('term', 'veto'), {
  place: 'inline',
  resolve(node, context) {
    const { id = '' } = propsOf(node);
    const faults = isInSentence(node) ? wordsFaults(node) : [];
    const entry = isEntryId(id) ? context.term(id) : undefined;
    if (entry) return { card: cardOf('term', entry), faults };
    return { faults: [{ node, message: `<Term>: ${entryFault('term', id, context)}` }, ...faults] };
  },
  inline: opener('term', 'term'),
  plain: (_props, inner) => inner,
});
