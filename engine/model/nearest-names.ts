/** The names that a mistaken one was probably meant to be. */
import { distance } from 'fastest-levenshtein';

/** The distance takes the product of both lengths. */
const LONGEST = 64;
const MOST = 3;

/** Up to three names that have something in common with a text, the likeliest first. */
export function nearestNames(text: string, names: readonly string[]): string[] {
  const meant = text.slice(0, LONGEST).toLowerCase();
  return names
    .map((name) => ({ name, far: distance(meant, name.slice(0, LONGEST).toLowerCase()) }))
    .filter(({ name, far }) => far < Math.max(name.length, meant.length))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ name }) => name);
}
