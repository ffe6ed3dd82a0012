const SAID_FOR = 2000;

/**
 * Lets the link beside a heading copy its section's address, and say so to eyes and screen
 * readers. Where the browser refuses to copy, it is the link that it is without script.
 */
export function copyLinks(): void {
  const status = document.querySelector<HTMLElement>('[data-copied]');
  const said = status?.dataset['copied'] ?? '';
  let silence = (): void => undefined;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.heading a')) {
    link.addEventListener('click', (event) => {
      const clipboard = navigator.clipboard as Clipboard | undefined;
      // With a key held, the reader wants what the browser does with links.
      if (!status || !clipboard || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      const { origin, pathname } = location;
      clipboard.writeText(origin + pathname + link.hash).then(
        () => {
          silence();
          link.dataset['said'] = status.textContent = said;
          const timer = setTimeout(() => {
            silence();
          }, SAID_FOR);
          silence = () => {
            clearTimeout(timer);
            delete link.dataset['said'];
            status.textContent = '';
          };
        },
        () => {
          location.hash = link.hash;
        },
      );
    });
  }
}
