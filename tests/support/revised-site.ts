import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordAll } from './record-all.ts';
import { makeSite } from './site.ts';
import type { Site, SiteOptions } from './site.ts';

const frontmatter = (title: string, keys: string): string => `---
title: ${title}
standfirst: What was known before.
date: 2026-05-04
authors: [backgrounder]
${keys}---
`;

const CROSSING = `${frontmatter('The crossing', 'sections: [Plans, Costs, Prices]\n')}
The opening.

## Plans

They made plans. They were long.

### Dates

In May, or in June.

## Costs

It cost a lot.

## Prices

It had its price.
`;

const BRIDGE = `${frontmatter(
  'The bridge',
  `aliases: [crossing]
moved: { prices: money#what-it-takes }
sections:
  - { heading: What was planned, aliases: [plans], summary: All the plans there were. }
`,
)}
The opening.

## What was planned

They made plans. They were very long.

### Dates

In May, or in June.
`;

const MONEY = `${frontmatter('Money', 'sections: [What it takes]\n')}
The opening.

## What it takes

It had its price.
`;

/** Where the article of the revised site stands that has had another name. */
export const BRIDGE_FILE = 'content/articles/bridge/index.mdx';

/**
 * Makes a site whose article “bridge” was published as “crossing” and has lost, moved and renamed
 * sections since; all of it on record.
 */
export async function makeRevisedSite(options: SiteOptions = {}): Promise<Site> {
  const site = makeSite(options);
  const articles = join(site.folder, 'content/articles');
  site.write('content/articles/crossing/index.mdx', CROSSING);
  site.write('content/articles/money/index.mdx', MONEY);
  await recordAll(site.folder);
  renameSync(join(articles, 'crossing'), join(articles, 'bridge'));
  rmSync(join(site.folder, BRIDGE_FILE));
  site.write(BRIDGE_FILE, BRIDGE);
  const note = ['--note', 'The costs are not known any more.'];
  const args = ['bridge', '--kind', 'update', '--removed', 'costs', ...note];
  const { code, output } = await site.run('record', args);
  if (code !== 0) throw new Error(`The revised site was not put on record:\n${output}`);
  return site;
}
