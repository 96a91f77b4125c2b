/**
 * The bounds of every cell of one basis as known on a date: all rules applied, round by round, until nothing
 * narrows any more; conflicts frozen; claims weighed. Pure and independent of the order of rows.
 * The readings of the rules are recorded in docs/decisions/0002-how-bounds-are-solved.md.
 */
import type { ClaimStatus } from '../documents.ts';
import type { Claim, Dataset } from '../schema.ts';
import { droppedClaims, proposeClaim, type TopClaim, topClaim } from './claim.ts';
import { conflictsOf } from './conflicts.ts';
import { cellNumber, cellParts, type Grid, makeGrid } from './grid.ts';
import { proposeInside } from './inside.ts';
import { type Interval, OPEN } from './interval.ts';
import { proposeParts } from './part.ts';
import { type Reports, readReports, startingState } from './reports.ts';
import { type Settled, Solution, settledBounds } from './solution.ts';
import type { State } from './state.ts';
import { proposeSubperiods } from './subperiod.ts';
import { usedEvidence } from './used.ts';

const MOST_ROUNDS = 1000;
const UNSETTLED_ROUNDS = 100;

/** Lets every rule that reads a changed cell propose. */
function proposeAll(
  grid: Grid,
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
function runRounds(grid: Grid, state: State, claims: readonly TopClaim[]): Set<number> {
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
  grid: Grid,
  reports: Reports,
  claims: readonly TopClaim[],
  frozenBefore: ReadonlyMap<number, Interval>,
): Settled {
  const frozen = new Map(frozenBefore);
  for (;;) {
    const state = startingState(grid, reports, frozen);
    const toFreeze = runRounds(grid, state, claims);
    if (toFreeze.size === 0) return { state, frozen };
    for (const cell of toFreeze) frozen.set(cell, reports.reports.get(cell)?.interval ?? OPEN);
  }
}

function weigh(grid: Grid, used: readonly Claim[], figures: Settled): Map<string, ClaimStatus> {
  const dropped = grid.mixed
    ? new Set<string>()
    : droppedClaims(grid, used, (cell) => settledBounds(figures, cell));
  return new Map(used.map((claim) => [claim.id, dropped.has(claim.id) ? 'conflict' : 'used']));
}

/** Solves one basis of a dataset as known on a date (`YYYY-MM-DD`). */
export function solve(dataset: Dataset, basis: string, asOf: string): Solution {
  const used = usedEvidence(dataset, basis, asOf);
  const usedClaims = used.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const grid = makeGrid(dataset, basis, used);
  const reports = readReports(grid, used.observations);
  const withoutClaims = settle(grid, reports, [], new Map());
  const claims = weigh(grid, usedClaims, withoutClaims);
  const tops = usedClaims.flatMap((claim) => {
    const top = claims.get(claim.id) === 'used' && !grid.mixed ? topClaim(grid, claim) : null;
    return top ? [top] : [];
  });
  const withClaims =
    tops.length > 0 ? settle(grid, reports, tops, withoutClaims.frozen) : withoutClaims;
  const conflicts = conflictsOf(grid, reports, withClaims.frozen, usedClaims, claims);
  return new Solution({ grid, reports, withoutClaims, withClaims, claims, conflicts });
}
