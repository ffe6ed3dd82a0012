import { z } from 'astro/zod';
import { strict } from '../../article/yaml.ts';
import { defineElement } from '../element.ts';

/** The kinds of {@link aside}. */
export const ASIDE_KINDS = ['background', 'note', 'disputed', 'unknown'] as const;

/** A passage set apart from the running text: background, a note, what is disputed or unknown. */
export const aside = defineElement(
  'Aside',
  strict({
    kind: z.enum(ASIDE_KINDS, { error: `one of ${ASIDE_KINDS.join(', ')}` }),
  }),
);
