/** How a value is known in KV besides its key, here and at Cloudflare alike. */

/** The binding of wrangler.toml under which releases lie. */
export const RELEASES_BINDING = 'RELEASES';

/** The metadata of every value that is written: a list of keys then tells sizes. */
export interface ValueMetadata {
  readonly bytes: number;
}

/** The size that metadata tells; null where it tells none. */
export function sizeFromMetadata(metadata: unknown): number | null {
  if (typeof metadata !== 'object' || metadata === null || !('bytes' in metadata)) return null;
  return typeof metadata.bytes === 'number' ? metadata.bytes : null;
}
