/** Differences between two states, whether of two days or of two releases. */

import { deepEqual } from '../compile/vintages.ts';

/** What a key has before and after; null where it has nothing. */
export interface Pair<Value> {
  readonly key: string;
  readonly before: Value | null;
  readonly after: Value | null;
}

/** Items that appeared and items that are gone. */
export interface ListDiff<Item> {
  readonly appeared: readonly Item[];
  readonly gone: readonly Item[];
}

/** Pairs the values of each key: the keys of `after` in their order, then those that only `before` has. */
export function pairByKey<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Pair<Value>[] {
  return [...new Set([...after.keys(), ...before.keys()])].map((key) => ({
    key,
    before: before.get(key) ?? null,
    after: after.get(key) ?? null,
  }));
}

/** The pairs that differ, in the order of keys. */
export function differences<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Pair<Value>[] {
  return pairByKey(before, after)
    .filter((pair) => !deepEqual(pair.before, pair.after))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Compares two lists; items with the same `keyOf` are the same. */
export function diffLists<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): ListDiff<Item> {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    appeared: after.filter((item) => !was.has(keyOf(item))),
    gone: before.filter((item) => !is.has(keyOf(item))),
  };
}
