import { isMainThread } from 'node:worker_threads';

// Loaded into a command with `--import`: gives it another clock and another umask.
const { SHIFT_CLOCK_BY, UMASK } = process.env;
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
