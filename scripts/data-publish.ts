/**
 * `npm run data:publish`: compiles the data, prints warnings and what changes for readers, asks where that is needed, uploads and
 * verifies the release, and switches to it. `--dry-run` writes nothing and prints the operations that a publish needs.
 */

import {
  CommandError,
  type DatasetUpdate,
  describeWarnings,
  releaseReason,
} from '../engine/mod.ts';
import type { Operations } from '../publish/store/backends/metered-store.ts';
import type { KeyValueStore } from '../publish/store/open-store.ts';
import { publish, readState } from '../publish/store/publish.ts';
import { estimatePublish, exceededLimits } from '../publish/store/quota.ts';
import {
  buildCompiledRelease,
  buildLocalRelease,
  compileFolder,
  type LocalRelease,
} from './lib/build-release.ts';
import { DATA_OPTION, readNumber, readOptions, today } from './lib/command-line.ts';
import { type Compilation, compileDatasets } from './lib/compile-datasets.ts';
import { dataFolder } from './lib/data-folder.ts';
import { findDataWarnings, formatWarnings } from './lib/data-warnings.ts';
import { formatDifferences, historyRefusal, recordRewriteReason } from './lib/history-check.ts';
import type { LocalStore } from './lib/local-store.ts';
import { formatCount } from './lib/output-format.ts';
import { savePictureSources } from './lib/picture-sources.ts';
import { requestedOrigin } from './lib/public-origin.ts';
import { isApproved, type PublishRequest, requireTexts } from './lib/publish-approval.ts';
import { publishSummary, quotaText, reportJson } from './lib/publish-report.ts';
import { publishedOrigin } from './lib/published-origin.ts';
import { readServedData } from './lib/read-data.ts';
import { releaseDifferences } from './lib/release-differences.ts';
import {
  propagationDelay,
  STORE_OPTIONS,
  STORE_USAGE,
  type StoreContext,
  withStore,
} from './lib/store-command.ts';
import { terminalQuestion } from './lib/terminal-prompt.ts';

const usage = `npm run data:publish -- [--data DIR] [--dry-run] [--yes] [--wait SECONDS] [--force] [--message "why"] [--rewrite-history "reason"] ${STORE_USAGE}`;
const options = readOptions({
  usage,
  about:
    'Publishes the data as a release: shows what changes, uploads, verifies and switches to it.',
  options: {
    ...DATA_OPTION,
    'dry-run': {
      type: 'boolean',
      about: 'shows what would change and what it would cost, and writes nothing',
    },
    yes: { type: 'boolean', about: 'publishes without asking, also if there are warnings' },
    wait: {
      type: 'string',
      value: 'SECONDS',
      about:
        'how long to wait between the upload and the switch (default: 60 with --remote, else 0)',
    },
    force: {
      type: 'boolean',
      about: 'publishes although another publisher was faster',
    },
    message: { type: 'string', value: '"WHY"', about: 'the reason, shown by data:releases' },
    'rewrite-history': {
      type: 'string',
      value: '"REASON"',
      about: 'allows changes of what was published for earlier dates, and publishes the reason',
    },
    ...STORE_OPTIONS,
  },
});
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

/** The folder of `--data`; else the one that the running server serves, else that of the settings. */
function folderToPublish(local: LocalStore | null): string {
  if (options.data !== undefined || !local?.server) return dataFolder(options.data);
  const { port, data } = local.server;
  log(`Data: ${data}, as served on port ${port}`);
  return data;
}

/** What is built: the datasets of a folder, for which origin, to replace which release (null before the first). */
interface BuildInput {
  readonly folder: string;
  readonly compilation: Compilation;
  readonly origin: string;
  readonly current: string | null;
}

/** The origin of a first release. Deploying publishes one for the address that it finds. */
function firstOrigin(local: LocalStore | null): string {
  if (local) return `http://localhost:${local.port}`;
  throw new CommandError(
    'the address of this copy is unknown, because nothing has been published',
    'run npm run deploy, which finds it, or set PUBLIC_ORIGIN',
  );
}

interface ReleaseDiff extends LocalRelease {
  readonly differences: readonly DatasetUpdate[];
}

