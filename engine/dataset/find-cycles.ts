/** Finds cycles in a relation in which each item has at most one parent. */

/** The maximum number of members that an error names. */
const MAX_NAMED = 10;

/** The cycles, each as its members from child to parent. Linear in the number of items. */
export function findCycles(
  ids: Iterable<string>,
  parentOf: (id: string) => string | null | undefined,
): string[][] {
  const visited = new Set<string>();
  const cycles: string[][] = [];
  for (const id of ids) {
    const path: string[] = [];
    let next: string | null = id;
    while (next !== null && !visited.has(next)) {
      visited.add(next);
      path.push(next);
      next = parentOf(next) ?? null;
    }
    // A path that ends at an item of an earlier path closes no new cycle.
    const start = next === null ? -1 : path.indexOf(next);
    if (start >= 0) cycles.push(path.slice(start));
  }
  return cycles;
}

/** Formats the members of a cycle for an error: `a, b, c`, or the first ten and the number of the others. */
export function cycleText(members: readonly string[]): string {
  const named = members.slice(0, MAX_NAMED).join(', ');
  const rest = members.length - MAX_NAMED;
  return rest > 0 ? `${named} and ${rest} more` : named;
}
