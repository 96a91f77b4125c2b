/** Documents without vintages: the index, and the documents of each dataset other than rankings and leaders. */

import { constants, deflateRawSync } from 'node:zlib';
import {
  type CompiledDataset,
  changesCsv,
  changesDocument,
  changesFeed,
  dataPackage,
  datasetDocument,
  datasetRankingsDocument,
  datasetsDocument,
  datedDataPackage,
  entityDocuments,
  entityMarkdown,
  entityViews,
  indexDocument,
  rankingsDocument,
  summarizeDataset,
  tableBodies,
  tableHistories,
} from '../../engine/mod.ts';
import { historyAddress, summaryAddress } from '../../engine/model/address.ts';
import { jsonBody, textBody } from '../../engine/model/json.ts';
import {
  encodeHistory,
  type HistoryBlock,
  type TableFrame,
} from '../../engine/model/table-history.ts';
import type { Bodies, Etags } from './bodies.ts';
import type { BodyCache } from './body-cache.ts';

/** `/v1`, `/v1/datasets` and `/v1/rankings`, by address. */
export function indexBodies(compiled: readonly CompiledDataset[]): Bodies {
  return new Map([
    ['v1', jsonBody(indexDocument(compiled))],
    ['v1/datasets', jsonBody(datasetsDocument(compiled))],
    ['v1/rankings', jsonBody(rankingsDocument(compiled))],
  ]);
}

/** The documents of a dataset by address. `origin` is for absolute URLs. */
export function datasetBodies(compiled: CompiledDataset, origin: string): Bodies {
  const { id } = compiled.dataset;
  const tables = tableBodies(compiled);
  const changes = changesDocument(compiled);
  return new Map([
    [`v1/datasets/${id}.json`, jsonBody(datasetDocument(compiled))],
    [`v1/rankings/${id}.json`, jsonBody(datasetRankingsDocument(compiled))],
    [`v1/datasets/${id}/datapackage.json`, jsonBody(dataPackage(compiled, tables, origin))],
    [
      historyAddress(id, 'datapackage', '.json'),
      historyBody(datedDataPackage(compiled, origin), []),
    ],
    ...entityViews(compiled).map(
      (view) => [`v1/entities/${view.id}.view.json`, jsonBody(view)] as const,
    ),
    ...tables,
    ...entityDocuments(compiled).flatMap((entity) => [
      [`v1/entities/${id}/${entity.id}.json`, jsonBody(entity)] as const,
      [
        `v1/entities/${id}/${entity.id}.md`,
        textBody(entityMarkdown(compiled, entity, origin)),
      ] as const,
    ]),
    [`v1/changes/${id}.json`, jsonBody(changes)],
    [`v1/changes/${id}.csv`, textBody(changesCsv(changes))],
    [`v1/changes/${id}.atom`, Buffer.from(changesFeed(compiled, changes, origin))],
    [summaryAddress(id), jsonBody(summarizeDataset(compiled))],
  ]);
}

/** Deflates bytes up to a byte boundary, without a final block. */
function deflateGroup(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
}

function historyBody(...history: [frame: TableFrame, blocks: readonly HistoryBlock[]]): Uint8Array {
  return Buffer.concat(encodeHistory(...history, deflateGroup));
}

/** Keeps the histories of a dataset's tables one by one, because each takes much memory. Returns their ETags by address. */
export function historyBodies(compiled: CompiledDataset, cache: BodyCache): Etags {
  const etags = new Map<string, string>();
  for (const format of ['.json', '.csv'] as const)
    for (const { address, frame, blocks } of tableHistories(compiled, format))
      etags.set(address, cache.text(historyBody(frame, blocks)));
  return etags;
}
