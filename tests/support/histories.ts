import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { revisionFileName } from '../../src/article/record/chain.ts';
import { compareShown, partsOf } from '../../src/article/record/compare.ts';
import { formatRevision } from '../../src/article/record/format.ts';
import { nextRevision } from '../../src/article/record/next.ts';
import {
  addressesOfRecord,
  formatPublished,
  PUBLISHED_FILE,
} from '../../src/article/record/published.ts';
import { sectionPart } from '../../src/article/record/revision.ts';
import type { Kind, Note, Part, Redaction, Revision } from '../../src/article/record/revision.ts';
import { pluginOptions } from '../../src/loader/article-pipeline.ts';
import { compile } from '../../src/loader/compile.ts';
import { ARTICLES_DIR } from '../../src/loader/files.ts';
import { createPipeline } from '../../src/loader/pipeline.ts';
import type { Pipeline } from '../../src/loader/pipeline.ts';
import { recordFolder } from '../../src/loader/record/read-record.ts';
import { createReader } from '../../src/loader/record/reader.ts';
import { asOfOf, toShown } from '../../src/loader/record/shown.ts';
import { readSettings } from '../../src/site/settings.ts';

/** The texts of each revision: `<slug>/<revision>.mdx`. */
const TEXTS = fileURLToPath(new URL('../fixtures/histories/', import.meta.url));

/** A revision as an editor puts it on record, its text in a file of its number. */
interface Step {
  /** The article’s address then; default: the one it has now. */
  slug?: string;
  kind: Kind;
  date: string;
  /** Default: at noon of that date. */
  recorded?: string;
  notes?: Note[];
  /** Sections that it takes out. */
  removed?: string[];
}

interface History {
  steps: Step[];
  /** A text of a revision that was taken out later. */
  redacted?: Redacted;
}

interface Redacted extends Redaction {
  revision: number;
  part: Part;
}

const note = (kind: Kind, text: string, ...about: Part[]): Note => ({ kind, about, text });

/** Articles that were changed after they were published, in every way that a record can tell. */
export const HISTORIES: Readonly<Record<string, History>> = {
  crossing: {
    steps: [
      { kind: 'published', slug: 'old-crossing', date: '2022-03-01' },
      {
        kind: 'update',
        slug: 'old-crossing',
        date: '2022-03-10',
        notes: [{ kind: 'update', about: [], text: 'The engineer’s report is in.' }],
      },
      {
        kind: 'correction',
        date: '2022-04-02',
        recorded: '2022-04-04T09:30:00Z',
        notes: [
          {
            kind: 'correction',
            about: ['opening', '#why-the-council-stopped-it'],
            text: 'This article said that 14 people were on board. There were 13.\n\nThe first trip was on 14 May 1811, and not on 4 May.',
          },
          note('clarification', 'The headline now says which ferry it was.', 'title'),
        ],
      },
      {
        kind: 'update',
        date: '2022-05-05',
        notes: [note('update', 'The ferry is running again.', '#what-happens-now')],
        removed: ['who-was-asked'],
      },
    ],
    redacted: {
      revision: 1,
      part: '#what-it-cost',
      reason: 'It named a person who had no part in this.',
      on: '2022-03-12',
    },
  },
  jisr: {
    steps: [
      { kind: 'published', date: '2022-02-01' },
      {
        kind: 'correction',
        date: '2022-02-09',
        notes: [
          {
            kind: 'correction',
            about: ['opening', '#qarar'],
            text: 'كان العدد 1300 شخص لا 1400، واجتمع المجلس في فبراير لا في يناير.',
          },
        ],
      },
    ],
  },
  recalled: {
    steps: [
      { kind: 'published', date: '2022-01-05' },
      {
        kind: 'correction',
        date: '2022-01-10',
        notes: [
          note('correction', 'The paper wrote of a decade, and not of a year.', '#what-was-said'),
        ],
      },
      {
        kind: 'withdrawn',
        date: '2022-01-20',
        notes: [note('withdrawn', 'The paper it rested on took its story back.')],
      },
    ],
  },
  unnamed: {
    steps: [
      { kind: 'published', date: '2022-01-07' },
      {
        kind: 'withdrawn',
        date: '2022-01-21',
        notes: [note('withdrawn', 'It was about somebody else.')],
      },
    ],
    redacted: {
      revision: 1,
      part: 'title',
      reason: 'It pointed to a person who had no part in this.',
      on: '2022-01-22',
    },
  },
};

/** Writes the articles of {@link HISTORIES} into a site on record, each with its own record. */
export function writeHistories(root: string): void {
  const { settings } = readSettings(root, {});
  if (!settings) throw new Error(`The site in ${root} has no settings.`);
  const pipeline = createPipeline(pluginOptions(settings));
  const listed = join(root, PUBLISHED_FILE);
  const addresses = existsSync(listed)
    ? readFileSync(listed, 'utf8').split('\n').filter(Boolean)
    : [];
  for (const [slug, { steps, redacted }] of Object.entries(HISTORIES)) {
    const revisions: Revision[] = [];
    for (const step of steps) revisions.push(revisionOf(slug, step, revisions, pipeline));
    for (const revision of revisions) {
      const path = `${recordFolder(slug)}/${revisionFileName(revision.revision)}`;
      const isRedacted = redacted?.revision === revision.revision;
      write(root, path, formatRevision(isRedacted ? withGap(revision, redacted) : revision));
    }
    write(root, `${ARTICLES_DIR}/${slug}/index.mdx`, textOf(slug, revisions.length));
    addresses.push(...addressesOfRecord(revisions));
  }
  write(root, PUBLISHED_FILE, formatPublished(addresses));
}

function revisionOf(
  slug: string,
  { slug: own = slug, kind, date, recorded = `${date}T12:00:00Z`, notes = [], removed = [] }: Step,
  revisions: readonly Revision[],
  pipeline: Pipeline,
): Revision {
  const bytes = Buffer.from(textOf(slug, revisions.length + 1));
  const { article, source, problems } = compile({ slug, file: slug, bytes }, pipeline, 'en');
  if (!article || !source) throw new Error(`${slug}: ${problems[0]?.message ?? ''}`);
  const asOf = asOfOf(source.asOf, [...revisions, { kind, date }], article.date);
  const shown = toShown(article, source, asOf);
  const before = revisions.at(-1)?.shown;
  const isWithdrawn = kind === 'withdrawn';
  return nextRevision(revisions, {
    slug: own,
    kind,
    date,
    recorded,
    notes,
    changed:
      before && !isWithdrawn ? partsOf(compareShown(before, shown, createReader(pipeline))) : [],
    removed,
    shown: isWithdrawn ? undefined : shown,
  });
}

/** The text of a revision; a withdrawal leaves the article’s file as it was. */
function textOf(slug: string, revision: number): string {
  const path = join(TEXTS, slug, `${revision}.mdx`);
  return existsSync(path) ? readFileSync(path, 'utf8') : textOf(slug, revision - 1);
}

function withGap(revision: Revision, { part, reason, on }: Redacted): Revision {
  const { shown } = revision;
  const sections = shown?.sections.map((own) =>
    sectionPart(own.id) === part ? { ...own, heading: '', summary: undefined, text: '' } : own,
  );
  return {
    ...revision,
    shown: shown &&
      sections && { ...shown, sections, ...(!part.startsWith('#') && { [part]: '' }) },
    redactions: { [part]: { reason, on } },
  };
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
