/** In which row of its file an authored row stands: a dataset has forgotten it, and an editor needs it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvRow, parseCsv } from '../../dataset/parse-csv.ts';
import { FILE_COLUMNS } from '../../dataset/read-rows.ts';
import type { RowNumberLookup } from './lint.ts';

const FILES = ['entities.csv', 'sources.csv', 'observations.csv'] as const;

function rowId(file: (typeof FILES)[number], { cells }: CsvRow): string {
  const parts =
    file === 'observations.csv' ? ['entity', 'metric', 'period', 'basis', 'source'] : ['id'];
  return parts.map((part) => cells.get(part) ?? '').join('/');
}

/** Reads the rows of a dataset's folder that has been loaded without a fault. */
export function indexRowNumbers(folder: string): RowNumberLookup {
  const rows = new Map<string, number>();
  for (const file of FILES) {
    const path = join(folder, file);
    if (!existsSync(path)) continue;
    const { table } = parseCsv(file, readFileSync(path, 'utf8'), FILE_COLUMNS[file]);
    for (const row of table.rows) rows.set(`${file}/${rowId(file, row)}`, row.row);
  }
  return (file, id) => rows.get(`${file}/${id}`) ?? null;
}
