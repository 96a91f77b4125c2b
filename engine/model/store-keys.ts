/** Keys of the store. Only the values of `POINTER_KEY` and `LOCK_KEY` change. */

/** The key whose value is a `Pointer`. */
export const POINTER_KEY = 'current';

/** The key of the publish lock. The worker never reads it. */
export const LOCK_KEY = 'publishing';

/** The key of a release's manifest. */
export function manifestKey(release: string): string {
  return `manifest/${release}`;
}

/** The key of a pack, which is named by the hash of its content. */
export function packKey(hash: string): string {
  return `pack/${hash}`;
}

/** The key of a widget file that is named after its build, `widget-{build}….js`. These are never deleted. */
export function widgetKey(file: string): string {
  return `widget/${file}`;
}

const NAMED_BY_HASH = /^(?:pack|manifest)\/(?<hash>[0-9a-f]{16,})$/;

/** The hash in the key of a pack or manifest; null for every other key. */
export function hashInKey(key: string): string | null {
  return NAMED_BY_HASH.exec(key)?.groups?.hash ?? null;
}

/** Whether a key belongs to a release, unlike the pointer, the lock, pinned builds of the widget and foreign keys. */
export function isReleaseKey(key: string): boolean {
  return hashInKey(key) !== null;
}
