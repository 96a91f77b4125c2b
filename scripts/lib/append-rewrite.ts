/** Appends the reason for altered history to the dataset's `rewrites.csv`, where the next release reads it. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  FILE_COLUMNS,
  formatDataError,
  formatRecords,
  parseCsv,
  type Rewrite,
} from '../../engine/mod.ts';

const FILE = 'rewrites.csv';

/** Appends a row to `rewrites.csv`, or creates the file; existing bytes stay unchanged. Throws if it is no valid CSV. */
export function appendRewrite(folder: string, { date, from, reason }: Rewrite): void {
  const path = join(folder, FILE);
  if (!existsSync(path)) {
    writeFileSync(path, formatRecords([FILE_COLUMNS[FILE].required, [date, from, reason]]));
    return;
  }
  const text = readFileSync(path, 'utf8');
  const { table, errors } = parseCsv(`${basename(folder)}/${FILE}`, text, FILE_COLUMNS[FILE]);
  if (errors.length > 0) throw new Error(errors.map(formatDataError).join('\n'));
  const cells = new Map(Object.entries({ date, from, reason }));
  const row = table.columns.map((column) => cells.get(column) ?? '');
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const missingLineEnd = text.endsWith('\n') ? '' : lineEnd;
  appendFileSync(path, missingLineEnd + formatRecords([row], lineEnd));
}
