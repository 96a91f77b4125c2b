/** Runs the worker in workerd with the settings of wrangler.toml, with the assets and the store of a drill. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestHarness } from 'wrangler';
import type { Bodies } from '../../publish/release/pack.ts';
import { ROOT } from '../lib/paths.ts';
import { readWranglerToml } from '../lib/wrangler-toml.ts';

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
