const SAID_FOR = 2000;
const line = document.querySelector<HTMLElement>('[data-copied]');
let timer: ReturnType<typeof setTimeout> | undefined;

for (const button of document.querySelectorAll<HTMLButtonElement>('.does button')) {
  button.addEventListener('click', () => void copy(button));
}

/** Copies the citation above a button, and says so; where the browser refuses, marks it to be copied. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const text = button.closest('section')?.querySelector('[data-citation]');
  if (!text) return;
  try {
    await navigator.clipboard.writeText(text.textContent.trim());
  } catch {
    getSelection()?.selectAllChildren(text);
    return;
  }
  clearTimeout(timer);
  const word = button.textContent;
  const said = line?.dataset['copied'] ?? '';
  if (line) line.textContent = said;
  if (word !== said) button.textContent = said;
  timer = setTimeout(() => {
    if (line) line.textContent = '';
  }, SAID_FOR);
  if (word !== said) setTimeout(() => (button.textContent = word), SAID_FOR);
}

export {};
