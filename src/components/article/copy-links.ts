const SAID_FOR = 2000;

let timer: ReturnType<typeof setTimeout> | undefined;
let said: HTMLElement | undefined;

/**
 * Passes a link on: the one beside a heading by copying its section's address; one to share by the
 * browser's own share sheet, or copied where there is none or it does not open. What was copied is
 * said to eyes and screen readers.
 *
 * @throws where the browser refuses: it is the link then that it is without script
 */
export async function pass(link: HTMLAnchorElement): Promise<void> {
  if (link.className && 'share' in navigator) {
    try {
      await navigator.share({ title: document.title, url: link.href });
      return;
    } catch (error) {
      // The reader thought better of it.
      if ((error as Error).name === 'AbortError') return;
    }
  }
  // Without what others put into the address on the reader’s way here.
  await navigator.clipboard.writeText(link.href.replace(/\?[^#]*/, ''));
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
