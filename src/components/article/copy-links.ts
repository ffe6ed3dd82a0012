const SAID_FOR = 2000;

/**
 * Lets the link beside a heading copy its section's address, and the link to a section's card open
 * the browser's own share sheet, or copy where there is none; what was copied is said to eyes and
 * screen readers. Where the browser refuses, they are the links that they are without script.
 */
export function copyLinks(): void {
  const status = document.querySelector<HTMLElement>('[data-copied]');
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!status || !clipboard) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said: HTMLElement | undefined;
  const say = (text: string, link?: HTMLElement): void => {
    clearTimeout(timer);
    status.textContent = text;
    said?.removeAttribute('data-said');
    link?.setAttribute('data-said', text);
    said = link;
  };
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.heading a, .share')) {
    link.addEventListener('click', (event) => {
      // With a key held, the reader wants what the browser does with links.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (link.className && 'share' in navigator) {
        // Refused only where the reader thought better of it.
        navigator.share({ title: document.title, url: link.href }).catch(() => undefined);
        return;
      }
      clipboard
        .writeText(link.hash ? location.origin + location.pathname + link.hash : link.href)
        .then(
          () => {
            say(status.dataset['copied'] ?? '', link);
            timer = setTimeout(say, SAID_FOR, '');
          },
          () => {
            location.href = link.href;
          },
        );
    });
  }
}
