import { aside } from './aside/element.ts';
import type { Elements } from './element.ts';

/** Every element that an article may use. A new one is a folder here and a line in this list. */
export const elements: Elements = { Aside: aside };
