/**
 * Creates the summary of a compiled dataset: the current facts, and a digest of the facts for each date on which they
 * changed.
 */

import type {
  CompiledDataset,
  CompiledLeaders,
  CompiledRanking,
} from '../compile/compiled-dataset.ts';
import type { Basis, Claim, Completeness, Metric, Observation } from '../dataset/schema.ts';
import type { RankingDocument, RankingEntry, Titled } from '../model/documents.ts';
import {
  type BasisSummary,
  type DatasetSummary,
  type EntrySummary,
  type LeadersSummary,
  type MetricSummary,
  type ObservationSummary,
  type RankingState,
  type RankingSummary,
  type RowSummary,
  SUMMARY_VERSION,
} from './dataset-summary.ts';
import {
  comparisonFacts,
  digestOf,
  factChanges,
  leadersFacts,
  rankingFacts,
  rankNumbers,
  upperEnd,
} from './fingerprint.ts';

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
