/** Release: response bodies in packs, and a manifest that locates them. Its name is the hash of the manifest. */

import type { CompiledDataset } from '../../engine/mod.ts';
import { RELEASE_ID_LENGTH } from '../../engine/model/hash.ts';
import { jsonBody } from '../../engine/model/json.ts';
import type { Manifest } from '../../engine/model/manifest.ts';
import { manifestKey } from '../../engine/model/store-keys.ts';
import { sha256 } from '../sha256.ts';
import type { Bodies } from './bodies.ts';
import { BodyCache } from './body-cache.ts';
import { manifestIndex } from './manifest-index.ts';
import { Packer } from './packer.ts';
import { NO_RENDERERS, type Renderers } from './renderers.ts';
import { datasetBodies, historyBodies, indexBodies } from './unversioned-documents.ts';
import { collectBodies } from './vintage-bodies.ts';
import { packBodies } from './vintage-packs.ts';

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

/** Builds the release of compiled datasets. Byte-stable: `cache` saves time, and changes nothing in the result. */
export async function makeRelease(
  compiled: readonly CompiledDataset[],
  rendering: Renderers = NO_RENDERERS,
  cache: BodyCache = BodyCache.empty(),
): Promise<Release> {
  const documents = new Map([
    ...indexBodies(compiled),
    ...rendering.documents,
    ...compiled.flatMap((dataset) => [...datasetBodies(dataset, rendering.origin)]),
    ...rendering.otherDocuments,
  ]);
  // Those of CSV are packed with the views: all together would need another pack, which nearly every publish would write.
  const histories = compiled.flatMap((dataset) => [...historyBodies(dataset, '.json', cache)]);
  const documentEtags = new Map([...cache.texts(documents), ...histories]);
  const contexts = compiled.map((dataset) => ({ compiled: dataset, rendering, cache }));
  const collected = contexts.map((context) => ({ context, bodies: collectBodies(context) }));
  await cache.finish();
  const packer = new Packer();
  const documentsAt = packer.addDocuments(cache.bodies(documentEtags));
  const datasets = collected.map(({ context, bodies }) => {
    const positions = packBodies(packer, bodies, context);
    const dataset = context.compiled;
    for (const [address, position] of positions.histories) documentsAt.set(address, position);
    return [dataset.dataset.id, manifestIndex(dataset, positions)] as const;
  });
  const manifest: Manifest = {
    origin: rendering.origin,
    packs: packer.hashes,
    documents: Object.fromEntries(documentsAt),
    datasets: Object.fromEntries(datasets),
  };
  const bytes = jsonBody(manifest);
  const id = sha256(bytes).slice(0, RELEASE_ID_LENGTH);
  return { id, manifest, values: new Map([...packer.values, [manifestKey(id), bytes]]) };
}
