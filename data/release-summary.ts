/**
 * What a release says of one dataset, in short: enough to tell what the next one changes for readers, and whether it
 * alters what was known on earlier dates. Each release holds one for each of its datasets, which no route serves: the
 * publisher reads it back from the release that is current.
 */
import type { CompiledDataset, CompiledLeaders, CompiledRanking } from './compile.ts';
import type {
  ClaimStatus,
  Conflict,
  Coverage,
  LeadersStatus,
  ObservationStatus,
  Rank,
  RankingDocument,
  RankingEntry,
  SetAsideReason,
  Texts,
  Titled,
} from './documents.ts';
import {
  digestOf,
  groundFacts,
  leadersFacts,
  rankingFacts,
  type Step,
  significant,
  stepsOf,
} from './facts.ts';
import type { Claim, Metric, Observation, Rewrite } from './schema.ts';

/** Goes up with every change of what summaries or digests are made of: those of two forms can't be compared. */
const FORM = 1;

/** What is needed to put a metric's numbers into words. */
export type MetricSummary = Pick<Metric, 'id' | 'title' | 'unit' | 'unitName' | 'share' | 'growth'>;

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
type RankNumbers = readonly [number, number, number, number, number, number];

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
  readonly steps: readonly Step[];
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
  readonly steps: readonly Step[];
  readonly now: readonly YearSummary[];
}

export interface ReleaseSummary {
  readonly form: number;
  readonly dataset: string;
  readonly title: Texts;
  readonly defaults: { readonly metric: string; readonly period: string; readonly level: string };
  readonly metrics: readonly MetricSummary[];
  readonly levels: readonly Titled[];
  readonly bases: readonly Titled[];
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
  readonly comparisons: Readonly<Record<string, readonly Step[]>>;
  /** By `{metric}/{level}`, with `/{basis}` where one is asked for. */
  readonly leaders: Readonly<Record<string, LeadersSummary>>;
}

/** Where a release holds the summary of a dataset, among its single documents. */
export function summaryAddress(dataset: string): string {
  return `publisher/summary/${dataset}`;
}

/** The summary that a body holds; null if it is of another form, with which nothing can be compared. */
export function readSummary(body: Uint8Array): ReleaseSummary | null {
  const summary = JSON.parse(Buffer.from(body).toString('utf8')) as ReleaseSummary;
  return summary.form === FORM ? summary : null;
}

function ranksOf({ best, worst, byFigures, level }: Rank): RankNumbers {
  return [best, worst, byFigures.best, byFigures.worst, level.best, level.worst];
}

function entrySummary({ entity, bounds, rank, reported }: RankingEntry): EntrySummary {
  const { low, high } = bounds;
  return [entity.id, significant(low), significant(high), ranksOf(rank), reported?.value ?? null];
}

function stateOf(document: RankingDocument): RankingState {
  const { coverage, entries, unlisted, setAside, claims, conflicts } = document;
  return {
    coverage,
    entries: entries.map(entrySummary),
    unlisted: unlisted.flatMap(({ entity, high }) =>
      high === null ? [] : [[entity.id, significant(high)] as const],
    ),
    setAside: setAside.map(({ observation, reason }) => [observation.id, reason]),
    claims: claims.map(({ id, status }) => [id, status]),
    conflicts,
  };
}

function rankingSummary({ vintages }: CompiledRanking): RankingSummary {
  const newest = vintages.at(-1)?.document ?? null;
  return { steps: stepsOf(vintages, rankingFacts), now: newest && stateOf(newest) };
}

function leadersSummary({ vintages }: CompiledLeaders): LeadersSummary {
  const items = vintages.at(-1)?.document?.items ?? [];
  return {
    steps: stepsOf(vintages, leadersFacts),
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
  const digest = digestOf([precision, qualifier, yoy?.value ?? null, yoy?.decimals ?? null]);
  return { value, status, knownFrom, withdrawnOn, digest };
}

function claimSummary({ rank, knownFrom, withdrawnOn }: Claim): RowSummary {
  return { value: rank, knownFrom, withdrawnOn, digest: '' };
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

function titled({ id, title }: Titled): Titled {
  return { id, title };
}

function byKey<Item, Value>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  summaryOf: (item: Item) => Value,
): Record<string, Value> {
  return Object.fromEntries(items.map((item) => [keyOf(item), summaryOf(item)]));
}

/** The date of the newest vintage, whether or not it changed a fact. */
function newestOf({ rankings, leaders }: CompiledDataset): string {
  const dates = [...rankings, ...leaders].map(({ vintages }) => vintages.at(-1)?.asOf ?? '');
  return dates.sort().at(-1) ?? '';
}

/** Sums a compiled dataset up. Pure and byte-stable. */
export function releaseSummary(compiled: CompiledDataset): ReleaseSummary {
  const { dataset, rankings, leaders } = compiled;
  const rankingKey = ({ key: { metric, period, level, basis } }: CompiledRanking) =>
    [metric, period, level, basis].join('/');
  return {
    form: FORM,
    dataset: dataset.id,
    title: dataset.title,
    defaults: dataset.defaults,
    metrics: dataset.metrics.map(metricSummary),
    levels: dataset.levels.map(titled),
    bases: dataset.bases.map(titled),
    names: byKey(
      dataset.entities,
      ({ id }) => id,
      ({ name }) => name,
    ),
    observations: byKey(dataset.observations, ({ id }) => id, observationSummary),
    claims: byKey(dataset.claims, ({ id }) => id, claimSummary),
    rewrites: dataset.rewrites,
    newest: newestOf(compiled),
    rankings: byKey(rankings, rankingKey, rankingSummary),
    comparisons: byKey(rankings, rankingKey, (row) => stepsOf(row.comparisons, groundFacts)),
    leaders: byKey(
      leaders,
      ({ key: { metric, level, basis } }) => [metric, level, ...(basis ? [basis] : [])].join('/'),
      leadersSummary,
    ),
  };
}
