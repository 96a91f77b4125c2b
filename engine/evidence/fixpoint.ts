/**
 * One connected component of cells, solved: all rules applied, round by round, until nothing narrows any more, and what crosses
 * frozen. A pure function of the component's rows, so that a component whose rows are the same needn't be solved again.
 */
import { yearBefore } from '../model/period.ts';
import type { CellEvidence } from './cell-evidence.ts';
import type { ComponentGrid } from './component-grid.ts';
import type { Derivation, FixpointState, Side } from './fixpoint-state.ts';
import { cellNumber, cellParts } from './grid.ts';
import { type ComponentEvidence, gatherEvidence, initialState } from './initial-state.ts';
import { type Interval, OPEN, ordered } from './interval.ts';
import { proposeClaim, type TopClaim } from './rules/claim.ts';
import { proposeInside } from './rules/inside.ts';
import { proposePart } from './rules/part.ts';
import { proposeSubperiod } from './rules/subperiod.ts';

/** All cells settled. */
export interface Fixpoint {
  readonly state: FixpointState;
  /** Cells that rules made cross, or that never settled: each as it was reported. */
  readonly frozen: ReadonlyMap<number, Interval>;
}

/** A component of cells, numbered by its own grid, with their bounds. */
export interface ComponentSolution extends Fixpoint {
  readonly grid: ComponentGrid;
  readonly evidence: ComponentEvidence;
}

/** The bounds of a cell, by its number in the component. */
export function fixpointBounds({ state, frozen }: Fixpoint, cell: number): Interval {
  const interval = frozen.get(cell);
  if (interval) return interval;
  return ordered({ low: state.low[cell] ?? 0, high: state.high[cell] ?? 0 });
}

/** What is reported of a cell; open where nothing is. */
function reportedInterval({ cells }: ComponentEvidence, cell: number): Interval {
  return cells.get(cell)?.reported.interval ?? OPEN;
}

const MAX_ROUNDS = 1000;
const UNSETTLED_ROUNDS = 100;

/** The derivation of a bound of a component's cell; undefined where nothing bounds it. */
export function boundDerivation(
  component: ComponentSolution,
  cell: number,
  side: Side,
): Derivation | undefined {
  if (component.frozen.has(cell)) return component.evidence.cells.get(cell)?.reported[side];
  return component.state.derivationOf(cell, side);
}

/** Lets every rule that reads a changed cell propose. */
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

/** Rounds until nothing narrows; returns the cells to freeze: those that crossed first, or never settle. */
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

/** Solves with the given claims of rank 1; what was frozen before stays frozen. */
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

/** Solves a component by its figures alone, from its used rows and those of a year later that state a growth. */
export function solveByFigures(
  grid: ComponentGrid,
  cells: Iterable<CellEvidence>,
): ComponentSolution {
  const evidence = gatherEvidence(grid, cells);
  return { grid, evidence, ...solveToFixpoint(grid, evidence, [], new Map()) };
}

/** Solves a component with claims of rank 1; `frozen` are the cells, by number, that figures alone froze. */
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

/** A growth rate that isn't used because its cell is frozen, and the period that it would bound. */
interface FrozenGrowth {
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly priorYear: string;
}

/** Such rates that would bound a period outside the component. */
export function* outgoingFrozenGrowth({
  grid,
  evidence,
  frozen,
}: ComponentSolution): Generator<FrozenGrowth> {
  for (const cell of frozen.keys()) {
    const parts = cellParts(grid, cell);
    const period = grid.periods[parts.period];
    if (!period || !evidence.cells.get(cell)?.growth) continue;
    const priorYear = yearBefore(period).id;
    const number = grid.periodNumber.get(priorYear);
    if (number !== undefined && grid.has(parts.entity, number)) continue;
    const [entity, metric] = [grid.entities[parts.entity], grid.metrics[parts.metric]];
    if (entity !== undefined && metric !== undefined)
      yield { entity, metric, period: period.id, priorYear };
  }
}
