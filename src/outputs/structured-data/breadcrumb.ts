import type { BreadcrumbListLeaf } from 'schema-dts';
import type { ArticleHead } from '../../article/model.ts';
import type { Named } from '../../site/routes/site-data.ts';
import type { SiteFacts } from './publisher.ts';

/**
 * The way from the home page to an article, by the topic above its headline. The last step is the
 * page itself, which needs no address:
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function breadcrumb(
  { title }: Pick<ArticleHead, 'title'>,
  topic: Named | undefined,
  { site, addresses }: SiteFacts,
): BreadcrumbListLeaf {
  const steps: { name: string; path?: string }[] = [
    { name: site.name, path: addresses.home },
    ...(topic ? [{ name: topic.name, path: addresses.topic(topic.id) }] : []),
    { name: title },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(path !== undefined && { item: addresses.absolute(path) }),
    })),
  };
}
