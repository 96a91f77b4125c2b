/** Writes the reason for which earlier dates are altered into the dataset's folder, where the next release reads it. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { describeFault } from '../../engine/dataset/data-error.ts';
import { readTable } from '../../engine/dataset/parse-csv.ts';
import { forms } from '../../engine/dataset/read-rows.ts';
import type { Rewrite } from '../../engine/dataset/schema.ts';

const FILE = 'rewrites.csv';

/** Appends a row to `rewrites.csv`, or begins the file; what stands in it isn't touched. Throws if it can't be read as CSV. */
export function appendRewrite(folder: string, { date, from, reason }: Rewrite): void {
  const path = join(folder, FILE);
  if (!existsSync(path)) {
    writeFileSync(path, stringify([forms[FILE].required, [date, from, reason]]));
    return;
  }
  const text = readFileSync(path, 'utf8');
  const { table, faults } = readTable(`${basename(folder)}/${FILE}`, text, forms[FILE]);
  if (faults.length > 0) throw new Error(faults.map(describeFault).join('\n'));
  const cells = new Map(Object.entries({ date, from, reason }));
  const row = table.columns.map((column) => cells.get(column) ?? '');
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const begun = text.endsWith('\n') ? '' : lineEnd;
  appendFileSync(path, begun + stringify([row], { record_delimiter: lineEnd }));
}
