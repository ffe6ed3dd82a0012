import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

// Loaded into a command with `--import`: gives it another clock, another umask, and a disk that names
// the files of a folder in another order.
const { SHIFT_CLOCK_BY, UMASK, FILE_ORDER } = process.env;
const shift = Number(SHIFT_CLOCK_BY ?? 0);
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: [] | [number]) =>
    args.length === 0 ? new target(target.now() + shift) : Reflect.construct(target, args),
  apply: (target) => new target(target.now() + shift).toString(),
  get: (target, key) =>
    key === 'now' ? () => target.now() + shift : (Reflect.get(target, key) as unknown),
});

if (UMASK !== undefined && isMainThread) process.umask(parseInt(UMASK, 8));

/** The files of a folder, as this disk names them. */
function inItsOrder<T>(names: T[]): T[] {
  if (FILE_ORDER === 'backwards') return names.toReversed();
  if (FILE_ORDER !== 'mixed') return names;
  return [...names.filter((_, at) => at % 2 === 1), ...names.filter((_, at) => at % 2 === 0)];
}

const { readdirSync } = fs;
const { readdir } = fs.promises;
Object.assign(fs, {
  readdirSync: (...args: Parameters<typeof readdirSync>) => inItsOrder(readdirSync(...args)),
});
Object.assign(fs.promises, {
  readdir: async (...args: Parameters<typeof readdir>) => inItsOrder(await readdir(...args)),
});
syncBuiltinESMExports();
