/**
 * Runs the worker with a faulty KV: in this process, or in workerd (`workerd-isolate-host.ts`). A test is written once and runs
 * in both.
 */
import { vi } from 'vitest';
import type { StoreFiles } from '../releases/packed-release.ts';
import { ControlledKv, type KvAccount, type KvCommand } from '../stores/controlled-kv.ts';
import { FakeAssets, fakeEnv } from '../stores/fake-bindings.ts';
import { fetchWorker } from './fetch-worker.ts';

/** The content of the static assets. */
export type BundledAssets = 'snapshot' | 'none';

/** The worker in an isolate of its own, with a location of KV. */
export interface Isolate {
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  readonly controlKv: (direction: KvCommand) => Promise<void>;
  readonly kvAccount: () => Promise<KvAccount>;
  /** Advances the clock. */
  readonly advanceTime: (seconds: number) => void;
  /** The lines of its log since it started. */
  readonly log: () => readonly Readonly<Record<string, unknown>>[];
}

/** Creates isolates. */
export interface IsolateHost {
  readonly newIsolate: (shipped?: BundledAssets) => Promise<Isolate>;
  readonly close: () => Promise<void>;
}

/** In this process, with a clock of its own until it is closed. */
export function inProcessHost(assets: StoreFiles): IsolateHost {
  vi.useFakeTimers({ toFake: ['Date'] });
  return {
    newIsolate: async (shipped = 'snapshot') =>
      inProcessIsolate(shipped === 'none' ? new Map() : assets),
    close: async () => {
      vi.restoreAllMocks();
      vi.useRealTimers();
    },
  };
}

function inProcessIsolate(assets: StoreFiles): Isolate {
  const kv = new ControlledKv(Date.now, (time) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, time).unref();
    return promise;
  });
  const env = { ...fakeEnv(), RELEASES: kv, ASSETS: new FakeAssets(assets) };
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const before = warned.mock.calls.length;
  return {
    fetch: (address, init) => fetchWorker(env, address, init),
    controlKv: async (direction) => kv.direct(direction),
    kvAccount: async () => kv.account(),
    advanceTime: (seconds) => vi.setSystemTime(Date.now() + seconds * 1000),
    log: () => warned.mock.calls.slice(before).map(([line]) => JSON.parse(String(line))),
  };
}
