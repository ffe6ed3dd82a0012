import { z } from 'astro/zod';
import { idFault } from '../../article/ids.ts';
import { strict } from '../../article/yaml.ts';
import { defineElement } from '../element.ts';
import { line } from '../fields.ts';

const ID = 'lower-case words and single hyphens between them, as in why-abstain';

const schema = strict({
  ask: line('the question'),
  id: z
    .string()
    .refine((id) => idFault(id, []) === undefined, { error: ID })
    .optional(),
});

/**
 * A question and its answer. The question is a subheading of its section (`remarkSections` puts it
 * there): it has an id, a place in the outline and in the record. `id` keeps that id where the
 * question is reworded.
 */
export const question = defineElement('Question', schema, {
  inside: 'QA',
  resolve(node) {
    // The first child is the subheading.
    if (node.children.length > 1) return {};
    const message = '<Question> has no answer: write it between the tags';
    return { faults: [{ node, message }] };
  },
  plain: (_props, inner) => inner,
});
