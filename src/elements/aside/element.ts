import { z } from 'astro/zod';
import { strict } from '../../article/yaml.ts';
import { defineElement } from '../element.ts';

/** The kinds of {@link aside}. */
export const ASIDE_KINDS = ['background', 'note', 'disputed', 'unknown'] as const;

const schema = strict({
  kind: z.enum(ASIDE_KINDS, { error: `one of ${ASIDE_KINDS.join(', ')}` }),
});

/** A passage set apart from the running text: background, a note, what is disputed or unknown. */
export const aside = defineElement('Aside', schema, {
  plain(props, inner, words) {
    const { kind } = schema.parse(props);
    return `<p><strong>${words.aside[kind]}</strong></p>\n${inner}`;
  },
});
