/**
 * Initial state of the fixpoint iteration: bounds that observations state for single cells, before any rule relates
 * cells.
 */

import type { CellEvidence } from './cell-evidence.ts';
import type { ComponentGrid } from './component-grid.ts';
import { type Derivation, FixpointState } from './fixpoint-state.ts';
import { cellNumber } from './grid.ts';
import type { Interval } from './interval.ts';
import type { CellGrowth } from './rules/growth.ts';

/** Bound that growth rates imply for the cell of the year before. */
export interface PriorYearGrowth {
  /** The cell that states the growth; undefined if it lies outside the component. */
  readonly laterCell: number | undefined;
  readonly growth: CellGrowth;
}

/** Used evidence of a component. */
export interface ComponentEvidence {
  /** Evidence of cells with used observations, by cell number. */
  readonly cells: ReadonlyMap<number, CellEvidence>;
  /** Growth rates of a year later, by the number of the cell that they bound. */
  readonly priorYear: ReadonlyMap<number, PriorYearGrowth>;
}

/** Number of a cell in the component; undefined if it lies outside. */
function localCell(grid: ComponentGrid, cell: CellEvidence, period: string): number | undefined {
  const entity = grid.localEntity.get(cell.entity) ?? -1;
  const number = grid.periodNumber.get(period);
  if (entity < 0 || number === undefined || !grid.has(entity, number)) return undefined;
  return cellNumber(grid, entity, cell.metric, number);
}

/** Collects the evidence of a component. Cells outside it contribute only the growth rates that bound its cells. */
export function gatherEvidence(
  grid: ComponentGrid,
  cellEvidences: Iterable<CellEvidence>,
): ComponentEvidence {
  const cells = new Map<number, CellEvidence>();
  const priorYear = new Map<number, PriorYearGrowth>();
  for (const evidence of cellEvidences) {
    const cell = localCell(grid, evidence, evidence.period.id);
    const { growth } = evidence;
    const earlierCell = growth ? localCell(grid, evidence, evidence.priorYear.id) : undefined;
    if (growth && earlierCell !== undefined)
      priorYear.set(earlierCell, { laterCell: cell, growth });
    if (cell !== undefined) cells.set(cell, evidence);
  }
  return { cells, priorYear };
}

/** Sets what the evidence bounds. A low of 0 and an open high say nothing and have no derivation. */
function setBounds(
  state: FixpointState,
  cell: number,
  interval: Interval,
  low: Derivation,
  high: Derivation,
): void {
  if (interval.low > 0) state.set(cell, 'low', interval.low, low);
  if (interval.high < Number.POSITIVE_INFINITY) state.set(cell, 'high', interval.high, high);
}

/** State before the first round: reported intervals, and the intervals that growth rates imply for the year before. */
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
