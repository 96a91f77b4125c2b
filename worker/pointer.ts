/** The one value of the store that is not named by its hash, so the only one that has to be looked at closely. */
import type { Pointer } from '../data/documents.ts';
import { parseJson } from './json.ts';

const RELEASE = /^[0-9a-f]{16}$/;

/** Reads the value of `current`; null where it is no pointer. */
export function parsePointer(bytes: Uint8Array): Pointer | null {
  const value = parseJson(bytes);
  if (typeof value !== 'object' || value === null) return null;
  if (!('release' in value) || !isRelease(value.release)) return null;
  const previous = 'previous' in value && isRelease(value.previous) ? value.previous : null;
  return { release: value.release, previous };
}

function isRelease(value: unknown): value is string {
  return typeof value === 'string' && RELEASE.test(value);
}
