/** Binding and metadata of the values in KV, the same locally and at Cloudflare. */

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
