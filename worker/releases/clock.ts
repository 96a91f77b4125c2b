/** The clock and the timers of a store, injected so that tests don't depend on real time. */

/** Times in milliseconds. */
export interface Clock {
  readonly now: () => number;
  /** Calls back once after a delay. Returns a function that cancels the timer. */
  readonly startTimer: (delay: number, callback: () => void) => () => void;
}

/** The clock of the runtime. */
export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  startTimer: (delay, callback) => {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
};
