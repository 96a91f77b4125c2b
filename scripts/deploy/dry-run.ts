/** Steps of a dry run, which needs no account: build, bundle as a deploy does, and say what would be uploaded. */
import { join } from 'node:path';
import { runWrangler } from '../../publish/store/backends/remote-store.ts';
import { type FileSize, fileSizes, totalSize } from '../lib/file-sizes.ts';
import { formatBytes, formatCount } from '../lib/output-format.ts';
import { ASSETS, PROJECT } from '../lib/paths.ts';
import { runScript } from '../lib/run-script.ts';
import { type WorkerTarget, writeWorkerConfig } from '../lib/worker-config.ts';
import { toDeployError } from './deploy-error.ts';
import type { DeployStep } from './run-steps.ts';

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
