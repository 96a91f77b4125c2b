/** Bundles the worker's script as `wrangler deploy` does. */
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ASSETS, ROOT, WRANGLER } from '../../scripts/lib/paths.ts';

/** Bundles the worker into a folder and returns the path of the script. */
export async function bundleWorker(folder: string): Promise<string> {
  const out = join(folder, 'bundle');
  // Only the script is needed, but wrangler requires the folder of assets.
  mkdirSync(ASSETS, { recursive: true });
  const command = [WRANGLER, 'deploy', '--dry-run', '--outdir', out];
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' };
  await promisify(execFile)(process.execPath, command, { cwd: ROOT, env });
  return join(out, 'index.js');
}
