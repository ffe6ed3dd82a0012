import { idFrom } from '../../src/article/ids.ts';
import { sourceOf } from './article-source.ts';
import type { Part } from './article-source.ts';

/** What an editor did. */
export interface Edit {
  /** False where there was nothing to do it to. */
  done: boolean;
  /** The id of a section that is gone for good. */
  removed?: string;
  /** True where a section’s id is live no more, and its links need an alias. */
  needsAlias?: boolean;
  /** The section that should have the alias. */
  heir?: Part;
}

export const EDITS = [
  ...['word', 'rename', 'renameForgetting', 'renameBack', 'reorder', 'split', 'merge'],
  ...['drop', 'bringBack'],
  ...[
    'add',
    'addSub',
    'renameSub',
    'dropSub',
    'moveSub',
    'renameSlug',
    'renameSlugBack',
    'moveOut',
  ],
] as const;

const NOTHING: Edit = { done: false };
const DONE: Edit = { done: true };

/** An article, and every edit that its links have to outlive. */
export class EditedArticle {
  slug = 'bridge';
  /** Names that it had before. */
  names: string[] = [];
  parts: Part[] = [];
  readonly dropped: Part[] = [];
  readonly moved = new Map<string, string>();
  /** The section that each id was ever given to. */
  readonly homes = new Map<string, Part>();
  #count = 0;

  constructor() {
    for (let index = 0; index < 3; index++) this.parts.push(this.#newPart());
  }

  /** Its file. */
  source(): string {
    return sourceOf(this);
  }

  /** The section on which an id has to land; undefined where it is gone. */
  homeOf(id: string): Part | undefined {
    let part = this.homes.get(id);
    while (part?.mergedInto) part = part.mergedInto;
    return part && this.parts.includes(part) ? part : undefined;
  }

  edit(what: (typeof EDITS)[number], at: number, to: number): Edit {
    const place = at % this.parts.length;
    const part = this.parts[place];
    if (!part) return NOTHING;
    switch (what) {
      case 'word':
        part.paragraphs[0] = `${this.#word()} ${part.paragraphs[0] ?? ''}`;
        return DONE;
      case 'renameForgetting':
        // With the line that keeps the ids before the last one taken out.
        part.aliases = [];
        this.#setHeading(part, this.#fresh('Heading'));
        return { done: true, needsAlias: true, heir: part };
      case 'rename':
        this.#setHeading(part, this.#fresh('Heading'));
        return { done: true, needsAlias: true, heir: part };
      case 'renameBack': {
        const alias = part.aliases[to % Math.max(1, part.aliases.length)];
        if (alias === undefined) return NOTHING;
        part.aliases = part.aliases.filter((own) => own !== alias);
        this.#setHeading(part, headingOf(alias));
        return { done: true, needsAlias: true, heir: part };
      }
      case 'reorder':
        return this.#reorder(place, to % this.parts.length);
      case 'split': {
        const second = this.#newPart();
        second.paragraphs = [part.paragraphs.pop() ?? '', ...second.paragraphs];
        part.paragraphs.push(this.#text());
        second.subs = part.subs.splice(0);
        this.parts.splice(place + 1, 0, second);
        return DONE;
      }
      case 'merge': {
        const [other] = this.parts.splice(place + 1, 1);
        if (!other) return NOTHING;
        part.paragraphs.push(...other.paragraphs);
        part.subs.push(...other.subs);
        other.mergedInto = part;
        return { done: true, needsAlias: true, heir: part };
      }
      case 'drop':
        if (this.parts.length === 1) return NOTHING;
        this.dropped.push(...this.parts.splice(place, 1));
        return { done: true, removed: idFrom(part.heading) };
      case 'bringBack':
        return this.#bringBack(place);
      case 'add':
        this.parts.splice(place, 0, this.#newPart());
        return DONE;
      case 'moveOut':
        if (this.parts.length === 1) return NOTHING;
        this.dropped.push(...this.parts.splice(place, 1));
        this.moved.set(idFrom(part.heading), 'other#target');
        return DONE;
      case 'renameSlug':
        this.names.push(this.slug);
        this.slug = this.#fresh('bridge').replace(' ', '-');
        return DONE;
      case 'renameSlugBack': {
        const name = this.names[at % Math.max(1, this.names.length)];
        if (name === undefined) return NOTHING;
        this.names = [...this.names.filter((own) => own !== name), this.slug];
        this.slug = name;
        return DONE;
      }
      default:
        return this.#editSub(what, part, to);
    }
  }

  #editSub(what: (typeof EDITS)[number], part: Part, to: number): Edit {
    if (what === 'addSub') {
      part.subs.push({ heading: this.#fresh('Sub'), text: this.#text() });
      return DONE;
    }
    const [sub] = what === 'renameSub' ? part.subs : part.subs.splice(0, 1);
    if (!sub) return NOTHING;
    if (what === 'renameSub') sub.heading = this.#fresh('Sub');
    if (what === 'moveSub') this.parts[to % this.parts.length]?.subs.push(sub);
    // Put back where it was: behind the others, if there are any.
    return what === 'moveSub' &&
      this.parts[to % this.parts.length] === part &&
      part.subs.length === 1
      ? NOTHING
      : DONE;
  }

  #reorder(from: number, to: number): Edit {
    if (from === to) return NOTHING;
    this.parts.splice(to, 0, ...this.parts.splice(from, 1));
    return DONE;
  }

  #bringBack(place: number): Edit {
    const part = this.dropped.pop();
    if (!part) return NOTHING;
    this.moved.delete(idFrom(part.heading));
    // Its earlier ids land on it by themselves.
    part.aliases = [];
    this.parts.splice(place, 0, part);
    return DONE;
  }

  #newPart(): Part {
    const part: Part = {
      heading: '',
      aliases: [],
      paragraphs: [this.#text(), this.#text()],
      subs: [{ heading: this.#fresh('Sub'), text: this.#text() }],
      mergedInto: undefined,
    };
    this.#setHeading(part, this.#fresh('Heading'));
    return part;
  }

  #setHeading(part: Part, heading: string): void {
    part.heading = heading;
    this.homes.set(idFrom(heading), part);
  }

  #fresh(name: string): string {
    this.#count += 1;
    return `${name} ${this.#count}`;
  }

  /** Words that no other text has. */
  #text(): string {
    return `The ${Array.from({ length: 8 }, () => this.#word()).join(' ')} of it.`;
  }

  #word(): string {
    this.#count += 1;
    return `word${this.#count}`;
  }
}

/** The heading that an id was made of. */
function headingOf(id: string): string {
  return id.replace('heading-', 'Heading ');
}
