import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { KeptPictures } from '../../../../src/outputs/share/kept.ts';
import type { SharePicture } from '../../../../src/outputs/share/picture.ts';

/** The picture of a section, unless told otherwise. */
export function aPicture(changes: Partial<SharePicture> = {}): SharePicture {
  return {
    kicker: 'Bridges',
    headline: 'The plans',
    under: 'The bridge is closed',
    site: 'The Gazette',
    date: 'Published 4 May 2026',
    lang: 'en',
    dir: 'ltr',
    ...changes,
  };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-share-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Pictures that are kept in a folder: a new one, unless told otherwise. */
export function somePictures(folder = temporaryFolder()): KeptPictures {
  const pictures = new KeptPictures(folder);
  onTestFinished(() => {
    pictures.close();
  });
  return pictures;
}
