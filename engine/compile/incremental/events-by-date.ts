/** The rows of a dataset by the dates on which something about them changes. */
import type { Claim, Dataset, Observation } from '../../dataset/schema.ts';

/** Rows that became known or were withdrawn, by date. */
export function eventsOf(dataset: Dataset): Map<string, (Observation | Claim)[]> {
  const events = new Map<string, (Observation | Claim)[]>();
  for (const row of [...dataset.observations, ...dataset.claims]) {
    for (const date of new Set([row.knownFrom, row.withdrawnOn ?? row.knownFrom])) {
      const rows = events.get(date);
      if (rows) rows.push(row);
      else events.set(date, [row]);
    }
  }
  return events;
}
