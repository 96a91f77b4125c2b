/** The part of an embed's script that is the same for all of a language: a static asset, which changes only with a deployment. */
import type { AssetReader, Env } from './env.ts';
import { etagOf } from './hash.ts';
import type { Tagged } from './joined-script.ts';
import { widgetLanguageOf } from './language.ts';
import { Problem } from './problem.ts';
import { storeOf } from './release-store.ts';

/** The host is nobody's: a binding's fetch goes by the path. */
const FOLDER = 'https://assets.local/_joined/';

/** What was read, by its address; never a promise: the runtime binds the work behind one to the request that began it. */
const read = new WeakMap<AssetReader, Map<string, Tagged>>();

/**
 * The widget's bytes with the first words of the nearest language to `tag`, read once for each isolate; without a tag those of
 * English. Throws a 503 where they can't be read, and reads again next time.
 */
export async function joinedWidget(env: Env, tag = 'en'): Promise<Tagged> {
  const language = widgetLanguageOf(tag);
  const address = `${FOLDER}widget${language === 'en' ? '' : `-${language}`}.js`;
  const known = read.get(env.ASSETS) ?? new Map<string, Tagged>();
  read.set(env.ASSETS, known);
  const widget = known.get(address) ?? (await readWidget(env, address));
  known.set(address, widget);
  return widget;
}

async function readWidget(env: Env, address: string): Promise<Tagged> {
  try {
    const response = await env.ASSETS.fetch(address);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, etag: await etagOf(bytes) };
  } catch (error) {
    const reason = String(error);
    storeOf(env).troubles.note({ store: 'assets', trouble: 'failed', key: address, reason });
    throw new Problem('unavailable', 'the widget cannot be read; try again');
  }
}
