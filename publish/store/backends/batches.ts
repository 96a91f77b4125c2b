/** Values in writes, and keys in removals, that are no larger than the store takes at once. */

/** Cloudflare takes 10,000 pairs and 100 MB, in which values are base64. */
const MAX_PAIRS = 10_000;
const MAX_BYTES = 100_000_000;
/** Quotes, names of fields and metadata of a pair in JSON. */
const PAIR_BYTES = 100;

/** How much one write may hold. */
export interface BatchLimits {
  readonly pairs: number;
  /** Of the request as it is sent. */
  readonly bytes: number;
}

/** The most that Cloudflare takes. */
export const BULK_LIMITS: BatchLimits = { pairs: MAX_PAIRS, bytes: MAX_BYTES };

function requestBytes(key: string, value: Uint8Array): number {
  return Math.ceil(value.length / 3) * 4 + Buffer.byteLength(key) + PAIR_BYTES;
}

/** Splits values into writes within the limits, in their order. A value beyond the limit goes alone, for the store to refuse. */
export function* splitIntoBatches(
  values: ReadonlyMap<string, Uint8Array>,
  limits: BatchLimits = BULK_LIMITS,
): Generator<Map<string, Uint8Array>> {
  let batch = new Map<string, Uint8Array>();
  let bytes = 0;
  for (const [key, value] of values) {
    const size = requestBytes(key, value);
    if (batch.size >= limits.pairs || (batch.size > 0 && bytes + size > limits.bytes)) {
      yield batch;
      batch = new Map();
      bytes = 0;
    }
    batch.set(key, value);
    bytes += size;
  }
  if (batch.size > 0) yield batch;
}
