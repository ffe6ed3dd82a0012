import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE_PAGES } from '../../src/commands/build/article-pages.ts';
import { SHARE_PICTURES } from '../../src/commands/write-outputs.ts';
import { SEARCH_INDEX } from '../../src/outputs/search/search-index.ts';
import { benchArticle } from './articles.ts';
import { measureBuild, run } from './measure.ts';
import type { Measured } from './measure.ts';
import { addSentence, makeOurs } from './sites.ts';

/** What the builds of ours are called. But for the last two they draw no share pictures. */
export const OURS = {
  bare: 'ours, cold, pages of articles alone',
  noSearch: 'ours, cold, no search index',
  cold: 'ours, cold',
  again: 'ours, nothing changed',
  correction: 'ours, one correction',
  layout: 'ours, layout changed',
  pictures: 'ours, share pictures drawn',
  picturesCorrection: 'ours, one correction, pictures',
} as const;
type Build = keyof typeof OURS;

const NODE = process.execPath;
const OFF: Readonly<Partial<Record<Build, Record<string, string>>>> = {
  bare: { [ARTICLE_PAGES]: 'only' },
  noSearch: { [SEARCH_INDEX]: 'off', [SHARE_PICTURES]: 'off' },
  pictures: {},
  picturesCorrection: {},
};

/** Our site of generated articles, all on record. */
export class OurSite {
  readonly folder: string;
  readonly articles: number;
  /** What is there before anything is built. */
  readonly #made: ReadonlySet<string>;
  #discarded = 0;
  #corrections = 0;

  private constructor(folder: string, articles: number) {
    this.folder = folder;
    this.articles = articles;
    this.#made = new Set(readdirSync(folder));
  }

  /** Makes it in a folder, and checks that it passes our own check without a word. */
  static async make(folder: string, articles: number): Promise<OurSite> {
    await makeOurs(folder, articles);
    const site = new OurSite(folder, articles);
    const printed = await run(folder, [NODE, 'src/commands/check.ts']);
    // Or what builds take would mean little.
    if (printed.includes('  warning  ')) throw new Error(printed);
    return site;
  }

  /** Builds it as it stands, and measures that. */
  build(build: Build): Promise<Measured> {
    const { folder, articles } = this;
    const env = OFF[build] ?? { [SHARE_PICTURES]: 'off' };
    const command = [NODE, 'src/commands/build.ts'];
    return measureBuild({ what: OURS[build], articles, folder, command, env });
  }

  /** Builds it with nothing kept from anything before. */
  async buildCold(build: Build): Promise<Measured> {
    const discarded = `${this.folder}-discarded`;
    mkdirSync(discarded, { recursive: true });
    for (const name of readdirSync(this.folder)) {
      if (this.#made.has(name)) continue;
      this.#discarded += 1;
      // Not deleted yet: where thousands of files just were, some systems are slow to make new ones.
      renameSync(join(this.folder, name), join(discarded, `${this.#discarded}`));
    }
    return this.build(build);
  }

  /** Builds it after an article was changed and the change put on record as a correction. */
  async buildCorrected(build: Build, index: number): Promise<Measured> {
    this.#corrections += 1;
    const { slug } = benchArticle(index);
    addSentence(this.folder, index, `The figure ${this.#corrections} was wrong before.`);
    const note = ['--kind', 'correction', '--note', 'A figure was wrong.'];
    await run(this.folder, [NODE, 'src/commands/record.ts', slug, ...note]);
    return this.build(build);
  }

  /** Builds it after what every page goes through was changed. */
  buildWithNewLayout(build: Build): Promise<Measured> {
    appendFileSync(join(this.folder, 'src/layouts/Page.astro'), '\n');
    return this.build(build);
  }

  /** Deletes it all. */
  remove(): void {
    for (const folder of [this.folder, `${this.folder}-discarded`]) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
