/**
 * Steps of a deploy: find the address, build, publish the data, upload the code, check the result. Data goes before code, and
 * readers see nothing new until the pointer is switched. Each step can be repeated, so a second run resumes.
 */
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../../engine/model/command-error.ts';
import { parsePointer } from '../../engine/model/manifest.ts';
import {
  createNamespace,
  findNamespace,
  runWrangler,
} from '../../publish/store/backends/remote-store.ts';
import { parseStoreError, stripNoise } from '../../publish/store/backends/store-error.ts';
import { openStore } from '../../publish/store/open-store.ts';
import { putMissing } from '../../publish/store/publish.ts';
import { pinnedWidgetFiles } from '../lib/build-assets.ts';
import type { AskLine } from '../lib/command-line.ts';
import { type FileSize, fileSizes, totalSize } from '../lib/files.ts';
import { ASSETS, PROJECT } from '../lib/paths.ts';
import { formatBytes, formatCount } from '../lib/publish-report.ts';
import { runScript } from '../lib/run-script.ts';
import { type Environment, publishedOrigin, type SettingsFile } from '../lib/settings.ts';
import { type WorkerTarget, writeWorkerConfig } from '../lib/worker-config.ts';

/** A deployed copy. */
export interface DeployedCopy {
  readonly origin: string;
  /** The link by which anybody becomes the owner of a preview copy; null for another one. */
  readonly claimUrl: string | null;
}

const UNCHANGED = 'what was served before; nothing has changed';
const NEW_DATA = 'the new data with the previous code';
const NEW_CODE =
  'the new data with the new code; npx wrangler rollback restores the code, npm run data:rollback -- --remote the data';

/** The id of the worker's KV namespace, and whether it was created now. */
async function ensureNamespace(name: string): Promise<{ id: string; isNew: boolean }> {
  const found = await findNamespace(name);
  if (found !== null) return { id: found, isNew: false };
  // A worker of this name without such a namespace is another project's, but for the placeholder of a build at Cloudflare.
  const { code } = await runWrangler(['deployments', 'list', '--name', name, '--json']);
  if (code === 0 && !process.env.WORKERS_CI) {
    throw new CommandError(
      `the name is taken: this account already has a worker ${name}, which isn’t a copy of Likewise`,
      'choose another "name" in settings.json, or delete that worker in the dashboard',
    );
  }
  await createNamespace(name);
  const id = await findNamespace(name);
  if (id !== null) return { id, isNew: true };
  throw new CommandError('the KV namespace was created but isn’t listed', 'wait a minute');
}

/** The steps of a deploy, which ends with `done`. A target without KV is a preview copy. `confirmMove` throws to keep the address. */
export function deploySteps(
  first: WorkerTarget,
  environment: Environment,
  confirmMove: (from: string, to: string | null) => Promise<void>,
  done: (copy: DeployedCopy) => void,
): readonly DeployStep[] {
  const isPreview = !first.hasKv;
  let target = first;
  let isNewNamespace = false;
  const upload = () => uploadWorker(writeWorkerConfig(target), isPreview);
  const run = (script: string, ...args: readonly string[]) =>
    runScript(script, args, target.origin ?? '');

  const findKv = async () => {
    const { id, isNew } = await ensureNamespace(target.name);
    target = { ...target, namespace: id };
    isNewNamespace = isNew;
    return isNew ? 'created' : 'found';
  };
  const findAddress = async () => {
    const published =
      target.namespace && (await publishedOrigin(openStore({ namespace: target.namespace })));
    // A domain that is no longer set isn't the address. A first upload, still without files, assigns one.
    const known = target.origin ?? (published?.endsWith('.workers.dev') ? published : null);
    if (published && published !== known) await confirmMove(published, known);
    const origin = known ?? (await upload()).origin;
    target = { ...target, origin };
    return origin;
  };
  const build = async () => {
    await run('build', '--assets', ...(isPreview ? ['--preview'] : []));
    return 'built';
  };
  const publish = async () => {
    const args = ['--remote', '--env', environment, '--yes'];
    // No edge has cached anything of a new namespace, so its values are visible at once.
    await run('data-publish', ...args, ...(isNewNamespace ? ['--wait', '0'] : []));
    return 'published';
  };
  const storeWidget = async () => {
    const store = openStore({ namespace: target.namespace ?? '' });
    return `${await putMissing(pinnedWidgetFiles(ASSETS), store)} new files`;
  };
  const uploadAndCheck = async () => {
    const { version, claimUrl } = await upload();
    const origin = target.origin ?? '';
    const release = parsePointer(readFileSync(join(ASSETS, '_snapshot', 'current')))?.release ?? '';
    await checkLive(origin, release);
    done({ origin, claimUrl });
    return `version ${version} serves release ${release}`;
  };

  type Row = readonly [title: string, servedOnFailure: string, run: DeployStep['run']];
  const data: readonly Row[] = [
    ['publishing the data', 'see above', publish],
    // Before the code: no build is served, and perhaps pinned by a page, that the next deploy would remove.
    ['storing the widget', NEW_DATA, storeWidget],
  ];
  const rows: readonly Row[] = [
    ...(isPreview ? [] : [['finding the KV namespace', UNCHANGED, findKv] as const]),
    ['finding the address', UNCHANGED, findAddress],
    ['building', UNCHANGED, build],
    ...(isPreview ? [] : data),
    ['uploading the worker and checking the address', NEW_CODE, uploadAndCheck],
  ];
  return rows.map(([title, servedOnFailure, run]) => ({ title, servedOnFailure, run }));
}

