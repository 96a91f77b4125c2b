/**
 * The time of the publisher: a clock that is passed in so that tests run in virtual time, waiting until writes are
 * visible everywhere, and progress reported to a listener.
 */

/** A source of time. */
export interface Clock {
  now(): Date;
  /** Resolves after this many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
}

/** The system clock. */
export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** A stage of a command, as printed. */
export type Stage = 'drawing' | 'listing' | 'writing' | 'reading back' | 'waiting' | 'removing';

/** Receives `done` of `total`: values, or seconds while waiting. `done` is 0 when a stage begins. */
export type ProgressListener = (stage: Stage, done: number, total: number) => void;

/** Ignores progress. */
export const NO_PROGRESS: ProgressListener = () => {};

const SECOND = 1000;

/** Resolves once `milliseconds` have passed since `time`; immediately if they already have. */
export async function waitUntilVisible(
  time: Date,
  milliseconds: number,
  { clock, progress }: { readonly clock: Clock; readonly progress: ProgressListener },
): Promise<void> {
  const left = () => time.getTime() + milliseconds - clock.now().getTime();
  const total = Math.ceil(left() / SECOND);
  if (total <= 0) return;
  progress('waiting', 0, total);
  for (let rest = left(); rest > 0; rest = left()) {
    await clock.sleep(Math.min(rest, SECOND));
    progress('waiting', Math.min(total, total - Math.ceil(left() / SECOND)), total);
  }
}
