// As in `remember.ts`: a module for both would be one request more.
const PREFIX = 'seen:';
const OFF = 'seen';

// Which sections changed since this reader was here last. Only pages that tell of changes load it.
const line = document.querySelector<HTMLElement>('.now');
try {
  if (line) sayChanges(line);
} catch {
  // A browser that keeps nothing for this site.
}

function sayChanges(line: HTMLElement): void {
  if (localStorage[OFF]) return;
  const { revision = '', fresh = '', since = '', off = '' } = line.dataset;
  const key = PREFIX + location.pathname;
  const seen = Number(localStorage[key] ?? 0);
  localStorage[key] = revision;
  const links = seen ? linksSince(seen) : [];
  if (links.length === 0) return;
  const list = element('ul', ...links.map((link) => element('li', link)));
  const close = element('button', off);
  const popover = element('div', element('b', since), list, close);
  popover.popover = 'auto';
  const open = element('button', `${fresh} ${links.length}`);
  open.popoverTargetElement = popover;
  close.addEventListener('click', () => {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX)) localStorage.removeItem(name);
    }
    localStorage[OFF] = OFF;
    popover.remove();
    open.remove();
  });
  // There is room for one of them: the age can wait.
  line.replaceChildren(open, popover);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

function linksSince(seen: number): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-at]')].flatMap((mark) => {
    const { revision, at = '', name = '' } = mark.dataset;
    if (Number(revision) <= seen) return [];
    mark.classList.add('fresh');
    const link = element('a', name);
    link.href = `#${at}`;
    return link;
  });
}