/** One step. */
export interface DeployStep {
  /** What it does, as printed: “building the assets”. */
  readonly title: string;
  /** What readers are served if it fails. */
  readonly servedOnFailure: string;
  /** Returns the result in a few words. */
  readonly run: () => Promise<string>;
}

/** Runs the steps. Returns the exit code: 0, or 1 if one failed. */
export async function runSteps(
  steps: readonly DeployStep[],
  log: (line: string) => void,
): Promise<number> {
  for (const [index, { title, servedOnFailure, run }] of steps.entries()) {
    const number = `[${index + 1}/${steps.length}]`;
    log(`${number} ${title} …`);
    try {
      log(`${number} ${await run()}`);
    } catch (error) {
      log(`\nfailed while ${title}: ${error instanceof Error ? error.message : String(error)}`);
      log(`Still served: ${servedOnFailure}`);
      log(`What to do: ${error instanceof CommandError ? error.hint : 'fix the error above'}`);
      log('Then run the same command again: it skips what is done.');
      return 1;
    }
  }
  return 0;
}

const OPERATOR = 'Who runs this copy, as its pages will say? (Enter: nobody is named) ';
const CONTACT =
  'Where do corrections go: an e-mail address, or https://github.com/…/issues? (Enter: nowhere) ';

/** Asks for the operator and the contact that aren't set. Returns the settings with the answers. */
export async function askSettings(settings: SettingsFile, ask: AskLine): Promise<SettingsFile> {
  const operator = settings.operator ?? (await ask(OPERATOR));
  const contact = settings.contact ?? (await ask(CONTACT));
  return {
    ...settings,
    ...(operator === '' ? {} : { operator }),
    ...(contact === '' ? {} : { contact }),
  };
}

/** The result of an upload. */
export interface UploadedWorker {
  readonly version: string;
  /** Scheme and host of the worker's first address. */
  readonly origin: string;
  /** The link by which anybody becomes the owner of a temporary account; null for an account of one's own. */
  readonly claimUrl: string | null;
}

/** The line about a deploy among those that wrangler writes for programs. */
const deployLine = z.object({
  type: z.literal('deploy'),
  version_id: z.string(),
  targets: z.tuple([z.string()], z.string()),
});

/** The origin of a target, which is an address, or a host name with a note. */
function originOf(target: string): string {
  const [address = ''] = target.split(' ');
  return new URL(address.includes('://') ? address : `https://${address}`).origin;
}

/** Uploads the worker of a configuration file, if `isTemporary` to a temporary account. Throws a `CommandError`. */
export async function uploadWorker(config: string, isTemporary: boolean): Promise<UploadedWorker> {
  const file = config.replace(/json$/, 'ndjson');
  await rm(file, { force: true });
  const args = ['deploy', '--config', config, ...(isTemporary ? ['--temporary'] : [])];
  const { code, printed } = await runWrangler(args, { WRANGLER_OUTPUT_FILE_PATH: file });
  if (code !== 0) throw toDeployError('uploading the worker', printed);
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  const [result] = lines.flatMap((line) => deployLine.safeParse(JSON.parse(line)).data ?? []);
  if (!result) throw toDeployError('reading the address of the worker', printed);
  const [, claimUrl = null] = /Claim URL: (\S+)/.exec(printed) ?? [];
  return { version: result.version_id, origin: originOf(result.targets[0]), claimUrl };
}

