// Whole tags, quoted attributes and all: a headline may speak of "<style>". Of the two kinds that
// matter, the text too.
const ATTRIBUTES = String.raw`(?:"[^"]*"|'[^']*'|[^"'>])*`;
const TAG = new RegExp(
  `<(?<name>style|script)(?<attributes>${ATTRIBUTES})>(?<text>.*?)</\\k<name>>|</?[a-z!]${ATTRIBUTES}>`,
  'gs',
);

/**
 * The Content-Security-Policy of a page: everything from the page's own host, and of what stands in
 * the page itself only what it holds now, by hash; forms lead to where a page has one; data is no script, and needs none. https://www.w3.org/TR/CSP3/
 *
 * @param html the whole page
 * @param sha256 the SHA-256 of a text, in base64
 */
export function contentSecurityPolicy(html: string, sha256: (text: string) => string): string {
  const texts: Record<string, Set<string>> = { style: new Set(), script: new Set() };
  let form = '';
  for (const found of html.matchAll(TAG)) {
    const { name = '', attributes = '', text = '' } = found.groups ?? {};
    if (/^<form[\s>]/.test(found[0])) form = found[0];
    if (text && !/\ssrc=|\stype="?application\/ld\+json/.test(attributes)) texts[name]?.add(text);
  }
  const hashes = (name: string): string[] =>
    [...(texts[name] ?? [])].map((text) => ` 'sha256-${sha256(text)}'`);
  const styles = hashes('style');
  const scripts = hashes('script');
  return [
    "default-src 'none'",
    "img-src 'self'",
    `style-src${styles.join('') || " 'none'"}`,
    `script-src 'self'${isSearch(form) ? " 'wasm-unsafe-eval'" : ''}${scripts.join('')}`,
    ...(isSearch(form) ? ["connect-src 'self'"] : []),
    "manifest-src 'self'",
    "base-uri 'none'",
    `form-action ${form ? "'self'" : "'none'"}`,
  ].join('; ');
}

/**
 * True for the form of the search: what reads its index is WebAssembly, which is compiled in the page
 * itself where a browser starts no worker. Workers fall under script-src.
 */
function isSearch(form: string): boolean {
  return form.startsWith('<form data-search');
}
