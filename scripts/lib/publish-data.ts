/** What `npm run data:publish` does with an open store. */

import {
  type CompiledDataset,
  compile,
  type DatasetUpdate,
  describeWarnings,
  releaseReason,
} from '../../engine/mod.ts';
import { CommandError } from '../../engine/model/command-error.ts';
import type { Operations } from '../../publish/store/backends/metered-store.ts';
import type { KeyValueStore } from '../../publish/store/open-store.ts';
import { publish, readState } from '../../publish/store/publish.ts';
import { estimatePublish, exceededLimits } from '../../publish/store/quota.ts';
import {
  buildCompiledRelease,
  buildLocalRelease,
  compileFolder,
  type LocalRelease,
} from './build-release.ts';
import { today } from './command-line.ts';
import { dataFolder } from './data-folder.ts';
import { findDataWarnings, formatWarnings } from './data-warnings.ts';
import { formatDifferences, historyRefusal, recordRewriteReason } from './history-check.ts';
import type { LocalStore } from './local-store.ts';
import { formatCount } from './output-format.ts';
import { savePictureSources } from './picture-sources.ts';
import { requestedOrigin } from './public-origin.ts';
import { isApproved, type PublishRequest, requireTexts } from './publish-approval.ts';
import { publishSummary, quotaText, reportJson } from './publish-report.ts';
import { publishedOrigin } from './published-origin.ts';
import { readServedData } from './read-data.ts';
import { releaseDifferences } from './release-differences.ts';
import type { StoreContext } from './store-command.ts';
import { terminalQuestion } from './terminal-prompt.ts';

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

/** What is built: the datasets of a folder, for which origin, to replace which release (null before the first). */
interface BuildInput {
  readonly folder: string;
  readonly compiled: readonly CompiledDataset[];
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
async function build({ compiled, origin }: BuildInput, isRemote: boolean): Promise<LocalRelease> {
  if (!isRemote) return buildLocalRelease(compiled, origin);
  const release = await buildCompiledRelease(compiled, origin);
  return { release, pictures: new Map(), saveCache: async () => {} };
}

async function buildWithDiff(
  input: BuildInput,
  { choices, store }: Publishing,
): Promise<ReleaseDiff> {
  const built = await build(input, choices.isRemote);
  const differences = await releaseDifferences(built.release, input.current, store);
  return { ...built, differences };
}

/** Builds the release. If it alters earlier dates and a reason was given, records the reason in the data and builds again. */
async function buildWithReason(input: BuildInput, publishing: Publishing): Promise<ReleaseDiff> {
  const { choices, date, log } = publishing;
  const { rewriteReason, isDryRun } = choices;
  const built = await buildWithDiff(input, publishing);
  const isAltered = historyRefusal(built.differences, date) !== null;
  if (!isAltered || rewriteReason === undefined || isDryRun) return built;
  if (!recordRewriteReason(input.folder, built.differences, rewriteReason, date)) return built;
  log('Wrote the reason to rewrites.csv. Compiling the data again …');
  return buildWithDiff({ ...input, compiled: compileFolder(input.folder) }, publishing);
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
  const { isRemote, isDryRun, isJson, rewriteReason, wait, force } = choices;
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
  // The store opens and answers meanwhile.
  const reading = readState(store);
  const compiled = datasets.map((dataset) => compile(dataset));
  const state = await reading;
  const before = await publishedOrigin(store);
  const origin = requestedOrigin() ?? before ?? firstOrigin(local);
  const current = state.pointer?.release ?? null;
  const { release, pictures, saveCache, differences } = await buildWithReason(
    { folder, compiled, origin, current },
    publishing,
  );
  if (warnings.length > 0) log(`\n${formatWarnings(warnings)}`);
  log(`\n${formatDifferences(differences)}\n`);
  const refusal = historyRefusal(differences, date);
  if (refusal !== null && rewriteReason === undefined) {
    throw new CommandError(refusal, 'correct the rows, or give the reason with --rewrite-history');
  }

  if (isRemote && !isDryRun) requireTexts(found);
  const plan = await estimatePublish(release, state, store);
  if (isDryRun || (isRemote && exceededLimits(plan).length > 0)) log(`${quotaText(plan)}\n`);
  const originChange = describeOriginChange(before, origin, plan);
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
    { differences, origins: { before, after: origin } },
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
