/** A release as the store holds it: which values it is made of, whether they are what their names say, and its documents. */

import type { Manifest } from '../../engine/model/manifest.ts';
import { bodyAt, decodePack, type PackedBody } from '../../engine/model/pack.ts';
import { manifestKey, packKey } from '../../engine/model/store-keys.ts';
import { sha256 } from '../release/encode-pack.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';

/** All that reading needs: a release that isn't stored yet can be read like one that is. */
export type ReadableStore = Pick<KeyValueStore, 'read'>;

const NAMED_BY_HASH = /^(?:pack|manifest)\/(?<hash>[0-9a-f]{16,})$/;

/** Whether a key is of a release's values, as against bookkeeping, pinned builds of the widget and what isn't ours. */
export function isReleaseKey(key: string): boolean {
  return NAMED_BY_HASH.test(key);
}

/** Whether a value is what its key says: packs and manifests are named by the hash of their content. */
export function isIntact(key: string, value: Uint8Array): boolean {
  const hash = NAMED_BY_HASH.exec(key)?.groups?.hash;
  return hash !== undefined && sha256(value).startsWith(hash);
}

/** The keys of a release's values: its packs, then its manifest. */
export function releaseKeys(release: string, manifest: Manifest): string[] {
  return [...manifest.packs.map(packKey), manifestKey(release)];
}

/** The manifest of a release; null where the store has none, or another than its name says. */
export async function readManifest(
  release: string,
  store: ReadableStore,
): Promise<Manifest | null> {
  const key = manifestKey(release);
  const value = await store.read(key);
  if (value === null || !isIntact(key, value)) return null;
  // Trusted as it is, because its hash is its name.
  return JSON.parse(Buffer.from(value).toString()) as Manifest;
}

/** The body at an address of a pack, or its end, with the parts before it; null where it isn't there. */
function findBody(bytes: Uint8Array, address: string): PackedBody | null {
  const pack = decodePack(new Uint8Array(bytes));
  return pack && bodyAt(pack, address);
}

async function readBody(hash: string, address: string, store: ReadableStore) {
  const key = packKey(hash);
  const pack = await store.read(key);
  return pack && isIntact(key, pack) ? findBody(pack, address) : null;
}

/** A single document of a release, joined where it spans packs; null where the release hasn't it, or not whole. */
export async function readDocument(
  manifest: Manifest,
  address: string,
  store: ReadableStore,
): Promise<Uint8Array | null> {
  const hash = manifest.packs[manifest.documents[address] ?? -1];
  const end = hash === undefined ? null : await readBody(hash, address, store);
  if (!end) return null;
  const parts: Uint8Array[] = [];
  for (const [part] of end.before) {
    const found = await readBody(part, address, store);
    if (!found) return null;
    parts.push(found.bytes);
  }
  return Buffer.concat([...parts, end.bytes]);
}
