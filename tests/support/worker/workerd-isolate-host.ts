/**
 * The worker's own code in workerd, over the faulty KV, which is a second worker there. Each isolate of a test is a set of
 * bindings, by which the worker distinguishes isolates; requests set their clock.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createTestHarness } from 'wrangler';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { type StoreFiles, writeSnapshot } from '../releases/packed-release.ts';
import type { KvAccount, KvCommand } from '../stores/controlled-kv.ts';
import type { BundledAssets, Isolate, IsolateHost } from './isolate-host.ts';

/** Request headers: the isolate, its assets, the offset of its clock (milliseconds), whether its KV is slow. */
const ISOLATE = 'x-isolate';
const SHIPPED = 'x-shipped';
const LATER = 'x-later';
const SLOW = 'x-slow';
/** Start of the clock of both workers, in milliseconds. Only tests move it; real time doesn't count. */
const START = Date.UTC(2026, 0, 18);

/** Bindings and a clock for each isolate. As in `fetch-worker.ts`, timeouts expire only while KV is slow on purpose. */
const WORKER = `
  import worker from './worker/index.ts';
  import { SYSTEM_CLOCK } from './worker/releases/kv-client.ts';
  import { releaseStore } from './worker/releases/release-store.ts';
  const isolates = new Map();
  let later = 0;
  const noAssets = { fetch: async () => new Response(null, { status: 404 }) };
  function bindings(env, id, shipped) {
    const get = (key, options) => env.KV.read(id, later, key, options);
    const ASSETS = shipped === 'none' ? noAssets : env.ASSETS;
    return { RELEASES: { get }, ASSETS, PUBLIC_ORIGIN: 'https://likewise.test', RATE_LIMIT: 'off' };
  }
  function newIsolate(env, id, shipped) {
    const isolate = { bindings: bindings(env, id, shipped), isSlow: false };
    releaseStore(isolate.bindings, {
      now: () => ${START} + later,
      startTimer: (delay, callback) =>
        SYSTEM_CLOCK.startTimer(delay, () => isolate.isSlow && callback()),
    });
    return isolate;
  }
  export default {
    fetch(request, env, context) {
      const id = request.headers.get('${ISOLATE}');
      later = Math.max(later, Number(request.headers.get('${LATER}')));
      const isolate = isolates.get(id) ?? newIsolate(env, id, request.headers.get('${SHIPPED}'));
      isolates.set(id, isolate);
      isolate.isSlow = request.headers.has('${SLOW}');
      return worker.fetch(request, isolate.bindings, context);
    },
  };
`;

/** The faulty KV, one location for each isolate; it is controlled over HTTP. */
const KV = `
  import { WorkerEntrypoint } from 'cloudflare:workers';
  import { ControlledKv } from './tests/support/stores/controlled-kv.ts';
  const places = new Map();
  const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));
  let later = 0;
  function placeOf(id) {
    const kv = places.get(id) ?? new ControlledKv(() => ${START} + later, sleep);
    places.set(id, kv);
    return kv;
  }
  export class Kv extends WorkerEntrypoint {
    read(id, time, key, options) {
      later = Math.max(later, time);
      return placeOf(id).get(key, options);
    }
  }
  const valueOf = ([key, text]) => [key, text === null ? null : Uint8Array.fromBase64(text)];
  export default {
    async fetch(request) {
      const place = placeOf(request.headers.get('${ISOLATE}'));
      if (request.method === 'GET') return Response.json(place.account());
      later = Math.max(later, Number(request.headers.get('${LATER}')));
      const { write = [], ...rest } = await request.json();
      place.direct({ ...rest, write: new Map(write.map(valueOf)) });
      return new Response(null, { status: 204 });
    },
  };
`;

