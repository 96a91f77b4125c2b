/** The used observations of one cell and what they say together: the same object on every date on which they are the same. */

import type { Observation } from '../dataset/schema.ts';
import { type Period, yearBefore } from '../model/period.ts';
import { type GrowthReport, growthOf } from './rules/growth.ts';
import { type Report, reportOf } from './rules/reported.ts';

/** The used observations of one cell, of which there is at least one. Entity and metric are numbers of the frame. */
export interface CellRows {
  readonly entity: number;
  readonly metric: number;
  readonly period: Period;
  readonly before: Period;
  /** In the order of ids. */
  readonly rows: readonly Observation[];
  readonly report: Report;
  /** What the rates of those that are in no conflict say; null where none states one, and on a mixed basis. */
  readonly growth: GrowthReport | null;
}

/** Where a cell is. */
export type CellPlace = Pick<CellRows, 'entity' | 'metric' | 'period' | 'before'>;

/** Where the cell of a row is; entity and metric are numbers of the frame. */
export function placeOf(row: Observation, entity: number, metric: number): CellPlace {
  return { entity, metric, period: row.period, before: yearBefore(row.period) };
}

/** Reads the used observations of a cell. */
export function cellRows(
  place: CellPlace,
  rows: readonly Observation[],
  isMixed: boolean,
): CellRows {
  const report = reportOf(rows);
  const heard = rows.filter((row) => !report.conflict.includes(row));
  return { ...place, rows, report, growth: isMixed ? null : growthOf(heard) };
}
