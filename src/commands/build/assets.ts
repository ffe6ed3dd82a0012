import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Astro writes scripts and pictures, from the site's folder. */
const ASSETS = 'assets';

/** Whether a file of that folder is a script or a style, which pages need without naming all. */
function isCode(name: string): boolean {
  return /\.(?:m?js|css)$/.test(name);
}

/** The scripts and styles in a folder that was rendered. */
export function codeIn(folder: string): string[] {
  return assetsIn(folder).filter(isCode);
}

/** The pictures that a rendered page shows, from the site's folder. */
export function picturesOn(file: string, base: string): string[] {
  const html = readFileSync(file, 'utf8');
  const names = html.matchAll(new RegExp(`${base}/(${ASSETS}/[^"'\\s,)<&]+)`, 'g'));
  return [...new Set([...names].map(([, path = '']) => decodeURI(path)))].filter(
    (path) => !isCode(path),
  );
}

function assetsIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, ASSETS)).map((name) => `${ASSETS}/${name}`);
  } catch {
    return [];
  }
}
