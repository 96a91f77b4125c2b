/**
 * The evidence as documents give it: figures and claims as they were stated, and where they exclude one another. Types
 * only.
 */
import type { ObservationStatus, Qualifier } from './primitive-types.ts';

/** One published figure as it was stated. `precision` is the unit of its last stated digit, null for `exact`. */
export interface ObservationDocument {
  readonly id: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly basis: string;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly precision: number | null;
  readonly status: ObservationStatus;
  /** Growth on the same period a year before, in percent; null where not stated. */
  readonly yoy: number | null;
  readonly source: string;
  readonly knownFrom: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string;
  readonly note: string;
}

/** `basis`: it counts in another way than the ranking that lists it. */
export type ClaimStatus = 'used' | 'withdrawn' | 'basis' | 'conflict';

/** A published statement of rank; 1 is the highest of the whole level. */
export interface ClaimDocument {
  readonly id: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly basis: string;
  readonly level: string;
  readonly rank: number;
  readonly source: string;
  readonly status: ClaimStatus;
  readonly knownFrom: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string;
  readonly note: string;
}

/** What excludes what: figures, growth rates, what rules make of them, or a claim and the figures. */
export type ConflictKind = 'observations' | 'growth' | 'rules' | 'claim';

/** Evidence of one cell that can't all be true: ids of what stands against what, and of its sources. */
export interface Conflict {
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly kind: ConflictKind;
  readonly observations: readonly string[];
  readonly claims: readonly string[];
  readonly sources: readonly string[];
}
