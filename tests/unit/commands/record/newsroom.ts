import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../../../../src/article/problems.ts';
import { checkChain } from '../../../../src/article/record/chain.ts';
import type { Revision } from '../../../../src/article/record/revision.ts';
import { instantIn, revisionFor } from '../../../../src/commands/record/add.ts';
import { readArguments } from '../../../../src/commands/record/arguments.ts';
import { loadOneArticle } from '../../../../src/commands/record/one-article.ts';
import { rebase } from '../../../../src/commands/record/rebase.ts';
import { redact } from '../../../../src/commands/record/redact.ts';
import { writeRevision } from '../../../../src/commands/record/write.ts';
import { readRecord, readRecordBytes } from '../../../../src/loader/record/read-record.ts';
import { readSettings } from '../../../../src/site/settings.ts';
import type { Settings } from '../../../../src/site/settings.ts';
import { problemsOf, temporarySite, write } from '../../temporary-site.ts';

/** An article of two sections, each with a subheading or a note. */
export const BRIDGE = `---
title: Why the bridge was closed
standfirst: The city closed its oldest bridge overnight.
date: 2026-05-04
authors: [backgrounder]
sections:
  - What happened
  - Who knew
---

The bridge was closed on Monday night with 14 minutes of notice.

## What happened

At ten the police stopped all cars and sent the drivers to the tunnel.

### The first hour

Nobody was hurt, and nobody was told why.

## Who knew

Inspectors wrote of cracks in two reports, years before that night.[^report]

[^report]: The reports of 2019 and 2024.
`;

/** What the command says in the end: the new file, or lines that say why there is none. */
export type Outcome = { file: string } | { refused: string[] };

/** A site in a folder of its own, and what an editor does with it. */
export interface Newsroom {
  root: string;
  /** Writes an article, whole. */
  put: (slug: string, text: string) => void;
  /** Replaces a text in an article by another; fails where it is not there. */
  edit: (slug: string, from: string | RegExp, to: string) => void;
  /** `npm run record -- slug …` at an instant, noon of the day of publication unless told. */
  record: (slug: string, args?: string[], at?: string) => Promise<Outcome>;
  /** On the day of publication unless told. */
  redact: (slug: string, target: string, reason: string, at?: string) => Outcome;
  rebase: (slug: string, at?: string, date?: string) => Promise<Outcome>;
  /** The revisions on record; fails where the record is not sound. */
  revisions: (slug: string) => Revision[];
  last: (slug: string) => Revision;
  /** What `npm run check` says. */
  check: () => Promise<string[]>;
  read: (path: string) => string;
  rename: (slug: string, to: string) => void;
}

const NOON = '2026-05-04T12:00:00Z';

export function newsroom(files: Record<string, string> = {}): Newsroom {
  return newsroomAt(temporarySite(files));
}

export function newsroomAt(root: string): Newsroom {
  const pathOf = (slug: string): string => `content/articles/${slug}/index.mdx`;
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const revisions = (slug: string): Revision[] => {
    const { revisions: found, faults } = checkChain(readRecord(slug, readRecordBytes(root, slug)));
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
    return found;
  };
  return {
    root,
    read,
    revisions,
    put: (slug, text) => {
      write(root, pathOf(slug), text);
    },
    edit(slug, from, to) {
      const before = read(pathOf(slug));
      const after = before.replace(from, to);
      if (after === before) throw new Error(`“${String(from)}” is not in ${slug}.`);
      write(root, pathOf(slug), after);
    },
    record: (slug, args = [], at = NOON) => recordOne(root, slug, args, at),
    redact(slug, target, reason, at = NOON) {
      const result = redact(root, slug, { redact: target, reason }, instantAt(root, at));
      return 'done' in result ? { file: result.done } : result;
    },
    async rebase(slug, at = NOON, date) {
      const result = await rebase(root, settingsOf(root), slug, instantAt(root, at), date);
      return 'done' in result ? { file: result.done } : result;
    },
    last(slug) {
      const last = revisions(slug).at(-1);
      if (!last) throw new Error(`${slug} is not on record.`);
      return last;
    },
    check: () => problemsOf(root),
    rename: (slug, to) => {
      renameSync(join(root, 'content/articles', slug), join(root, 'content/articles', to));
    },
  };
}

/** What the command does, without a process of its own. */
async function recordOne(root: string, slug: string, args: string[], at: string): Promise<Outcome> {
  const read = readArguments([slug, ...args]);
  if (typeof read === 'string') return { refused: [read] };
  const one = await loadOneArticle(root, settingsOf(root), slug);
  if (Array.isArray(one)) return { refused: one.map(formatProblem) };
  const revision = revisionFor(one, read, instantAt(root, at));
  if (Array.isArray(revision)) return { refused: revision };
  return { file: writeRevision(root, slug, [...one.revisions, revision]) };
}

function instantAt(root: string, at: string): string {
  return instantIn(settingsOf(root).timeZone, new Date(at));
}

function settingsOf(root: string): Settings {
  const { settings, problems } = readSettings(root, {});
  if (!settings) throw new Error(problems.map(formatProblem).join('\n'));
  return settings;
}

/** The lines of a refusal as one text; fails where there is none. */
export function refusal(outcome: Outcome): string {
  if ('refused' in outcome) return outcome.refused.join('\n');
  throw new Error(`It was put on record: ${outcome.file}`);
}

/** The file that was written; fails where it was refused. */
export function done(outcome: Outcome): string {
  if ('file' in outcome) return outcome.file;
  throw new Error(outcome.refused.join('\n'));
}

/** A site with one article that is on record since its day of publication. */
export async function published(): Promise<Newsroom> {
  const site = newsroom();
  site.put('bridge', BRIDGE);
  done(await site.record('bridge'));
  return site;
}
