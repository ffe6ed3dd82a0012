import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import type { Browser } from './browser.ts';

const PACKAGE = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/', import.meta.url));

/**
 * The browser that `@sparticuz/chromium` holds, unpacked once a version, with the libraries and
 * the font that a bare Debian lacks.
 *
 * Its own `executablePath()` takes whatever browser lies in the temporary folder, of any version
 * and half unpacked too; its own `args` switch web security off. Neither is used.
 */
export async function npmBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No browser was found: install Chrome, run "npx playwright install chromium", or set CHROME_PATH',
    );
  }
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const owner = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `backgrounder-chromium-${version}-${owner}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks beside the place and renames, so that a cut run leaves nothing that looks whole. */
async function unpack(folder: string): Promise<void> {
  const part = mkdtempSync(`${folder}-`);
  const before = process.env['TMPDIR'];
  // Where `inflate` puts what it unpacks.
  process.env['TMPDIR'] = part;
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br']) {
      await inflate(join(PACKAGE, 'bin', name));
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  // The font's folder comes last: the system's own fonts go first, where there are any.
  writeFileSync(
    join(part, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir>
</fontconfig>\n`,
  );
  try {
    renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true });
    // Another run was first.
    if (!existsSync(folder)) throw error;
  }
}
