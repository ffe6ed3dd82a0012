import type { IdReference, OrganizationLeaf } from 'schema-dts';
import { fragment } from '../../site/addresses.ts';
import type { Addresses } from '../../site/addresses.ts';
import type { Settings } from '../../site/settings.ts';
import type { TrustPage } from '../../site/trust.ts';

/** What structured data needs to know of a site. */
export interface SiteFacts {
  site: Settings;
  addresses: Addresses;
  /** The site’s own pages that say by which rules it publishes. */
  trust: readonly Pick<TrustPage, 'id'>[];
}

/** Who publishes the site, and by which rules: these where the site has pages on them. */
export function publisher({ site, addresses, trust }: SiteFacts): OrganizationLeaf {
  const page = (name: string): string | undefined =>
    trust.some(({ id }) => id === name) ? addresses.absolute(addresses.article(name)) : undefined;
  const principles = page('publishing-principles');
  const corrections = page('corrections-policy');
  return {
    '@type': 'Organization',
    ...publisherId(addresses),
    name: site.publisher,
    url: addresses.absolute(addresses.home),
    ...(principles !== undefined && { publishingPrinciples: principles }),
    ...(corrections !== undefined && { correctionsPolicy: corrections }),
  };
}

/** What refers to the publisher from elsewhere in a graph. */
export function publisherId({ absolute, home }: Addresses): IdReference {
  return { '@id': absolute(home) + fragment('publisher') };
}
