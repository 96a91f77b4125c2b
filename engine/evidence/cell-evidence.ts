/** The used observations of one cell, combined: the same object on every date until one of them changes. */

import type { Observation } from '../dataset/schema.ts';
import { type Period, yearBefore } from '../model/period.ts';
import { type CellGrowth, cellGrowth } from './rules/growth.ts';
import { type ReportedBounds, reportedBounds } from './rules/reported.ts';

/** The used observations of one cell, at least one. Entity and metric are numbers of the dataset's grid. */
export interface CellEvidence {
  readonly entity: number;
  readonly metric: number;
  readonly period: Period;
  readonly priorYear: Period;
  /** In the order of ids. */
  readonly rows: readonly Observation[];
  readonly reported: ReportedBounds;
  /** The growth rates of observations that aren't in conflict; null where none states one, and on a mixed basis. */
  readonly growth: CellGrowth | null;
}

/** Where a cell is. */
export type CellPosition = Pick<CellEvidence, 'entity' | 'metric' | 'period' | 'priorYear'>;

/** The position of a row's cell; entity and metric are numbers of the dataset's grid. */
export function cellPosition(row: Observation, entity: number, metric: number): CellPosition {
  return { entity, metric, period: row.period, priorYear: yearBefore(row.period) };
}

/** Reads the used observations of a cell. */
export function cellEvidence(
  position: CellPosition,
  rows: readonly Observation[],
  isMixed: boolean,
): CellEvidence {
  const reported = reportedBounds(rows);
  const agreeing = rows.filter((row) => !reported.conflict.includes(row));
  return { ...position, rows, reported, growth: isMixed ? null : cellGrowth(agreeing) };
}
