/**
 * One connected group of cells, solved: all rules applied, round by round, until nothing narrows any more, and what crosses
 * frozen. A pure function of the group's rows, so that a group whose rows are the same needn't be solved again.
 */
import { yearBefore } from '../model/period.ts';
import type { CellRows } from './cell-evidence.ts';
import type { Derivation, Side, State } from './fixpoint-state.ts';
import { cellNumber, cellParts, type GroupGrid } from './grid.ts';
import { type Reports, readReports, startingState } from './initial-state.ts';
import { type Interval, OPEN, ordered } from './interval.ts';
import { proposeClaim, type TopClaim } from './rules/claim.ts';
import { proposeInside } from './rules/inside.ts';
import { proposeParts } from './rules/part.ts';
import { proposeSubperiods } from './rules/subperiod.ts';

/** All cells settled. */
export interface Settled {
  readonly state: State;
  /** Cells that rules made cross, or that never settled: each as it was reported. */
  readonly frozen: ReadonlyMap<number, Interval>;
}

/** A group of cells, numbered by its own grid, with their bounds. */
export interface GroupSolution extends Settled {
  readonly grid: GroupGrid;
  readonly reports: Reports;
}

/** The bounds of a cell, by its number in the group. */
export function settledBounds({ state, frozen }: Settled, cell: number): Interval {
  const interval = frozen.get(cell);
  if (interval) return interval;
  return ordered({ low: state.low[cell] ?? 0, high: state.high[cell] ?? 0 });
}

/** What is reported of a cell; open where nothing is. */
function reportedInterval({ cells }: Reports, cell: number): Interval {
  return cells.get(cell)?.report.interval ?? OPEN;
}

const MOST_ROUNDS = 1000;
const UNSETTLED_ROUNDS = 100;

/** Why a bound of a group's cell is what it is; undefined where nothing says anything. */
export function whyIn(group: GroupSolution, cell: number, side: Side): Derivation | undefined {
  if (group.frozen.has(cell)) return group.reports.cells.get(cell)?.report[side];
  return group.state.why(cell, side);
}

/** Lets every rule that reads a changed cell propose. */
function proposeAll(
  grid: GroupGrid,
  state: State,
  changed: ReadonlySet<number>,
  claims: readonly TopClaim[],
): void {
  const series = new Set<number>();
  const families = new Set<number>();
  for (const cell of changed) {
    const { entity, metric, period } = cellParts(grid, cell);
    series.add(cellNumber(grid, entity, metric, 0));
    proposeParts(grid, state, cell);
    if (grid.mixed) continue;
    const parent = grid.parent[entity] ?? -1;
    if (parent >= 0) families.add(cellNumber(grid, parent, metric, period));
    if ((grid.children[entity] ?? []).length > 0) families.add(cell);
  }
  for (const first of series) {
    const { entity, metric } = cellParts(grid, first);
    proposeSubperiods(grid, state, entity, metric);
  }
  for (const cell of families) {
    const { entity, metric, period } = cellParts(grid, cell);
    proposeInside(grid, state, entity, metric, period);
  }
  for (const claim of claims) {
    if (changed.has(claim.holder) || claim.others.some((cell) => changed.has(cell)))
      proposeClaim(state, claim);
  }
}

/** Rounds until nothing narrows; returns the cells to freeze: those that crossed first, or never settle. */
function runRounds(grid: GroupGrid, state: State, claims: readonly TopClaim[]): Set<number> {
  let changed = new Set<number>();
  for (let cell = 0; cell < grid.size; cell++) {
    if ((state.low[cell] ?? 0) > 0 || state.high[cell] !== Number.POSITIVE_INFINITY)
      changed.add(cell);
  }
  const unsettled = new Set<number>();
  for (let round = 1; changed.size > 0 && round <= MOST_ROUNDS; round++) {
    proposeAll(grid, state, changed, claims);
    changed = state.apply();
    const crossed = [...changed].filter((cell) => state.hasCrossed(cell));
    if (crossed.length > 0) return new Set(crossed);
    if (round > MOST_ROUNDS - UNSETTLED_ROUNDS) for (const cell of changed) unsettled.add(cell);
  }
  return changed.size > 0 ? unsettled : new Set();
}

/** Solves with the given claims of rank 1; what was frozen before stays frozen. */
function settle(
  grid: GroupGrid,
  reports: Reports,
  claims: readonly TopClaim[],
  frozenBefore: ReadonlyMap<number, Interval>,
): Settled {
  const frozen = new Map(frozenBefore);
  for (;;) {
    const state = startingState(grid, reports, frozen);
    const toFreeze = runRounds(grid, state, claims);
    if (toFreeze.size === 0) return { state, frozen };
    for (const cell of toFreeze) frozen.set(cell, reportedInterval(reports, cell));
  }
}

/** Solves a group by its figures alone, from its used rows and those of a year later that state a growth. */
export function solveGroup(grid: GroupGrid, rows: Iterable<CellRows>): GroupSolution {
  const reports = readReports(grid, rows);
  return { grid, reports, ...settle(grid, reports, [], new Map()) };
}

/** Solves a group with claims of rank 1; `frozen` are the cells, by number, that figures alone froze. */
export function solveClaimed(
  grid: GroupGrid,
  rows: Iterable<CellRows>,
  claims: readonly TopClaim[],
  frozen: readonly number[],
): GroupSolution {
  const reports = readReports(grid, rows);
  const before = new Map(frozen.map((cell) => [cell, reportedInterval(reports, cell)]));
  return { grid, reports, ...settle(grid, reports, claims, before) };
}

/** A growth rate that isn't used, because its cell is frozen, and the period of which it would say something. */
interface Reaching {
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly before: string;
}

/** Such rates that would say something of a period outside the group. */
export function* reachingOut({ grid, reports, frozen }: GroupSolution): Generator<Reaching> {
  for (const cell of frozen.keys()) {
    const parts = cellParts(grid, cell);
    const period = grid.periods[parts.period];
    if (!period || !reports.cells.get(cell)?.growth) continue;
    const before = yearBefore(period).id;
    const number = grid.periodNumber.get(before);
    if (number !== undefined && grid.has(parts.entity, number)) continue;
    const [entity, metric] = [grid.entities[parts.entity], grid.metrics[parts.metric]];
    if (entity !== undefined && metric !== undefined)
      yield { entity, metric, period: period.id, before };
  }
}