const LOGIN_HINT =
  'run npx wrangler login, or set CLOUDFLARE_API_TOKEN to a token with the permissions in docs/operating.md, for the account in CLOUDFLARE_ACCOUNT_ID';

/** Turns what wrangler printed into an error. Its own messages say what is wrong with a worker; `action` is what failed. */
export function toDeployError(action: string, printed: string): CommandError {
  const { kind, message, hint } = parseStoreError(action, printed);
  if (kind === 'other') return new CommandError(`${action} failed: ${stripNoise(printed)}`, hint);
  return new CommandError(message, kind === 'rights' ? LOGIN_HINT : hint);
}

// Check of a deployed copy from outside: it serves the expected release, and what its readers need.

/** How often the address is polled, and the milliseconds between. */
const MAX_POLLS = 150;
const POLL_INTERVAL = 2000;
/** Several isolates answer at one address, so this many responses in a row must agree. */
const CONSECUTIVE_MATCHES = 3;

/** Requests and delays, replaced by tests. */
export interface LiveCheckTools {
  readonly fetch: (address: string) => Promise<Response>;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const TOOLS: LiveCheckTools = {
  fetch: (address) => fetch(address, { cache: 'no-store' }),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const health = z.object({ status: z.literal('ok'), release: z.string() });

/** The release that a copy in good order serves; null otherwise. */
async function servedRelease(origin: string, tools: LiveCheckTools): Promise<string | null> {
  const response = await tools.fetch(`${origin}/healthz`).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  return health.safeParse(body).data?.release ?? null;
}

/** Waits until `origin` serves a release, and requests what readers need. Throws if five minutes don't suffice, or one fails. */
export async function checkLive(origin: string, release: string, tools = TOOLS): Promise<void> {
  let served: string | null = null;
  for (let polls = 1, matches = 0; matches < CONSECUTIVE_MATCHES; polls += 1) {
    if (polls > MAX_POLLS) {
      throw new CommandError(
        `${origin}/healthz: found ${served ?? 'no release in good order'}, expected ${release}`,
        'a new domain can take some minutes to get its DNS record and certificate; then look at the log (docs/operating.md, Alarms)',
      );
    }
    if (polls > 1) await tools.sleep(POLL_INTERVAL);
    served = await servedRelease(origin, tools);
    matches = served === release ? matches + 1 : 0;
  }
  for (const path of ['/', '/widget.js', '/v1/datasets']) {
    const { ok, status } = await tools.fetch(origin + path);
    if (ok) continue;
    const message = `${origin}${path}: found status ${status}, expected 200`;
    throw new CommandError(message, 'look at the log (docs/operating.md, Alarms)');
  }
}

// Steps of a dry run, which needs no account: build, bundle as a deploy does, and say what would be uploaded.

/** Bundles the worker. A warning of wrangler is an error here. */
async function bundle(target: WorkerTarget): Promise<string> {
  const config = writeWorkerConfig(target);
  const out = join(PROJECT, 'dist', 'worker');
  const args = ['deploy', '--config', config, '--dry-run', '--outdir', out];
  const { code, printed } = await runWrangler(args);
  if (code !== 0 || /\bWARNING\b/.test(printed))
    throw toDeployError('bundling without warnings', printed);
  return 'bundled without warnings';
}

/** What a first deploy uploads: the release to KV, and all files, with the same release as the snapshot. */
function describeUpload(): string {
  const describe = (files: readonly FileSize[], unit: string) =>
    `${formatCount(files.length, unit)} (${formatBytes(totalSize(files))})`;
  const files = fileSizes(ASSETS);
  const release = files.filter(({ path }) => path.startsWith('_snapshot'));
  return `a first deploy writes ${describe(release, 'value')} to KV and uploads ${describe(files, 'file')}`;
}

/** The steps. `origin` is null if only a deploy can find it; with `isBuilt` the last build is used. */
export function dryRunSteps(target: WorkerTarget, isBuilt: boolean): readonly DeployStep[] {
  const servedOnFailure = 'what was served before; a dry run changes nothing';
  const step = (title: string, run: DeployStep['run']) => ({ title, run, servedOnFailure });
  const origin = target.origin ?? 'http://localhost:8787';
  const build = async () => {
    await runScript('build', ['--assets'], origin);
    return 'built';
  };
  return [
    ...(isBuilt ? [] : [step('building', build)]),
    step('bundling the worker', () => bundle({ ...target, origin })),
    step('measuring the upload', async () => describeUpload()),
  ];
}
