/** Documents without vintages: the index, and the documents of each dataset other than rankings and leaders. */

import {
  type CompiledDataset,
  changesDocument,
  changesFeed,
  dataPackage,
  datasetDocument,
  datasetsDocument,
  entityDocuments,
  entityViews,
  indexDocument,
  summarizeDataset,
  tableBodies,
} from '../../engine/mod.ts';
import { summaryAddress } from '../../engine/model/document-address.ts';
import { jsonBody } from '../../engine/model/json.ts';
import type { Bodies } from './bodies.ts';

/** `/v1` and `/v1/datasets`, by address. */
export function indexBodies(compiled: readonly CompiledDataset[]): Bodies {
  return new Map([
    ['v1', jsonBody(indexDocument(compiled))],
    ['v1/datasets', jsonBody(datasetsDocument(compiled))],
  ]);
}

/** The documents of a dataset by address, the most urgent first. `origin` is for absolute URLs. */
export function datasetBodies(compiled: CompiledDataset, origin: string): Bodies {
  const { id } = compiled.dataset;
  const tables = tableBodies(compiled);
  const changes = changesDocument(compiled);
  return new Map([
    [`v1/datasets/${id}.json`, jsonBody(datasetDocument(compiled))],
    [`v1/datasets/${id}/datapackage.json`, jsonBody(dataPackage(compiled, tables, origin))],
    ...entityViews(compiled).map(
      (view) => [`v1/entities/${view.id}.view.json`, jsonBody(view)] as const,
    ),
    ...tables,
    ...entityDocuments(compiled).map(
      (entity) => [`v1/entities/${id}/${entity.id}.json`, jsonBody(entity)] as const,
    ),
    [`v1/changes/${id}.json`, jsonBody(changes)],
    [`v1/changes/${id}.atom`, Buffer.from(changesFeed(compiled, changes, origin))],
    [summaryAddress(id), jsonBody(summarizeDataset(compiled))],
  ]);
}
