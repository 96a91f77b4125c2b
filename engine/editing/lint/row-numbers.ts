/** Row numbers of authored rows, for warnings: a parsed dataset doesn't keep them. */
import { type DatasetFiles, readText } from '../../dataset/dataset-files.ts';
import { FILE_COLUMNS } from '../../dataset/file-columns.ts';
import { type CsvRow, parseCsv } from '../../dataset/parse-csv.ts';
import type { RowNumberLookup } from './lint.ts';

const FILES = ['entities.csv', 'sources.csv', 'observations.csv'] as const;

function rowId(file: (typeof FILES)[number], { cells }: CsvRow): string {
  const columns =
    file === 'observations.csv' ? ['entity', 'metric', 'period', 'basis', 'source'] : ['id'];
  return columns.map((column) => cells.get(column) ?? '').join('/');
}

/** Indexes the rows of a dataset's files; they must parse without an error. */
export function indexRowNumbers(files: DatasetFiles): RowNumberLookup {
  const rows = new Map<string, number>();
  for (const file of FILES) {
    const text = readText(files, '', file, []) ?? '';
    const { table } = parseCsv(file, text, FILE_COLUMNS[file]);
    for (const row of table.rows) rows.set(`${file}/${rowId(file, row)}`, row.row);
  }
  return (file, id) => rows.get(`${file}/${id}`) ?? null;
}
