/**
 * What a ranking was made from: the version of all cells that it rests on. While it is the same and nothing that a ranking shows
 * beside them has changed, the ranking is the same, and isn't made again.
 */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import type { RankCache } from '../../evidence/incremental/rank-cache.ts';
import type { Solution } from '../../evidence/solution.ts';
import type { RankingKey } from '../../model/document-address.ts';
import { type Period, parsePeriod, yearBefore } from '../../model/period.ts';
import { relatedMetrics } from '../ranking/ranking-keys.ts';

/** The metric and the period of the cells from which a value of a ranking comes: its own, or those that it is derived from. */
function sourceCells(
  lookup: IndexedDataset,
  { metric, period }: Pick<RankingKey, 'metric' | 'period'>,
): (readonly [metric: string, period: string])[] {
  const { share, growth } = lookup.metrics.get(metric) ?? {};
  if (share) return share.map((counted) => [counted, period] as const);
  if (growth === undefined) return [[metric, period]];
  const months = parsePeriod(period);
  const before = months ? yearBefore(months).id : '';
  return [
    [growth, period],
    [growth, before],
  ];
}

/** One ranking that there may be, with what decides whether it has to be made again. */
export class RankingInputs {
  readonly address: string;
  readonly key: RankingKey;
  readonly cells: readonly (readonly [metric: string, period: string])[];
  /** The metrics of which figures can change it, and the month after its last. */
  readonly relatedMetricIds: ReadonlySet<string>;
  readonly period: Period | null;
  readonly endMonth: number;
  /** Of all rankings of the dataset. */
  readonly ranges: RankCache;
  /** Of each member of its level, by number: what version of its cells its last entry was made from. */
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

  /** Makes every entry anew the next time, whatever its version. */
  forgetEntries(): void {
    this.entryVersions.length = 0;
  }

  /** Whether the cells behind it have changed since this was last asked. */
  updateVersion(solution: Solution): boolean {
    const now = this.cells
      .map(([metric, period]) => solution.versions.ofRanking(metric, period))
      .join(' ');
    if (now === this.#version) return false;
    this.#version = now;
    return true;
  }
}
