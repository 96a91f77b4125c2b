/**
 * All tables of a dataset, and their response bodies as JSON and CSV, by address; and the histories that earlier dates
 * are read from.
 */

import { historyAddress, tableAddress } from '../../model/address.ts';
import type { TableLinks } from '../../model/documents.ts';
import { textBody } from '../../model/json.ts';
import { memoize } from '../../model/objects.ts';
import { DATE_OF_REQUEST, type HistoryBlock, type TableFrame } from '../../model/table-history.ts';
import type { CompiledDataset } from '../compiled-dataset.ts';
import { boundsTable } from './bounds-table.ts';
import { claimsTable, conflictsTable } from './claims-table.ts';
import type { DataTable } from './data-table.ts';
import { entitiesTable, milestonesTable } from './entities-table.ts';
import { observationsTable } from './observations-table.ts';
import { sourcesTable } from './sources-table.ts';

/** Published tables of a dataset, as known on its compiled date. Memoized, since they keep the text of their rows. */
export const datasetTables = memoize((compiled: CompiledDataset): readonly DataTable[] => [
  entitiesTable(compiled),
  sourcesTable(compiled),
  observationsTable(compiled),
  claimsTable(compiled),
  milestonesTable(compiled),
  conflictsTable(compiled),
  boundsTable(compiled),
]);

function tableLinks(dataset: string, table: string): TableLinks {
  return {
    self: `/${tableAddress(dataset, table)}`,
    csv: `/${tableAddress(dataset, table, '.csv')}`,
    dataset: `/v1/datasets/${dataset}`,
    datapackage: `/${tableAddress(dataset, 'datapackage', '.json')}`,
  };
}

/** The text around the rows of a table in JSON: a `TableDocument` with its name. */
function jsonFrame(table: DataTable, dataset: string, asOf: string, links: TableLinks): TableFrame {
  const document = { dataset, asOf, [table.name]: [], links };
  const [head = '', tail = ''] = JSON.stringify(document).split(/(?<=\[)(?=\])/);
  return { head, separator: ',', tail: `${tail}\n` };
}

/** Text of the JSON file of a table. */
function tableJson({ dataset: { id }, asOf }: CompiledDataset, table: DataTable): string {
  const { head, tail } = jsonFrame(table, id, asOf, tableLinks(id, table.name));
  return head + table.json() + tail;
}

/** Bodies by address: `v1/datasets/{dataset}/{table}.json` and `.csv` of each table. */
export function tableBodies(compiled: CompiledDataset): Map<string, Uint8Array> {
  const { id } = compiled.dataset;
  const bodies = new Map<string, Uint8Array>();
  for (const table of datasetTables(compiled)) {
    bodies.set(tableAddress(id, table.name, '.json'), textBody(tableJson(compiled, table)));
    bodies.set(tableAddress(id, table.name, '.csv'), textBody(table.csv()));
  }
  return bodies;
}

/** The text around the rows of a table in JSON, as known on the date that a request names. */
function datedJsonFrame({ dataset: { id } }: CompiledDataset, table: DataTable): TableFrame {
  const { self, csv, ...links } = tableLinks(id, table.name);
  const search = `?as_of=${DATE_OF_REQUEST}`;
  const dated = { self: self + search, csv: csv + search, ...links };
  return jsonFrame(table, id, DATE_OF_REQUEST, dated);
}

/** The rows of a table on all dates. */
export interface TableHistory {
  readonly address: string;
  readonly frame: TableFrame;
  readonly blocks: readonly HistoryBlock[];
}

/** History of each table in a format; made one by one, because each takes much memory. */
export function* tableHistories(
  compiled: CompiledDataset,
  format: '.json' | '.csv',
): Iterable<TableHistory> {
  const property = format === '.json' ? 'json' : 'csv';
  for (const table of datasetTables(compiled)) {
    const blocks: HistoryBlock[] = [];
    for (const { from, until, [property]: format } of table.history()) {
      const text = format();
      if (text !== '') blocks.push({ from, until, bytes: textBody(text) });
    }
    const frame =
      format === '.json'
        ? datedJsonFrame(compiled, table)
        : { head: table.csvHeader, separator: '', tail: '' };
    const address = historyAddress(compiled.dataset.id, table.name, format);
    yield { address, frame, blocks };
  }
}
