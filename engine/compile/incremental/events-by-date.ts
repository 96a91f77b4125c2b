/** The rows of a dataset by the dates on which something about them changes. */
import type { Claim, Completeness, Dataset, Observation } from '../../dataset/schema.ts';

/** A row that decides on what is known of one metric and period on one basis. */
export type EvidenceRow = Observation | Claim | Completeness;

/** Rows that became known or were withdrawn, by date. */
export function eventsOf(dataset: Dataset): Map<string, EvidenceRow[]> {
  const events = new Map<string, EvidenceRow[]>();
  for (const row of [...dataset.observations, ...dataset.claims, ...dataset.completeness]) {
    for (const date of new Set([row.knownFrom, row.withdrawnOn ?? row.knownFrom])) {
      const rows = events.get(date);
      if (rows) rows.push(row);
      else events.set(date, [row]);
    }
  }
  return events;
}
