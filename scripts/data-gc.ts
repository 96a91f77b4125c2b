/**
 * `npm run data:gc`: lets old releases go and removes what nothing leads to. Kept are the last ten, those of the last thirty days,
 * the current one and the one before, and every pinned build of the widget.
 */

import { SYSTEM_CLOCK } from '../publish/store/clock.ts';
import {
  collectGarbage,
  type GcResult,
  MAX_DELETIONS,
  planGarbageCollection,
} from '../publish/store/gc.ts';
import { readNumber, readOptions } from './lib/command-line.ts';
import { formatCount } from './lib/output-format.ts';
import { STORE_OPTIONS, STORE_USAGE, withStore } from './lib/store-command.ts';

/** As long as an isolate may still believe that a release is kept (docs/freshness.md), in milliseconds. */
const STALE_POINTER_WAIT = 150_000;

const usage = `npm run data:gc -- [--dry-run] [--most N] [--wait SECONDS] ${STORE_USAGE}`;
const options = readOptions(
  {
    'dry-run': { type: 'boolean', default: false },
    most: { type: 'string', default: String(MAX_DELETIONS) },
    wait: { type: 'string' },
    ...STORE_OPTIONS,
  },
  usage,
);
const isDry = options['dry-run'];
const most = readNumber('most', options.most);
const believed = options.remote ? STALE_POINTER_WAIT : 0;
const wait = options.wait === undefined ? believed : readNumber('wait', options.wait) * 1000;

function resultText({ dropped, swept }: GcResult): string {
  const releases = formatCount(dropped.length, 'release');
  const lines = isDry
    ? [
        `Would let ${releases} go and remove ${formatCount(swept.left, 'value')}; nothing was written.`,
      ]
    : [`${releases} let go, ${formatCount(swept.removed, 'value')} removed.`];
  lines.push(...dropped.map((release) => `  ${release}`));
  if (!isDry && swept.left > 0) {
    lines.push(
      `${formatCount(swept.left, 'value')} left: the free plan has 1,000 deletes a day, so run it again tomorrow.`,
    );
  }
  if (swept.stopped !== null) lines.push(`Stopped: ${swept.stopped}.`);
  return lines.join('\n');
}

await withStore(options, async ({ store, view }) => {
  const collected = isDry
    ? await planGarbageCollection(store, new Date())
    : await collectGarbage(store, { clock: SYSTEM_CLOCK, wait, most, progress: view.progress });
  view.end();
  console.log(
    options.json ? JSON.stringify({ ...collected, dryRun: isDry }) : resultText(collected),
  );
});
