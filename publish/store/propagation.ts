/** Waiting until what was written is seen everywhere, second by second, so that it can be shown. */

import type { Clock } from './clock.ts';
import type { ProgressListener } from './progress.ts';

const SECOND = 1000;

/** Comes back when so many milliseconds have passed since a time; at once if they have already. */
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
