/** What the used observations say of single cells, before any rule relates them: the ground from which rounds start. */
import type { CellRows } from './cell-evidence.ts';
import { type Derivation, State } from './fixpoint-state.ts';
import { cellNumber, type GroupGrid } from './grid.ts';
import type { Interval } from './interval.ts';
import type { GrowthReport } from './rules/growth.ts';

/** What growth rates say of the cell of the year before. */
export interface Before {
  /** The cell whose growth it is; undefined where that isn't of the group. */
  readonly of: number | undefined;
  readonly growth: GrowthReport;
}

export interface Reports {
  /** Cells with used observations, by number. */
  readonly cells: ReadonlyMap<number, CellRows>;
  /** By the cell of the year before. */
  readonly before: ReadonlyMap<number, Before>;
}

/** The number that a cell of the frame has in a group; undefined where it isn't there. */
function cellIn(grid: GroupGrid, cell: CellRows, period: string): number | undefined {
  const entity = grid.own[cell.entity] ?? -1;
  const number = grid.periodNumber.get(period);
  if (entity < 0 || number === undefined || !grid.has(entity, number)) return undefined;
  return cellNumber(grid, entity, cell.metric, number);
}

/** Gathers the used observations of the group's cells; of cells of a year later only what they say of these. */
export function readReports(grid: GroupGrid, used: Iterable<CellRows>): Reports {
  const cells = new Map<number, CellRows>();
  const before = new Map<number, Before>();
  for (const rows of used) {
    const cell = cellIn(grid, rows, rows.period.id);
    const { growth } = rows;
    const earlier = growth ? cellIn(grid, rows, rows.before.id) : undefined;
    if (growth && earlier !== undefined) before.set(earlier, { of: cell, growth });
    if (cell !== undefined) cells.set(cell, rows);
  }
  return { cells, before };
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
  grid: GroupGrid,
  reports: Reports,
  frozen: ReadonlyMap<number, Interval>,
): State {
  const state = new State(grid.size);
  for (const [cell, { report }] of reports.cells) {
    if (frozen.has(cell)) continue;
    setBoth(state, cell, report.interval, report.low, report.high);
    if (report.conflict.length > 0) state.fix(cell);
  }
  for (const [earlier, { of, growth }] of reports.before) {
    const unused = of !== undefined && frozen.has(of);
    if (unused || frozen.has(earlier) || reports.cells.has(earlier)) continue;
    setBoth(state, earlier, growth.before, growth.low, growth.high);
    if (growth.conflict.length > 0) state.fix(earlier);
  }
  for (const cell of frozen.keys()) state.fix(cell);
  return state;
}
