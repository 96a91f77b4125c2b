/** The worker's script as `wrangler deploy` would send it. */
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ASSETS, ROOT, WRANGLER } from '../../scripts/lib/paths.ts';

/** Builds it in a folder; gives the path of the script. */
export async function bundleWorker(folder: string): Promise<string> {
  const out = join(folder, 'bundle');
  // Only the script is wanted; wrangler looks whether the folder of assets is there.
  mkdirSync(ASSETS, { recursive: true });
  const command = [WRANGLER, 'deploy', '--dry-run', '--outdir', out];
  const env = { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' };
  await promisify(execFile)(process.execPath, command, { cwd: ROOT, env });
  return join(out, 'index.js');
}
