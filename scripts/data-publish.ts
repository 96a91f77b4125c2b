/**
 * `npm run data:publish`: compiles the data, shows what changes for readers, writes the release, reads it back, switches to it.
 * `--dry-run` writes nothing and says what it would take.
 */

import { CommandError, type DatasetUpdate, diffReleases } from '../engine/mod.ts';
import type { Release } from '../publish/release/release.ts';
import { publish, readState } from '../publish/store/publish.ts';
import { estimatePublish, exceededLimits } from '../publish/store/quota.ts';
import { readSummaries } from '../publish/store/release-summaries.ts';
import { buildRelease } from './lib/build-release.ts';
import { readNumber, readOptions, resolveFromCaller } from './lib/command-line.ts';
import { formatDifferences, historyRefusal, recordRewriteReason } from './lib/history-check.ts';
import { publicOrigin } from './lib/public-origin.ts';
import { publishSummary, quotaText, reportJson } from './lib/publish-report.ts';
import { readData } from './lib/read-data.ts';
import {
  environmentOf,
  propagationDelay,
  STORE_OPTIONS,
  STORE_USAGE,
  type StoreContext,
  withStore,
} from './lib/store-command.ts';

const usage = `npm run data:publish -- [--data DIR] [--dry-run] [--wait SECONDS] [--force] [--rewrite-history "reason"] ${STORE_USAGE}`;
const options = readOptions(
  {
    data: { type: 'string', default: 'data' },
    'dry-run': { type: 'boolean', default: false },
    wait: { type: 'string' },
    force: { type: 'boolean', default: false },
    'rewrite-history': { type: 'string' },
    ...STORE_OPTIONS,
  },
  usage,
);
const environment = environmentOf(options);
const folder = resolveFromCaller(options.data);
const isDry = options['dry-run'];
const reason = options['rewrite-history'] ?? null;
const wait =
  options.wait === undefined ? propagationDelay(options) : readNumber('wait', options.wait) * 1000;
const today = new Date().toISOString().slice(0, 10);

/** What is said on the way; with `--json` the standard output is the result's alone. */
function log(text: string): void {
  if (options.json) console.error(text);
  else console.log(text);
}

interface ReleaseDiff {
  readonly release: Release;
  readonly differences: readonly DatasetUpdate[];
}

async function buildWithDiff(
  current: string | null,
  { store }: StoreContext,
  origin: string,
): Promise<ReleaseDiff> {
  const release = await buildRelease(folder, origin);
  const own = { read: async (key: string) => release.values.get(key) ?? null };
  const before = current === null ? new Map() : await readSummaries(current, store);
  const after = (await readSummaries(release.id, own)) ?? new Map();
  return { release, differences: diffReleases(before, after) };
}

/** The release, with the reason for which it alters earlier dates written beside its data, where it does and one is given. */
async function buildWithReason(current: string | null, atWork: StoreContext): Promise<ReleaseDiff> {
  const origin = publicOrigin(environment);
  log('Compiling the data …');
  const first = await buildWithDiff(current, atWork, origin);
  const isAltered = historyRefusal(first.differences, today) !== null;
  if (!isAltered || reason === null || isDry) return first;
  if (!recordRewriteReason(folder, first.differences, reason, today)) return first;
  log('The reason is in rewrites.csv. Compiling the data again …');
  return buildWithDiff(current, atWork, origin);
}

async function main(atWork: StoreContext): Promise<void> {
  const { store, view } = atWork;
  const state = await readState(store);
  const current = state.pointer?.release ?? null;
  const { release, differences } = await buildWithReason(current, atWork);
  log(`\n${formatDifferences(differences)}\n`);
  const refusal = historyRefusal(differences, today);
  if (refusal !== null && reason === null) {
    throw new CommandError(refusal, 'mend the rows, or give the reason with --rewrite-history');
  }

  const plan = await estimatePublish(release, state, store);
  if (isDry || (options.remote && exceededLimits(plan).length > 0)) log(`${quotaText(plan)}\n`);
  const { progress } = view;
  const { force } = options;
  const published = isDry ? null : await publish(release, store, { wait, force, state, progress });
  view.end();
  const seconds = performance.now() / 1000;
  const origin = publicOrigin(environment);
  const report = { release, differences, plan, published, origin, seconds };
  console.log(options.json ? JSON.stringify(reportJson(report)) : publishSummary(report));
}

// With errors in the data it ends here, before it asks the store.
readData(folder);
await withStore(options, main);
