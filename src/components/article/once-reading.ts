// What a reader needs who scrolls, points or presses: see `reader.ts`.
import { markCurrentSection } from './current-section.ts';
import { remember } from './remember.ts';

export { pass } from './copy-links.ts';

markCurrentSection();
remember(document.querySelector<HTMLElement>('.now')?.dataset);