/** The local server draws pictures on demand; a deployment has them in its release. */
async function build({ compilation, origin }: BuildInput): Promise<LocalRelease> {
  const { compiled, save } = compilation;
  if (!options.remote) {
    const built = await buildLocalRelease(compiled, origin);
    return {
      ...built,
      saveCache: async () => void (await Promise.all([save(), built.saveCache()])),
    };
  }
  const release = await buildCompiledRelease(compiled, origin);
  return { release, pictures: new Map(), saveCache: save };
}

async function buildWithDiff(input: BuildInput, store: KeyValueStore): Promise<ReleaseDiff> {
  const built = await build(input);
  const differences = await releaseDifferences(built.release, input.current, store);
  return { ...built, differences };
}

/** Builds the release. If it alters earlier dates and a reason was given, records the reason in the data and builds again. */
async function buildWithReason(input: BuildInput, store: KeyValueStore): Promise<ReleaseDiff> {
  const built = await buildWithDiff(input, store);
  const isAltered = historyRefusal(built.differences, date) !== null;
  if (!isAltered || reason === null || isDryRun) return built;
  if (!recordRewriteReason(input.folder, built.differences, reason, date)) return built;
  log('Wrote the reason to rewrites.csv. Compiling the data again …');
  return buildWithDiff({ ...input, compilation: compileFolder(input.folder) }, store);
}

/** Describes a change of the origin; null if there is none. `before` is null without a release. */
function describeOriginChange(
  before: string | null,
  after: string,
  plan: Operations,
): string | null {
  if (before === null || before === after) return null;
  return `the links change from ${before} to ${after}, so ${formatCount(plan.writes, 'value')} are written`;
}

/** Asks the operator, unless `--yes` has answered. */
async function isAllowed(request: Omit<PublishRequest, 'isRemote'>): Promise<boolean> {
  if (options.yes) return true;
  const output = options.json ? process.stderr : process.stdout;
  const ask = terminalQuestion({ input: process.stdin, output });
  return isApproved({ ...request, isRemote: options.remote }, ask);
}

async function main({ store, local, view }: StoreContext): Promise<void> {
  const folder = folderToPublish(local);
  // Errors in the data end the command before the store is used.
  const datasets = readServedData(folder);
  const found = findDataWarnings(folder, datasets, date);
  const warnings = describeWarnings(found);
  log('Compiling the data …');
  // The store opens and answers meanwhile.
  const [state, compilation] = await Promise.all([readState(store), compileDatasets(datasets)]);
  const before = await publishedOrigin(store);
  const origin = requestedOrigin() ?? before ?? firstOrigin(local);
  const current = state.pointer?.release ?? null;
  const { release, pictures, saveCache, differences } = await buildWithReason(
    { folder, compilation, origin, current },
    store,
  );
  if (warnings.length > 0) log(`\n${formatWarnings(warnings)}`);
  log(`\n${formatDifferences(differences)}\n`);
  const refusal = historyRefusal(differences, date);
  if (refusal !== null && reason === null) {
    throw new CommandError(refusal, 'correct the rows, or give the reason with --rewrite-history');
  }

  if (options.remote && !isDryRun) requireTexts(found);
  const plan = await estimatePublish(release, state, store);
  if (isDryRun || (options.remote && exceededLimits(plan).length > 0)) log(`${quotaText(plan)}\n`);
  const originChange = describeOriginChange(before, origin, plan);
  if (originChange !== null) log(`Origin: ${originChange}\n`);
  const isWriting = !isDryRun && plan.writes > 0;
  if (isWriting && !(await isAllowed({ origin, originChange, warnings }))) {
    log('Nothing was published.');
    process.exitCode = 1;
    return;
  }
  if (!isDryRun && local) savePictureSources(local.folder, release.id, pictures);
  const { progress } = view;
  const { force } = options;
  const publishing = isDryRun
    ? null
    : publish(release, store, {
        ...{ wait, force, state, progress },
        reason: releaseReason({ differences, origins: { before, after: origin } }, options.message),
      });
  const [published] = await Promise.all([publishing, saveCache()]);
  view.end();
  const seconds = performance.now() / 1000;
  const report = { release, warnings, differences, plan, published, origin, seconds };
  console.log(options.json ? JSON.stringify(reportJson(report)) : publishSummary(report));
}

await withStore(options, main);
