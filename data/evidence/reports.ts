/** What the used observations say of single cells, before any rule relates them: the ground from which rounds start. */
import { yearBefore } from '../period.ts';
import type { Observation } from '../schema.ts';
import { findCell, type Grid } from './grid.ts';
import { type GrowthReport, growthOf } from './growth.ts';
import type { Interval } from './interval.ts';
import { type Report, reportOf } from './reported.ts';
import { type Derivation, State } from './state.ts';

/** What growth rates say of the cell of the year before. */
export interface Before {
  /** The cell whose growth it is; undefined where that isn't of the group. */
  readonly of: number | undefined;
  readonly growth: GrowthReport;
}

export interface Reports {
  readonly observations: ReadonlyMap<number, readonly Observation[]>;
  readonly reports: ReadonlyMap<number, Report>;
  /** By the cell whose growth is stated; only rates of observations that are in no conflict. */
  readonly growths: ReadonlyMap<number, GrowthReport>;
  /** By the cell of the year before. */
  readonly before: ReadonlyMap<number, Before>;
}

/** By entity, metric and period, each list in the order of ids. */
function byCell(rows: readonly Observation[]): Observation[][] {
  const cells = Map.groupBy(rows, (row) => `${row.entity}/${row.metric}/${row.period.id}`);
  return [...cells.values()].map((list) => list.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** Gathers the used observations of each cell and what they say together; of cells of a year later only what they say of these. */
export function readReports(grid: Grid, used: readonly Observation[]): Reports {
  const observations = new Map<number, readonly Observation[]>();
  const reports = new Map<number, Report>();
  const growths = new Map<number, GrowthReport>();
  const before = new Map<number, Before>();
  for (const rows of byCell(used)) {
    const [first] = rows;
    if (!first) continue;
    const { entity, metric, period } = first;
    const cell = findCell(grid, entity, metric, period.id);
    const report = reportOf(rows);
    const heard = rows.filter((row) => !report.conflict.includes(row));
    const growth = grid.mixed ? null : growthOf(heard);
    const earlier = growth && findCell(grid, entity, metric, yearBefore(period).id);
    if (growth && earlier !== null && earlier !== undefined)
      before.set(earlier, { of: cell, growth });
    if (cell === undefined) continue;
    observations.set(cell, rows);
    reports.set(cell, report);
    if (growth) growths.set(cell, growth);
  }
  return { observations, reports, growths, before };
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
  for (const [earlier, { of, growth }] of reports.before) {
    const unused = of !== undefined && frozen.has(of);
    if (unused || frozen.has(earlier) || reports.reports.has(earlier)) continue;
    setBoth(state, earlier, growth.before, growth.low, growth.high);
    if (growth.conflict.length > 0) state.fix(earlier);
  }
  for (const cell of frozen.keys()) state.fix(cell);
  return state;
}
