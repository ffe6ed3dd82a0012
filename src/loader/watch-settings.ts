import type { AstroIntegration } from 'astro';
import { SETTINGS_FILE } from '../site/settings.ts';

/** Starts `astro dev` again when the settings change, because Astro's own come from them. */
export function watchSettings(): AstroIntegration {
  return {
    name: 'watch-settings',
    hooks: {
      'astro:config:setup': ({ config, addWatchFile }) => {
        addWatchFile(new URL(SETTINGS_FILE, config.root));
      },
    },
  };
}
