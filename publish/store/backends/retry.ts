/**
 * A store that tries again where trouble may pass: each time it waits up to twice as long, by chance, so that many who failed
 * together don't come back together.
 */
import type { Clock, Store } from './key-value-store.ts';
import { StoreTrouble } from './store-error.ts';

/** How often in all, and how long at first and at most, in milliseconds. */
const TRIES = 5;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** Told of trouble, and after how many milliseconds it is tried again. */
export type Retry = (trouble: StoreTrouble, wait: number) => void;

/** What patience needs: time, and numbers from 0 to below 1. */
export interface Patience {
  readonly clock: Clock;
  readonly random: () => number;
  readonly retry?: Retry;
}

/** Milliseconds to wait after the given failure, counted from 0: by chance between half and all of what doubles each time. */
function waitAfter(failures: number, trouble: StoreTrouble, random: () => number): number {
  const most = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
  return Math.max(trouble.retryAfter ?? 0, most * (0.5 + random() / 2));
}

async function tried<T>(work: () => Promise<T>, { clock, random, retry }: Patience): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreTrouble && error.isPassing) || failures === TRIES - 1)
        throw error;
      const wait = waitAfter(failures, error, random);
      retry?.(error, wait);
      await clock.sleep(wait);
    }
  }
}

/** The same store, which tries five times before it gives up; trouble that can't pass is thrown at once. */
export function patient(store: Store, patience: Patience): Store {
  return {
    list: () => tried(() => store.list(), patience),
    read: (key) => tried(() => store.read(key), patience),
    write: (values) => tried(() => store.write(values), patience),
    remove: (keys) => tried(() => store.remove(keys), patience),
    close: () => store.close(),
  };
}
