/**
 * What the operator is told of stores that don't give what they should: a line in the log for each kind of trouble, at most
 * one in half a minute however many requests meet it, with how many were left out since the last.
 */
import { log } from '../http/log.ts';

/** One thing that went wrong. */
export interface Trouble {
  readonly store: 'kv' | 'snapshot' | 'assets' | 'limiter';
  /** What an operator may count and be alarmed by. */
  readonly trouble: 'missing' | 'garbage' | 'slow' | 'failed';
  readonly key: string;
  readonly reason: string;
}

// Times in milliseconds.
const SILENCE = 30_000;
const MEMORY = 60_000;

interface Told {
  readonly at: number;
  more: number;
}

/** The troubles of one isolate. `now` is the time in milliseconds. */
export class Troubles {
  readonly #now: () => number;
  readonly #told = new Map<string, Told>();
  #last = Number.NEGATIVE_INFINITY;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether there was any with KV within the last minute. */
  get lately(): boolean {
    return this.#now() < this.#last + MEMORY;
  }

  /** Notes a trouble; logs it, unless one of its kind was logged within the last half minute. */
  note(trouble: Trouble): void {
    const now = this.#now();
    if (trouble.store === 'kv') this.#last = now;
    const kind = `${trouble.store} ${trouble.trouble}`;
    const told = this.#told.get(kind);
    if (told && now < told.at + SILENCE) {
      told.more += 1;
      return;
    }
    log('warn', { ...trouble, more: told?.more ?? 0 });
    this.#told.set(kind, { at: now, more: 0 });
  }
}
