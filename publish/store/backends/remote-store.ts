/**
 * Store at Cloudflare, through the wrangler command, which handles authentication: no token passes through this code. A list, write
 * or removal is one run for many keys; each read is a run of its own, because wrangler returns bytes only for single values.
 */

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type KeyValueStore, sizeFromMetadata } from './key-value-store.ts';
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

/** The part of a namespace in wrangler's list that is used. */
interface Namespace {
  readonly id: string;
  readonly title: string;
}

/** The title of a worker's namespace. */
export function namespaceTitle(worker: string): string {
  return `${worker}-releases`;
}

/** The id of a worker's namespace; null if the account has none. Throws a `StoreError`. */
export async function findNamespace(worker: string): Promise<string | null> {
  const { code, output, printed } = await runWrangler(['kv', 'namespace', 'list']);
  if (code !== 0) throw parseStoreError('listing the KV namespaces', printed);
  const text = Buffer.from(output).toString();
  // The form of Cloudflare's API.
  const namespaces = JSON.parse(text.slice(text.indexOf('['))) as readonly Namespace[];
  return namespaces.find(({ title }) => title === namespaceTitle(worker))?.id ?? null;
}

/** Creates a worker's namespace. Throws a `StoreError`. */
export async function createNamespace(worker: string): Promise<void> {
  const { code, printed } = await runWrangler([
    'kv',
    'namespace',
    'create',
    namespaceTitle(worker),
  ]);
  if (code !== 0)
    throw parseStoreError(`creating the namespace ${namespaceTitle(worker)}`, printed);
}

/** The folder of the operator's project, with `data`, `settings.json`, `dist` and `.wrangler`: this repository, unless Likewise is a package. */
export const PROJECT = resolve(
  process.env.LIKEWISE_PROJECT ?? fileURLToPath(new URL('../../..', import.meta.url)),
);

/**
 * The program of the wrangler command, wherever npm installed it: the package's main file. The command's own script would run it in
 * another process, which takes 50 MB more.
 */
export const WRANGLER = createRequire(import.meta.url).resolve('wrangler');

/** Options of Node for it, as in the command's own script. */
export const WRANGLER_OPTIONS = ['--no-warnings'];

/** Node's cache of compiled code: most of a short run of wrangler is loading its code. */
export const CODE_CACHE = join(PROJECT, 'dist', 'cache', 'node');

/** What wrangler printed, and its exit code. */
export interface WranglerRun {
  readonly code: number;
  /** The standard output: of `kv key get`, the value. */
  readonly output: Uint8Array;
  /** The error stream and the output: wrangler prints errors and warnings on either. */
  readonly printed: string;
}

/** Runs wrangler to its end. `env` is added to this process's environment. */
export function runWrangler(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<WranglerRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...WRANGLER_OPTIONS, WRANGLER, ...args], {
      cwd: PROJECT,
      env: {
        NODE_COMPILE_CACHE: CODE_CACHE,
        ...process.env,
        WRANGLER_SEND_METRICS: 'false',
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Uint8Array[] = [];
    const errors: Uint8Array[] = [];
    child.stdout.on('data', (chunk: Uint8Array) => output.push(chunk));
    child.stderr.on('data', (chunk: Uint8Array) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code: code ?? 1,
        output: Buffer.concat(output),
        printed: Buffer.concat([...errors, Buffer.from('\n'), ...output]).toString(),
      }),
    );
  });
}

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
