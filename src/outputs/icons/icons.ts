import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeFile, Surroundings } from '../files.ts';
import type { SiteContent } from '../site-files.ts';
import { icoFile } from './ico.ts';
import type { IconShape } from './icon-png.ts';
import { keptIcon } from './kept-icon.ts';

/** The one source of all icons, which browsers that can are given as it is. */
const SOURCE = 'public/favicon.svg';

/** The icons of the manifest: for launchers, and for those that cut them to a shape. */
export const APP_ICONS: readonly { name: string; shape: IconShape; purpose: string }[] = [
  { name: 'icon-192.png', shape: { size: 192, ground: 'none' }, purpose: 'any' },
  { name: 'icon-512.png', shape: { size: 512, ground: 'none' }, purpose: 'any' },
  { name: 'icon-maskable.png', shape: { size: 512, ground: 'padded' }, purpose: 'maskable' },
];

/** Every icon that is made of the source. */
export function icons(_content: SiteContent, { addresses }: Surroundings): MadeFile[] {
  const png = async (shape: IconShape): Promise<Buffer> => {
    const root = process.cwd();
    return keptIcon(root, await readFile(join(root, SOURCE)), shape);
  };
  const ico = async (): Promise<Buffer> =>
    icoFile(
      await Promise.all(
        [16, 32].map(async (size) => ({ size, png: await png({ size, ground: 'none' }) })),
      ),
    );
  return [
    { address: addresses.iconFile('favicon.ico'), make: ico },
    // The home screen of an iPhone shows black where an icon lets through.
    { address: addresses.touchIcon, make: async () => png({ size: 180, ground: 'whole' }) },
    ...APP_ICONS.map(({ name, shape }) => ({
      address: addresses.iconFile(name),
      make: async () => png(shape),
    })),
  ];
}
