/** Objects: own properties by untrusted names, and memoization of functions of an object. */

/** Looks up an own property by an untrusted name, so that `constructor` is not found in a parsed document. */
export function getOwn<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

// Memoization of pure functions of one object. A result lives as long as its argument.

/** Returns a function that computes its result once for each object. `compute` must be pure. */
export function memoize<Key extends object, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const results = new WeakMap<Key, Value>();
  return (key) => {
    const cached = results.get(key);
    if (cached !== undefined) return cached;
    const value = compute(key);
    results.set(key, value);
    return value;
  };
}
