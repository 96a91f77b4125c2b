/** What became known or was withdrawn on one date, and which rankings show it beside what was solved. */

import { periodKey } from '../../dataset/indexed-dataset.ts';
import type { Claim, Observation } from '../../dataset/schema.ts';
import type { RankingDocument } from '../../model/documents.ts';
import { isFullYear } from '../../model/period.ts';
import type { RankingInputs } from './ranking-inputs.ts';

function isClaim(event: Observation | Claim): event is Claim {
  return 'rank' in event;
}

export class DayEvents {
  /** Metric and period of each event. */
  readonly #periods: ReadonlySet<string>;
  /** Figures of full years: the last one known of a place may be shown where it isn't listed. */
  readonly #years: readonly Observation[];
  /** The month after the first of these years. */
  readonly #firstEnd: number;

  constructor(events: readonly (Observation | Claim)[]) {
    this.#periods = new Set(events.map(({ metric, period }) => periodKey(metric, period.id)));
    this.#years = events.filter(
      (event): event is Observation => !isClaim(event) && isFullYear(event.period),
    );
    this.#firstEnd = Math.min(...this.#years.map((row) => row.period.end));
  }

  /** Whether a ranking may show it: as figures set aside, as claims, or as the last known of those who aren't listed. */
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
