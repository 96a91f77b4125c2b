/** What became known or was withdrawn on one date, and which rankings show it beside what was solved. */
import type { RankingKey } from './address.ts';
import type { RankingDocument } from './documents.ts';
import { byPeriod, type Lookup } from './lookup.ts';
import { isFullYear, parsePeriod } from './period.ts';
import { relatedMetrics } from './ranking-keys.ts';
import type { Claim, Observation } from './schema.ts';

function isClaim(event: Observation | Claim): event is Claim {
  return 'rank' in event;
}

export class News {
  readonly #lookup: Lookup;
  /** Metric and period of each event. */
  readonly #periods: ReadonlySet<string>;
  /** Figures of full years: the last one known of a place may be shown where it isn't listed. */
  readonly #years: readonly Observation[];

  constructor(lookup: Lookup, events: readonly (Observation | Claim)[]) {
    this.#lookup = lookup;
    this.#periods = new Set(events.map(({ metric, period }) => byPeriod(metric, period.id)));
    this.#years = events.filter(
      (event): event is Observation => !isClaim(event) && isFullYear(event.period),
    );
  }

  /** Whether a ranking may show it: as figures set aside, as claims, or as the last known of those who aren't listed. */
  concern({ metric, period }: RankingKey, document: RankingDocument | null): boolean {
    if (this.#periods.has(byPeriod(metric, period))) return true;
    const end = parsePeriod(period)?.end ?? 0;
    const metrics = relatedMetrics(this.#lookup, metric);
    const years = this.#years.filter((row) => row.period.end <= end && metrics.has(row.metric));
    if (!document || years.length === 0) return false;
    const unlisted = new Set(document.unlisted.map(({ entity }) => entity.id));
    return years.some((row) => unlisted.has(row.entity));
  }
}
