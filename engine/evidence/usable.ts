/** Selection of used evidence: known on a date, not withdrawn by then, and of a usable status. */

import type { Dataset, Knowledge, Observation } from '../dataset/schema.ts';
import { UNUSED_STATUSES } from '../model/vocabulary.ts';

/** Whether a row is known on a date (`YYYY-MM-DD`). */
export function isKnown(statement: Knowledge, asOf: string): boolean {
  return statement.knownFrom <= asOf;
}

/** Whether a row is withdrawn by a date (`YYYY-MM-DD`). */
export function isWithdrawn(statement: Knowledge, asOf: string): boolean {
  return statement.withdrawnOn !== null && statement.withdrawnOn <= asOf;
}

/** Whether the status of an observation allows its use. */
export function hasUsableStatus(observation: Observation): boolean {
  return !UNUSED_STATUSES.has(observation.status);
}

/** Whether an observation is used on a date (`YYYY-MM-DD`). */
export function isUsed(observation: Observation, asOf: string): boolean {
  return (
    isKnown(observation, asOf) && !isWithdrawn(observation, asOf) && hasUsableStatus(observation)
  );
}

/** Dates on which a row became known or was withdrawn, ascending. A vintage can begin only on one of these. */
export function datesOfChange(dataset: Dataset): string[] {
  const dates = new Set<string>();
  for (const statement of [...dataset.observations, ...dataset.claims, ...dataset.completeness]) {
    dates.add(statement.knownFrom);
    if (statement.withdrawnOn !== null) dates.add(statement.withdrawnOn);
  }
  return [...dates].sort();
}
