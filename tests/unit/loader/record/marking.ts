import type { Shown } from '../../../../src/article/record/revision.ts';
import { pluginOptions } from '../../../../src/loader/article-pipeline.ts';
import { createPipeline } from '../../../../src/loader/pipeline.ts';
import { readTexts } from '../../../../src/loader/record/text-tree.ts';
import type { Text } from '../../../../src/loader/record/text-tree.ts';

/** The pipeline of a site in English at the root of its host. */
export const pipeline = createPipeline(pluginOptions({ base: '', language: 'en' }));

/** A text as that of a section. */
export function read(text: string): Text {
  const section = { id: 's', aliases: [], subheadings: [], heading: 'S', summary: undefined, text };
  const shown: Shown = {
    title: '',
    standfirst: '',
    lang: 'en',
    authors: [],
    asOf: '2024-01-01',
    final: false,
    opening: '',
    sections: [section],
    closing: '',
    moved: {},
    sources: {},
  };
  const [only] = readTexts(shown, pipeline).sections;
  if (!only) throw new Error('A section was not read.');
  return only;
}
