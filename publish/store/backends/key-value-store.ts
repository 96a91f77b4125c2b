/** Key-value store interface of the publisher. Implemented locally, at Cloudflare, and by the stores of the tests. */

/** A store of bytes by key. All operations are idempotent. */
export interface KeyValueStore {
  /** All keys, with the size of each value in bytes; null if the store doesn't know it. */
  list(): Promise<ReadonlyMap<string, number | null>>;
  /** A value; null if there is none. */
  read(key: string): Promise<Uint8Array | null>;
  /** Writes values in order. After an error any of them may have been written. */
  write(values: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Removes keys; missing ones are ignored. After an error any of them may have been removed. */
  remove(keys: readonly string[]): Promise<void>;
  /** Closes the store, which can't be used afterwards. */
  close(): Promise<void>;
}

/** How many values are read at a time: each read is a request. */
export const READ_CONCURRENCY = { concurrency: 6 };

/** The KV binding in wrangler.toml. */
export const RELEASES_BINDING = 'RELEASES';

/** The metadata of a value, so that a list of keys includes sizes. */
export interface ValueMetadata {
  readonly bytes: number;
}

/** The size in a key's metadata; null if it has none. */
export function sizeFromMetadata(metadata: unknown): number | null {
  if (typeof metadata !== 'object' || metadata === null || !('bytes' in metadata)) return null;
  return typeof metadata.bytes === 'number' ? metadata.bytes : null;
}
