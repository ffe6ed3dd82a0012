import type { Thing } from 'schema-dts';
import type { Author, Topic } from '../../loader/registers.ts';
import type { Addresses } from '../../site/addresses.ts';
import { authorType } from './author-type.ts';

/** What the page of an author is: a profile of somebody or of a desk, as https://schema.org/ProfilePage. */
export function authorData(author: Author, addresses: Addresses): Thing[] {
  const { id, name, role, text, email, links } = author;
  const type = authorType(author);
  const url = addresses.absolute(addresses.author(id));
  return [
    {
      '@type': 'ProfilePage',
      url,
      mainEntity: {
        '@type': type,
        name,
        url,
        // A desk does a job, and has no title for it.
        ...(role !== undefined && type === 'Person' && { jobTitle: role }),
        ...(text !== undefined && { description: text }),
        ...(email !== undefined && { email }),
        sameAs: links,
      },
    },
  ];
}

/** What the page of a topic is, or of a series: a list of articles on something. */
export function listData({ name, description }: Omit<Topic, 'id'>, url: string): Thing[] {
  return [{ '@type': 'CollectionPage', name, description, url }];
}
