// A style is named as the class or the tag that it is for: a new one needs no line here.
const files = import.meta.glob<string>(['./used/*.css', '../elements/*/*.css'], {
  query: '?inline',
  import: 'default',
  eager: true,
});
const styles = Object.entries(files).map(([path, style]) => ({
  name: path.replace(/^.*\/|\.css$/g, '').toLowerCase(),
  style: style.trim(),
}));
const TAG = new RegExp(`<(${styles.map(({ name }) => name).join('|')})[\\s>]`, 'g');
const CLASSES = /\sclass="([^"]*)"/g;

/**
 * The styles of what a page holds, and of nothing else: what it does not use costs it no byte. Words
 * that look like a tag or a class bring a style in vain, and no harm.
 *
 * @param html the whole page
 */
export function usedStyles(html: string): string {
  // Each once: a page has few, and says them again and again.
  const classes = new Set(Array.from(html.matchAll(CLASSES), ([, list = '']) => list));
  const names = new Set([...classes].flatMap((list) => list.split(' ')));
  for (const [, name = ''] of html.matchAll(TAG)) names.add(name);
  return styles
    .filter(({ name }) => names.has(name))
    .map(({ style }) => style)
    .join('');
}
