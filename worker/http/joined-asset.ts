/**
 * Static assets that are parts of responses and change only with a deploy: the widget of an embed script, the head of a page,
 * error pages, the words of verdicts.
 */
import { computeEtag } from '../../engine/model/hash.ts';
import type { AssetReader, Env } from '../env.ts';
import { Problem } from '../problem.ts';
import { parseOnce } from '../releases/lru-cache.ts';
import { releaseStore } from '../releases/release-store.ts';
import type { EtaggedBody } from './respond.ts';

/** The host is arbitrary: the binding uses the path alone. */
const FOLDER = 'https://assets.local/_joined/';

/** Holds no promises, because the runtime binds a promise to the request that created it. */
const cachedAssets = new WeakMap<AssetReader, Map<string, EtaggedBody>>();

/** An asset by file name, read once per isolate. Throws a 503 if it can't be read; the next call tries again. */
export async function joinedAsset(env: Env, file: string): Promise<EtaggedBody> {
  const cached = cachedAssets.get(env.ASSETS) ?? new Map<string, EtaggedBody>();
  cachedAssets.set(env.ASSETS, cached);
  const asset = cached.get(file) ?? (await fetchAsset(env, FOLDER + file));
  cached.set(file, asset);
  return asset;
}

/** The same for a file of JSON, whose type the caller states, because the build wrote it. */
export async function joinedJson<T>(env: Env, file: string): Promise<T> {
  return parseOnce<T>((await joinedAsset(env, file)).bytes);
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
    throw new Problem('unavailable', 'a part of the response cannot be read; try again');
  }
}
