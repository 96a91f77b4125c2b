/**
 * Inputs of a ranking and the versions of the cells that it was last made from. A ranking is rebuilt only when these
 * versions, or the rows that it shows besides, change.
 */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import type { RankCache } from '../../evidence/incremental/rank-cache.ts';
import type { Solution } from '../../evidence/solution.ts';
import type { RankingKey } from '../../model/document-address.ts';
import { type Period, parsePeriod, yearBefore } from '../../model/period.ts';
import { relatedMetrics } from '../ranking/ranking-keys.ts';

/** Metric and period of the cells that the values of a ranking come from: its own, or those that it is derived from. */
function sourceCells(
  lookup: IndexedDataset,
  { metric, period }: Pick<RankingKey, 'metric' | 'period'>,
): (readonly [metric: string, period: string])[] {
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

/** A possible ranking, with everything that decides whether it has to be rebuilt. */
export class RankingInputs {
  readonly address: string;
  readonly key: RankingKey;
  readonly cells: readonly (readonly [metric: string, period: string])[];
  /** Metrics whose figures can change the ranking, and the month after its period. */
  readonly relatedMetricIds: ReadonlySet<string>;
  readonly period: Period | null;
  readonly endMonth: number;
  /** Rank cache shared by all rankings of the dataset. */
  readonly ranges: RankCache;
  /** Cell versions that the last entry of each member was made from, by the position of the member in its level. */
  readonly entryVersions: number[] = [];
  #version: string | null = null;

  constructor(lookup: IndexedDataset, address: string, key: RankingKey, ranges: RankCache) {
    this.address = address;
    this.key = key;
    this.cells = sourceCells(lookup, key);
    this.relatedMetricIds = relatedMetrics(lookup, key.metric);
    this.period = parsePeriod(key.period);
    this.endMonth = this.period?.end ?? 0;
    this.ranges = ranges;
  }

  /** Forces every entry to be rebuilt next time, whatever its version. */
  forgetEntries(): void {
    this.entryVersions.length = 0;
  }

  /** Records the current version of the source cells. Returns whether it changed since the last call. */
  updateVersion(solution: Solution): boolean {
    const version = this.cells
      .map(([metric, period]) => solution.versions.ofRanking(metric, period))
      .join(' ');
    if (version === this.#version) return false;
    this.#version = version;
    return true;
  }
}
