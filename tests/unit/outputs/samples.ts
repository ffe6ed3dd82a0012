import type { Article, Section } from '../../../src/article/model.ts';
import { nextRevision } from '../../../src/article/record/next.ts';
import type { Entry } from '../../../src/article/record/next.ts';
import type {
  Revision,
  RevisionHead,
  Shown,
  ShownSection,
} from '../../../src/article/record/revision.ts';
import type { Surroundings } from '../../../src/outputs/files.ts';
import { surroundingsOf } from '../../../src/outputs/surroundings.ts';

/** A section with a summary and no subheadings, unless told otherwise. */
export function aSection(changes: Partial<Section> = {}): Section {
  return {
    id: 'plans',
    aliases: [],
    heading: 'The plans',
    summary: 'What was planned.',
    subheadings: [],
    words: 3,
    blocks: [],
    text: 'They made plans.',
    ...changes,
  };
}

/** An article of one section, in English, that is not on record. */
export function anArticle(changes: Partial<Article> = {}): Article {
  return {
    slug: 'bridge',
    title: 'The bridge is closed',
    standfirst: 'What was known before.',
    date: '2026-05-04',
    asOf: '2026-05-04',
    final: false,
    lang: 'en',
    dir: 'ltr',
    topics: [],
    authors: ['maria'],
    aliases: [],
    draft: false,
    related: [],
    series: undefined,
    mentions: [],
    moved: {},
    revisions: [],
    gone: [],
    words: 3,
    opening: [],
    sections: [aSection()],
    closing: [],
    sources: [],
    cards: [],
    markdown: { opening: '', sections: ['They made plans.'], closing: '', notes: '' },
    ...changes,
  };
}

/** The section of such an article as readers are shown it. */
export const shownPlans: ShownSection = {
  id: 'plans',
  aliases: [],
  subheadings: [],
  heading: 'The plans',
  summary: 'What was planned.',
  text: 'They made plans.',
};

/** What readers are shown of such an article. */
export function whatIsShown(changes: Partial<Shown> = {}): Shown {
  return {
    title: 'The bridge is closed',
    standfirst: 'What was known before.',
    lang: 'en',
    authors: ['maria'],
    asOf: '2026-05-04',
    final: false,
    opening: 'The opening.',
    sections: [shownPlans],
    closing: '',
    moved: {},
    sources: {},
    ...changes,
  };
}

/** A record: one revision each, on days from 4 May 2026 on, the first one published. */
export function aRecord(...entries: Partial<Entry>[]): Revision[] {
  return entries.reduce<Revision[]>((revisions, entry, index) => {
    const day = String(4 + index).padStart(2, '0');
    const revision = nextRevision(revisions, {
      slug: 'bridge',
      kind: index === 0 ? 'published' : 'update',
      date: `2026-05-${day}`,
      recorded: `2026-05-${day}T12:00:00+02:00`,
      notes: [],
      changed: [],
      removed: [],
      shown: whatIsShown(),
      ...entry,
    });
    return [...revisions, revision];
  }, []);
}

/** What an article keeps of its record. */
export function headsOf(revisions: readonly Revision[]): RevisionHead[] {
  return revisions.map(
    ({ revision, kind, date, recorded, notes, changed, removed, digest }: Revision) => {
      return { revision, kind, date, recorded, notes, changed, removed, digest };
    },
  );
}

/** A site with some articles, at the root of its host unless told otherwise. */
export function aSite(articles: readonly Article[], base = ''): Surroundings {
  const site = {
    name: 'The Gazette',
    tagline: 'News, explained',
    language: 'en',
    publisher: 'The Gazette Ltd',
    timeZone: 'UTC',
    origin: 'https://gazette.example',
    base,
  };
  return surroundingsOf(site, articles, [{ id: 'maria', name: 'Maria Lind', links: [] }]);
}
