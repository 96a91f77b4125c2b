/** Memoization of pure functions of one object. A result lives as long as its argument. */

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
