/** Runs the worker in workerd with the settings of wrangler.toml, with the assets and the store of a drill. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import type { Bodies } from '../../publish/release/pack.ts';
import { ROOT } from '../lib/paths.ts';
import { formatCount } from '../lib/publish-report.ts';
import { readWranglerToml } from '../lib/settings.ts';

/** A running worker. */
export interface DrillWorker {
  /** Fetches a path. */
  fetch(path: string): Promise<Response>;
  /** The lines of its log. */
  log(): readonly string[];
  close(): Promise<void>;
}

/** Operations of the local KV. */
interface WritableKv {
  put(key: string, value: Uint8Array): Promise<void>;
}

const BROKEN_KV = `import { WorkerEntrypoint } from 'cloudflare:workers';
export class Kv extends WorkerEntrypoint {
  get() { throw new Error('KV is down'); }
}
export default {};
`;

function writeConfig(folder: string, name: string, config: object): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ name, ...config }));
  return path;
}

/** The folder of the worker's static assets. */
export function drillAssets(folder: string): string {
  return join(folder, 'assets');
}

/** Starts the worker, with rate limiting. `values` are those of its KV; null: each read of KV fails. */
export async function startDrillWorker(
  folder: string,
  values: Bodies | null,
): Promise<DrillWorker> {
  const { compatibility_date, compatibility_flags, assets, ratelimits } = readWranglerToml();
  // Otherwise each start requests an example of `request.cf` from Cloudflare.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  const directory = drillAssets(folder);
  mkdirSync(directory, { recursive: true });
  const store = values
    ? { kv_namespaces: [{ binding: 'RELEASES', id: 'drill' }] }
    : { services: [{ binding: 'RELEASES', service: 'kv', entrypoint: 'Kv' }] };
  writeFileSync(join(folder, 'kv.js'), BROKEN_KV);
  const server = createTestHarness({
    root: folder,
    workers: [
      {
        configPath: writeConfig(folder, 'worker', {
          main: join(ROOT, 'worker', 'index.ts'),
          ...{ compatibility_date, compatibility_flags, ratelimits, ...store },
          assets: { ...assets, directory },
          vars: { PUBLIC_ORIGIN: 'http://localhost', RATE_LIMIT: 'on' },
        }),
      },
      { configPath: writeConfig(folder, 'kv', { main: 'kv.js', compatibility_date }) },
    ],
  });
  try {
    const { url } = await server.listen();
    const { RELEASES: kv } = await server.getWorker<{ RELEASES: WritableKv }>().getEnv();
    for (const [key, value] of values ?? []) await kv.put(key, value);
    return {
      fetch: (path) => fetch(new URL(path, url)),
      log: () => server.getLogs().map(({ message }) => message),
      close: () => server.close(),
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

// Log of a drill: what it does, and for each check what was expected and what was found.

/** A comparison of what a drill found with what was expected. */
export interface Check {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  /** If absent, `found` must equal `expected`. */
  readonly isMet?: boolean;
}

export class DrillLog {
  readonly #print: (line: string) => void;
  #checks = 0;
  #failures = 0;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** Prints what the drill does next. */
  step(text: string): void {
    this.#print(text);
  }

  /** Prints the result of a check. */
  check({ what, expected, found, isMet = found === expected }: Check): void {
    this.#checks += 1;
    if (!isMet) this.#failures += 1;
    const result = isMet ? 'passed' : 'FAILED';
    this.#print(`  ${result}  ${what}: expected ${expected}, found ${found}`);
  }

  /** Whether all checks passed. A drill without checks shows nothing. */
  get isPassed(): boolean {
    return this.#checks > 0 && this.#failures === 0;
  }

  /** The last line of a drill. */
  summary(): string {
    if (this.isPassed) return `passed: ${formatCount(this.#checks, 'check')}`;
    return `failed: ${this.#failures} of ${formatCount(this.#checks, 'check')}`;
  }
}
