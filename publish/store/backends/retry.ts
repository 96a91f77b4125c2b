/** Store wrapper that retries transient errors, with exponential backoff and jitter. */

import type { Clock } from '../clock.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { StoreError } from './store-error.ts';

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
