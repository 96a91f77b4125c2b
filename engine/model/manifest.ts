/**
 * The manifest of a release: which documents it holds and in which packs they are. The release is named by the hash of its
 * manifest and never changes.
 */

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
