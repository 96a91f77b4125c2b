/** The document of what each date changed: figures, claims, withdrawals with their reasons, ranks. Types only. */
import type { Coverage, RankRange } from './primitive-types.ts';

/** A figure that became known. */
export interface FigureChange {
  readonly observation: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly basis: string;
  readonly value: number;
  readonly source: string;
  /** The observation of the same cell that was withdrawn on the same date: then this one corrects it. */
  readonly corrects: string | null;
}

/** A claim that became known. */
export interface ClaimChange {
  readonly claim: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly basis: string;
  readonly level: string;
  readonly rank: number;
  readonly source: string;
}

export interface Withdrawal {
  readonly id: string;
  readonly kind: 'observation' | 'claim';
  readonly reason: string;
}

/** How the range of ranks of one entry moved; null where it wasn't listed before, or isn't any more. */
export interface RankChange {
  readonly entity: string;
  readonly before: RankRange | null;
  readonly after: RankRange | null;
}

/** A ranking of which a vintage begins on the date, or which ceases to exist. */
export interface RankingChange {
  /** `{dataset}/{metric}/{period}`. */
  readonly id: string;
  readonly level: string;
  readonly basis: string;
  readonly kind: 'new' | 'changed' | 'gone';
  readonly coverage: { readonly before: Coverage | null; readonly after: Coverage | null };
  /** Those whose range of ranks or presence changed; empty for a new ranking. */
  readonly ranks: readonly RankChange[];
  /** The permalink of that vintage, path-absolute; of one that is gone, of its last. */
  readonly link: string;
}

/** That vintages of earlier dates were altered after they had been published. */
export interface RewriteChange {
  /** The oldest date as known on which something was altered, `YYYY-MM-DD`. */
  readonly from: string;
  readonly reason: string;
}

export interface Change {
  readonly date: string;
  readonly figures: readonly FigureChange[];
  readonly claims: readonly ClaimChange[];
  readonly withdrawn: readonly Withdrawal[];
  readonly rankings: readonly RankingChange[];
  readonly rewrites: readonly RewriteChange[];
}

/** `/v1/changes/{dataset}`. */
export interface ChangesDocument {
  readonly dataset: string;
  readonly asOf: string;
  /** Newest first. */
  readonly changes: readonly Change[];
  /** Path-absolute. */
  readonly links: { readonly self: string; readonly atom: string; readonly dataset: string };
}
