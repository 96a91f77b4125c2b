/** Waits until writes are visible everywhere, with progress every second. */

import type { Clock } from './clock.ts';
import type { ProgressListener } from './progress.ts';

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
