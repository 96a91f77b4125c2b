/**
 * What a release says of one dataset, in short: enough to tell what the next one changes for readers, and whether it
 * alters what was known on earlier dates. Each release holds one for each of its datasets, which no route serves: the
 * publisher reads it back from the release that is current.
 */

import type { Metric, Rewrite } from '../dataset/schema.ts';
import type { Conflict, Coverage, Texts, Titled } from '../model/documents.ts';
import type {
  ClaimStatus,
  LeadersStatus,
  ObservationStatus,
  SetAsideReason,
} from '../model/vocabulary.ts';
import type { FactChange } from './fingerprint.ts';

/** Goes up with every change of what summaries or digests are made of: those of two forms can't be compared. */
export const SUMMARY_VERSION = 2;

/** What is needed to put a metric's numbers into words. */
export type MetricSummary = Pick<Metric, 'id' | 'title' | 'unit' | 'unitName' | 'share' | 'growth'>;

/** When a basis is in force; `mixed`: nothing is compared on it. */
export interface BasisSummary extends Titled {
  readonly from?: string;
  readonly to?: string;
  readonly mixed?: true;
}

/** When a row was known, its number (a value, or a rank), and a digest of the rest of what it states. */
export interface RowSummary {
  readonly value: number;
  readonly knownFrom: string;
  readonly withdrawnOn: string | null;
  readonly digest: string;
}

export interface ObservationSummary extends RowSummary {
  readonly status: ObservationStatus;
}

/** Ranks as numbers: best and worst, by figures alone, and in the whole level. */
export type RankNumbers = readonly [number, number, number, number, number, number];

/** A listed member; `value` is that of the observation that represents it, null where none does. */
export type EntrySummary = readonly [
  entity: string,
  low: number,
  high: number | null,
  ranks: RankNumbers,
  value: number | null,
];

/** A ranking as it is known now. */
export interface RankingState {
  readonly coverage: Coverage;
  readonly entries: readonly EntrySummary[];
  /** The members that aren't listed but bounded above. */
  readonly unlisted: readonly (readonly [entity: string, high: number])[];
  readonly setAside: readonly (readonly [observation: string, reason: SetAsideReason])[];
  readonly claims: readonly (readonly [claim: string, status: ClaimStatus])[];
  readonly conflicts: readonly Conflict[];
}

export interface RankingSummary {
  readonly steps: readonly FactChange[];
  /** Null where the ranking doesn't exist any more. */
  readonly now: RankingState | null;
}

/** Who leads a year, in the basis of the document. */
export type YearSummary = readonly [
  year: string,
  basis: string,
  status: LeadersStatus,
  leaders: readonly string[],
];

export interface LeadersSummary {
  readonly steps: readonly FactChange[];
  readonly now: readonly YearSummary[];
}

export interface DatasetSummary {
  readonly form: number;
  readonly dataset: string;
  readonly title: Texts;
  readonly defaults: { readonly metric: string; readonly period: string; readonly level: string };
  readonly metrics: readonly MetricSummary[];
  readonly levels: readonly Titled[];
  readonly bases: readonly BasisSummary[];
  /** Of entities, by id. */
  readonly names: Readonly<Record<string, Texts>>;
  readonly observations: Readonly<Record<string, ObservationSummary>>;
  readonly claims: Readonly<Record<string, RowSummary>>;
  readonly rewrites: readonly Rewrite[];
  /** The date of the newest vintage of all; empty where there is none. */
  readonly newest: string;
  /** By `{metric}/{period}/{level}/{basis}`. */
  readonly rankings: Readonly<Record<string, RankingSummary>>;
  /** The grounds of comparisons, spelt likewise. */
  readonly comparisons: Readonly<Record<string, readonly FactChange[]>>;
  /** By `{metric}/{level}`, with `/{basis}` where one is asked for. */
  readonly leaders: Readonly<Record<string, LeadersSummary>>;
}

/** Where a release holds the summary of a dataset, among its single documents. */
export function summaryAddress(dataset: string): string {
  return `publisher/summary/${dataset}`;
}

/** The summary that a body holds; null if it is of another form, with which nothing can be compared. */
export function parseSummary(body: Uint8Array): DatasetSummary | null {
  const summary = JSON.parse(new TextDecoder().decode(body)) as DatasetSummary;
  return summary.form === SUMMARY_VERSION ? summary : null;
}
