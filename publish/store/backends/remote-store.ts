/**
 * The store at Cloudflare, through the wrangler command: whoever may use wrangler may publish, and no key or token passes
 * through here. Lists, writes and removals are one run for many keys; a read is a run of its own, because only single values
 * come as bytes.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitIntoBatches } from './batches.ts';
import { RELEASES_BINDING, sizeFromMetadata } from './binding.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { runWrangler } from './run-wrangler.ts';
import { parseStoreError } from './store-error.ts';

interface ListedKey {
  readonly name: string;
  readonly metadata?: unknown;
}

/** One write of 10,000 keys at most. */
const MAX_KEYS = 10_000;

/** Calls `work` with a file of this JSON, which is gone afterwards. */
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

/** The store of an account, of the environment of wrangler.toml named; null: the top level. Throws `StoreError`. */
export function remoteStore(environment: string | null): KeyValueStore {
  const where = [
    '--binding',
    RELEASES_BINDING,
    '--remote',
    ...(environment ? ['--env', environment] : []),
  ];
  const bulk = (doing: string, command: readonly string[], content: unknown) =>
    withTempFile(content, async (path) => {
      const run = await runWrangler(['kv', 'bulk', ...command, path, ...where]);
      if (run.code !== 0) throw parseStoreError(doing, run.printed);
    });
  return {
    async list() {
      const run = await runWrangler(['kv', 'key', 'list', ...where]);
      if (run.code !== 0) throw parseStoreError('listing the keys of the store', run.printed);
      // As Cloudflare's interface describes it.
      const keys = JSON.parse(Buffer.from(run.output).toString()) as readonly ListedKey[];
      return new Map(keys.map(({ name, metadata }) => [name, sizeFromMetadata(metadata)]));
    },
    async read(key) {
      const run = await runWrangler(['kv', 'key', 'get', key, ...where]);
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
        await bulk(`writing ${batch.size} values`, ['put'], pairs);
      }
    },
    async remove(keys) {
      for (let start = 0; start < keys.length; start += MAX_KEYS) {
        const some = keys.slice(start, start + MAX_KEYS);
        await bulk(`removing ${some.length} values`, ['delete', '--force'], some);
      }
    },
    async close() {},
  };
}
