/** Parts of answers that are static assets, and change only with a deployment: the widget of an embed's script, the head of a page. */

import { computeEtag } from '../../../engine/model/hash.ts';
import { nearestWidgetLanguage } from '../../../engine/model/languages.ts';
import type { AssetReader, Env } from '../../env.ts';
import type { EtaggedBody } from '../../http/etagged-body.ts';
import { Problem } from '../../problem.ts';
import { releaseStore } from '../../releases/release-store.ts';

/** The host is nobody's: a binding's fetch goes by the path. */
const FOLDER = 'https://assets.local/_joined/';

/** What was read, by its file; never a promise: the runtime binds the work behind one to the request that began it. */
const cachedAssets = new WeakMap<AssetReader, Map<string, EtaggedBody>>();

/** A part by its file's name, read once for each isolate. Throws a 503 where it can't be read, and reads again next time. */
export async function embedAsset(env: Env, file: string): Promise<EtaggedBody> {
  const known = cachedAssets.get(env.ASSETS) ?? new Map<string, EtaggedBody>();
  cachedAssets.set(env.ASSETS, known);
  const asset = known.get(file) ?? (await fetchAsset(env, FOLDER + file));
  known.set(file, asset);
  return asset;
}

/** The widget's bytes with the first words of the nearest language to `tag`; without a tag those of English. Throws as `joinedAsset`. */
export function widgetBundle(env: Env, tag = 'en'): Promise<EtaggedBody> {
  const language = nearestWidgetLanguage(tag);
  return embedAsset(env, `widget${language === 'en' ? '' : `-${language}`}.js`);
}

async function fetchAsset(env: Env, address: string): Promise<EtaggedBody> {
  try {
    const response = await env.ASSETS.fetch(address);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, etag: await computeEtag(bytes) };
  } catch (error) {
    const reason = String(error);
    releaseStore(env).incidents.record({
      store: 'assets',
      trouble: 'failed',
      key: address,
      reason,
    });
    throw new Problem('unavailable', 'a part of the answer cannot be read; try again');
  }
}
