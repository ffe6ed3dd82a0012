import { pluginOptions } from '../loader/article-pipeline.ts';
import { compileExamples, exampleOptions } from '../loader/examples.ts';
import type { CompiledExamples } from '../loader/examples.ts';
import { examplePicture } from '../loader/pictures.ts';
import { createPipeline } from '../loader/pipeline.ts';
import { site } from './current.ts';

/** The language of the examples. */
export const EXAMPLES_LANGUAGE = 'en';

// A folder with examples needs no line here.
const files = import.meta.glob<string>('../elements/*/examples.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The examples of every element, compiled. */
export function examples(): CompiledExamples {
  const options = exampleOptions(pluginOptions(site), EXAMPLES_LANGUAGE, examplePicture);
  const texts = Object.entries(files).map(([path, text]) => ({
    name: path.split('/').at(-2) ?? '',
    text,
  }));
  return compileExamples(texts, EXAMPLES_LANGUAGE, createPipeline(options));
}
