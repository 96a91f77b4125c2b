/**
 * Summary of a dataset in a release: enough to compute what the next release changes for readers, and whether it alters
 * published history. Each release stores one for each dataset. No route serves it; the publisher reads it from the
 * current release.
 */

import type {
  CompiledDataset,
  CompiledLeaders,
  CompiledRanking,
} from '../compile/compiled-dataset.ts';
import type {
  Basis,
  Claim,
  Completeness,
  Metric,
  Observation,
  Rewrite,
} from '../dataset/schema.ts';
import type {
  Conflict,
  Coverage,
  RankingDocument,
  RankingEntry,
  Texts,
  Titled,
} from '../model/documents.ts';
import type {
  ClaimStatus,
  LeadersStatus,
  ObservationStatus,
  SetAsideReason,
} from '../model/vocabulary.ts';
import {
  comparisonFacts,
  digestOf,
  type FactChange,
  factChanges,
  leadersFacts,
  type RankNumbers,
  rankingFacts,
  rankNumbers,
  upperEnd,
} from './fingerprint.ts';

/**
 * Version of the summary format. Increase it with every change of summaries or digests; summaries of different versions
 * are not comparable.
 */
export const SUMMARY_VERSION = 4;

/** The fields of a metric that are needed to format its values. */
export type MetricSummary = Pick<Metric, 'id' | 'title' | 'unit' | 'unitName' | 'share' | 'growth'>;

/** Basis with the range in which it is in force. Nothing is compared on a `mixed` basis. */
export interface BasisSummary extends Titled {
  readonly from?: string;
  readonly to?: string;
  readonly mixed?: true;
}

/** Dates of an authored row, its number (a value or a rank), and a digest of its other facts. */
export interface RowSummary {
  readonly value: number;
  readonly knownFrom: string;
  readonly withdrawnOn: string | null;
  readonly digest: string;
}

/** Observation as a row summary, with its status. */
export interface ObservationSummary extends RowSummary {
  readonly status: ObservationStatus;
}

/** Listed member. `ranks` are null on a mixed basis; `value` is that of the observation that represents it, or null. */
export type EntrySummary = readonly [
  entity: string,
  low: number,
  high: number | null,
  ranks: RankNumbers | null,
  value: number | null,
];

/** Content of a ranking as known now. */
export interface RankingState {
  readonly coverage: Coverage;
  readonly entries: readonly EntrySummary[];
  /** Unlisted members with a known high. */
  readonly unlisted: readonly (readonly [entity: string, high: number])[];
  readonly setAside: readonly (readonly [observation: string, reason: SetAsideReason])[];
  readonly claims: readonly (readonly [claim: string, status: ClaimStatus])[];
  readonly conflicts: readonly Conflict[];
}

/** History of a ranking, and its current content. */
export interface RankingSummary {
  readonly steps: readonly FactChange[];
  /** Null if the ranking no longer exists. */
  readonly now: RankingState | null;
}

/** Leaders of a year on the basis of the document. */
export type YearSummary = readonly [
  year: string,
  basis: string,
  status: LeadersStatus,
  leaders: readonly string[],
];

/** History of a list of leaders, and its current years. */
export interface LeadersSummary {
  readonly steps: readonly FactChange[];
  readonly now: readonly YearSummary[];
}

/** Summary of a dataset as stored in a release (JSON). `form` is its `SUMMARY_VERSION`. */
export interface DatasetSummary {
  readonly form: number;
  readonly dataset: string;
  readonly title: Texts;
  readonly defaults: { readonly metric: string; readonly period: string; readonly level: string };
  readonly metrics: readonly MetricSummary[];
  readonly levels: readonly Titled[];
  readonly bases: readonly BasisSummary[];
  /** Names of entities by id. */
  readonly names: Readonly<Record<string, Texts>>;
  readonly observations: Readonly<Record<string, ObservationSummary>>;
  readonly claims: Readonly<Record<string, RowSummary>>;
  readonly completeness: Readonly<Record<string, RowSummary>>;
  readonly rewrites: readonly Rewrite[];
  /** Date of the newest vintage of any document; empty if there is none. */
  readonly newest: string;
  /** By `{metric}/{period}/{level}/{basis}`. */
  readonly rankings: Readonly<Record<string, RankingSummary>>;
  /** Histories of comparison documents, by the same key. */
  readonly comparisons: Readonly<Record<string, readonly FactChange[]>>;
  /** By `{metric}/{level}`, or `{metric}/{level}/{basis}` for the leaders on one basis. */
  readonly leaders: Readonly<Record<string, LeadersSummary>>;
}

/** Parses a stored summary. Returns null if its version differs, because it is then not comparable. */
export function parseSummary(body: Uint8Array): DatasetSummary | null {
  const summary = JSON.parse(new TextDecoder().decode(body)) as DatasetSummary;
  return summary.form === SUMMARY_VERSION ? summary : null;
}

