import { z } from 'astro/zod';
import { isVagueDate, VAGUE_DATE_EXPECTED } from '../article/vague-dates.ts';

/** An attribute that holds some words on one line. */
export function line(expected: string): z.ZodString {
  return z.string({ error: expected }).regex(/^(?=.*\S).*$/u, { error: expected });
}

/** An attribute that holds a date as far as it is known. */
export const vagueDate = z
  .string({ error: VAGUE_DATE_EXPECTED })
  .refine(isVagueDate, { error: VAGUE_DATE_EXPECTED });
