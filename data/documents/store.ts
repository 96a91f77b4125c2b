/**
 * What the store holds, as types. A release is immutable and named by the hash of its manifest; `current` names it.
 */

/** A release that can still be asked for by its name. */
export interface KeptRelease {
  readonly release: string;
  /** When it was published first, ISO 8601 in UTC; null in a snapshot, which is built without a clock. */
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

/** A vintage's date, and how many rows its document lists; null: from that date on there is no document. */
export type VintageIndex = readonly [asOf: string, listed: number | null];

/** Where a document lies with all its vintages. */
export interface VintagesIndex {
  /** Position in `Manifest.packs`. */
  readonly pack: number;
  /** Ascending by date. */
  readonly vintages: readonly VintageIndex[];
}

export interface RankingIndex extends VintagesIndex {
  /** The vintages of the ground on which its members are compared, where they aren't the same. */
  readonly comparisons?: readonly VintageIndex[];
  /** The pack of its pictures, of its newest vintage alone; absent where it has none. */
  readonly pictures?: number;
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
    Record<string, Readonly<Record<string, Readonly<Record<string, VintagesIndex>>>>>
  >;
}

/** What a release holds and where; all that is needed to tell an unknown address from a known one. */
export interface Manifest {
  /** Hashes of the packs. */
  readonly packs: readonly string[];
  /** Address of each single document (`v1`, `v1/datasets`, `index.html`, …) -> position in `packs`. */
  readonly documents: Readonly<Record<string, number>>;
  readonly datasets: Readonly<Record<string, DatasetIndex>>;
}

/**
 * The index at the head of a pack: address -> [offset of the body after the index, its length, its strong ETag].
 * A pack is: the index's length in bytes (unsigned 32 bit, big-endian), the index as JSON, the bodies.
 */
export type PackIndex = Readonly<
  Record<string, readonly [offset: number, length: number, etag: string]>
>;
