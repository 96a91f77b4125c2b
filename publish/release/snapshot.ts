/** The snapshot of a release: its values under the same keys as in the store, with a first pointer. Answers when KV can't. */

import { POINTER_KEY } from '../../engine/model/address.ts';
import { jsonBody } from '../../engine/model/json.ts';
import type { Pointer } from '../../engine/model/manifest.ts';
import type { StoredRelease } from './release.ts';

/** The pointer to a release that was never published: a snapshot is built without a clock. */
export function initialPointer(release: string): Pointer {
  const releases = [{ release, published: null }];
  return { release, previous: null, sequence: 0, releases, gone: [] };
}

/** The values of a release and its initial pointer, by key. */
export function snapshotValues({ id, values }: StoredRelease) {
  return new Map([...values, [POINTER_KEY, jsonBody(initialPointer(id))]]);
}
