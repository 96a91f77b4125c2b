/**
 * What the store holds, as types. A release is immutable and named by the hash of its manifest; `current` names it.
 */

/** A release that can still be asked for by its name. */
export interface KeptRelease {
  readonly release: string;
  /** When it was last published, ISO 8601 in UTC; null in a snapshot, which is built without a clock. */
  readonly published: string | null;
}

/** The value of the key `current`: the only one that changes. */
export interface Pointer {
  readonly release: string;
  /** The release that was current before, which answers while the new one isn't visible everywhere. */
  readonly previous: string | null;
  /** How often the pointer was written. */
  readonly sequence: number;
  /** All releases that are kept, the last published first. */
  readonly releases: readonly KeptRelease[];
  /** The names of those that aren't kept any more. */
  readonly gone: readonly string[];
}

/** A vintage that has a document: its date, how many rows the document lists, the position of its pack in `Manifest.packs`. */
export type StoredVintage = readonly [asOf: string, listed: number, pack: number];

/** A vintage; null: from its date on there is no document. */
export type VintageEntry = StoredVintage | readonly [asOf: string, listed: null];

/** A document with all its vintages. */
export interface DocumentIndex {
  /** Ascending by date. */
  readonly vintages: readonly VintageEntry[];
}

export interface RankingIndex extends DocumentIndex {
  /** The pack of the view document of the newest vintage, which lies apart; absent where that vintage has no document. */
  readonly view?: number;
  /** The vintages of the ground on which its members are compared, where dates or packs aren't the same. */
  readonly comparisons?: readonly VintageEntry[];
  /** The pack of its pictures, of its newest vintage alone; absent where it has none. */
  readonly pictures?: number;
  /** The pack of its pages for people, of its newest vintage alone; absent where it has none. */
  readonly page?: number;
}

export interface DatasetIndex {
  /** An SPDX identifier. */
  readonly license: string;
  readonly defaults: { readonly metric: string; readonly period: string; readonly level: string };
  readonly metrics: readonly string[];
  readonly levels: readonly string[];
  /** In the order of `dataset.json`, which decides the default. */
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
  /** metric -> level -> basis; the empty name stands for no basis asked for. */
  readonly leaders: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, DocumentIndex>>>>>
  >;
}

/** What a release holds and where; all that is needed to tell an unknown address from a known one. */
export interface Manifest {
  /** Hashes of all packs. */
  readonly packs: readonly string[];
  /** Address of each single document (`v1`, `v1/datasets`, `index.html`, …) -> position in `packs`. */
  readonly documents: Readonly<Record<string, number>>;
  readonly datasets: Readonly<Record<string, DatasetIndex>>;
}

/** The hash of a pack that holds a part of a body, under the same address, and the length of that part in bytes. */
export type BodyPart = readonly [pack: string, length: number];

/**
 * The index at the head of a pack: address -> [offset of the body after the index, its length, its strong ETag]. Of a body
 * that is too large for one pack this is the end; what comes before it lies in packs of its own, which are named in order.
 * A pack is: the index's length in bytes (unsigned 32 bit, big-endian), the index as JSON, the bodies.
 */
export type PackIndex = Readonly<
  Record<
    string,
    readonly [offset: number, length: number, etag: string, before?: readonly BodyPart[]]
  >
>;
