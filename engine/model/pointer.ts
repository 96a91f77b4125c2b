/** Parser of the pointer. The pointer is not named by its hash, so its form can't be trusted and is checked. */
import type { KeptRelease } from './documents.ts';
import { parseJson } from './json.ts';
import { isReleaseId } from './release-id.ts';

/** The value of the key `current`, the only value that changes. */
export interface Pointer {
  readonly release: string;
  /** The release that was current before. It is served while the new one isn't visible everywhere. */
  readonly previous: string | null;
  /** How often the pointer was written. */
  readonly sequence: number;
  /** The kept releases, the last published first. */
  readonly releases: readonly KeptRelease[];
  /** The names of dropped releases. */
  readonly gone: readonly string[];
}

/** Parses the value of `current`; null if it is not a pointer. The lists of releases may be missing, as in old pointers. */
export function parsePointer(bytes: Uint8Array): Pointer | null {
  const value = parseJson(bytes);
  if (!isRecord(value) || !isReleaseId(value.release)) return null;
  const { release, previous, sequence } = value;
  const releases = listOf(value.releases).flatMap(keptRelease);
  return {
    release,
    previous: isReleaseId(previous) ? previous : null,
    sequence: typeof sequence === 'number' ? sequence : 0,
    releases: releases.length > 0 ? releases : [{ release, published: null }],
    gone: listOf(value.gone).filter(isReleaseId),
  };
}

function keptRelease(value: unknown): KeptRelease[] {
  if (!isRecord(value) || !isReleaseId(value.release)) return [];
  const { release, published, reason } = value;
  return [
    {
      release,
      published: typeof published === 'string' ? published : null,
      ...(typeof reason === 'string' ? { reason } : {}),
    },
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
