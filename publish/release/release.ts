/** Release: response bodies in packs, and a manifest that locates them. Its name is the hash of the manifest. */

import { type CompiledDataset, DERIVED_FORMS_VERSION } from '../../engine/mod.ts';
import { manifestKey } from '../../engine/model/address.ts';
import { RELEASE_ID_LENGTH } from '../../engine/model/hash.ts';
import { jsonBody } from '../../engine/model/json.ts';
import type { Manifest } from '../../engine/model/manifest.ts';
import { sha256 } from '../sha256.ts';
import type { Bodies } from './bodies.ts';
import { BodyCache } from './body-cache.ts';
import type { EncodedBodies } from './encode-pack.ts';
import { manifestIndex } from './manifest-index.ts';
import { documentItems, Packer } from './packer.ts';
import { NO_RENDERERS, type Renderers } from './renderers.ts';
import { datasetBodies, historyBodies, indexBodies } from './unversioned-documents.ts';
import { collectBodies } from './vintage-bodies.ts';
import { leadersAndViews, packBodies } from './vintage-packs.ts';

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
