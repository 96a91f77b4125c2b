/** Rows of CSV files by column name. */
import { parse } from 'csv-parse/sync';

/** The rows of a file; skips a byte order mark. */
export function csvRows(file: string | Uint8Array | undefined): Record<string, string>[] {
  if (file === undefined) throw new Error('no such file');
  return parse(typeof file === 'string' ? file : Buffer.from(file), { bom: true, columns: true });
}
