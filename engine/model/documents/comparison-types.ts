/** Whether one member of a level is above another: the answer, and the stored ground on which it is given. Types only. */
import type { Bounds, EntityRef, PeriodRef, Texts } from './primitive-types.ts';

/** `proven`: true in every world that agrees with the evidence; `refuted`: in none; `open`: in some. */
export type Verdict = 'proven' | 'refuted' | 'open';

/** The fields that a comparison shares with the stored document from which it is computed. */
export interface ComparisonBase {
  /** `{dataset}/{metric}/{period}`. */
  readonly id: string;
  /** The date on which something in the ground last changed. */
  readonly asOf: string;
  readonly dataset: string;
  readonly metric: string;
  readonly unit: string;
  readonly level: string;
  readonly basis: string;
  /** There, and true, on a way of counting that compares nothing between entities. */
  readonly mixed?: true;
  readonly period: PeriodRef;
}

/** Why a verdict is what it is; `same` where a thing is held against itself. */
export type ComparisonRule = 'bounds' | 'claim' | 'mixed' | 'same';

/** One step: which of the two verdicts it explains, and how. */
export interface ComparisonStep {
  readonly rule: ComparisonRule;
  readonly explains: readonly ('verdict' | 'byFigures')[];
  readonly claims: readonly string[];
  readonly text: Texts;
}

/** One side of a comparison. */
export interface ComparedMember extends EntityRef {
  readonly bounds: Bounds;
  readonly figures: Bounds;
}

/** `/v1/compare/{dataset}/{metric}/{period}?a=&b=`: what may be said of "a is above b". */
export interface Comparison extends ComparisonBase {
  readonly a: ComparedMember;
  readonly b: ComparedMember;
  readonly verdict: Verdict;
  /** The same with every claim left out. */
  readonly byFigures: Verdict;
  readonly why: readonly ComparisonStep[];
  readonly links: { readonly self: string; readonly latest: string; readonly ranking: string };
}
