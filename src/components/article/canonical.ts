/**
 * Writes an article’s own address where a reader came by one that it had before: the page is the
 * same at both, and what is copied or shared from here on is the one that stays.
 */
export function showCanonical(): void {
  const link = document.querySelector<HTMLLinkElement>('[rel=canonical]');
  if (!link) return;
  const { pathname } = new URL(link.href);
  if (pathname !== location.pathname) history.replaceState(null, '', pathname + location.hash);
}
