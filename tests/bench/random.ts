/** A source of numbers from 0 up to 1 that are the same for the same seed, everywhere. */
export type Random = () => number;

// Little words stand in the forms of sentences; without them the rest is flatter than Zipf's 0.
const OFFSET = 25;

/** Mulberry32, by Tommy Ettinger: small, fast, and even enough for prose. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Picks from a list the way words fall in a language (the law of Zipf and Mandelbrot): the one at
 * place n with a weight of 1 / (n + OFFSET).
 */
export function pickByRank<T>(random: Random, items: readonly T[]): T {
  const [first, last] = [1 + OFFSET, items.length + 1 + OFFSET];
  // The inverse of the integral of 1/x from the first to the last.
  return at(items, Math.floor(first * (last / first) ** random() - first));
}

/** Picks from a list, each item as often as another. */
export function pick<T>(random: Random, items: readonly T[]): T {
  return at(items, Math.floor(random() * items.length));
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[Math.min(index, items.length - 1)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
