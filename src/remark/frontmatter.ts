import type { VFile } from 'vfile';

/** The frontmatter of a file, unchecked, where Astro's Markdown processors leave it too. */
export function frontmatterOf(file: VFile): Record<string, unknown> {
  const data = file.data['astro'] as { frontmatter?: Record<string, unknown> } | undefined;
  const values = data?.frontmatter ?? {};
  const known = read.get(values) ?? withDates(values);
  read.set(values, known);
  return known;
}

/** What every plugin asks for again. */
const read = new WeakMap<object, Record<string, unknown>>();

/** Stock MDX reads an unquoted date as a Date: this is again the day, or the instant, as written. */
function withDates(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, withDate(value)]));
}

function withDate(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  if (Array.isArray(value)) return value.map(withDate);
  return typeof value === 'object' && value !== null ? withDates({ ...value }) : value;
}

/** Leaves the frontmatter of a file for the plugins. */
export function setFrontmatter(file: VFile, frontmatter: Record<string, unknown>): void {
  file.data['astro'] = { frontmatter };
}
