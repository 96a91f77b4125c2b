/**
 * Time that passes as fast as the machine can: `Date` and timers are stood in for, and each moment at which something is to
 * happen is lived through until nothing more comes of it. Hours take seconds, and the same each time.
 */
import { createHash } from 'node:crypto';
import { vi } from 'vitest';

/** Comes back after so many milliseconds of virtual time. */
export function sleep(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** From now on time is virtual, until `endVirtualTime`. */
export function beginVirtualTime(start: number): void {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: start });
  // Another thread would take real time for it, in which virtual time would go on.
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (_, data) => {
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    return new Uint8Array(createHash('sha256').update(bytes).digest()).buffer;
  });
}

/** Time is real again. */
export function endVirtualTime(): void {
  vi.useRealTimers();
  vi.restoreAllMocks();
}

/** Lives through all that happens until the work is done. Throws what it throws; and where nothing is left to happen. */
export async function runToCompletion<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  for (await flushImmediates(); !isDone; await flushImmediates()) {
    if (vi.getTimerCount() === 0)
      throw new Error('nothing is left to happen, and the work goes on');
    vi.advanceTimersToNextTimer();
  }
  return work;
}

/** Until all that could follow at once has followed. */
function flushImmediates(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
