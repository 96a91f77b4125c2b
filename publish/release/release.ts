/** Release: response bodies in packs, and a manifest that locates them. Its name is the hash of the manifest. */

import { constants, deflateRawSync } from 'node:zlib';
import {
  type CompiledDataset,
  changesCsv,
  changesDocument,
  changesFeed,
  DERIVED_FORMS_VERSION,
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
import {
  historyAddress,
  manifestKey,
  POINTER_KEY,
  summaryAddress,
} from '../../engine/model/address.ts';
import { RELEASE_ID_LENGTH } from '../../engine/model/hash.ts';
import { jsonBody, textBody } from '../../engine/model/json.ts';
import type { Manifest, Pointer } from '../../engine/model/manifest.ts';
import {
  encodeHistory,
  type HistoryBlock,
  type TableFrame,
} from '../../engine/model/table-history.ts';
import { sha256 } from '../sha256.ts';
import { BodyCache } from './body-cache.ts';
import { manifestIndex } from './manifest-index.ts';
import { type Bodies, documentItems, type EncodedBodies, type Etags, Packer } from './pack.ts';
import { NO_RENDERERS, type Renderers } from './renderers.ts';
import { collectBodies, leadersAndViews, packBodies } from './vintages.ts';

/** A release as it is stored. */
export interface StoredRelease {
  /** The first 16 hex digits of the SHA-256 of the manifest. */
  readonly id: string;
  /** The packs and the manifest, by their keys in the store. */
  readonly values: Bodies;
}

export interface Release extends StoredRelease {
  readonly manifest: Manifest;
}

/** Packs items by address: those of the whole site first, then those of each dataset, which have its id in their address. */
function packByDataset(
  packer: Packer,
  items: readonly (readonly [string, EncodedBodies])[],
  compiled: readonly CompiledDataset[],
): Map<string, number> {
  const ids = compiled.map(({ dataset }) => dataset.id);
  const datasetOf = (address: string) =>
    address.split(/[/.]/).find((part) => ids.includes(part)) ?? '';
  const groups = Map.groupBy(items, ([address]) => datasetOf(address));
  return packer.add(
    ['', ...ids].flatMap((id) => groups.get(id) ?? []),
    datasetOf,
  );
}

/** Builds the release of compiled datasets. Byte-stable: `cache` saves time, and changes nothing in the result. */
export function makeRelease(
  compiled: readonly CompiledDataset[],
  rendering: Renderers = NO_RENDERERS,
  cache: BodyCache = BodyCache.empty(),
): Release {
  const documents = new Map([
    ...indexBodies(compiled),
    ...rendering.documents,
    ...compiled.flatMap((dataset) => [...datasetBodies(dataset, rendering.origin)]),
    ...rendering.otherDocuments,
  ]);
  // The largest first, so that small ones fill up their packs.
  const histories = compiled.flatMap((dataset) => [...historyBodies(dataset, cache)]);
  const documentEtags = new Map([...histories, ...cache.texts(documents)]);
  const contexts = compiled.map((dataset) => ({ compiled: dataset, rendering, cache }));
  const collected = contexts.map((context) => ({ context, bodies: collectBodies(context) }));
  const packer = new Packer();
  // Nearly every new figure changes all of these in its dataset, so they share packs: one less to write.
  const common = [
    ...documentItems(cache.bodies(documentEtags)),
    ...collected.flatMap(({ context, bodies }) => leadersAndViews(bodies, context)),
  ];
  const commonAt = packByDataset(packer, common, compiled);
  const documentsAt = [...commonAt].filter(([address]) => documentEtags.has(address));
  const datasets = collected.map(({ context, bodies }) => {
    const positions = packBodies(packer, bodies, commonAt, context);
    const dataset = context.compiled;
    return [dataset.dataset.id, manifestIndex(dataset, positions)] as const;
  });
  const manifest: Manifest = {
    origin: rendering.origin,
    forms: DERIVED_FORMS_VERSION,
    packs: packer.hashes,
    documents: Object.fromEntries(documentsAt),
    datasets: Object.fromEntries(datasets),
  };
  const bytes = jsonBody(manifest);
  const id = sha256(bytes).slice(0, RELEASE_ID_LENGTH);
  return { id, manifest, values: new Map([...packer.values, [manifestKey(id), bytes]]) };
}

/** The pointer to a release that was never published: a snapshot is built without a clock. */
export function initialPointer(release: string): Pointer {
  const releases = [{ release, published: null }];
  return { release, previous: null, sequence: 0, releases, gone: [] };
}

/** The values of a release and its initial pointer, by key. */
export function snapshotValues({ id, values }: StoredRelease) {
  return new Map([...values, [POINTER_KEY, jsonBody(initialPointer(id))]]);
}

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
