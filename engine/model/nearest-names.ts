/** Suggestions for a misspelt name, by edit distance. */
import { distance } from 'fastest-levenshtein';

/** Longer texts are truncated, because computing the distance takes time proportional to the product of the lengths. */
const MAX_LENGTH = 64;
const MAX_SUGGESTIONS = 3;

/**
 * Up to three names that resemble a text, nearest first; ties keep the order of the list. Ignores case, and omits names that
 * have nothing in common with the text.
 */
export function nearestNames(text: string, names: readonly string[]): string[] {
  const wanted = text.slice(0, MAX_LENGTH).toLowerCase();
  return names
    .map((name) => ({ name, edits: distance(wanted, name.slice(0, MAX_LENGTH).toLowerCase()) }))
    .filter(({ name, edits }) => edits < Math.max(name.length, wanted.length))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ name }) => name);
}
