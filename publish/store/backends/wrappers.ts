/**
 * Wrappers of stores: one counts operations in Cloudflare's billing units, one reads each manifest once, one retries
 * transient errors.
 */

import { manifestKey } from '../../../engine/model/address.ts';
import type { Clock } from '../clock.ts';
import { isIntact } from '../release-reader.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { StoreError } from './store-error.ts';

/** Counts of operations: one for each key written, read or removed, and one list for each 1,000 keys. */
export interface Operations {
  readonly writes: number;
  /** Bytes written. */
  readonly bytes: number;
  readonly reads: number;
  readonly removals: number;
  readonly lists: number;
}

/** Keys on one page of a list. */
export const LIST_PAGE_SIZE = 1000;

/** A store and the counts so far. */
export interface MeteredStore {
  readonly store: KeyValueStore;
  usage(): Operations;
}

/** Wraps a store and counts its successful operations. */
export function meterStore(store: KeyValueStore): MeteredStore {
  const counts = { writes: 0, bytes: 0, reads: 0, removals: 0, lists: 0 };
  return {
    usage: () => ({ ...counts }),
    store: {
      async list() {
        const keys = await store.list();
        counts.lists += Math.max(1, Math.ceil(keys.size / LIST_PAGE_SIZE));
        return keys;
      },
      async read(key) {
        const value = await store.read(key);
        counts.reads += 1;
        return value;
      },
      async write(values) {
        await store.write(values);
        counts.writes += values.size;
        for (const value of values.values()) counts.bytes += value.length;
      },
      async remove(keys) {
        await store.remove(keys);
        counts.removals += keys.length;
      },
      close: () => store.close(),
    },
  };
}

/** Wraps a store and keeps the intact manifests that it reads. They are named by their content, so they can't change. */
export function cacheManifests(store: KeyValueStore): KeyValueStore {
  const manifests = new Map<string, Uint8Array>();
  return {
    ...store,
    async read(key) {
      const known = manifests.get(key);
      if (known) return known;
      const value = await store.read(key);
      const isManifest = key.startsWith(manifestKey(''));
      if (isManifest && value !== null && isIntact(key, value)) manifests.set(key, value);
      return value;
    },
    async remove(keys) {
      for (const key of keys) manifests.delete(key);
      await store.remove(keys);
    },
  };
}

/** The number of attempts, and the first and the longest delay in milliseconds. */
const MAX_ATTEMPTS = 5;
const BASE_DELAY = 1000;
const MAX_DELAY = 30_000;

/** Called before each retry with the error and the delay in milliseconds. */
export type OnRetry = (error: StoreError, delay: number) => void;

/** The clock, and random numbers from 0 to below 1. */
export interface RetryOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly onRetry?: OnRetry;
}

/** Milliseconds to wait after a number of earlier failures: half to all of a delay that doubles each time. */
function backoff(failures: number, error: StoreError, random: () => number): number {
  const maxDelay = Math.min(MAX_DELAY, BASE_DELAY * 2 ** failures);
  return Math.max(error.retryAfter ?? 0, maxDelay * (0.5 + random() / 2));
}

async function retry<T>(
  work: () => Promise<T>,
  { clock, random, onRetry }: RetryOptions,
): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError && error.isTransient) || failures === MAX_ATTEMPTS - 1)
        throw error;
      const delay = backoff(failures, error, random);
      onRetry?.(error, delay);
      await clock.sleep(delay);
    }
  }
}

/** Wraps a store: transient errors are retried, five attempts in all; others are thrown at once. */
export function withRetry(store: KeyValueStore, options: RetryOptions): KeyValueStore {
  return {
    list: () => retry(() => store.list(), options),
    read: (key) => retry(() => store.read(key), options),
    write: (values) => retry(() => store.write(values), options),
    remove: (keys) => retry(() => store.remove(keys), options),
    close: () => store.close(),
  };
}
