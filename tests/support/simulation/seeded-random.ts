/** Reproducible randomness from a seed: for simulations, which are too long for fast-check to shrink. */

/** Returns a number from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** The generator of a seed (mulberry32, in the public domain). */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An integer from `least` to `most`, both included. */
export function randomInteger(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** A random item. Throws if there is none. */
export function randomItem<T>(random: Random, some: readonly T[]): T {
  const found = some[Math.floor(random() * some.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}
