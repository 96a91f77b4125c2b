import { parseJson } from '../../engine/model/json.ts';

/** LRU cache with a limit on the total size. It is bounded because all requests of an isolate share 128 MB. */
export class LruCache<T> {
  readonly #limit: number;
  readonly #entries = new Map<string, { readonly value: T; readonly size: number }>();
  #used = 0;

  /** `limit` in bytes, as counted by the sizes given to `set`. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value, which becomes the most recently used. */
  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Stores a value of `size` bytes; ignores one larger than the whole cache. */
  set(key: string, value: T, size: number): void {
    this.#forget(key);
    if (size > this.#limit) return;
    this.#entries.set(key, { value, size });
    this.#used += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#used <= this.#limit) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#used -= entry.size;
  }
}

// Parsed bodies: each is parsed once, and kept as long as its bytes are in a cache. Parsing costs more than most
// answers. Objects take several times the space of their bytes, of which the store keeps 8 MB.

const parsed = new WeakMap<Uint8Array, unknown>();

/**
 * Parses JSON of the publisher or the build, whose type the caller states. The same bytes give the same object, which mustn't be changed.
 */
export function parseOnce<T>(bytes: Uint8Array): T {
  const document = parsed.get(bytes) ?? parseJson(bytes);
  parsed.set(bytes, document);
  return document as T;
}
