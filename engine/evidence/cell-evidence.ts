/**
 * Evidence that is used: known on a date, not withdrawn by then, and of a usable status; and what the used observations
 * of a cell say together.
 */
import type { Dataset, Knowledge, Observation } from '../dataset/schema.ts';
import { type Period, yearBefore } from '../model/period.ts';
import { UNUSED_STATUSES } from '../model/vocabulary.ts';
import { type CellGrowth, cellGrowth } from './rules/growth.ts';
import { type ReportedBounds, reportedBounds } from './rules/reported.ts';

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

// Combined evidence of one cell from its used observations. Shared by all dates on which these are the same.

/** Used observations of one cell, at least one. `entity` and `metric` are numbers of the dataset grid. */
export interface CellEvidence {
  readonly entity: number;
  readonly metric: number;
  readonly period: Period;
  readonly priorYear: Period;
  /** In the order of ids. */
  readonly rows: readonly Observation[];
  readonly reported: ReportedBounds;
  /** Growth rates of the observations that are not in conflict; null if none states one, and on a mixed basis. */
  readonly growth: CellGrowth | null;
}

/** Position of a cell. */
export type CellPosition = Pick<CellEvidence, 'entity' | 'metric' | 'period' | 'priorYear'>;

/** Position of the cell of an observation. `entity` and `metric` are numbers of the dataset grid. */
export function cellPosition(row: Observation, entity: number, metric: number): CellPosition {
  return { entity, metric, period: row.period, priorYear: yearBefore(row.period) };
}

/** Combines the used observations of a cell. */
export function cellEvidence(
  position: CellPosition,
  rows: readonly Observation[],
  isMixed: boolean,
): CellEvidence {
  const reported = reportedBounds(rows);
  const agreeing = rows.filter((row) => !reported.conflict.includes(row));
  return { ...position, rows, reported, growth: isMixed ? null : cellGrowth(agreeing) };
}

/** Whether two lists hold the same items, compared by identity. */
export function areListsEqual<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
