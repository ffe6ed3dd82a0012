// What script adds to an article. Without it everything can be read, found and linked to. Only what
// shows at once is here; the rest comes with the first scroll, move or press.
import { sayAge } from './age.ts';

const line = document.querySelector<HTMLElement>('.now');
if (line) sayAge(line);

const rest = async () => import('./once-reading.ts');
const bring = (): void => void rest();
if (location.hash) bring();
for (const type of ['scroll', 'pointermove', 'pointerdown', 'focusin']) {
  addEventListener(type, bring, { once: true });
}

addEventListener('click', (event) => {
  const { target } = event;
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('.heading a, .share');
  // With a key held, the reader wants what the browser does with links.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  rest()
    .then(({ pass }) => pass(link))
    .catch(() => {
      location.href = link.href;
    });
});
