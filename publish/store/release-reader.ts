/** Reads releases from a store: their keys, manifest and documents, each verified by its hash. */
import { inflateRawSync } from 'node:zlib';
import { parseSummary, type Summaries } from '../../engine/mod.ts';
import { hashInKey, manifestKey, packKey, summaryAddress } from '../../engine/model/address.ts';
import type { Manifest } from '../../engine/model/manifest.ts';
import { bodyAt, type DecodedPack, decodePack, joinParts } from '../../engine/model/pack.ts';
import { sha256 } from '../sha256.ts';
import type { KeyValueStore } from './backends/key-value-store.ts';

/** The store's read operation. An unpublished release can be read in the same way. */
export type ReadableStore = Pick<KeyValueStore, 'read'>;

/** Whether the hash of a value matches its key, which names packs and manifests by their content. */
export function isIntact(key: string, value: Uint8Array): boolean {
  const hash = hashInKey(key);
  return hash !== null && sha256(value).startsWith(hash);
}

/** The keys of a release's values: its packs, then its manifest. */
export function releaseKeys(release: string, manifest: Manifest): string[] {
  return [...manifest.packs.map(packKey), manifestKey(release)];
}

/** The manifest of a release; null if it is missing or its hash differs from its name. */
export async function readManifest(
  release: string,
  store: ReadableStore,
): Promise<Manifest | null> {
  const key = manifestKey(release);
  const value = await store.read(key);
  if (value === null || !isIntact(key, value)) return null;
  // Its hash is its name, so its form is trusted.
  return JSON.parse(Buffer.from(value).toString()) as Manifest;
}

async function readPack(hash: string, store: ReadableStore): Promise<DecodedPack | null> {
  const key = packKey(hash);
  const value = await store.read(key);
  return value && isIntact(key, value) ? decodePack(new Uint8Array(value)) : null;
}

/** A document without vintages, joined if it spans packs; null if the release doesn't have it or a part is missing. */
export async function readDocument(
  manifest: Manifest,
  address: string,
  store: ReadableStore,
): Promise<Uint8Array | null> {
  const hash = manifest.packs[manifest.documents[address] ?? -1];
  const pack = hash === undefined ? null : await readPack(hash, store);
  const body = pack && bodyAt(pack, address);
  const stored = body && (await joinParts(address, body, (part) => readPack(part, store)));
  if (!stored) return null;
  // Node's own inflate: the platform's stream, as in the worker, takes several times as long.
  return body.size === null ? stored : inflateRawSync(stored);
}

/** Reads each value once: the documents of several datasets may be in one pack. */
function readOnce(store: ReadableStore): ReadableStore {
  const values = new Map<string, ReturnType<ReadableStore['read']>>();
  return {
    read(key) {
      const value = values.get(key) ?? store.read(key);
      values.set(key, value);
      return value;
    },
  };
}

/** The summaries by dataset; null if the store has no valid manifest of the release. */
export async function readSummaries(
  release: string,
  store: ReadableStore,
): Promise<Summaries | null> {
  const manifest = await readManifest(release, store);
  if (!manifest) return null;
  const packs = readOnce(store);
  const summaries = new Map<string, ReturnType<typeof parseSummary>>();
  for (const dataset of Object.keys(manifest.datasets)) {
    const body = await readDocument(manifest, summaryAddress(dataset), packs);
    summaries.set(dataset, body && parseSummary(body));
  }
  return summaries;
}
