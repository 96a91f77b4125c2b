/**
 * Time that advances as fast as the machine can: `Date` and timers are faked, and the clock jumps to the next timer once all
 * pending work is done. Hours take seconds, reproducibly.
 */
import { createHash } from 'node:crypto';
import { vi } from 'vitest';

/** Resolves after that many milliseconds of virtual time. */
export function sleep(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** Makes time virtual, until `endVirtualTime`. */
export function beginVirtualTime(start: number): void {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: start });
  // Another thread would take real time, during which virtual time would advance.
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (_, data) => {
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    return new Uint8Array(createHash('sha256').update(bytes).digest()).buffer;
  });
}

/** Makes time real again. */
export function endVirtualTime(): void {
  vi.useRealTimers();
  vi.restoreAllMocks();
}

/** Advances time until the work is done. Throws its error, or an error if no timer is left. */
export async function runToCompletion<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  for (await flushImmediates(); !isDone; await flushImmediates()) {
    if (vi.getTimerCount() === 0)
      throw new Error('no timer is left, but the work has not finished');
    vi.advanceTimersToNextTimer();
  }
  return work;
}

/** Waits until all immediate consequences have run. */
function flushImmediates(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
