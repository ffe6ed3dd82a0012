import type { FoundWords } from '../../site/words/found/type.ts';
import { search } from './engine.ts';
import type { Index, Result } from './engine.ts';
import { resultItem } from './result-item.ts';

/** As many results as are shown, and as come with “Show more”. */
const AT_ONCE = 10;

const languages = import.meta.glob<FoundWords>(
  ['../../site/words/found/*.ts', '!../../site/words/found/type.ts'],
  { import: 'found', eager: true },
);

/** What the page holds for the search. */
interface Parts {
  form: HTMLFormElement;
  status: HTMLElement;
  list: HTMLElement;
  more: HTMLButtonElement;
}

/** Makes the form of the page search: at once for `?q=words`, and whenever it is sent. */
export function startSearch({ form, status, list, more }: Parts): void {
  const indexes = JSON.parse(form.dataset['search'] ?? '[]') as Index[];
  const [language = ''] = document.documentElement.lang.split('-');
  const words = languages[`../../site/words/found/${language}.ts`];
  const query = form.elements.namedItem('q');
  const topic = form.elements.namedItem('topic');
  if (!words || !(query instanceof HTMLInputElement) || !(topic instanceof HTMLSelectElement))
    return;
  let results: Result[] = [];
  let searches = 0;

  const showMore = async (): Promise<void> => {
    const own = searches;
    const shown = list.childElementCount;
    const next = results.slice(shown, shown + AT_ONCE);
    const items = await Promise.all(next.map(async (one) => resultItem(one, await one.data())));
    // Another search began meanwhile.
    if (own !== searches) return;
    list.append(...items);
    more.hidden = list.childElementCount >= results.length;
    if (shown > 0) items[0]?.querySelector('a')?.focus();
  };

  const run = async (): Promise<void> => {
    const own = ++searches;
    const text = query.value.trim();
    list.replaceChildren();
    more.hidden = true;
    status.textContent = text && words.searching;
    if (!text) return;
    try {
      const found = await search(indexes, text, topic.value);
      if (own !== searches) return;
      results = found;
      await showMore();
      status.textContent =
        found.length > 0 ? words.results(found.length, text) : words.noResults(text);
    } catch {
      if (own === searches) status.textContent = words.searchFailed;
    }
  };

  const readAddress = (): void => {
    const { searchParams } = new URL(location.href);
    query.value = searchParams.get('q') ?? '';
    topic.value = searchParams.get('topic') ?? '';
    if (topic.selectedIndex < 0) topic.value = '';
    void run();
  };

  const send = (): void => {
    const address = new URL(location.pathname, location.href);
    if (query.value.trim()) address.searchParams.set('q', query.value.trim());
    if (topic.value) address.searchParams.set('topic', topic.value);
    if (address.href !== location.href) history.pushState(undefined, '', address);
    void run();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  topic.addEventListener('change', send);
  more.addEventListener('click', () => {
    showMore().catch(() => {
      status.textContent = words.searchFailed;
    });
  });
  addEventListener('popstate', readAddress);
  readAddress();
}
