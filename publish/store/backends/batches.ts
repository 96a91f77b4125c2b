/** Splits writes into batches within the limits of KV's bulk API. */

/** Cloudflare's limits: 10,000 pairs and 100 MB, with values in base64. */
const MAX_PAIRS = 10_000;
const MAX_BYTES = 100_000_000;
/** Bytes of a pair's quotes, field names and metadata in JSON. */
const PAIR_BYTES = 100;

/** The maximum size of one write. */
export interface BatchLimits {
  readonly pairs: number;
  /** Bytes of the request as sent. */
  readonly bytes: number;
}

/** Cloudflare's limits. */
export const BULK_LIMITS: BatchLimits = { pairs: MAX_PAIRS, bytes: MAX_BYTES };

function requestBytes(key: string, value: Uint8Array): number {
  return Math.ceil(value.length / 3) * 4 + Buffer.byteLength(key) + PAIR_BYTES;
}

/** Splits values into batches, in order. A value above the limit gets a batch of its own, which the store will refuse. */
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
