import { z } from 'astro/zod';
import { strict } from '../../article/yaml.ts';
import { defineElement } from '../element.ts';

const NAME = 'the name of a source, as in "sources" of the frontmatter';
const PLACE = 'a place in the source, such as "p. 3"';

const schema = strict({
  id: z.string({ error: NAME }).min(1, { error: NAME }),
  at: z.string({ error: PLACE }).trim().min(1, { error: PLACE }).optional(),
});

/** A source, cited with a place in it: `remarkCitations` puts the source beside the claim. */
export const cite = defineElement('Cite', schema, {
  place: 'inline',
  holds: [],
  plain: () => '',
});