/** Starts workerd with these files as snapshot and other static assets of the worker, by path. */
export async function workerdHost(snapshot: StoreFiles, assets: StoreFiles): Promise<IsolateHost> {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-faults-'));
  await writeWorkers(folder, snapshot, assets);
  const server = createTestHarness({
    root: folder,
    workers: [
      { configPath: 'worker.toml', prebuiltWorkerDir: 'worker' },
      { configPath: 'kv.toml', prebuiltWorkerDir: 'kv' },
    ],
  });
  const { url } = await server.listen();
  const control = server.getWorker('kv');
  // The first request waits until both workers have started.
  await (await fetch(`${url.origin}/v1`)).body?.cancel();
  const clock = { later: 0 };
  let isolates = 0;
  return {
    newIsolate: async (shipped = 'snapshot') => {
      isolates += 1;
      const sendCommand: Served['sendCommand'] = (headers, body) =>
        control.fetch(
          'https://kv.test/',
          body === undefined ? { headers } : { method: 'POST', headers, body },
        );
      const log = () => server.getLogs().map(({ message }) => message);
      return workerdIsolate(`${isolates}`, shipped, {
        origin: url.origin,
        clock,
        sendCommand,
        log,
      });
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function writeWorkers(folder: string, snapshot: StoreFiles, assets: StoreFiles) {
  const stated = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8');
  const lines = stated.split('\n').filter((line) => line.startsWith('compatibility_'));
  if (lines.length !== 2) throw new Error('wrangler.toml states no date and flags of the runtime');
  const config = (name: string) =>
    `name = "${name}"\nmain = "${name}/index.js"\n${lines.join('\n')}\n`;
  const bindings = `
    [assets]
    directory = "assets"
    binding = "ASSETS"
    run_worker_first = true
    [[services]]
    binding = "KV"
    service = "kv"
    entrypoint = "Kv"
  `;
  writeFileSync(join(folder, 'worker.toml'), config('worker') + bindings);
  writeFileSync(join(folder, 'kv.toml'), config('kv'));
  for (const [name, contents] of [
    ['worker', WORKER],
    ['kv', KV],
  ] as const) {
    await build({
      stdin: { contents, resolveDir: ROOT },
      outfile: join(folder, name, 'index.js'),
      bundle: true,
      format: 'esm',
      external: ['cloudflare:workers'],
      logLevel: 'error',
    });
  }
  writeSnapshot(join(folder, 'assets'), snapshot);
  for (const [path, value] of assets) {
    const file = join(folder, 'assets', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, value);
  }
}

interface Served {
  readonly origin: string;
  /** The offset of the clock in milliseconds: the same for all isolates, because workerd has one clock. */
  readonly clock: { later: number };
  /** Sends a command to the KV, or requests its account. */
  readonly sendCommand: (
    headers: Record<string, string>,
    body?: string,
  ) => Promise<{ text(): Promise<string> }>;
  readonly log: () => readonly string[];
}

function workerdIsolate(
  id: string,
  shipped: BundledAssets,
  { origin, clock, sendCommand, log }: Served,
): Isolate {
  let isSlow = false;
  const headers = () => ({
    [ISOLATE]: id,
    [SHIPPED]: shipped,
    [LATER]: `${clock.later}`,
    ...(isSlow && { [SLOW]: '1' }),
  });
  const before = log().length;
  return {
    fetch: (address, init) =>
      fetch(origin + address, { ...init, headers: { ...headers(), ...init?.headers } }),
    controlKv: async (direction) => {
      const { hanging = 0, late = 0 } = direction.faults ?? {};
      if (direction.faults) isSlow = hanging + late > 0;
      await sendCommand(headers(), JSON.stringify(sent(direction)));
    },
    kvAccount: async () => JSON.parse(await (await sendCommand(headers())).text()) as KvAccount,
    advanceTime: (seconds) => {
      clock.later += seconds * 1000;
    },
    log: () =>
      log()
        .slice(before)
        .map((line) => JSON.parse(line)),
  };
}

function sent({ write, ...rest }: KvCommand): object {
  const values = [...(write ?? [])].map(([key, value]) => [
    key,
    value && Buffer.from(value).toString('base64'),
  ]);
  return { ...rest, write: values };
}
