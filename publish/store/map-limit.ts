/** Runs store reads with limited concurrency: each may spawn a process. */

const CONCURRENCY = 6;

/** Maps items with six concurrent calls. Results are in the order of the items; the first error stops it. */
export async function mapLimit<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const pending = [...items.entries()];
  const worker = async () => {
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      try {
        results[next[0]] = await work(next[1]);
      } catch (error) {
        pending.length = 0;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return results;
}
