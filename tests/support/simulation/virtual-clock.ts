/** A clock that only advances when every process waits: hours take no time, and waits end in a reproducible order. */
import type { Clock } from '../../../publish/store/clock.ts';

interface Sleeper {
  readonly at: number;
  readonly order: number;
  readonly wake: () => void;
}

/** A clock of its own. */
export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  #isTurning = false;
  readonly #sleepers: Sleeper[] = [];

  /** Starts at a time. */
  constructor(begin: Date) {
    this.#now = begin.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => {
      this.#order += 1;
      this.#sleepers.push({ at: this.#now + milliseconds, order: this.#order, wake });
      this.#turn();
    });
  }

  /** Wakes the next process, once no other has work left. */
  #turn(): void {
    if (this.#isTurning || this.#sleepers.length === 0) return;
    this.#isTurning = true;
    setImmediate(() => {
      this.#isTurning = false;
      this.#sleepers.sort((a, b) => a.at - b.at || a.order - b.order);
      const next = this.#sleepers.shift();
      if (!next) return;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      this.#turn();
    });
  }
}
