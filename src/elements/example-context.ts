// What the examples of elements cite, name and show: for the style guide and the tests.
import type { Person, Term } from '../article/people.ts';
import type { Source } from '../article/sources.ts';

const WRITTEN = '2026-11-22';

/** Cited in examples as `[^un]` and `[^axios]`. */
export const EXAMPLE_SOURCES: Readonly<Record<string, Source>> = {
  un: {
    title: 'How resolutions are voted on',
    publisher: 'An example agency',
    date: '2024-03-25',
    url: 'https://example.org/votes',
  },
  axios: {
    subject: 'a call between officials',
    publisher: 'An example newspaper',
    stored: '2024-03',
    url: 'https://example.com/call',
  },
};

/** Named in examples as `<Person id="jane-doe">`. */
export const EXAMPLE_PEOPLE: readonly Person[] = [
  {
    id: 'jane-doe',
    name: 'Jane Doe',
    kind: 'person',
    roles: [
      { role: 'deputy mayor of Eastmere', to: '2024-01-31' },
      { role: 'mayor of Eastmere', from: '2024-02-01' },
    ],
    texts: [{ date: WRITTEN, text: 'She closed the bridge.' }],
  },
  {
    id: 'john-roe',
    name: 'John Roe',
    kind: 'person',
    roles: [],
    texts: [{ date: WRITTEN, text: 'A diver, who found the cracks.' }],
  },
];

/** Used in examples as `<Term id="veto">`. */
export const EXAMPLE_TERMS: readonly Term[] = [
  {
    id: 'veto',
    name: 'Veto',
    texts: [{ date: WRITTEN, text: 'A “no” that stops a decision, whoever else is for it.' }],
  },
  {
    id: 'abstention',
    name: 'Abstention',
    texts: [{ date: WRITTEN, text: 'Neither “yes” nor “no”; it stops nothing.' }],
  },
];

/** The date up to which the facts of examples hold. */
export const EXAMPLE_AS_OF = '2024-03-31';
