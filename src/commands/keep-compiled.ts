import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { join } from 'node:path';

// Node keeps what it made of our modules and of packages, by their content: half of the time in which
// a command starts. Threads and processes that a command starts do the same.
enableCompileCache(join(process.cwd(), '.cache/node'));
process.env['NODE_COMPILE_CACHE'] = getCompileCacheDir();
