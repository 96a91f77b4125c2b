/**
 * `npm run data:gc`: drops old releases and deletes values that no kept release needs. Keeps the last ten releases, those of the last
 * thirty days, the current and the previous one, and every pinned build of the widget.
 */

import { SYSTEM_CLOCK } from '../publish/store/clock.ts';
import {
  collectGarbage,
  type GcResult,
  MAX_DELETIONS,
  planGarbageCollection,
} from '../publish/store/gc.ts';
import { readNumber, readOptions } from './lib/command-line.ts';
import { formatCount } from './lib/publish-report.ts';
import { STORE_OPTIONS, STORE_USAGE, withStore } from './lib/store-command.ts';

/** How long an isolate can use an old pointer (docs/freshness.md), in milliseconds. */
const STALE_POINTER_WAIT = 150_000;

const options = readOptions({
  usage: `npm run data:gc -- [--dry-run] [--most N] [--wait SECONDS] ${STORE_USAGE}`,
  about: 'Drops old releases, and deletes what no other release needs.',
  options: {
    'dry-run': { type: 'boolean', about: 'shows what would be deleted, and deletes nothing' },
    most: {
      type: 'string',
      value: 'N',
      default: String(MAX_DELETIONS),
      about: 'the most values to delete',
    },
    wait: {
      type: 'string',
      value: 'SECONDS',
      about: 'how long to wait before values are deleted (default: 150 with --remote, else 0)',
    },
    ...STORE_OPTIONS,
  },
});
const isDryRun = options['dry-run'];
const most = readNumber('most', options.most);
const defaultWait = options.remote ? STALE_POINTER_WAIT : 0;
const wait = options.wait === undefined ? defaultWait : readNumber('wait', options.wait) * 1000;

function resultText({ dropped, swept }: GcResult): string {
  const releases = formatCount(dropped.length, 'release');
  const lines = isDryRun
    ? [
        `Would drop ${releases} and delete ${formatCount(swept.left, 'value')}. Nothing was written.`,
      ]
    : [`Dropped ${releases} and deleted ${formatCount(swept.removed, 'value')}.`];
  lines.push(...dropped.map((release) => `  ${release}`));
  if (!isDryRun && swept.left > 0) {
    lines.push(
      `${formatCount(swept.left, 'value')} left. The free plan allows 1,000 deletes a day: run it again tomorrow.`,
    );
  }
  if (swept.stopped !== null) lines.push(`Stopped: ${swept.stopped}.`);
  return lines.join('\n');
}

await withStore(options, async ({ store, view }) => {
  const result = isDryRun
    ? await planGarbageCollection(store, new Date())
    : await collectGarbage(store, { clock: SYSTEM_CLOCK, wait, most, progress: view.progress });
  view.end();
  console.log(options.json ? JSON.stringify({ ...result, dryRun: isDryRun }) : resultText(result));
});
