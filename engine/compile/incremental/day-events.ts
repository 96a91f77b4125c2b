/**
 * Events of one date (rows that became known or were withdrawn), and the rankings that show these rows without using
 * them.
 */

import { periodKey } from '../../dataset/indexed-dataset.ts';
import type { Observation } from '../../dataset/schema.ts';
import type { RankingDocument } from '../../model/documents.ts';
import { isFullYear, type Period } from '../../model/period.ts';
import type { EvidenceRow } from './events-by-date.ts';
import type { RankingInputs } from './ranking-inputs.ts';

function isObservation(event: EvidenceRow): event is Observation {
  return 'value' in event;
}

function isInside({ start, end }: Period, outer: Period | null): boolean {
  return outer !== null && outer.start <= start && end <= outer.end;
}

/** Events of one date. */
export class DayEvents {
  /** Metric and period of each event, as keys. */
  readonly #periods: ReadonlySet<string>;
  readonly #observations: readonly Observation[];

  constructor(events: readonly EvidenceRow[]) {
    this.#periods = new Set(events.map(({ metric, period }) => periodKey(metric, period.id)));
    this.#observations = events.filter(isObservation);
  }

  /**
   * Whether a ranking may show one of the rows: set aside, as a claim, or, of a member without a figure of its own, as the
   * last known figure or among the months that have figures. `latest` gives its latest document.
   */
  affects(
    { key, period, endMonth, relatedMetricIds }: RankingInputs,
    latest: () => RankingDocument | null,
  ): boolean {
    if (this.#periods.has(periodKey(key.metric, key.period))) return true;
    const isPart = (row: Observation) =>
      row.metric === key.metric && row.basis === key.basis && isInside(row.period, period);
    const isLast = (row: Observation) =>
      isFullYear(row.period) && row.period.end <= endMonth && relatedMetricIds.has(row.metric);
    const rows = this.#observations.filter((row) => isPart(row) || isLast(row));
    const document = rows.length > 0 ? latest() : null;
    if (!document) return false;
    const inPart = document.entries.filter(({ reported }) => reported === null);
    const shown = new Set([...inPart, ...document.unlisted].map(({ entity }) => entity.id));
    return rows.some((row) => shown.has(row.entity));
  }
}
