/** KV reads with a timeout, single flight and a circuit breaker. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Incidents } from '../../../worker/log.ts';
import {
  type InFlightReads,
  KvClient,
  type KvRead,
  SYSTEM_CLOCK,
} from '../../../worker/releases/kv-client.ts';
import { encode } from '../../support/releases/packed-release.ts';
import { BackgroundTasks, FakeKv } from '../../support/stores/fake-bindings.ts';

const LIMIT = 150;
const REST = 30_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: 0 });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A client of a KV that holds `a` and `b`; a parsed value is its length. */
class Reading {
  readonly kv = new FakeKv(
    new Map([
      ['a', encode('one')],
      ['b', encode('three')],
    ]),
  );
  readonly background = new BackgroundTasks();
  readonly troubles = new Incidents(Date.now);
  readonly #reader = new KvClient(this.kv, this.troubles, SYSTEM_CLOCK);
  readonly #flights: InFlightReads<number> = new Map();
  /** All accepted values. */
  readonly kept: number[] = [];

  read(key: string): Promise<number | null> {
    return this.#reader.read(this.#wanted(key), this.background.waitUntil);
  }

  renew(key: string): void {
    this.#reader.refresh(this.#wanted(key), this.background.waitUntil);
  }

  get resting(): boolean {
    return this.#reader.isBreakerOpen;
  }

  #wanted(key: string): KvRead<number> {
    const accept = (value: ArrayBuffer | null) => {
      if (!value) return null;
      this.kept.push(value.byteLength);
      return value.byteLength;
    };
    return { key, cacheTtl: 60, accept, inFlight: this.#flights };
  }
}

/** Advances the time, and settles what follows. */
const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

describe('a healthy KV', () => {
  it('is read once for concurrent requests of the same key', async () => {
    const reading = new Reading();
    const results = await Promise.all(['a', 'a', 'b', 'a'].map((key) => reading.read(key)));
    expect(results).toEqual([3, 3, 5, 3]);
    expect(reading.kv.reads).toEqual(['a', 'b']);
    expect(reading.kept).toEqual([3, 5]);
  });

  it('is read again after a read has ended', async () => {
    const reading = new Reading();
    await reading.read('a');
    await reading.read('a');
    expect(reading.kv.reads).toEqual(['a', 'a']);
  });

  it('may lack a key, which doesn’t open the breaker', async () => {
    const reading = new Reading();
    expect(await reading.read('none')).toBeNull();
    expect(reading.resting).toBe(false);
    expect(reading.troubles.hasRecentKvIncident).toBe(true);
    expect(await reading.read('a')).toBe(3);
  });

  it('leaves no timer', async () => {
    const reading = new Reading();
    await Promise.all([reading.read('a'), reading.read('b'), reading.read('none')]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a KV that fails', () => {
  it('isn’t read for half a minute, whatever the key', async () => {
    const reading = new Reading();
    reading.kv.mode = 'failing';
    expect(await reading.read('a')).toBeNull();
    reading.kv.mode = 'healthy';
    await pass(REST - 1);
    expect(await reading.read('b')).toBeNull();
    await pass(1);
    expect(await reading.read('b')).toBe(5);
    expect(reading.kv.reads).toEqual(['a', 'b']);
  });

  it('fails at once for all waiting requests', async () => {
    const reading = new Reading();
    reading.kv.mode = 'failing';
    expect(await Promise.all([reading.read('a'), reading.read('a')])).toEqual([null, null]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is logged with its error', async () => {
    const reading = new Reading();
    reading.kv.mode = 'failing';
    await reading.read('a');
    expect(JSON.parse(String(vi.mocked(console.warn).mock.calls[0]?.[0]))).toMatchObject({
      trouble: 'failed',
      key: 'a',
      reason: 'Error: KV GET failed: 500 Internal Server Error',
    });
  });
});

describe('a KV that hangs', () => {
  it('delays every request by the timeout at most, counted from the first request', async () => {
    const reading = new Reading();
    reading.kv.mode = 'hanging';
    const results: (number | null)[] = [];
    const come = (key: string) => reading.read(key).then((result) => results.push(result));
    void come('a');
    await pass(LIMIT - 1);
    void come('a');
    void come('b');
    await pass(0);
    expect(results).toEqual([]);
    await pass(1);
    expect(results).toEqual([null, null, null]);
    expect(reading.kv.reads).toEqual(['a', 'b']);
  });

  it('delays no request for half a minute after that', async () => {
    const reading = new Reading();
    reading.kv.mode = 'hanging';
    void reading.read('a');
    await pass(LIMIT);
    expect(await reading.read('a')).toBeNull();
    await pass(REST - 1);
    expect(await reading.read('b')).toBeNull();
    expect(reading.kv.reads).toEqual(['a']);
    expect(vi.mocked(console.warn)).toHaveBeenCalledTimes(1);
  });

  it('may hang for ever on one read, and is read again for the same key', async () => {
    const reading = new Reading();
    reading.kv.mode = 'hanging';
    void reading.read('a');
    await pass(LIMIT);
    reading.kv.mode = 'healthy';
    await pass(REST);
    expect(await reading.read('a')).toBe(3);
  });

  it('may be late: its value is kept, and other keys are then read without waiting', async () => {
    const reading = new Reading();
    reading.kv.mode = 'hanging';
    void reading.read('a');
    await pass(LIMIT);
    reading.kv.resume();
    await reading.background.settled();
    expect(reading.kept).toEqual([3]);
    expect(await reading.read('b')).toBeNull();
    await reading.background.settled();
    expect(reading.kept).toEqual([3, 5]);
    await pass(REST);
    expect(await reading.read('b')).toBe(5);
  });

  it('has no timeout in the background', async () => {
    const reading = new Reading();
    reading.kv.mode = 'hanging';
    reading.renew('a');
    await pass(10 * LIMIT);
    expect(reading.resting).toBe(false);
    expect(reading.troubles.hasRecentKvIncident).toBe(false);
    reading.kv.resume();
    await reading.background.settled();
    expect(reading.kept).toEqual([3]);
  });

  it('delays a request that joins a background read', async () => {
    const reading = new Reading();
    reading.kv.mode = 'hanging';
    reading.renew('a');
    await pass(1000);
    const joined = reading.read('a');
    await pass(LIMIT);
    expect(await joined).toBeNull();
    expect(reading.resting).toBe(true);
    expect(reading.kv.reads).toEqual(['a']);
  });
});
