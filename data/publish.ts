/**
 * A release into the store: documents first, pointer last. Values are named by their content, so what is there already
 * isn't written again, and a publish that was interrupted goes on where it stopped.
 */
import { POINTER_KEY } from './address.ts';
import type { Pointer } from './documents.ts';
import { jsonBody } from './json-body.ts';
import type { Store } from './kv.ts';
import type { Release } from './release.ts';

export interface Published {
  readonly release: string;
  /** The release that was current before; null where there was none, or it was this one. */
  readonly previous: string | null;
  /** How many values were written, the pointer included. */
  readonly writes: number;
}

async function readPointer(store: Store, keys: ReadonlySet<string>): Promise<Pointer | null> {
  if (!keys.has(POINTER_KEY)) return null;
  const text = await store.read(POINTER_KEY);
  return text === null ? null : (JSON.parse(text) as Pointer);
}

/** The pointer to a release before any was published: of a snapshot, which is built without a clock. */
export function firstPointer(release: string): Pointer {
  const releases = [{ release, published: null }];
  return { release, previous: null, sequence: 0, releases, gone: [] };
}

/** The pointer after the switch to a release: it is the last published of those that are kept. */
function nextPointer(release: string, before: Pointer | null, published: Date): Pointer {
  // A pointer of before releases were listed names two of them.
  const known = before?.releases ?? (before ? [{ release: before.release, published: null }] : []);
  return {
    release,
    previous: before?.release ?? null,
    sequence: (before?.sequence ?? 0) + 1,
    releases: [
      { release, published: published.toISOString() },
      ...known.filter((kept) => kept.release !== release),
    ],
    gone: (before?.gone ?? []).filter((id) => id !== release),
  };
}

/** Writes those values that the store doesn't hold yet; returns how many. Their keys name their content. */
export async function keep(
  values: ReadonlyMap<string, Uint8Array>,
  store: Store,
  known?: ReadonlySet<string>,
): Promise<number> {
  const keys = known ?? (await store.list());
  const missing = new Map([...values].filter(([key]) => !keys.has(key)));
  if (missing.size > 0) await store.write(missing);
  return missing.size;
}

/** Writes what the store lacks of a release, then switches to it, at the time `now`. Errors leave the release before in place. */
export async function publish(release: Release, store: Store, now: Date): Promise<Published> {
  const keys = await store.list();
  const pointer = await readPointer(store, keys);
  const written = await keep(release.values, store, keys);
  if (pointer?.release === release.id)
    return { release: release.id, previous: null, writes: written };
  const next = nextPointer(release.id, pointer, now);
  await store.write(new Map([[POINTER_KEY, jsonBody(next)]]));
  return { release: release.id, previous: next.previous, writes: written + 1 };
}
