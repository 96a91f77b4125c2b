/**
 * Store at Cloudflare, through the wrangler command, which handles authentication: no token passes through this code. A list, write
 * or removal is one run for many keys; each read is a run of its own, because wrangler returns bytes only for single values.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitIntoBatches } from './batches.ts';
import { sizeFromMetadata } from './binding.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { runWrangler } from './run-wrangler.ts';
import { parseStoreError } from './store-error.ts';

interface ListedKey {
  readonly name: string;
  readonly metadata?: unknown;
}

/** Cloudflare's limit on the keys of one removal. */
const MAX_KEYS = 10_000;

/** Calls `work` with the path of a temporary JSON file. */
async function withTempFile(
  content: unknown,
  work: (path: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'likewise-'));
  try {
    const path = join(folder, 'bulk.json');
    await writeFile(path, JSON.stringify(content));
    await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The store in a KV namespace, by its id. Operations throw `StoreError`. */
export function remoteStore(namespace: string): KeyValueStore {
  const location = ['--namespace-id', namespace, '--remote'];
  const bulk = (action: string, command: readonly string[], content: unknown) =>
    withTempFile(content, async (path) => {
      const run = await runWrangler(['kv', 'bulk', ...command, path, ...location]);
      if (run.code !== 0) throw parseStoreError(action, run.printed);
    });
  return {
    async list() {
      const run = await runWrangler(['kv', 'key', 'list', ...location]);
      if (run.code !== 0) throw parseStoreError('listing the keys of the store', run.printed);
      // The form of Cloudflare's API.
      const keys = JSON.parse(Buffer.from(run.output).toString()) as readonly ListedKey[];
      return new Map(keys.map(({ name, metadata }) => [name, sizeFromMetadata(metadata)]));
    },
    async read(key) {
      const run = await runWrangler(['kv', 'key', 'get', key, ...location]);
      if (run.code === 0) return run.output;
      if (/- 404\b|code: 10009/.test(run.printed)) return null;
      throw parseStoreError(`reading ${key}`, run.printed);
    },
    async write(values) {
      for (const batch of splitIntoBatches(values)) {
        const pairs = [...batch].map(([key, value]) => ({
          key,
          value: Buffer.from(value).toString('base64'),
          base64: true,
          metadata: { bytes: value.length },
        }));
        await bulk(
          `writing ${batch.size} ${batch.size === 1 ? 'value' : 'values'}`,
          ['put'],
          pairs,
        );
      }
    },
    async remove(keys) {
      for (let start = 0; start < keys.length; start += MAX_KEYS) {
        const batch = keys.slice(start, start + MAX_KEYS);
        await bulk(
          `deleting ${batch.length} ${batch.length === 1 ? 'value' : 'values'}`,
          ['delete', '--force'],
          batch,
        );
      }
    },
    async close() {},
  };
}
