import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS_FILE } from '../../../site/settings.ts';
import { primary } from './answers.ts';
import type { Answers } from './answers.ts';
import { scalar, settingsText } from './settings-text.ts';

const TEMPLATES = join(import.meta.dirname, 'templates');

/**
 * The files of a new site, by path from the project's root: settings, an author, a README, and pages in the
 * site's language that say what is still to be written.
 */
export function newFiles(answers: Answers): Record<string, string> {
  const pages = join(TEMPLATES, primary(answers.language));
  const files: Record<string, string> = {
    [SETTINGS_FILE]: settingsText(answers),
    'content/authors/newsdesk.yaml': `# As it stands in a byline; add people who sign their work, a file each.\nname: ${scalar(answers.publisher)}\n`,
    'README.md': filled('README.md', answers),
  };
  for (const name of readdirSync(pages).sort()) {
    files[`content/pages/${name}`] = filled(join(primary(answers.language), name), answers);
  }
  return files;
}

function filled(template: string, { name, address }: Answers): string {
  return readFileSync(join(TEMPLATES, template), 'utf8')
    .replaceAll('%name%', () => escaped(name))
    .replaceAll('%address%', () => `<${new URL(address).href.replace(/\/$/, '')}>`);
}

/** A text as Markdown and MDX that says just that, where it does not begin a line. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<]|~~|&(?=[#\w]+;)/g, '\\$&');
}
