import { pick, pickByRank } from './random.ts';
import type { Random } from './random.ts';
import { VOCABULARY } from './vocabulary.ts';

type Part = keyof typeof VOCABULARY;

// The forms of clauses. What stands in braces is drawn from the vocabulary.
const CLAUSES = [
  'the {noun} {verb} the {adjective} {noun} {preposition} {name}',
  '{name} {verb} the {noun} of the {noun} {time}',
  'the {noun} in {name} has {adverb} {verb} a {adjective} {noun}',
  'a {noun} {preposition} the {adjective} {noun} {verb} both sides',
  'the {adjective} {noun} {saying} that it had {verb} the {noun}',
  '{name} {saying} {time} that the {noun} was {adverb} {verb} by its {noun}',
  'nobody knew who {verb} the {noun} {preposition} the {noun}',
  'a third of the {noun} depends on {noun} or {adjective} {noun}',
  'there is no {adjective} {noun} {preposition} the {noun}',
  'much that the {noun} {verb} is felt {preposition} {name}',
  'its {noun} {adverb} {verb} {name}',
  'under a {adjective} {noun}, {name} {verb} both the {noun} and the {noun}',
  'those who {verb} it were {adverb} {verb}, {noun} or {noun}',
  '{name}, as {adjective} as any {noun}, {saying} no more',
  '{time} the {noun} had been {adjective} and {adjective}',
  'every {noun} {preposition} {name} now needs an {adjective} {noun}',
  '{name} and {name} {verb} each other’s {noun} {adverb}',
  'this {noun} may yet prove {adjective}',
  'when {name} {verb} its {noun}, {noun} after {noun} was {verb}',
  'they have neither {verb} nor {verb} that {noun}',
] as const;
const HEADINGS = [
  'How the {noun} {verb} the {noun}',
  'What {name} {verb} {preposition} the {noun}',
  'The {noun} and the {adjective} {noun}',
  'Why the {adjective} {noun} matters',
  'A {adjective} {noun} {preposition} {name}',
  '{name}, its {noun} and a {adjective} {noun}',
] as const;

/** One sentence, with its full stop. */
export function sentence(random: Random): string {
  const draw = random();
  const clause = fill(random, pick(random, CLAUSES));
  if (draw < 0.15) return `${fill(random, '{opening}')} ${clause}.`;
  if (draw < 0.25) return `“${capital(clause)},” ${fill(random, '{name} {saying}')}.`;
  if (draw < 0.7) return `${capital(clause)}.`;
  return `${capital(clause)}, ${fill(random, '{joining}')} ${fill(random, pick(random, CLAUSES))}.`;
}

/** A title or heading: one line without a full stop. */
export function heading(random: Random): string {
  return capital(fill(random, pick(random, HEADINGS)));
}

/** Sentences of at least so many words in all. */
export function sentences(random: Random, words: number): string[] {
  const result: string[] = [];
  for (let count = 0; count < words;) {
    const next = sentence(random);
    count += next.split(' ').length;
    result.push(next);
  }
  return result;
}

function fill(random: Random, form: string): string {
  return form
    .replace(/\{(\w+)\}/g, (_all, part) => pickByRank(random, VOCABULARY[part as Part]))
    .replace(/\ban?(?= [aeiou])/g, 'an')
    .replace(/\ban(?= [^aeiou])/g, 'a');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
