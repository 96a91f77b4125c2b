/** The names that a mistaken one was probably meant to be. */
import { distance } from 'fastest-levenshtein';

/** No id is longer, and the distance takes the product of both lengths. */
const LONGEST = 64;
const MOST = 3;

/** Up to three names, the likeliest first; of two that are as near, the one that comes first. */
export function nearest(value: string, names: readonly string[]): readonly string[] {
  const meant = value.slice(0, LONGEST).toLowerCase();
  return names
    .map((name) => ({ name, far: distance(meant, name) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ name }) => name);
}
