/** Keys of the store. Only the value of `POINTER_KEY` changes. */

/** The key whose value is a `Pointer`. */
export const POINTER_KEY = 'current';

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
