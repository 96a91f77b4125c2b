/** Combined evidence of one cell from its used observations. Shared by all dates on which these are the same. */

import type { Observation } from '../dataset/schema.ts';
import { type Period, yearBefore } from '../model/period.ts';
import { type CellGrowth, cellGrowth } from './rules/growth.ts';
import { type ReportedBounds, reportedBounds } from './rules/reported.ts';

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
