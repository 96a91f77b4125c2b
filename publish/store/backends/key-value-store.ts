/**
 * What a publisher needs of a store of keys and values, and no more: the local one, the one at Cloudflare, and those of the
 * tests are all behind it.
 */

/** Keys and values. Every operation may be repeated: writing or removing twice is the same as once. */
export interface KeyValueStore {
  /** All keys, each with the size of its value in bytes; null where the store doesn't tell. */
  list(): Promise<ReadonlyMap<string, number | null>>;
  /** A value; null where there is none. */
  read(key: string): Promise<Uint8Array | null>;
  /** Writes values in the order given. When it fails, any of them may have been written. */
  write(values: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Removes keys, also ones that aren't there. When it fails, any of them may be gone. */
  remove(keys: readonly string[]): Promise<void>;
  /** Lets go of what the store holds open. Nothing may be asked of it afterwards. */
  close(): Promise<void>;
}
