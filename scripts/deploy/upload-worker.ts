/** Upload of the worker and its assets with `wrangler deploy`. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runWrangler } from '../../publish/store/backends/run-wrangler.ts';
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
  targets: z.array(z.string()).min(1),
});

function parseResult(lines: string) {
  for (const line of lines.split('\n')) {
    const { data } = deployLine.safeParse(JSON.parse(line || 'null'));
    if (data) return data;
  }
  return null;
}

/** The origin of a target, which wrangler states as an address or as a host name with a note. */
function originOf(target: string): string {
  const [address = ''] = target.split(' ');
  return new URL(address.includes('://') ? address : `https://${address}`).origin;
}

/** Uploads the worker of a configuration file. Throws a `DeployError`. */
export async function uploadWorker(
  config: string,
  { isTemporary }: { readonly isTemporary: boolean },
): Promise<UploadedWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'likewise-'));
  const file = join(folder, 'wrangler.ndjson');
  try {
    const { code, printed } = await runWrangler(
      ['deploy', '--config', config, ...(isTemporary ? ['--temporary'] : [])],
      { WRANGLER_OUTPUT_FILE_PATH: file },
    );
    const result = code === 0 ? parseResult(await readFile(file, 'utf8')) : null;
    if (!result) throw toDeployError('uploading the worker', printed);
    const { version_id: version, targets } = result;
    const [, claimUrl = null] = /Claim URL: (\S+)/.exec(printed) ?? [];
    return { version, origin: originOf(targets[0] ?? ''), claimUrl };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
