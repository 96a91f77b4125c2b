/**
 * Where the worker meets a faulty KV: in this process, or in workerd (`fault-workerd.ts`). A test is written once and is
 * played on both.
 */
import { vi } from 'vitest';
import type { StoreFiles } from '../releases/packed-release.ts';
import { type Account, DirectedKv, type Direction } from '../stores/controlled-kv.ts';
import { FakeAssets, fakeEnv } from '../stores/fake-bindings.ts';
import { ask } from './fetch-worker.ts';

/** What the static assets hold. */
export type Shipped = 'snapshot' | 'nothing';

/** The worker in an isolate of its own, with a place of KV. */
export interface Isolate {
  readonly ask: (address: string, init?: RequestInit) => Promise<Response>;
  readonly direct: (direction: Direction) => Promise<void>;
  readonly account: () => Promise<Account>;
  /** Lets time pass. */
  readonly later: (seconds: number) => void;
  /** The lines of its log since it began. */
  readonly log: () => readonly Readonly<Record<string, unknown>>[];
}

/** A place for isolates. */
export interface Stage {
  readonly isolate: (shipped?: Shipped) => Promise<Isolate>;
  readonly close: () => Promise<void>;
}

/** In this process, with a clock of its own until it is closed. */
export function inProcess(assets: StoreFiles): Stage {
  vi.useFakeTimers({ toFake: ['Date'] });
  return {
    isolate: async (shipped = 'snapshot') =>
      inProcessIsolate(shipped === 'nothing' ? new Map() : assets),
    close: async () => {
      vi.restoreAllMocks();
      vi.useRealTimers();
    },
  };
}

function inProcessIsolate(assets: StoreFiles): Isolate {
  const kv = new DirectedKv(Date.now, (time) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, time).unref();
    return promise;
  });
  const env = { ...fakeEnv(), RELEASES: kv, ASSETS: new FakeAssets(assets) };
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const before = warned.mock.calls.length;
  return {
    ask: (address, init) => ask(env, address, init),
    direct: async (direction) => kv.direct(direction),
    account: async () => kv.account(),
    later: (seconds) => vi.setSystemTime(Date.now() + seconds * 1000),
    log: () => warned.mock.calls.slice(before).map(([line]) => JSON.parse(String(line))),
  };
}
