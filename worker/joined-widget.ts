/** The part of an embed's script that is the same for all: a static asset, which changes only with a deployment. */
import type { AssetReader, Env } from './env.ts';
import { etagOf } from './hash.ts';
import type { Tagged } from './joined-script.ts';
import { Problem } from './problem.ts';
import { storeOf } from './release-store.ts';

/** The host is nobody's: a binding's fetch goes by the path. */
const ADDRESS = 'https://assets.local/_joined/widget.js';

/** What was read, never a promise: the runtime binds the work behind one to the request that began it. */
const read = new WeakMap<AssetReader, Tagged>();

/** The widget's bytes, read once for each isolate. Throws a 503 where they can't be read, and reads again next time. */
export async function joinedWidget(env: Env): Promise<Tagged> {
  const known = read.get(env.ASSETS) ?? (await readWidget(env));
  read.set(env.ASSETS, known);
  return known;
}

async function readWidget(env: Env): Promise<Tagged> {
  try {
    const response = await env.ASSETS.fetch(ADDRESS);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, etag: await etagOf(bytes) };
  } catch (error) {
    const reason = String(error);
    storeOf(env).troubles.note({ store: 'assets', trouble: 'failed', key: ADDRESS, reason });
    throw new Problem('unavailable', 'the widget cannot be read; try again');
  }
}
