import type { Plugin } from 'vite';

const HELPER = 'preload-helper';

/**
 * Lets a script bring another by a plain `import()`. Vite would wrap each in a helper that loads
 * their styles first, which none of ours has: a file more to wait for, and larger than the script.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'post',
    renderChunk: (code) =>
      code.includes('__VITE_PRELOAD__')
        ? code.replace(/__vitePreload\(\(\) => (import\([^)]*\)), __VITE_PRELOAD__\)/g, '$1')
        : undefined,
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== 'chunk') continue;
        if (file.name === HELPER) Reflect.deleteProperty(bundle, name);
        else file.code = file.code.replace(/import\s*["'`]\.\/preload-helper[^"'`]*["'`];?/, '');
      }
    },
  };
}
