import type { VFile } from 'vfile';

/** The frontmatter of a file, unchecked, where Astro's Markdown processors leave it too. */
export function frontmatterOf(file: VFile): Record<string, unknown> {
  const data = file.data['astro'] as { frontmatter?: Record<string, unknown> } | undefined;
  return data?.frontmatter ?? {};
}

/** Leaves the frontmatter of a file for the plugins. */
export function setFrontmatter(file: VFile, frontmatter: Record<string, unknown>): void {
  file.data['astro'] = { frontmatter };
}
