import type { SearchActionLeaf, Thing, WithActionConstraints } from 'schema-dts';
import { publisher, publisherId } from './publisher.ts';
import type { SiteFacts } from './publisher.ts';

// https://schema.org/docs/actions.html: the name in the address and in what is put there.
const QUERY = 'search_term_string';

/** What the home page is: the site, how it is searched, and who publishes it. */
export function websiteData(facts: SiteFacts): Thing[] {
  const { site, addresses } = facts;
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${addresses.absolute(addresses.search)}?q={${QUERY}}`,
    },
    'query-input': `required name=${QUERY}`,
  };
  return [
    {
      '@type': 'WebSite',
      name: site.name,
      description: site.tagline,
      url: addresses.absolute(addresses.home),
      inLanguage: site.language,
      publisher: publisherId(addresses),
      potentialAction: search,
    },
    publisher(facts),
  ];
}
