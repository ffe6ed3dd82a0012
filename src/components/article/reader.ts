// What script adds to an article. Without it everything can be read, found and linked to.
import { sayAge } from './age.ts';
import { copyLinks } from './copy-links.ts';
import { markCurrentSection } from './current-section.ts';
import { openOutline } from './open-outline.ts';
import { remember } from './remember.ts';

copyLinks();
markCurrentSection();
openOutline();

const line = document.querySelector<HTMLElement>('.now');
if (line) {
  sayAge(line);
  remember(line.dataset);
}
