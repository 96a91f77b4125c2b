/** Row numbers of authored rows, for warnings: a parsed dataset doesn't keep them. */
import { type DatasetFiles, readText } from '../../dataset/dataset-files.ts';
import { FILE_COLUMNS } from '../../dataset/file-columns.ts';
import { type CsvRow, type CsvTable, parseCsv, tableOf } from '../../dataset/parse-csv.ts';
import type { DatasetRecords } from '../../dataset/parse-dataset.ts';
import type { RowNumberLookup } from './lint.ts';

const FILES = ['entities.csv', 'sources.csv', 'observations.csv'] as const;

function rowId(file: (typeof FILES)[number], { cells }: CsvRow): string {
  const columns =
    file === 'observations.csv' ? ['entity', 'metric', 'period', 'basis', 'source'] : ['id'];
  return columns.map((column) => cells.get(column) ?? '').join('/');
}

function indexTables(tableOfFile: (file: (typeof FILES)[number]) => CsvTable): RowNumberLookup {
  const rows = new Map<string, number>();
  for (const file of FILES)
    for (const row of tableOfFile(file).rows) rows.set(`${file}/${rowId(file, row)}`, row.row);
  return (file, id) => rows.get(`${file}/${id}`) ?? null;
}

/** Indexes the rows of a dataset's files; they must parse without an error. */
export function indexRowNumbers(files: DatasetFiles): RowNumberLookup {
  return indexTables((file) => {
    const text = readText(files, '', file, []) ?? '';
    return parseCsv(file, text, FILE_COLUMNS[file]).table;
  });
}

/** Indexes the records of a dataset. */
export function indexRecords(records: DatasetRecords['records']): RowNumberLookup {
  return indexTables((file) => tableOf(file, records.get(file) ?? [], FILE_COLUMNS[file]).table);
}
