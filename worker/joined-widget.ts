/** The part of an embed's script that is the same for all: a static asset, which changes only with a deployment. */
import type { AssetReader } from './env.ts';
import { etagOf } from './hash.ts';
import type { Tagged } from './joined-script.ts';
import { log } from './log.ts';
import { Problem } from './problem.ts';

/** The host is nobody's: a binding's fetch goes by the path. */
const ADDRESS = 'https://assets.local/_joined/widget.js';

/** What was read, never a promise: the runtime binds the work behind one to the request that began it. */
const read = new WeakMap<AssetReader, Tagged>();

/** The widget's bytes, read once for each isolate. Throws a 503 where they can't be read, and reads again next time. */
export async function joinedWidget(assets: AssetReader): Promise<Tagged> {
  const known = read.get(assets) ?? (await readWidget(assets));
  read.set(assets, known);
  return known;
}

async function readWidget(assets: AssetReader): Promise<Tagged> {
  try {
    const response = await assets.fetch(ADDRESS);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, etag: await etagOf(bytes) };
  } catch (error) {
    log('error', { asset: ADDRESS, reason: String(error) });
    throw new Problem('unavailable', 'the widget cannot be read; try again');
  }
}
