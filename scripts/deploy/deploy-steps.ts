/**
 * Steps of a deploy: find the address, build, publish the data, upload the code, check the result. Data goes before code, and
 * readers see nothing new until the pointer is switched. Each step can be repeated, so a second run resumes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../engine/model/command-error.ts';
import { parsePointer } from '../../engine/model/manifest.ts';
import {
  createNamespace,
  findNamespace,
  runWrangler,
} from '../../publish/store/backends/remote-store.ts';
import { openStore } from '../../publish/store/open-store.ts';
import { putMissing } from '../../publish/store/publish.ts';
import { pinnedWidgetFiles } from '../lib/build-assets.ts';
import type { Environment } from '../lib/environment.ts';
import { ASSETS } from '../lib/paths.ts';
import { publishedOrigin } from '../lib/published-origin.ts';
import { runScript } from '../lib/run-script.ts';
import { type WorkerTarget, writeWorkerConfig } from '../lib/worker-config.ts';
import { checkLive } from './live-check.ts';
import type { DeployStep } from './run-steps.ts';
import { uploadWorker } from './upload-worker.ts';

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
