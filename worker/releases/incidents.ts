/**
 * What the operator is told of stores that don't give what they should: a line in the log for each kind of trouble, at most
 * one in half a minute however many requests meet it, with how many were left out since the last.
 */
import { log } from '../log.ts';

/** One thing that went wrong. */
export interface Incident {
  readonly store: 'kv' | 'snapshot' | 'assets' | 'limiter';
  /** What an operator may count and be alarmed by. */
  readonly trouble: 'missing' | 'garbage' | 'slow' | 'failed';
  readonly key: string;
  readonly reason: string;
}

// Times in milliseconds.
const LOG_INTERVAL_MS = 30_000;
const RECENT_MS = 60_000;

interface LogState {
  readonly at: number;
  suppressed: number;
}

/** The troubles of one isolate. `now` is the time in milliseconds. */
export class Incidents {
  readonly #now: () => number;
  readonly #logged = new Map<string, LogState>();
  #last = Number.NEGATIVE_INFINITY;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether there was any with KV within the last minute. */
  get hasRecentKvIncident(): boolean {
    return this.#now() < this.#last + RECENT_MS;
  }

  /** Notes a trouble; logs it, unless one of its kind was logged within the last half minute. */
  record(trouble: Incident): void {
    const now = this.#now();
    if (trouble.store === 'kv') this.#last = now;
    const kind = `${trouble.store} ${trouble.trouble}`;
    const logged = this.#logged.get(kind);
    if (logged && now < logged.at + LOG_INTERVAL_MS) {
      logged.suppressed += 1;
      return;
    }
    log('warn', { ...trouble, more: logged?.suppressed ?? 0 });
    this.#logged.set(kind, { at: now, suppressed: 0 });
  }
}
