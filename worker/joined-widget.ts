/** The part of an embed's script that is the same for all: a static asset, which changes only with a deployment. */
import type { AssetReader } from './env.ts';
import { hexDigest } from './hash.ts';
import type { Tagged } from './joined-script.ts';
import { log } from './log.ts';
import { Problem } from './problem.ts';

/** The host is nobody's: a binding's fetch goes by the path. */
const ADDRESS = 'https://assets.local/_joined/widget.js';
/** Hex digits of its hash in ETags. */
const LENGTH = 16;

/** What was read, never a promise: the runtime binds the work behind one to the request that began it. */
const read = new WeakMap<AssetReader, Tagged>();

/** The widget's bytes, read once for each isolate. Throws a 503 where they can't be read, and reads again next time. */
export async function joinedWidget(assets: AssetReader): Promise<Tagged> {
  const known = read.get(assets) ?? (await readWidget(assets));
  read.set(assets, known);
  return known;
}

async function readWidget(assets: AssetReader): Promise<Tagged> {
  const response = await assets.fetch(ADDRESS).catch((error: unknown) => String(error));
  if (typeof response === 'string' || !response.ok) {
    const reason = typeof response === 'string' ? response : `status ${response.status}`;
    log('error', { asset: ADDRESS, reason });
    throw new Problem('unavailable', 'the widget can’t be read; try again');
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const digest = await hexDigest(bytes);
  return { bytes, etag: `"${digest.slice(0, LENGTH)}"` };
}
