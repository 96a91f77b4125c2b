/** Upload of the worker and its assets with `wrangler deploy`. */
import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { runWrangler } from '../../publish/store/backends/remote-store.ts';
import { toDeployError } from './deploy-error.ts';

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
