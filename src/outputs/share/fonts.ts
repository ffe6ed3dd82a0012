import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { markup } from '../markup.ts';

const require = createRequire(import.meta.url);
const packageFile = (name: string): string => require.resolve(`${name}/package.json`);

const FONTS = {
  '@expo-google-fonts/source-serif-4': ['400Regular', '600SemiBold'],
  '@expo-google-fonts/noto-naskh-arabic': ['400Regular', '600SemiBold'],
  '@expo-google-fonts/noto-color-emoji': ['400Regular'],
};

/**
 * Writes the settings under which Fontconfig knows the fonts of the project and none of the machine,
 * so that a picture looks the same wherever it is drawn.
 *
 * @returns the file, for the environment variable FONTCONFIG_FILE
 */
export function writeFontSettings(folder: string): string {
  const folders = Object.entries(FONTS).flatMap(([name, weights]) =>
    weights.map((weight) => join(dirname(packageFile(name)), weight)),
  );
  const { text } = markup`<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((path) => markup`<dir>${path}</dir>\n`)}<cachedir>${join(folder, 'found')}</cachedir>
</fontconfig>
`;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, text);
  return file;
}

let known: string | undefined;

/** A digest of how pictures are drawn: the code, the page’s colours, the fonts and the packages. */
export function drawingDigest(): string {
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  const add = (file: string): void => {
    hash.update(readFileSync(file)).update('\0');
  };
  const code = fileURLToPath(new URL('draw', import.meta.url));
  for (const file of readdirSync(code).sort()) add(join(code, file));
  add(fileURLToPath(new URL('../../styles/tokens.css', import.meta.url)));
  add(fileURLToPath(import.meta.url));
  for (const name of Object.keys(FONTS)) add(packageFile(name));
  hash.update(JSON.stringify(sharp.versions));
  known = hash.digest('hex');
  return known;
}
