/** List comparison by identity of items, for deciding whether something has to be computed again. */

/** Whether two lists hold the same items, compared by identity. */
export function areListsEqual<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
