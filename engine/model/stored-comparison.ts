/**
 * Types of the comparison document, from which the worker computes `/v1/compare`: the bounds of every member of the level, with
 * and without claims. It has vintages of its own and is never served.
 */
import type { Bounds, EntityRef, RankingHeader, Texts } from './documents.ts';

/** Bounds with claims (`bounds`) and by figures alone (`figures`), not rounded. */
export interface UnroundedBounds {
  readonly bounds: Bounds;
  readonly figures: Bounds;
}

/** A member of the level, listed or not. */
export interface ComparisonMember extends EntityRef {
  /** Bounds with claims, rounded outward. */
  readonly bounds: Bounds;
  /** Bounds by figures alone, rounded outward. */
  readonly figures: Bounds;
  /** Both before rounding, from which verdicts are computed; present only if rounding changed one of them. */
  readonly unrounded?: UnroundedBounds;
  /** Ids of the used claims that it is the first of the level. */
  readonly first: readonly string[];
  /** `bounds` and `figures` in words, to follow its name and a colon: `at most 2,789,000 things`. */
  readonly known: { readonly bounds: Texts; readonly figures: Texts };
}

/** A used claim that a member is the first of the level, with a sentence that names its publisher. */
export interface ComparisonClaim {
  readonly id: string;
  readonly entity: string;
  readonly source: string;
  readonly text: Texts;
}

/** The data for all comparisons within one ranking, as known on a date. */
export interface ComparisonDocument extends RankingHeader {
  /** Relative tolerance: a number is above another only if it exceeds it by more than this part of the larger one. */
  readonly tolerance: number;
  /** In the order of ids. */
  readonly members: readonly ComparisonMember[];
  readonly claims: readonly ComparisonClaim[];
}
