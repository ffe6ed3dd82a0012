import { isDateText } from '../article/dates.ts';
import type { ElementContext } from '../elements/element.ts';
import { frontmatterOf } from '../remark/frontmatter.ts';
import type { PluginOptions } from '../remark/plugins.ts';
import { sourcesOf } from '../remark/sources.ts';
import type { VFile } from 'vfile';
import type { Settings } from '../site/settings.ts';
import { hasWords, wordsFor } from '../site/words/index.ts';
import type { Words } from '../site/words/type.ts';
import { entriesIn } from './entries.ts';
import { readPicture } from './pictures.ts';

/** What the pipeline needs to know of the site; all of it is part of every digest. */
export type PipelineSettings = Pick<Settings, 'base' | 'language'>;

/**
 * The options of the remark plugins on a site: its base path, words by a file's language, and what
 * elements ask for.
 *
 * @param root the site's folder, where people, terms and pictures stand
 */
export function pluginOptions(
  { base, language }: PipelineSettings,
  root: string = process.cwd(),
): PluginOptions {
  const entries = entriesIn(root);
  const words = (file: VFile): Words => {
    const { lang } = frontmatterOf(file);
    return wordsFor(typeof lang === 'string' && hasWords(lang) ? lang : language);
  };
  return {
    base,
    words,
    contextOf: (file): ElementContext => {
      const slug = /([^/\\]+)[/\\][^/\\]+$/.exec(file.path)?.[1] ?? '';
      return {
        slug,
        words: words(file),
        lang: words(file).lang,
        asOf: asOfIn(file),
        sources: sourcesOf(file),
        ...entries,
        picture: (name) => readPicture(root, slug, name),
      };
    },
  };
}

/** The editor’s own; else the date of publication. A file without a sound date is refused for it. */
function asOfIn(file: VFile): string {
  const { asOf, date } = frontmatterOf(file);
  const dates = [asOf, date].filter((value) => typeof value === 'string' && isDateText(value));
  return dates[0] ?? '9999-12-31';
}
