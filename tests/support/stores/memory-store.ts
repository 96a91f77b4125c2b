/** A publisher's store in memory, whose values a test can inspect. */

import { PACK_HASH_LENGTH, RELEASE_ID_LENGTH } from '../../../engine/model/hash.ts';
import type { Pointer } from '../../../engine/model/manifest.ts';
import { sha256 } from '../../../engine/model/sha256.ts';
import type { Release } from '../../../publish/release/release.ts';
import type { KeyValueStore } from '../../../publish/store/open-store.ts';

/** Keys and values; records its operations. */
export class MemoryStore implements KeyValueStore {
  readonly values = new Map<string, Uint8Array>();
  /** The keys of each write, in order. */
  readonly written: string[][] = [];
  readonly removed: string[] = [];

  async list(): Promise<Map<string, number | null>> {
    return new Map([...this.values].map(([key, value]) => [key, value.length]));
  }

  async read(key: string): Promise<Uint8Array | null> {
    return this.values.get(key) ?? null;
  }

  async write(values: ReadonlyMap<string, Uint8Array>): Promise<void> {
    this.written.push([...values.keys()]);
    for (const [key, value] of values) this.values.set(key, value);
  }

  async remove(keys: readonly string[]): Promise<void> {
    this.removed.push(...keys);
    for (const key of keys) this.values.delete(key);
  }

  async close(): Promise<void> {}

  /** The pointer; null if nothing was published. */
  get pointer(): Pointer | null {
    const value = this.values.get('current');
    return value ? JSON.parse(Buffer.from(value).toString()) : null;
  }
}

/** The key of a pack with this text. */
export function packKeyOf(text: string): string {
  return `pack/${sha256(Buffer.from(text)).slice(0, PACK_HASH_LENGTH)}`;
}

/** A release of packs with these texts, in the format of the store: all names are hashes of the content. */
export function textRelease(...texts: readonly string[]): Release {
  const packs = texts.map((text) => [packKeyOf(text), Buffer.from(text)] as const);
  const manifest = {
    packs: packs.map(([key]) => key.slice('pack/'.length)),
    documents: {},
    datasets: {},
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  const id = sha256(bytes).slice(0, RELEASE_ID_LENGTH);
  return { id, manifest, values: new Map([...packs, [`manifest/${id}`, bytes]]) };
}
