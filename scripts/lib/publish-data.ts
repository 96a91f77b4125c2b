/** What `npm run data:publish` does with an open store. */

import {
  type CompiledDataset,
  compile,
  type Dataset,
  type DatasetUpdate,
  describeWarnings,
  releaseReason,
} from '../../engine/mod.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import type { Operations } from '../../publish/store/backends/wrappers.ts';
import type { KeyValueStore } from '../../publish/store/open-store.ts';
import { publish, readState, type StoreState } from '../../publish/store/publish.ts';
import { estimatePublish, exceededLimits } from '../../publish/store/quota.ts';
import {
  buildCompiledRelease,
  buildLocalRelease,
  type LocalRelease,
  releaseDifferences,
} from './build-release.ts';
import { terminalQuestion, today } from './command-line.ts';
import { formatDifferences, historyRefusal, recordRewriteReason } from './history-check.ts';
import { dataFolder, findDataWarnings, formatWarnings, readServedData } from './load-data.ts';
import type { LocalStore } from './local-store.ts';
import { savePictureSources } from './picture-server.ts';
import {
  formatCount,
  isApproved,
  type PublishRequest,
  publishSummary,
  quotaText,
  reportJson,
  requireTexts,
} from './publish-report.ts';
import { publishedOrigin, requestedOrigin } from './settings.ts';
import type { StoreContext } from './store-command.ts';

/** What the options of the command say. */
export interface PublishChoices {
  /** The folder of the data; absent: that of the running server, else that of the settings. */
  readonly data: string | undefined;
  readonly isRemote: boolean;
  /** Writes nothing. */
  readonly isDryRun: boolean;
  /** Prints the result as JSON. */
  readonly isJson: boolean;
  /** Publishes without asking. */
  readonly isAgreed: boolean;
  /** Milliseconds between the upload and the switch. */
  readonly wait: number;
  /** Publishes although another publisher was faster. */
  readonly force: boolean;
  /** Why, for the list of releases. */
  readonly message: string | undefined;
  /** Why what was published for earlier dates may change; absent if it may not. */
  readonly rewriteReason: string | undefined;
}

/** A running publish. */
interface Publishing {
  readonly choices: PublishChoices;
  readonly store: KeyValueStore;
  /** Today, `YYYY-MM-DD`. */
  readonly date: string;
  /** Prints progress. */
  readonly log: (text: string) => void;
}

/** The folder of `--data`; else the one that the running server serves, else that of the settings. */
function folderToPublish(local: LocalStore | null, { choices, log }: Publishing): string {
  if (choices.data !== undefined || !local?.server) return dataFolder(choices.data);
  const { port, data } = local.server;
  log(`Data: ${data}, as served on port ${port}`);
  return data;
}

/** What the store has, and the origin to publish for. */
interface Target {
  readonly state: StoreState;
  /** Null before the first release. */
  readonly originBefore: string | null;
  readonly origin: string;
}

async function readTarget(store: KeyValueStore, local: LocalStore | null): Promise<Target> {
  const state = await readState(store);
  const originBefore = await publishedOrigin(store);
  return { state, originBefore, origin: requestedOrigin() ?? originBefore ?? firstOrigin(local) };
}

