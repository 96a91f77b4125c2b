/**
 * Fixpoint iteration for one connected component: applies all rules round by round until no bound narrows, and freezes
 * cells whose bounds cross. A pure function of its rows, so solutions can be cached.
 */
import { yearBefore } from '../model/period.ts';
import type { CellEvidence } from './cell-evidence.ts';
import { type Derivation, FixpointState, type Side } from './fixpoint-state.ts';
import { type ComponentGrid, cellNumber, cellParts } from './grid.ts';
import { type Interval, OPEN, ordered } from './interval.ts';
import { proposeClaim, type TopClaim } from './rules/claim.ts';
import type { CellGrowth } from './rules/growth.ts';
import { proposeInside } from './rules/inside.ts';
import { proposePart } from './rules/part.ts';
import { proposeSubperiod } from './rules/subperiod.ts';

/** Settled state of all cells. */
export interface Fixpoint {
  readonly state: FixpointState;
  /** Frozen cells with their reported intervals: cells whose bounds crossed, or that never settled. */
  readonly frozen: ReadonlyMap<number, Interval>;
}

/** Solution of a component. Cells are numbers of its own grid. */
export interface ComponentSolution extends Fixpoint {
  readonly grid: ComponentGrid;
  readonly evidence: ComponentEvidence;
}

/** Bounds of a cell, by its number in the component. */
export function fixpointBounds({ state, frozen }: Fixpoint, cell: number): Interval {
  const interval = frozen.get(cell);
  if (interval) return interval;
  return ordered({ low: state.low[cell] ?? 0, high: state.high[cell] ?? 0 });
}

/** Reported interval of a cell; open if there is none. */
function reportedInterval({ cells }: ComponentEvidence, cell: number): Interval {
  return cells.get(cell)?.reported.interval ?? OPEN;
}

const MAX_ROUNDS = 1000;
const UNSETTLED_ROUNDS = 100;

/** Derivation of a bound of a cell in the component; undefined if nothing bounds the cell on that side. */
export function boundDerivation(
  component: ComponentSolution,
  cell: number,
  side: Side,
): Derivation | undefined {
  if (component.frozen.has(cell)) return component.evidence.cells.get(cell)?.reported[side];
  return component.state.derivationOf(cell, side);
}

/** Collects the proposals of every rule that reads a changed cell. */
function applyRules(
  grid: ComponentGrid,
  state: FixpointState,
  changed: ReadonlySet<number>,
  claims: readonly TopClaim[],
): void {
  const series = new Set<number>();
  const parents = new Set<number>();
  for (const cell of changed) {
    const { entity, metric, period } = cellParts(grid, cell);
    series.add(cellNumber(grid, entity, metric, 0));
    proposePart(grid, state, cell);
    if (grid.mixed) continue;
    const parent = grid.parent[entity] ?? -1;
    if (parent >= 0) parents.add(cellNumber(grid, parent, metric, period));
    if ((grid.children[entity] ?? []).length > 0) parents.add(cell);
  }
  for (const first of series) {
    const { entity, metric } = cellParts(grid, first);
    proposeSubperiod(grid, state, entity, metric);
  }
  for (const cell of parents) {
    const { entity, metric, period } = cellParts(grid, cell);
    proposeInside(grid, state, entity, metric, period);
  }
  for (const claim of claims) {
    if (changed.has(claim.holder) || claim.others.some((cell) => changed.has(cell)))
      proposeClaim(state, claim);
  }
}

/**
 * Runs rounds until no bound narrows. Returns the cells to freeze: those that crossed first, or those that never
 * settled.
 */
function runRounds(
  grid: ComponentGrid,
  state: FixpointState,
  claims: readonly TopClaim[],
): Set<number> {
  let changed = new Set<number>();
  for (let cell = 0; cell < grid.size; cell++) {
    if ((state.low[cell] ?? 0) > 0 || state.high[cell] !== Number.POSITIVE_INFINITY)
      changed.add(cell);
  }
  const unsettled = new Set<number>();
  for (let round = 1; changed.size > 0 && round <= MAX_ROUNDS; round++) {
    applyRules(grid, state, changed, claims);
    changed = state.applyProposals();
    const crossed = [...changed].filter((cell) => state.hasCrossed(cell));
    if (crossed.length > 0) return new Set(crossed);
    if (round > MAX_ROUNDS - UNSETTLED_ROUNDS) for (const cell of changed) unsettled.add(cell);
  }
  return changed.size > 0 ? unsettled : new Set();
}

/** Solves with the given claims of rank 1. Cells in `frozenBefore` stay frozen. */
function solveToFixpoint(
  grid: ComponentGrid,
  evidence: ComponentEvidence,
  claims: readonly TopClaim[],
  frozenBefore: ReadonlyMap<number, Interval>,
): Fixpoint {
  const frozen = new Map(frozenBefore);
  for (;;) {
    const state = initialState(grid, evidence, frozen);
    const toFreeze = runRounds(grid, state, claims);
    if (toFreeze.size === 0) return { state, frozen };
    for (const cell of toFreeze) frozen.set(cell, reportedInterval(evidence, cell));
  }
}

/** Solves a component by figures alone. `cells` also holds the cells one year later that state a growth. */
export function solveByFigures(
  grid: ComponentGrid,
  cells: Iterable<CellEvidence>,
): ComponentSolution {
  const evidence = gatherEvidence(grid, cells);
  return { grid, evidence, ...solveToFixpoint(grid, evidence, [], new Map()) };
}

/**
 * Solves a component with claims of rank 1. `frozenByFigures` are the numbers of the cells that were frozen by figures
 * alone.
 */
export function solveWithClaims(
  grid: ComponentGrid,
  cells: Iterable<CellEvidence>,
  claims: readonly TopClaim[],
  frozenByFigures: readonly number[],
): ComponentSolution {
  const evidence = gatherEvidence(grid, cells);
  const frozenBefore = new Map(
    frozenByFigures.map((cell) => [cell, reportedInterval(evidence, cell)]),
  );
  return { grid, evidence, ...solveToFixpoint(grid, evidence, claims, frozenBefore) };
}

/** Growth rate that is not used because its cell is frozen, with the period that it would bound. */
interface FrozenGrowth {
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly priorYear: string;
}

/** Yields the growth rates of frozen cells that would bound a period outside the component. */
export function* outgoingFrozenGrowth({
  grid,
  evidence,
  frozen,
}: ComponentSolution): Generator<FrozenGrowth> {
  for (const cell of frozen.keys()) {
    const coordinates = cellParts(grid, cell);
    const period = grid.periods[coordinates.period];
    if (!period || !evidence.cells.get(cell)?.growth) continue;
    const priorYear = yearBefore(period).id;
    const priorYearNumber = grid.periodNumber.get(priorYear);
    if (priorYearNumber !== undefined && grid.has(coordinates.entity, priorYearNumber)) continue;
    const [entity, metric] = [grid.entities[coordinates.entity], grid.metrics[coordinates.metric]];
    if (entity !== undefined && metric !== undefined)
      yield { entity, metric, period: period.id, priorYear };
  }
}

// Initial state of the fixpoint iteration: bounds that observations state for single cells, before any rule relates
// cells.

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
