const SAID_FOR = 2000;

let timer: ReturnType<typeof setTimeout> | undefined;
let said: HTMLElement | undefined;

/**
 * Passes a link on: the one beside a heading by copying its section's address; one to share by the
 * browser's own share sheet, or copied where there is none. What was copied is said to eyes and
 * screen readers.
 *
 * @throws where the browser refuses: it is the link then that it is without script
 */
export async function pass(link: HTMLAnchorElement): Promise<void> {
  if (link.className && 'share' in navigator) {
    // Refused only where the reader thought better of it.
    await navigator.share({ title: document.title, url: link.href }).catch(() => undefined);
    return;
  }
  await navigator.clipboard.writeText(
    link.hash ? location.origin + location.pathname + link.hash : link.href,
  );
  say(link);
  timer = setTimeout(say, SAID_FOR);
}

function say(link?: HTMLElement): void {
  const status = document.querySelector<HTMLElement>('[data-copied]');
  const text = (link && status?.dataset['copied']) ?? '';
  clearTimeout(timer);
  if (status) status.textContent = text;
  said?.removeAttribute('data-said');
  link?.setAttribute('data-said', text);
  said = link;
}
