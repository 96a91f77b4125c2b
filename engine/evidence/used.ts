/** Which evidence is used: known on a date, not withdrawn by then, and of a usable status. */
import type { Dataset, Knowledge, Observation } from '../dataset/schema.ts';
import { UNUSED_STATUSES } from '../model/vocabulary.ts';

/** `asOf` is `YYYY-MM-DD`. */
export function isKnown(statement: Knowledge, asOf: string): boolean {
  return statement.knownFrom <= asOf;
}

export function isWithdrawn(statement: Knowledge, asOf: string): boolean {
  return statement.withdrawnOn !== null && statement.withdrawnOn <= asOf;
}

export function hasUsableStatus(observation: Observation): boolean {
  return !UNUSED_STATUSES.has(observation.status);
}

export function isUsed(observation: Observation, asOf: string): boolean {
  return (
    isKnown(observation, asOf) && !isWithdrawn(observation, asOf) && hasUsableStatus(observation)
  );
}

/** The dates on which something became known or was withdrawn, ascending: the only ones on which a vintage can begin. */
export function datesOfChange(dataset: Dataset): string[] {
  const dates = new Set<string>();
  for (const statement of [...dataset.observations, ...dataset.claims]) {
    dates.add(statement.knownFrom);
    if (statement.withdrawnOn !== null) dates.add(statement.withdrawnOn);
  }
  return [...dates].sort();
}
