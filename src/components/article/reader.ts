// What script adds to an article. Without it everything can be read, found and linked to.
import { copyLinks } from './copy-links.ts';
import { markCurrentSection } from './current-section.ts';
import { openOutline } from './open-outline.ts';

copyLinks();
markCurrentSection();
openOutline();
