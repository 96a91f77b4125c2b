/** Draws several pictures at a time. */
import { availableParallelism } from 'node:os';

/**
 * The number of pictures that are drawn at a time: as many as there are processors, and at most four. resvg and sharp draw in Node's
 * thread pool, and each of its threads keeps some 40 MB.
 */
export const PARALLEL = Math.min(4, availableParallelism());

/** Runs `task` for each item, with `PARALLEL` at a time. */
export async function forEachInParallel<Item>(
  items: Iterable<Item>,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  const run = async (): Promise<void> => {
    for (let next = left.next(); !next.done; next = left.next()) await task(next.value);
  };
  await Promise.all(Array.from({ length: PARALLEL }, run));
}
