import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './site.ts';

/** An article that is changed in every way that the record knows. */
export const HOW = 'content/articles/bridge/index.mdx';
export const ARTICLE = `---
title: Why the bridge was closed
standfirst: The city closed its oldest bridge overnight.
date: 2024-05-04
authors: [newsdesk]
sections:
  - What happened
  - heading: Who knew
    summary: What inspectors wrote, and who read it.
  - What comes next
---

The bridge carried 14 trams a day.

## What happened

The bridge was closed at night after cracks were found.

### The cracks

They were found by a diver.

## Who knew

Inspectors had written a report.

## What comes next

Nobody knows yet.
`;

/** The form for errors that the site names. */
export const FORM = 'https://forms.example/new?at={address}&revision={revision}';

/**
 * Changes articles of `tests/browser/content` and {@link ARTICLE} with the command that editors use:
 * corrections, a minor edit, a reworded heading, a section taken out, a renamed folder, a withdrawal.
 *
 * @param site whose articles are on record as they stand
 */
export async function changeOnRecord(site: Site): Promise<void> {
  const record = async (...args: string[]): Promise<void> => {
    const { code, output } = await site.run('record', args);
    if (code !== 0) throw new Error(`record ${args.join(' ')}\n${output}`);
  };
  const edit = (file: string, changes: Record<string, string>): void => {
    let text = readFileSync(join(site.folder, file), 'utf8');
    for (const [from, to] of Object.entries(changes)) {
      if (!text.includes(from)) throw new Error(`${file} does not say “${from}”.`);
      text = text.replaceAll(from, to);
    }
    site.write(file, text);
  };
  edit('content/site.yaml', { 'basePath: /': `basePath: /\nreport: ${FORM}` });

  edit(HOW, { '14 trams': '13 trams', 'at night after': 'in the morning after' });
  await record('bridge', '--kind', 'correction', '--note', 'The bridge carried 13 trams a day and was closed in the morning; this explainer said 14 trams, and at night.', '--section', 'opening', '--section', 'what-happened'); // prettier-ignore
  edit(HOW, { 'They were found by': 'They have been found by' });
  await record('bridge', '--kind', 'minor');
  edit(HOW, {
    'Who knew': 'Who had been told',
    'heading: Who had been told': 'heading: Who had been told\n    aliases: [who-knew]',
    'had written a report.': 'had written two reports.',
    '  - What comes next\n': '',
    '## What comes next\n\nNobody knows yet.\n': '',
  });
  await record('bridge', '--kind', 'update', '--removed', 'what-comes-next', '--note', 'A second report has come to light.'); // prettier-ignore
  renameSync(join(site.folder, 'content/articles/bridge'), join(site.folder, 'content/articles/old-bridge')); // prettier-ignore
  edit('content/articles/old-bridge/index.mdx', {
    'sections:\n': 'aliases: [bridge]\nsections:\n',
    '### The cracks': '### The long cracks',
  });
  await record('old-bridge', '--kind', 'minor');

  edit('content/articles/wasser/index.mdx', { '## Größe und Maß': '## Maß und Größe', '  - Größe und Maß': '  - heading: Maß und Größe\n    aliases: [größe-und-maß]' }); // prettier-ignore
  await record('wasser', '--kind', 'clarification', '--note', 'Die Überschrift nennt das Maß zuerst.'); // prettier-ignore
  await record('tiny', '--kind', 'withdrawn', '--note', 'That was not all.');
}
