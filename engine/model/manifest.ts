/**
 * The manifest of a release: its documents, and the packs that contain them. The hash of the manifest names the release, which
 * never changes.
 */

import { isReleaseId } from './address.ts';
import type { KeptRelease } from './documents.ts';
import { parseJson } from './json.ts';

/** A vintage with a document: its date, the number of listed rows, the position of its pack in `Manifest.packs`. */
export type StoredVintage = readonly [asOf: string, listed: number, pack: number];

/** A vintage; null if there is no document from its date on. */
export type VintageEntry = StoredVintage | readonly [asOf: string, listed: null];

/** The vintages of a document. */
export interface DocumentIndex {
  /** Ascending by date. */
  readonly vintages: readonly VintageEntry[];
}

/** Marks pictures that no pack holds: the local server draws each when it is first requested. */
export const ON_DEMAND = 'on-demand';

export interface RankingIndex extends DocumentIndex {
  /** The pack of the newest vintage's view document; absent if that vintage has no document. */
  readonly view?: number;
  /** The vintages of its comparison document; absent if their dates and packs are the same as the ranking's. */
  readonly comparisons?: readonly VintageEntry[];
  /** The pack of the newest vintage's pictures; absent if there are none. */
  readonly pictures?: number | typeof ON_DEMAND;
  /** The pack of the newest vintage's HTML pages; absent if there are none. */
  readonly page?: number;
}

export interface DatasetIndex {
  /** An SPDX identifier. */
  readonly license: string;
  readonly defaults: { readonly metric: string; readonly period: string; readonly level: string };
  readonly metrics: readonly string[];
  readonly levels: readonly string[];
  /** In the order of `dataset.json`: the first one in force is the default. */
  readonly bases: readonly {
    readonly id: string;
    readonly from?: string;
    readonly to?: string;
    readonly mixed?: true;
  }[];
  /** metric -> period -> level -> basis. */
  readonly rankings: Readonly<
    Record<
      string,
      Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, RankingIndex>>>>>>
    >
  >;
  /** metric -> level -> basis; the empty string is the default basis of each year. */
  readonly leaders: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, DocumentIndex>>>>>
  >;
}

/** Index of everything in a release, which also decides whether an address is known. */
export interface Manifest {
  /** Scheme and host that its documents link to. Absent in releases of earlier versions. */
  readonly origin?: string;
  /** Version of the renderers of its derived forms. Absent in releases of earlier versions, which store those. */
  readonly forms?: number;
  /** Hashes of all packs. */
  readonly packs: readonly string[];
  /** Address of each document without vintages (`v1`, `v1/datasets`, `index.html`, …) -> position in `packs`. */
  readonly documents: Readonly<Record<string, number>>;
  readonly datasets: Readonly<Record<string, DatasetIndex>>;
}

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
