/**
 * The store as wrangler gives access to it, locally or at Cloudflare: list, read and write, each by one run of the wrangler
 * command, so that both places are reached in one way.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WRANGLER = fileURLToPath(
  new URL('../node_modules/wrangler/bin/wrangler.js', import.meta.url),
);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BINDING = 'RELEASES';

/** Limits of one bulk write. */
const MOST_PAIRS = 10_000;
const MOST_BYTES = 90_000_000;

/** Where the store is: a folder of local state, or the namespace of the account. */
export type StorePlace = { readonly local: string } | 'remote';

/** What the publisher needs of a store. */
export interface Store {
  /** All keys. */
  list(): Promise<Set<string>>;
  /** A value as text; null where there is none. */
  read(key: string): Promise<string | null>;
  write(values: ReadonlyMap<string, Uint8Array>): Promise<void>;
}

interface Run {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function runWrangler(args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRANGLER, ...args], {
      cwd: ROOT,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output, errors }));
  });
}

function failure(doing: string, run: Run): Error {
  return new Error(`${doing} failed: ${(run.errors || run.output).trim()}`);
}

/** Splits pairs into writes within the limits of one. */
function* batches(values: ReadonlyMap<string, Uint8Array>): Generator<[string, Uint8Array][]> {
  let batch: [string, Uint8Array][] = [];
  let bytes = 0;
  for (const [key, value] of values) {
    const size = Math.ceil(value.length / 3) * 4 + key.length + 64;
    if (batch.length >= MOST_PAIRS || (batch.length > 0 && bytes + size > MOST_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push([key, value]);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Opens a store. Every error names what was being done and what wrangler said. */
export function openStore(place: StorePlace): Store {
  const where =
    place === 'remote'
      ? ['--binding', BINDING, '--remote']
      : ['--binding', BINDING, '--local', '--persist-to', place.local];
  return {
    async list() {
      const run = await runWrangler(['kv', 'key', 'list', ...where]);
      if (run.code !== 0) throw failure('listing the keys of the store', run);
      const keys = JSON.parse(run.output) as readonly { readonly name: string }[];
      return new Set(keys.map((key) => key.name));
    },
    async read(key) {
      const run = await runWrangler(['kv', 'key', 'get', key, '--text', ...where]);
      if (run.code === 0) return run.output;
      if (/not found/i.test(run.errors + run.output)) return null;
      throw failure(`reading ${key} from the store`, run);
    },
    async write(values) {
      const folder = await mkdtemp(join(tmpdir(), 'likewise-'));
      try {
        for (const batch of batches(values)) {
          const file = join(folder, 'pairs.json');
          const pairs = batch.map(([key, value]) => ({
            key,
            value: Buffer.from(value).toString('base64'),
            base64: true,
          }));
          await writeFile(file, JSON.stringify(pairs));
          const run = await runWrangler(['kv', 'bulk', 'put', file, ...where]);
          if (run.code !== 0) throw failure(`writing ${batch.length} values to the store`, run);
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
