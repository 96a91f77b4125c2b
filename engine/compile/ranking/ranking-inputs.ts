/** A possible ranking: its key, the metrics that affect it, and what its documents are made from. */
import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import { isCounted, type Observation } from '../../dataset/schema.ts';
import type { RankCache } from '../../evidence/rank.ts';
import type { Solution } from '../../evidence/solver.ts';
import { type RankingKey, rankingAddress } from '../../model/address.ts';
import { isFullYear, type Period, parsePeriod, yearBefore } from '../../model/period.ts';
import type { EvidenceRow } from '../vintages.ts';

/** Ids of the metrics whose figures can change a ranking of this metric: itself and all its parts. */
export function relatedMetrics(lookup: IndexedDataset, metric: string): Set<string> {
  const related = new Set([metric]);
  for (const id of related) {
    for (const row of lookup.dataset.metrics) if (row.partOf === id) related.add(row.id);
  }
  return related;
}

/**
 * Yields the keys of rankings that a solution may have, except for metrics and periods in `known`, and adds these to
 * `known`.
 */
export function* newRankingKeys(
  lookup: IndexedDataset,
  solution: Solution,
  known: Set<string>,
): Generator<RankingKey> {
  const { dataset } = lookup;
  const { grid, usedMetrics } = solution;
  for (const metric of dataset.metrics) {
    for (const period of grid.periods) {
      if (isCounted(metric) && !usedMetrics.get(period.id)?.has(metric.id)) continue;
      const name = `${metric.id} ${period.id} ${grid.basis}`;
      if (known.has(name)) continue;
      known.add(name);
      for (const level of dataset.levels) {
        yield {
          dataset: dataset.id,
          metric: metric.id,
          period: period.id,
          level: level.id,
          basis: grid.basis,
        };
      }
    }
  }
}

/** A possible ranking. */
export interface RankingInputs {
  readonly address: string;
  readonly key: RankingKey;
  /** Metric and period of the cells that its values come from: its own, or those that it is derived from. */
  readonly cells: readonly (readonly [metric: string, period: string])[];
  /** Metrics whose figures can change the ranking. */
  readonly relatedMetrics: ReadonlySet<string>;
  readonly period: Period | null;
  /** Shared by all rankings of the dataset. */
  readonly ranges: RankCache;
}

function sourceCells(
  lookup: IndexedDataset,
  { metric, period }: Pick<RankingKey, 'metric' | 'period'>,
): RankingInputs['cells'] {
  const { share, growth } = lookup.metrics.get(metric) ?? {};
  if (share) return share.map((counted) => [counted, period] as const);
  if (growth === undefined) return [[metric, period]];
  const months = parsePeriod(period);
  const previousYear = months ? yearBefore(months).id : '';
  return [
    [growth, period],
    [growth, previousYear],
  ];
}

/** The inputs of the ranking with a key. */
export function rankingInputs(
  lookup: IndexedDataset,
  key: RankingKey,
  ranges: RankCache,
): RankingInputs {
  return {
    address: rankingAddress(key),
    key,
    cells: sourceCells(lookup, key),
    relatedMetrics: relatedMetrics(lookup, key.metric),
    period: parsePeriod(key.period),
    ranges,
  };
}

function isObservation(row: EvidenceRow): row is Observation {
  return 'value' in row;
}

/**
 * Whether a ranking may show a row that is no evidence for its bounds: set aside, as a claim, or as the last known figure of a member
 * without a figure of its own.
 */
export function mayShow({ key, period, relatedMetrics }: RankingInputs, row: EvidenceRow): boolean {
  if (row.metric === key.metric && row.period.id === key.period) return true;
  const isYear = isObservation(row) && isFullYear(row.period);
  return (
    isYear && period !== null && row.period.end <= period.end && relatedMetrics.has(row.metric)
  );
}
