import type { Thing } from 'schema-dts';
import { blocksOf } from '../../article/model.ts';
import type { Article, Block } from '../../article/model.ts';
import { readCoordinates } from '../../elements/locator-map/area.ts';

/** Somebody, something or somewhere that an article speaks of. */
interface Subject {
  name: string;
  thing: Thing;
  /** True where the article is about it. */
  main: boolean;
}

/**
 * Whom and what an article shows readers to be about, and what it names besides. It is about the
 * place that a map is drawn for, and about what its headline or standfirst names.
 */
export function subjectsOf(article: Article): { about: Thing[]; mentions: Thing[] } {
  const first = asWords(`${article.title} ${article.standfirst}`);
  const about: Thing[] = [];
  const mentions: Thing[] = [];
  const seen = new Set<string>();
  const found = [...named(article), ...shown(blocksOf(article))];
  // A place that is the main one of any map comes before the same one at the edge of another.
  for (const { name, thing, main } of found.sort((a, b) => Number(b.main) - Number(a.main))) {
    if (seen.has(name)) continue;
    seen.add(name);
    (main || first.includes(asWords(name)) ? about : mentions).push(thing);
  }
  return { about, mentions };
}

function named({ cards }: Article): Subject[] {
  return cards
    .filter(({ kind }) => kind === 'person')
    .map(({ name, organization }) => ({ name, thing: somebody(name, organization), main: false }));
}

function somebody(name: string, isBody = false): Thing {
  return { '@type': isBody ? 'Organization' : 'Person', name };
}

/** The places of maps, and who stands on a card of their own. */
function shown(blocks: readonly Block[]): Subject[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'element') return [];
    const { name = '', at = '', kind } = block.props;
    if (block.name === 'Place') {
      return [{ name, thing: place(name, at), main: kind === 'main' }];
    }
    if (block.name === 'Person' && name) {
      return [{ name, thing: somebody(name, kind === 'organization'), main: false }];
    }
    return shown(block.blocks);
  });
}

function place(name: string, at: string): Thing {
  const { lat, lon } = readCoordinates(at) ?? {};
  return {
    '@type': 'Place',
    name,
    ...(lat !== undefined && { latitude: lat }),
    ...(lon !== undefined && { longitude: lon }),
  };
}

/** A text as words between spaces, so that whole words can be looked for in it. */
function asWords(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()} `;
}
