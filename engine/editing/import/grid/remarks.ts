/** Sentences for a user about what a table's source has besides the table. */

const LONGEST = 60;

/** The beginning of a text, in quotation marks, on one line. */
export function quote(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST ? `“${line.slice(0, LONGEST).trimEnd()}…”` : `“${line}”`;
}

/** What is said about a number of tables that are not taken. */
export function otherTables(count: number): string[] {
  if (count === 0) return [];
  return count === 1
    ? ["1 more table in the paste isn't read: the largest was taken"]
    : [`${count} more tables in the paste aren't read: the largest was taken`];
}