/** What is built: the datasets of a folder. The store opens and answers while they are compiled. */
interface BuildInput {
  readonly folder: string;
  readonly datasets: readonly Dataset[];
  readonly target: Promise<Target>;
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
async function build(
  compiled: readonly CompiledDataset[],
  origin: string,
  isRemote: boolean,
): Promise<LocalRelease> {
  if (!isRemote) return buildLocalRelease(compiled, origin);
  const release = await buildCompiledRelease(compiled, origin);
  return { release, pictures: new Map(), saveCache: async () => {} };
}

/**
 * Compiles the datasets and builds their release, unless it alters earlier dates without a reason. A reason that is given is recorded in
 * the data, which is then compiled again. Throws a `CommandError`.
 */
async function buildWithReason(
  { folder, datasets, target }: BuildInput,
  { choices, store, date, log }: Publishing,
): Promise<ReleaseDiff> {
  const { rewriteReason, isDryRun, isRemote } = choices;
  const compileAndCompare = async (rows: readonly Dataset[]) => {
    const compiled = rows.map((dataset) => compile(dataset));
    const { state } = await target;
    const current = state.pointer?.release ?? null;
    return { compiled, differences: await releaseDifferences(compiled, current, store) };
  };
  let built = await compileAndCompare(datasets);
  const refusal = historyRefusal(built.differences, date);
  if (refusal !== null && rewriteReason === undefined) {
    log(`\n${formatDifferences(built.differences)}\n`);
    throw new CommandError(refusal, 'correct the rows, or give the reason with --rewrite-history');
  }
  const isRecorded =
    refusal !== null &&
    !isDryRun &&
    recordRewriteReason(folder, built.differences, rewriteReason ?? '', date);
  if (isRecorded) {
    log('Wrote the reason to rewrites.csv. Compiling the data again …');
    built = await compileAndCompare(readServedData(folder));
  }
  const { origin } = await target;
  return { ...(await build(built.compiled, origin, isRemote)), differences: built.differences };
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
async function isAllowed(
  request: Omit<PublishRequest, 'isRemote'>,
  { isAgreed, isJson, isRemote }: PublishChoices,
): Promise<boolean> {
  if (isAgreed) return true;
  const output = isJson ? process.stderr : process.stdout;
  const ask = terminalQuestion({ input: process.stdin, output });
  return isApproved({ ...request, isRemote }, ask);
}

/**
 * Compiles the data, prints warnings and what changes for readers, asks where that is needed, uploads and verifies the release, and
 * switches to it. Sets exit code 1 if the operator declines. Throws a `CommandError` or `StoreError` if something fails.
 */
export async function publishData(
  { store, local, view }: StoreContext,
  choices: PublishChoices,
): Promise<void> {
  const { isRemote, isDryRun, isJson, wait, force } = choices;
  const date = today();
  // With `--json`, only the result goes to the standard output.
  const log = isJson ? console.error : console.log;
  const publishing = { choices, store, date, log };
  const folder = folderToPublish(local, publishing);
  // Errors in the data end the command before the store is used.
  const datasets = readServedData(folder);
  const found = findDataWarnings(folder, datasets, date);
  const warnings = describeWarnings(found);
  log('Compiling the data …');
  if (warnings.length > 0) log(`\n${formatWarnings(warnings)}`);
  const target = readTarget(store, local);
  const { release, pictures, saveCache, differences } = await buildWithReason(
    { folder, datasets, target },
    publishing,
  );
  const { state, originBefore, origin } = await target;
  log(`\n${formatDifferences(differences)}\n`);
  if (isRemote && !isDryRun) requireTexts(found);
  const plan = await estimatePublish(release, state, store);
  if (isDryRun || (isRemote && exceededLimits(plan).length > 0)) log(`${quotaText(plan)}\n`);
  const originChange = describeOriginChange(originBefore, origin, plan);
  if (originChange !== null) log(`Origin: ${originChange}\n`);
  const isWriting = !isDryRun && plan.writes > 0;
  if (isWriting && !(await isAllowed({ origin, originChange, warnings }, choices))) {
    log('Nothing was published.');
    process.exitCode = 1;
    return;
  }
  if (!isDryRun && local) savePictureSources(local.folder, release.id, pictures);
  const { progress } = view;
  const reason = releaseReason(
    { differences, origins: { before: originBefore, after: origin } },
    choices.message,
  );
  const [published] = await Promise.all([
    isDryRun ? null : publish(release, store, { wait, force, state, progress, reason }),
    saveCache(),
  ]);
  view.end();
  const seconds = performance.now() / 1000;
  const report = { release, warnings, differences, plan, published, origin, seconds };
  console.log(isJson ? JSON.stringify(reportJson(report)) : publishSummary(report));
}
