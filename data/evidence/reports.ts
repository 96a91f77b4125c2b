/** What the used observations say of single cells, before any rule relates them: the ground from which rounds start. */
import { yearBefore } from '../period.ts';
import type { Observation } from '../schema.ts';
import { cellNumber, cellParts, findCell, type Grid } from './grid.ts';
import { type GrowthReport, growthOf } from './growth.ts';
import type { Interval } from './interval.ts';
import { type Report, reportOf } from './reported.ts';
import { type Derivation, State } from './state.ts';

export interface Reports {
  readonly observations: ReadonlyMap<number, readonly Observation[]>;
  readonly reports: ReadonlyMap<number, Report>;
  /** By the cell whose growth is stated; only rates of observations that are in no conflict. */
  readonly growths: ReadonlyMap<number, GrowthReport>;
}

/** Gathers the used observations of each cell and what they say together. */
export function readReports(grid: Grid, used: readonly Observation[]): Reports {
  const observations = new Map<number, Observation[]>();
  for (const row of used) {
    const cell = findCell(grid, row.entity, row.metric, row.period.id);
    if (cell === undefined) continue;
    const list = observations.get(cell);
    if (list) list.push(row);
    else observations.set(cell, [row]);
  }
  const reports = new Map<number, Report>();
  const growths = new Map<number, GrowthReport>();
  for (const [cell, rows] of observations) {
    const sorted = rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    const report = reportOf(sorted);
    reports.set(cell, report);
    const growth = grid.mixed
      ? null
      : growthOf(sorted.filter((row) => !report.conflict.includes(row)));
    if (growth) growths.set(cell, growth);
  }
  return { observations, reports, growths };
}

function yearBeforeCell(grid: Grid, cell: number): number | undefined {
  const { entity, metric, period } = cellParts(grid, cell);
  const now = grid.periods[period];
  const before = now && grid.periodNumber.get(yearBefore(now).id);
  return before === undefined ? undefined : cellNumber(grid, entity, metric, before);
}

function setBoth(
  state: State,
  cell: number,
  interval: Interval,
  low: Derivation,
  high: Derivation,
): void {
  state.set(cell, 'low', interval.low, low);
  state.set(cell, 'high', interval.high, high);
}

/** The state before the first round: what is reported, and what growth rates say of the year before. */
export function startingState(
  grid: Grid,
  reports: Reports,
  frozen: ReadonlyMap<number, Interval>,
): State {
  const state = new State(grid.size);
  for (const [cell, { interval, low, high, conflict }] of reports.reports) {
    if (frozen.has(cell)) continue;
    setBoth(state, cell, interval, low, high);
    if (conflict.length > 0) state.fix(cell);
  }
  for (const [cell, { before, low, high, conflict }] of reports.growths) {
    const earlier = yearBeforeCell(grid, cell);
    if (
      earlier === undefined ||
      frozen.has(cell) ||
      frozen.has(earlier) ||
      reports.reports.has(earlier)
    )
      continue;
    setBoth(state, earlier, before, low, high);
    if (conflict.length > 0) state.fix(earlier);
  }
  for (const cell of frozen.keys()) state.fix(cell);
  return state;
}
