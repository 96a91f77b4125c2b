/**
 * Events of one date (rows that became known or were withdrawn), and the rankings that show these rows without using
 * them.
 */

import { periodKey } from '../../dataset/indexed-dataset.ts';
import type { Claim, Observation } from '../../dataset/schema.ts';
import type { RankingDocument } from '../../model/documents.ts';
import { isFullYear } from '../../model/period.ts';
import type { RankingInputs } from './ranking-inputs.ts';

function isClaim(event: Observation | Claim): event is Claim {
  return 'rank' in event;
}

/** Events of one date. */
export class DayEvents {
  /** Metric and period of each event, as keys. */
  readonly #periods: ReadonlySet<string>;
  /** Observations of full years; a ranking shows the last known one of a member that is not listed. */
  readonly #years: readonly Observation[];
  /** Month after the end of the earliest of these years. */
  readonly #firstEnd: number;

  constructor(events: readonly (Observation | Claim)[]) {
    this.#periods = new Set(events.map(({ metric, period }) => periodKey(metric, period.id)));
    this.#years = events.filter(
      (event): event is Observation => !isClaim(event) && isFullYear(event.period),
    );
    this.#firstEnd = Math.min(...this.#years.map((row) => row.period.end));
  }

  /**
   * Whether a ranking may show one of the rows: set aside, as a claim, or as the last known figure of an unlisted
   * member.
   */
  affects(
    { key, endMonth, relatedMetricIds }: RankingInputs,
    document: RankingDocument | null,
  ): boolean {
    if (this.#periods.has(periodKey(key.metric, key.period))) return true;
    if (!document || document.unlisted.length === 0 || endMonth < this.#firstEnd) return false;
    const years = this.#years.filter(
      (row) => row.period.end <= endMonth && relatedMetricIds.has(row.metric),
    );
    if (years.length === 0) return false;
    const unlisted = new Set(document.unlisted.map(({ entity }) => entity.id));
    return years.some((row) => unlisted.has(row.entity));
  }
}
