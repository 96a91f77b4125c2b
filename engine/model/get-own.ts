/** Looks up an own property by an untrusted name, so that `constructor` is not found in a parsed document. */
export function getOwn<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
