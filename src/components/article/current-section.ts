/**
 * Marks in the outline the section that is being read.
 *
 * That is the last one whose heading is above the reading line. The line is near the top of the
 * window and moves to its foot over the last screenful, so that short sections at the end have
 * their turn. A section that was just jumped to is marked until the reader scrolls on.
 */
export function markCurrentSection(): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.outline a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  let current: HTMLAnchorElement | undefined;
  let jumpedTo: Element | null = null;
  let jumpedAt = 0;
  let waiting = false;

  const update = (): void => {
    waiting = false;
    const { clientHeight: height, scrollHeight } = document.documentElement;
    const left = scrollHeight - height - scrollY;
    const line = height * (0.2 + 0.8 * Math.max(0, 1 - left / height));
    if (Math.abs(scrollY - jumpedAt) > 4 || !isInWindow(jumpedTo)) jumpedTo = null;
    let next = jumpedTo ? links.get(jumpedTo) : undefined;
    if (!next) {
      for (const [heading, link] of links) {
        if (heading.getBoundingClientRect().top <= line) next = link;
      }
    }
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'location');
    if (next) showInBox(next);
    current = next;
  };
  const later = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(update);
  };
  const jumped = (): void => {
    // After the browser has scrolled. An earlier id stands beside its heading.
    requestAnimationFrame(() => {
      jumpedTo = document.querySelector(':is(h2, h3):is(:target, :target ~ *)');
      jumpedAt = scrollY;
      update();
    });
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  addEventListener('hashchange', jumped);
  // To where the reader has jumped before: the address stays as it is.
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) jumped();
  });
  jumped();
}

/** Scrolls a long outline, and never the page, to where the marked link can be seen. */
function showInBox(link: HTMLElement): void {
  const box = link.closest('nav');
  // Nor away from under a reader who goes through the list with the keyboard.
  if (!box || box.contains(document.activeElement)) return;
  const frame = box.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  box.scrollTop += Math.min(0, top - frame.top) || Math.max(0, bottom - frame.bottom);
}

/** False after Back or Forward to a place that the reader had scrolled to. */
function isInWindow(heading: Element | null): boolean {
  const top = heading?.getBoundingClientRect().top ?? -1;
  return top >= 0 && top < innerHeight;
}
