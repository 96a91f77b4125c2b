/**
 * The release that was current at the deploy, as static assets under the keys of KV. It needs nothing but the
 * deployment itself, and is asked only where KV and memory cannot answer.
 */
import type { AssetReader } from './env.ts';
import { log } from './log.ts';

/** The value of a key in the snapshot; null where it has none. */
export async function readSnapshot(assets: AssetReader, key: string): Promise<ArrayBuffer | null> {
  try {
    // The host is nobody's: a binding's fetch goes by the path.
    const response = await assets.fetch(`https://assets.local/_snapshot/${key}`);
    return response.ok ? await response.arrayBuffer() : null;
  } catch (error) {
    log('warn', { store: 'snapshot', key, reason: String(error) });
    return null;
  }
}
