/** Steps of a dry run, which needs no account: build, bundle as a deploy does, and say what would be uploaded. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runWrangler } from '../../publish/store/backends/run-wrangler.ts';
import { formatBytes, formatCount } from '../lib/output-format.ts';
import { ASSETS, PROJECT } from '../lib/paths.ts';
import { runScript } from '../lib/run-script.ts';
import { type WorkerTarget, writeWorkerConfig } from '../lib/worker-config.ts';
import { DeployError, toDeployError } from './deploy-error.ts';
import type { DeployStep } from './run-steps.ts';

const UNCHANGED = 'what was served before; a dry run changes nothing';

async function build(origin: string): Promise<string> {
  const code = await runScript('build', [], { PUBLIC_ORIGIN: origin });
  if (code !== 0) throw new DeployError(`build exited with ${code}`, 'fix the error above');
  return 'built';
}

/** Bundles the worker. A warning of wrangler is an error here. */
async function bundle(target: WorkerTarget): Promise<string> {
  const config = writeWorkerConfig(target);
  const run = await runWrangler([
    'deploy',
    '--config',
    config,
    '--dry-run',
    '--outdir',
    join(PROJECT, 'dist', 'worker'),
  ]);
  if (run.code !== 0 || /\bWARNING\b/.test(run.printed))
    throw toDeployError('bundling without warnings', run.printed);
  return 'bundled without warnings';
}

function formatFiles(sizes: readonly number[], unit: string): string {
  return `${formatCount(sizes.length, unit)} (${formatBytes(sizes.reduce((sum, bytes) => sum + bytes, 0))})`;
}

/** What a first deploy uploads: the release to KV, and all files, with the same release as the snapshot. */
function describeUpload(): string {
  const files = readdirSync(ASSETS, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: statSync(join(ASSETS, path)) }))
    .filter(({ stat }) => stat.isFile());
  const release = files.filter(({ path }) => path.startsWith('_snapshot'));
  const sizes = (of: typeof files) => of.map(({ stat }) => stat.size);
  return `a first deploy writes ${formatFiles(sizes(release), 'value')} to KV and uploads ${formatFiles(sizes(files), 'file')}`;
}

/** The steps. With `isBuilt` the last build is used. */
export function dryRunSteps(
  target: WorkerTarget,
  { isBuilt }: { readonly isBuilt: boolean },
): readonly DeployStep[] {
  const step = (title: string, run: () => Promise<string>): DeployStep => ({
    title,
    servedOnFailure: UNCHANGED,
    run,
  });
  return [
    ...(isBuilt ? [] : [step('building', () => build(target.origin ?? 'http://localhost:8787'))]),
    step('bundling the worker', () => bundle(target)),
    step('measuring the upload', async () => describeUpload()),
  ];
}
