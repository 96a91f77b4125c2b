/** CSV files as their rows, by the names of their columns. */
import { parse } from 'csv-parse/sync';

/** The rows of a file; a byte order mark is passed over. */
export function csvRows(file: string | Uint8Array | undefined): Record<string, string>[] {
  if (file === undefined) throw new Error('no such file');
  return parse(typeof file === 'string' ? file : Buffer.from(file), { bom: true, columns: true });
}
