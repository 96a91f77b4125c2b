/**
 * `npm run data:publish`: compiles the data, shows what changes for readers, uploads and verifies the release, and switches to it.
 * `--dry-run` writes nothing and prints the operations that a publish needs.
 */

import { CommandError, type DatasetUpdate, releaseReason } from '../engine/mod.ts';
import { publish, readState } from '../publish/store/publish.ts';
import { estimatePublish, exceededLimits } from '../publish/store/quota.ts';
import { buildLocalRelease, buildRelease, type LocalRelease } from './lib/build-release.ts';
import { readNumber, readOptions, resolveFromCaller, today } from './lib/command-line.ts';
import { formatDifferences, historyRefusal, recordRewriteReason } from './lib/history-check.ts';
import { projectFolder } from './lib/paths.ts';
import { savePictureSources } from './lib/picture-sources.ts';
import { buildOrigin, publishedOrigin, requestedOrigin } from './lib/public-origin.ts';
import { publishSummary, quotaText, reportJson } from './lib/publish-report.ts';
import { readData } from './lib/read-data.ts';
import { releaseDifferences } from './lib/release-differences.ts';
import { readSettings } from './lib/settings.ts';
import {
  propagationDelay,
  STORE_OPTIONS,
  STORE_USAGE,
  type StoreContext,
  withStore,
} from './lib/store-command.ts';

const usage = `npm run data:publish -- [--data DIR] [--dry-run] [--wait SECONDS] [--force] [--message "why"] [--rewrite-history "reason"] ${STORE_USAGE}`;
const options = readOptions(
  {
    data: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    wait: { type: 'string' },
    force: { type: 'boolean', default: false },
    message: { type: 'string' },
    'rewrite-history': { type: 'string' },
    ...STORE_OPTIONS,
  },
  usage,
);
const isDryRun = options['dry-run'];
const reason = options['rewrite-history'] ?? null;
const wait =
  options.wait === undefined ? propagationDelay(options) : readNumber('wait', options.wait) * 1000;
const date = today();

/** Prints progress. With `--json` it goes to the error stream, and only the result to the standard output. */
function log(text: string): void {
  if (options.json) console.error(text);
  else console.log(text);
}

/** The folder of `--data`; else the one that the running server serves, else `data`. */
function dataFolder({ local }: StoreContext): string {
  if (options.data !== undefined) return resolveFromCaller(options.data);
  if (!local?.server) return projectFolder(readSettings().data);
  const { port, data } = local.server;
  log(`Data: ${data}, as served on port ${port}`);
  return data;
}

interface ReleaseDiff extends LocalRelease {
  readonly differences: readonly DatasetUpdate[];
}

/** The local server draws pictures on demand; a deployment has them in its release. */
async function build(folder: string, origin: string): Promise<LocalRelease> {
  if (!options.remote) return buildLocalRelease(folder, origin);
  return { release: await buildRelease(folder, origin), pictures: new Map() };
}

async function buildWithDiff(
  folder: string,
  current: string | null,
  { store }: StoreContext,
  origin: string,
): Promise<ReleaseDiff> {
  const { release, pictures } = await build(folder, origin);
  return { release, pictures, differences: await releaseDifferences(release, current, store) };
}

/** Builds the release. If it alters earlier dates and a reason was given, records the reason in the data and builds again. */
async function buildWithReason(
  folder: string,
  current: string | null,
  context: StoreContext,
  origin: string,
): Promise<ReleaseDiff> {
  log('Compiling the data …');
  const built = await buildWithDiff(folder, current, context, origin);
  const isAltered = historyRefusal(built.differences, date) !== null;
  if (!isAltered || reason === null || isDryRun) return built;
  if (!recordRewriteReason(folder, built.differences, reason, date)) return built;
  log('Wrote the reason to rewrites.csv. Compiling the data again …');
  return buildWithDiff(folder, current, context, origin);
}

async function main(context: StoreContext): Promise<void> {
  const { store, local, view } = context;
  const folder = dataFolder(context);
  // Errors in the data end the command before the store is opened.
  readData(folder);
  const origin = requestedOrigin() ?? (await publishedOrigin(store)) ?? buildOrigin();
  const state = await readState(store);
  const current = state.pointer?.release ?? null;
  const { release, pictures, differences } = await buildWithReason(
    folder,
    current,
    context,
    origin,
  );
  log(`\n${formatDifferences(differences)}\n`);
  const refusal = historyRefusal(differences, date);
  if (refusal !== null && reason === null) {
    throw new CommandError(refusal, 'correct the rows, or give the reason with --rewrite-history');
  }

  const plan = await estimatePublish(release, state, store);
  if (isDryRun || (options.remote && exceededLimits(plan).length > 0)) log(`${quotaText(plan)}\n`);
  if (!isDryRun && local) savePictureSources(local.folder, release.id, pictures);
  const { progress } = view;
  const { force } = options;
  const published = isDryRun
    ? null
    : await publish(release, store, {
        ...{ wait, force, state, progress },
        reason: releaseReason(differences, options.message),
      });
  view.end();
  const seconds = performance.now() / 1000;
  const report = { release, differences, plan, published, origin, seconds };
  console.log(options.json ? JSON.stringify(reportJson(report)) : publishSummary(report));
}

await withStore(options, main);
