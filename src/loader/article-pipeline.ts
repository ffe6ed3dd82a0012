import type { VFile } from 'vfile';
import { frontmatterOf } from '../remark/frontmatter.ts';
import type { PluginOptions } from '../remark/plugins.ts';
import type { Settings } from '../site/settings.ts';
import { hasWords, wordsFor } from '../site/words/index.ts';

/** What the pipeline needs to know of the site; all of it is part of every digest. */
export type PipelineSettings = Pick<Settings, 'base' | 'language'>;

/** The options of the remark plugins on a site: its base path, and words by a file's language. */
export function pluginOptions({ base, language }: PipelineSettings): PluginOptions {
  return {
    base,
    words: (file: VFile) => {
      const { lang } = frontmatterOf(file);
      return wordsFor(typeof lang === 'string' && hasWords(lang) ? lang : language);
    },
  };
}
