/**
 * Opens the outline when the button below the text leads to it. Browsers do this by themselves for
 * a fragment inside closed `details`, Safari since version 26 only; this can go with older ones.
 */
export function openOutline(): void {
  const outline = document.querySelector<HTMLDetailsElement>('.outline details');
  document.querySelector('.to-outline')?.addEventListener('click', () => {
    if (outline) outline.open = true;
  });
}
