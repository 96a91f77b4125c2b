/**
 * The stored document from which `/v1/compare` is computed: the bounds of every member of the level, with and without
 * claims. One per vintage of a ranking; it is never served.
 */
import type { Bounds, Comparison, EntityRef, Texts } from './documents.ts';

/** Bounds with claims and without, not rounded outward. */
export interface UnroundedBounds {
  readonly bounds: Bounds;
  readonly figures: Bounds;
}

/** One member of the level, listed or not. */
export interface ComparisonMember extends EntityRef {
  /** What the evidence leaves possible, claims included; rounded outward. */
  readonly bounds: Bounds;
  /** The same with every claim left out. */
  readonly figures: Bounds;
  /** Both before rounding, from which verdicts are made; only where rounding changed one of them. */
  readonly unrounded?: UnroundedBounds;
  /** Ids of the used claims by which it is the first of the level. */
  readonly first: readonly string[];
  /** `bounds` and `figures` in words that can stand after its name and a colon: `at most 2,789,000 things`. */
  readonly known: { readonly bounds: Texts; readonly figures: Texts };
}

/** A used claim that a member is the first of the level, and the sentence that says who states it. */
export interface ComparisonClaim {
  readonly id: string;
  readonly entity: string;
  readonly source: string;
  readonly text: Texts;
}

/** All that comparisons within one ranking need: stored, one a vintage. */
export interface ComparisonDocument
  extends Pick<
    Comparison,
    'id' | 'asOf' | 'dataset' | 'metric' | 'unit' | 'level' | 'basis' | 'mixed' | 'period'
  > {
  /** A number is above another only by more than this part of the larger: less is rounding. */
  readonly tolerance: number;
  /** In the order of ids. */
  readonly members: readonly ComparisonMember[];
  readonly claims: readonly ComparisonClaim[];
}
