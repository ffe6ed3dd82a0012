import { aside } from './aside/element.ts';
import { cite } from './cite/element.ts';
import { chart } from './chart/element.ts';
import type { ElementDefinition } from './element.ts';
import { locatorMap, place } from './locator-map/element.ts';
import { event } from './timeline/event.ts';
import { figure } from './figure/element.ts';
import { keyPoints } from './key-points/element.ts';
import { number } from './numbers/number.ts';
import { numbers } from './numbers/element.ts';
import { person } from './person/element.ts';
import { qa } from './qa/element.ts';
import { question } from './qa/question.ts';
import { quote } from './quote/element.ts';
import { term } from './term/element.ts';
import { timeline } from './timeline/element.ts';

/** The site's elements by name. */
export type Elements = Readonly<Record<string, ElementDefinition>>;

/** Every element that an article may use. A new one is a folder here and a line in this list. */
const ALL: readonly ElementDefinition[] = [
  aside,
  cite,
  event,
  figure,
  keyPoints,
  number,
  numbers,
  person,
  qa,
  question,
  quote,
  term,
  timeline,
  chart,
  locatorMap,
  place,
];

export const elements: Elements = Object.fromEntries(ALL.map((element) => [element.name, element]));
