// A style is named as the class or the tag that it is for: a new one needs no line here.
const files = import.meta.glob<string>(['./used/*.css', '../elements/*/*.css'], {
  query: '?inline',
  import: 'default',
  eager: true,
});
const styles = Object.entries(files).map(([path, style]) => ({
  name: path.replace(/^.*\/|\.css$/g, '').toLowerCase(),
  style,
}));
const NAMES = /<([a-z][a-z0-9]*)|\sclass="([^"]*)"/g;

/**
 * The styles of what a page holds, and of nothing else: what it does not use costs it no byte. Words
 * that look like a tag or a class bring a style in vain, and no harm.
 *
 * @param html the whole page
 */
export function usedStyles(html: string): string {
  const names = new Set<string>();
  for (const [, tag, classes] of html.matchAll(NAMES)) {
    if (tag) names.add(tag);
    for (const name of classes?.split(' ') ?? []) names.add(name);
  }
  return styles
    .filter(({ name }) => names.has(name))
    .map(({ style }) => style)
    .join('');
}
