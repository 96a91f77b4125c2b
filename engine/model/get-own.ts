/** Looks up in a record from a parsed document a name that a stranger chose: `constructor` is not in it. */
export function getOwn<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
