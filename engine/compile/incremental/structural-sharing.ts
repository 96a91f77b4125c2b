/**
 * Deep equality of JSON values, and reuse of the equal parts of earlier documents. Parts that are the same object are
 * compared without being traversed.
 */

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether two values of JSON are equal. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let index = 0; index < a.length; index += 1) {
      if (!deepEqual(a[index], b[index])) return false;
    }
    return true;
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    if (!deepEqual(a[key], b[key])) return false;
  }
  return true;
}

/** Returns `parts`, with each part that equals the earlier one replaced by that object. */
export function shareUnchanged<Parts extends object>(parts: Parts, before: Parts): Parts {
  const shared = { ...parts };
  for (const name in parts) {
    if (deepEqual(before[name], parts[name])) shared[name] = before[name];
  }
  return shared;
}

/** Whether two vintages of a document have the same content: everything but `asOf` and `links`. */
export function isSameContent(a: object, b: object): boolean {
  return deepEqual({ ...a, asOf: '', links: null }, { ...b, asOf: '', links: null });
}
