/** The initial state of the rounds: what used observations state of single cells, before any rule relates them. */
import type { CellEvidence } from './cell-evidence.ts';
import type { ComponentGrid } from './component-grid.ts';
import { type Derivation, FixpointState } from './fixpoint-state.ts';
import { cellNumber } from './grid.ts';
import type { Interval } from './interval.ts';
import type { CellGrowth } from './rules/growth.ts';

/** The bound that growth rates impose on the cell of the year before. */
export interface PriorYearGrowth {
  /** The cell whose growth it is; undefined where that lies outside the component. */
  readonly laterCell: number | undefined;
  readonly growth: CellGrowth;
}

export interface ComponentEvidence {
  /** Cells with used observations, by number. */
  readonly cells: ReadonlyMap<number, CellEvidence>;
  /** By the cell of the year before. */
  readonly priorYear: ReadonlyMap<number, PriorYearGrowth>;
}

/** The local number of a cell; undefined outside the component. */
function localCell(grid: ComponentGrid, cell: CellEvidence, period: string): number | undefined {
  const entity = grid.localEntity[cell.entity] ?? -1;
  const number = grid.periodNumber.get(period);
  if (entity < 0 || number === undefined || !grid.has(entity, number)) return undefined;
  return cellNumber(grid, entity, cell.metric, number);
}

/** Gathers the used observations of the component's cells; of cells a year later only how their growth rates bound these. */
export function gatherEvidence(
  grid: ComponentGrid,
  used: Iterable<CellEvidence>,
): ComponentEvidence {
  const cells = new Map<number, CellEvidence>();
  const priorYear = new Map<number, PriorYearGrowth>();
  for (const evidence of used) {
    const cell = localCell(grid, evidence, evidence.period.id);
    const { growth } = evidence;
    const earlierCell = growth ? localCell(grid, evidence, evidence.priorYear.id) : undefined;
    if (growth && earlierCell !== undefined)
      priorYear.set(earlierCell, { laterCell: cell, growth });
    if (cell !== undefined) cells.set(cell, evidence);
  }
  return { cells, priorYear };
}

function setBounds(
  state: FixpointState,
  cell: number,
  interval: Interval,
  low: Derivation,
  high: Derivation,
): void {
  state.set(cell, 'low', interval.low, low);
  state.set(cell, 'high', interval.high, high);
}

/** The state before the first round: reported intervals, and what growth rates imply for the year before. */
export function initialState(
  grid: ComponentGrid,
  evidence: ComponentEvidence,
  frozen: ReadonlyMap<number, Interval>,
): FixpointState {
  const state = new FixpointState(grid.size);
  for (const [cell, { reported }] of evidence.cells) {
    if (frozen.has(cell)) continue;
    setBounds(state, cell, reported.interval, reported.low, reported.high);
    if (reported.conflict.length > 0) state.fix(cell);
  }
  for (const [earlierCell, { laterCell, growth }] of evidence.priorYear) {
    const isSuppressed = laterCell !== undefined && frozen.has(laterCell);
    if (isSuppressed || frozen.has(earlierCell) || evidence.cells.has(earlierCell)) continue;
    setBounds(state, earlierCell, growth.priorYear, growth.low, growth.high);
    if (growth.conflict.length > 0) state.fix(earlierCell);
  }
  for (const cell of frozen.keys()) state.fix(cell);
  return state;
}
