/** Parts of answers that are static assets, and change only with a deployment: the widget of an embed's script, the head of a page. */

import { etagOf } from '../../../engine/model/hash.ts';
import type { AssetReader, Env } from '../../env.ts';
import type { Tagged } from '../../http/etagged-body.ts';
import { Problem } from '../../http/problem.ts';
import { widgetLanguageOf } from '../../http/stored-language.ts';
import { storeOf } from '../../releases/release-store.ts';

/** The host is nobody's: a binding's fetch goes by the path. */
const FOLDER = 'https://assets.local/_joined/';

/** What was read, by its file; never a promise: the runtime binds the work behind one to the request that began it. */
const read = new WeakMap<AssetReader, Map<string, Tagged>>();

/** A part by its file's name, read once for each isolate. Throws a 503 where it can't be read, and reads again next time. */
export async function joinedAsset(env: Env, file: string): Promise<Tagged> {
  const known = read.get(env.ASSETS) ?? new Map<string, Tagged>();
  read.set(env.ASSETS, known);
  const asset = known.get(file) ?? (await readAsset(env, FOLDER + file));
  known.set(file, asset);
  return asset;
}

/** The widget's bytes with the first words of the nearest language to `tag`; without a tag those of English. Throws as `joinedAsset`. */
export function joinedWidget(env: Env, tag = 'en'): Promise<Tagged> {
  const language = widgetLanguageOf(tag);
  return joinedAsset(env, `widget${language === 'en' ? '' : `-${language}`}.js`);
}

async function readAsset(env: Env, address: string): Promise<Tagged> {
  try {
    const response = await env.ASSETS.fetch(address);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, etag: await etagOf(bytes) };
  } catch (error) {
    const reason = String(error);
    storeOf(env).troubles.note({ store: 'assets', trouble: 'failed', key: address, reason });
    throw new Problem('unavailable', 'a part of the answer cannot be read; try again');
  }
}
