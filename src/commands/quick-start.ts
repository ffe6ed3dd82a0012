import { enableCompileCache, getCompileCacheDir, registerHooks } from 'node:module';
import { join } from 'node:path';

// Node keeps what it made of our modules and of packages, by their content: half of the time in which
// a command starts. Threads and processes that a command starts do the same.
enableCompileCache(join(process.cwd(), '.cache/node'));
process.env['NODE_COMPILE_CACHE'] = getCompileCacheDir();

// To see that a file is a module, Node 26 parses the package.json of its package, once for each of the
// fifty files of date-fns that dates need; and that one has 200 kB. It is said here: 0.2 s.
registerHooks({
  resolve: (specifier, context, next) => {
    const { parentURL } = context;
    return parentURL?.includes('/node_modules/date-fns/') && /^\..*\.js$/.test(specifier)
      ? { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context);
  },
});
