/**
 * Types of the comparison document, from which the worker computes `/v1/compare` and `/v1/verdict`: the bounds of every member
 * of the level, with and without claims, and the evidence behind them. It has vintages of its own and is never served.
 */
import type { Beyond, Bounds, EntityRef, RankingHeader, Source, Texts } from './documents.ts';

/** Bounds with claims (`bounds`) and by figures alone (`figures`), not rounded. */
export interface UnroundedBounds {
  readonly bounds: Bounds;
  readonly figures: Bounds;
}

/** A member of the level, listed or not. */
export interface ComparisonMember extends EntityRef {
  readonly listed: boolean;
  /** Bounds with claims, rounded outward. */
  readonly bounds: Bounds;
  /** Bounds by figures alone, rounded outward. */
  readonly figures: Bounds;
  /** Both before rounding, from which verdicts are computed; present only if rounding changed one of them. */
  readonly unrounded?: UnroundedBounds;
  /** Ids of the used claims that it is the first of the level. */
  readonly first: readonly string[];
  /** Another rank that used claims state, with their ids. */
  readonly lower?: { readonly rank: number; readonly claims: readonly string[] };
  /** The figure that represents it, if that is its publisher's estimate: its value and its source. */
  readonly estimate?: { readonly value: number; readonly source: string };
  /** Ids of the sources of the figures behind its bounds. */
  readonly sources: readonly string[];
  /** Ids of the claims behind its bounds; absent if there are none. */
  readonly claims?: readonly string[];
}

/** A used claim that states a rank in the ranking or is behind the bounds of a member, with a sentence that names its publisher. */
export interface ComparisonClaim {
  readonly id: string;
  readonly entity: string;
  readonly source: string;
  readonly text: Texts;
}

/** What the ranking counts, in words and in cells. */
export interface ComparisonSubject {
  readonly titles: {
    readonly dataset: Texts;
    readonly metric: Texts;
    readonly level: Texts;
    /** The way of counting; absent where the dataset has only one. */
    readonly basis?: Texts;
    /** The word for the unit after a number. */
    readonly unit?: Texts;
  };
  /** Whether values are counts, shares or growth rates. */
  readonly kind: 'count' | 'share' | 'growth';
  /** Metric and period of the cells that values come from. */
  readonly cells: readonly (readonly [metric: string, period: string])[];
  /** Id of the metric that is the growth of this one; null if there is none. */
  readonly growth: string | null;
  /** The sources that members and claims name, in the order of ids. */
  readonly sources: readonly Source[];
}

/** Figures that a source prints as a table, of one precision and one qualifier: by member id. */
export interface ComparisonTable {
  readonly source: string;
  readonly values: Readonly<Record<string, number>>;
}

/** The data for all comparisons and verdicts within one ranking, as known on a date. */
export interface ComparisonDocument extends RankingHeader {
  /** Absent in releases of earlier versions, which have no verdicts. */
  readonly subject?: ComparisonSubject;
  /** In the order of ids. */
  readonly members: readonly ComparisonMember[];
  readonly claims: readonly ComparisonClaim[];
  /** Absent if there are none. */
  readonly tables?: readonly ComparisonTable[];
  /** Whether the members are all that the level has. Absent, as if true, in releases of earlier versions. */
  readonly complete?: boolean;
  /** Whoever isn't a member has less than `value`, says a source; absent if none does, and if the level is complete. */
  readonly beyond?: Beyond;
}
