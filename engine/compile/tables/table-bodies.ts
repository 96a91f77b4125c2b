/** Response bodies of all tables of a dataset, as JSON and CSV, by address; and the histories that earlier dates are read from. */

import { historyAddress, tableAddress } from '../../model/document-address.ts';
import type { TableLinks } from '../../model/documents.ts';
import { jsonBody, textBody } from '../../model/json.ts';
import {
  DATE_OF_REQUEST,
  encodeHistory,
  type HistoryBlock,
  type TableFrame,
} from '../../model/table-history.ts';
import type { CompiledDataset } from '../compile.ts';
import type { DataTable } from './data-table.ts';
import { datasetTables } from './dataset-tables.ts';

function tableLinks(dataset: string, table: string): TableLinks {
  return {
    self: `/${tableAddress(dataset, table)}`,
    csv: `/${tableAddress(dataset, table, '.csv')}`,
    dataset: `/v1/datasets/${dataset}`,
    datapackage: `/${tableAddress(dataset, 'datapackage', '.json')}`,
  };
}

/** JSON form of a table: a `TableDocument` with its name and rows. */
function tableDocument({ dataset: { id }, asOf }: CompiledDataset, table: DataTable): object {
  return { dataset: id, asOf, [table.name]: table.rows(), links: tableLinks(id, table.name) };
}

/** Bodies by address: `v1/datasets/{dataset}/{table}.json` and `.csv` of each table. */
export function tableBodies(compiled: CompiledDataset): Map<string, Uint8Array> {
  const { id } = compiled.dataset;
  const bodies = new Map<string, Uint8Array>();
  for (const table of datasetTables(compiled)) {
    bodies.set(tableAddress(id, table.name, '.json'), jsonBody(tableDocument(compiled, table)));
    bodies.set(tableAddress(id, table.name, '.csv'), textBody(table.csv()));
  }
  return bodies;
}

/** The text around the rows of a table in JSON, as known on the date that a request names. */
function jsonFrame({ dataset: { id } }: CompiledDataset, { name }: DataTable): TableFrame {
  const { self, csv, ...links } = tableLinks(id, name);
  const search = `?as_of=${DATE_OF_REQUEST}`;
  const dated = { self: self + search, csv: csv + search, ...links };
  const document = { dataset: id, asOf: DATE_OF_REQUEST, [name]: [], links: dated };
  const [head = '', tail = ''] = JSON.stringify(document).split(/(?<=\[)(?=\])/);
  return { head, separator: ',', tail: `${tail}\n` };
}

/** History of each table in a format, to be concatenated, by address; made one by one, because each takes much memory. */
export function* tableHistories(
  compiled: CompiledDataset,
  format: '.json' | '.csv',
): Iterable<readonly [address: string, parts: readonly Uint8Array[]]> {
  const property = format === '.json' ? 'json' : 'csv';
  for (const table of datasetTables(compiled)) {
    const blocks: HistoryBlock[] = [];
    for (const { from, until, [property]: format } of table.history()) {
      const text = format();
      if (text !== '') blocks.push({ from, until, bytes: textBody(text) });
    }
    const frame =
      format === '.json'
        ? jsonFrame(compiled, table)
        : { head: table.csvHeader, separator: '', tail: '' };
    const address = historyAddress(compiled.dataset.id, table.name, format);
    yield [address, encodeHistory(frame, blocks)];
  }
}
