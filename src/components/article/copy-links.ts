const SAID_FOR = 2000;

/**
 * Lets the link beside a heading copy its section's address, and say so to eyes and screen
 * readers. Where the browser refuses to copy, it is the link that it is without script.
 */
export function copyLinks(): void {
  const status = document.querySelector<HTMLElement>('[data-copied]');
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!status || !clipboard) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string, link?: HTMLElement): void => {
    clearTimeout(timer);
    status.textContent = text;
    for (const other of document.querySelectorAll('[data-said]'))
      other.removeAttribute('data-said');
    link?.setAttribute('data-said', text);
  };
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.heading a')) {
    link.addEventListener('click', (event) => {
      // With a key held, the reader wants what the browser does with links.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      clipboard.writeText(location.origin + location.pathname + link.hash).then(
        () => {
          say(status.dataset['copied'] ?? '', link);
          timer = setTimeout(say, SAID_FOR, '');
        },
        () => {
          location.hash = link.hash;
        },
      );
    });
  }
}
