import type { Author } from '../../loader/registers.ts';

/** What an author is in the words of schema.org: a person, where its file does not say otherwise. */
export function authorType({ kind }: Pick<Author, 'kind'>): 'Person' | 'Organization' {
  return kind === 'organization' ? 'Organization' : 'Person';
}
