/**
 * A store that tries again where trouble may pass: each time it waits up to twice as long, by chance, so that many who failed
 * together don't come back together.
 */

import type { Clock } from '../clock.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { StoreError } from './store-error.ts';

/** How often in all, and how long at first and at most, in milliseconds. */
const MAX_ATTEMPTS = 5;
const BASE_DELAY = 1000;
const MAX_DELAY = 30_000;

/** Told of trouble, and after how many milliseconds it is tried again. */
export type OnRetry = (trouble: StoreError, wait: number) => void;

/** What patience needs: time, and numbers from 0 to below 1. */
export interface RetryOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly onRetry?: OnRetry;
}

/** Milliseconds to wait after the given failure, counted from 0: by chance between half and all of what doubles each time. */
function backoff(failures: number, trouble: StoreError, random: () => number): number {
  const most = Math.min(MAX_DELAY, BASE_DELAY * 2 ** failures);
  return Math.max(trouble.retryAfter ?? 0, most * (0.5 + random() / 2));
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
      const wait = backoff(failures, error, random);
      onRetry?.(error, wait);
      await clock.sleep(wait);
    }
  }
}

/** The same store, which tries five times before it gives up; trouble that can't pass is thrown at once. */
export function withRetry(store: KeyValueStore, patience: RetryOptions): KeyValueStore {
  return {
    list: () => retry(() => store.list(), patience),
    read: (key) => retry(() => store.read(key), patience),
    write: (values) => retry(() => store.write(values), patience),
    remove: (keys) => retry(() => store.remove(keys), patience),
    close: () => store.close(),
  };
}