function entrySummary({ entity, bounds, rank, reported }: RankingEntry): EntrySummary {
  const { low, high } = bounds;
  return [entity.id, low, high, rank && rankNumbers(rank), reported?.value ?? null];
}

function rankingState(document: RankingDocument): RankingState {
  const { coverage, entries, unlisted, setAside, claims, conflicts } = document;
  return {
    coverage,
    entries: entries.map(entrySummary),
    unlisted: unlisted.flatMap(({ entity, high }) =>
      high === null ? [] : [[entity.id, high] as const],
    ),
    setAside: setAside.map(({ observation, reason }) => [observation.id, reason]),
    claims: claims.map(({ id, status }) => [id, status]),
    conflicts,
  };
}

function rankingSummary({ vintages }: CompiledRanking): RankingSummary {
  const newest = vintages.at(-1)?.document ?? null;
  return { steps: factChanges(vintages, rankingFacts), now: newest && rankingState(newest) };
}

function leadersSummary({ vintages }: CompiledLeaders): LeadersSummary {
  const items = vintages.at(-1)?.document?.items ?? [];
  return {
    steps: factChanges(vintages, leadersFacts),
    now: items.map(({ year, basis, status, leaders }) => [
      year,
      basis,
      status,
      leaders.map(({ id }) => id),
    ]),
  };
}

function observationSummary(row: Observation): ObservationSummary {
  const { value, status, knownFrom, withdrawnOn, precision, qualifier, yoy } = row;
  const rate = [yoy?.value ?? null, yoy?.decimals ?? null];
  const modelled = row.modelled ? ['modelled'] : [];
  const digest = digestOf([precision, qualifier, ...rate, ...upperEnd(row), ...modelled]);
  return { value, status, knownFrom, withdrawnOn, digest };
}

function claimSummary({ rank, knownFrom, withdrawnOn }: Claim): RowSummary {
  return { value: rank, knownFrom, withdrawnOn, digest: '' };
}

function completenessSummary({ beyond, knownFrom, withdrawnOn }: Completeness): RowSummary {
  return { value: beyond, knownFrom, withdrawnOn, digest: '' };
}

function metricSummary({ id, title, unit, unitName, share, growth }: Metric): MetricSummary {
  return {
    id,
    title,
    unit,
    ...(unitName ? { unitName } : {}),
    ...(share ? { share } : {}),
    ...(growth ? { growth } : {}),
  };
}

function basisSummary({ id, title, from, to, mixed }: Basis): BasisSummary {
  return {
    id,
    title,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(mixed ? { mixed: true as const } : {}),
  };
}

function titledSummary({ id, title }: Titled): Titled {
  return { id, title };
}

function byKey<Item, Value>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  summaryOf: (item: Item) => Value,
): Record<string, Value> {
  return Object.fromEntries(items.map((item) => [keyOf(item), summaryOf(item)]));
}

/** Date of the newest vintage, whether or not it changed a fact. */
function newestDate({ rankings, leaders }: CompiledDataset): string {
  const dates = [...rankings, ...leaders].map(({ vintages }) => vintages.at(-1)?.asOf ?? '');
  return dates.sort().at(-1) ?? '';
}

/** Summarizes a compiled dataset. Pure and deterministic to the byte. */
export function summarizeDataset(compiled: CompiledDataset): DatasetSummary {
  const { dataset, rankings, leaders } = compiled;
  const rankingKey = ({ key: { metric, period, level, basis } }: CompiledRanking) =>
    [metric, period, level, basis].join('/');
  return {
    form: SUMMARY_VERSION,
    dataset: dataset.id,
    title: dataset.title,
    defaults: dataset.defaults,
    metrics: dataset.metrics.map(metricSummary),
    levels: dataset.levels.map(titledSummary),
    bases: dataset.bases.map(basisSummary),
    names: byKey(
      dataset.entities,
      ({ id }) => id,
      ({ name }) => name,
    ),
    observations: byKey(dataset.observations, ({ id }) => id, observationSummary),
    claims: byKey(dataset.claims, ({ id }) => id, claimSummary),
    completeness: byKey(dataset.completeness, ({ id }) => id, completenessSummary),
    rewrites: dataset.rewrites,
    newest: newestDate(compiled),
    rankings: byKey(rankings, rankingKey, rankingSummary),
    comparisons: byKey(rankings, rankingKey, (row) =>
      factChanges(row.comparisons, comparisonFacts),
    ),
    leaders: byKey(
      leaders,
      ({ key: { metric, level, basis } }) => [metric, level, ...(basis ? [basis] : [])].join('/'),
      leadersSummary,
    ),
  };
}
