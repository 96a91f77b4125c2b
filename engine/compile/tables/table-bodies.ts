/** Response bodies of all tables of a dataset, as JSON and CSV, by address. */

import { tableAddress } from '../../model/document-address.ts';
import type { TableLinks } from '../../model/documents.ts';
import { jsonBody } from '../../model/json.ts';
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
    bodies.set(tableAddress(id, table.name, '.csv'), new TextEncoder().encode(table.csv()));
  }
  return bodies;
}
