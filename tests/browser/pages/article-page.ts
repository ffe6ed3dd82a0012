import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { addressOf } from '../sites.ts';
import type { Built } from '../sites.ts';

/** An article as a reader has it before them. */
export class ArticlePage {
  readonly page: Page;
  readonly path: string;
  readonly address: string;
  readonly outline: Locator;
  readonly outlineLinks: Locator;
  readonly headings: Locator;
  readonly current: Locator;
  readonly sectionsButton: Locator;
  readonly status: Locator;
  readonly noteMarks: Locator;
  readonly notes: Locator;

  constructor(page: Page, site: Built, slug: string) {
    this.page = page;
    this.path = `${site.base}/${slug}/`;
    this.address = addressOf(site, `/${slug}/`);
    this.outline = page.locator('nav.outline');
    this.outlineLinks = this.outline.getByRole('link');
    this.headings = page.locator('.text section :is(h2, h3)');
    this.current = this.outline.locator('[aria-current]');
    this.sectionsButton = page.locator('a.to-outline');
    this.status = page.getByRole('status');
    this.noteMarks = page.locator('button[popovertarget]');
    this.notes = page.locator('[popover]');
  }

  async open(id = ''): Promise<void> {
    await this.page.goto(this.address + (id && `#${encodeURIComponent(id)}`));
  }

  heading(id: string): Locator {
    return this.page.locator(`[id="${id}"]`);
  }

  linkInOutline(id: string): Locator {
    return this.outline.locator(`a[href="#${encodeURIComponent(id)}"]`);
  }

  /** The control beside a heading. */
  copyLink(id: string): Locator {
    return this.page.locator(`.heading a[href="#${encodeURIComponent(id)}"]`);
  }

  /** The ids of the outline’s links, in order. */
  async outlineIds(): Promise<string[]> {
    const hashes = await this.outlineLinks.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).hash.slice(1)),
    );
    return hashes.map(decodeURIComponent);
  }

  /** Expects that a heading can be seen whole, with nothing on top of it. */
  async expectUncovered(heading: Locator): Promise<void> {
    await expect(heading).toBeInViewport({ ratio: 1 });
    await expect.poll(() => heading.evaluate(coveredPoints)).toEqual([]);
  }

  /** Expects that the reading position is at a heading. */
  async expectArrived(id: string): Promise<void> {
    await this.expectUncovered(this.heading(id));
    await expect(this.heading(id)).toBeFocused();
  }
}

/** What lies on top of an element, at points spread over the lines of its text. */
export function coveredPoints(element: Element): string[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].flatMap(({ left, right, top, bottom }) =>
    [0.05, 0.5, 0.95].flatMap((part) => {
      const [x, y] = [left + (right - left) * part, (top + bottom) / 2];
      const on = document.elementFromPoint(x, y);
      return on && element.contains(on) ? [] : [on?.outerHTML.slice(0, 80) ?? 'nothing'];
    }),
  );
}
