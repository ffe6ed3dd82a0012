import { directionOf } from '../../article/languages.ts';
import type { Surroundings, TextFile } from '../files.ts';
import { COLOURS } from '../share/draw/look.ts';
import type { SiteContent } from '../site-files.ts';
import { APP_ICONS } from './icons.ts';

/** The web app manifest: https://www.w3.org/TR/appmanifest/ */
export function manifest(_content: SiteContent, { site, addresses }: Surroundings): TextFile[] {
  const { name, tagline, language } = site;
  const members = {
    id: addresses.home,
    name,
    short_name: name,
    description: tagline,
    lang: language,
    dir: directionOf(language),
    start_url: addresses.home,
    scope: addresses.home,
    // With an address bar of a kind: links to sections are there to be passed on.
    display: 'minimal-ui',
    theme_color: COLOURS.paper,
    background_color: COLOURS.paper,
    icons: [
      { src: addresses.icon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...APP_ICONS.map(({ name: file, shape: { size }, purpose }) => ({
        src: addresses.iconFile(file),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ],
  };
  return [{ address: addresses.manifest, text: `${JSON.stringify(members, null, 1)}\n` }];
}
