/**
 * Derived metrics: shares and growths as intervals in percent, with the bounds they come from. A growth that nothing
 * bounds above, and a share that may be anything from 0 to 100, tell nothing; such a member is not listed.
 */

import type { Metric } from '../dataset/schema.ts';
import { yearBefore } from '../model/period.ts';
import type { BoundRef } from './fixpoint-state.ts';
import { findCell } from './grid.ts';
import { type Interval, OPEN } from './interval.ts';
import type { ClaimMode, Solution } from './solver.ts';

/** Derived value: its interval, whether its member is listed, and the bounds that each side comes from. */
export interface DerivedValue {
  readonly interval: Interval;
  readonly listed: boolean;
  readonly from: { readonly low: readonly BoundRef[]; readonly high: readonly BoundRef[] };
  /** Ids of the observations that state the growth; empty if the value was computed from two cells. */
  readonly observations: readonly string[];
}

const UNKNOWN: DerivedValue = {
  interval: OPEN,
  listed: false,
  from: { low: [], high: [] },
  observations: [],
};

/** a / b for counts; 0 / 0 is 0. */
function ratio(a: number, b: number): number {
  if (b === Number.POSITIVE_INFINITY || a === 0) return 0;
  return a / b;
}

function quotientBounds(cells: readonly [number, number]): DerivedValue['from'] {
  const [numerator, denominator] = cells;
  return {
    low: [
      { cell: numerator, side: 'low' },
      { cell: denominator, side: 'high' },
    ],
    high: [
      { cell: numerator, side: 'high' },
      { cell: denominator, side: 'low' },
    ],
  };
}

function shareValue(
  solution: Solution,
  share: readonly [string, string],
  entity: string,
  period: string,
  claims: ClaimMode,
): DerivedValue {
  const part = findCell(solution.grid, entity, share[0], period);
  const whole = findCell(solution.grid, entity, share[1], period);
  if (part === undefined || whole === undefined) return UNKNOWN;
  const numerator = solution.boundsOf(part, claims);
  const denominator = solution.boundsOf(whole, claims);
  const high =
    denominator.low === 0 ? Number.POSITIVE_INFINITY : (numerator.high / denominator.low) * 100;
  const low = Math.min(100, ratio(numerator.low, denominator.high) * 100);
  const interval = { low, high: Math.min(100, high) };
  return {
    interval,
    listed: low > 0 || high < 100,
    from: quotientBounds([part, whole]),
    observations: [],
  };
}

function growthValue(
  solution: Solution,
  metric: string,
  entity: string,
  period: string,
  claims: ClaimMode,
): DerivedValue {
  const { grid } = solution;
  const cell = findCell(grid, entity, metric, period);
  if (cell === undefined || grid.mixed) return UNKNOWN;
  const cellGrowth = solution.growthOf(cell, claims);
  if (cellGrowth) {
    const rows = cellGrowth.conflict.length > 0 ? cellGrowth.conflict : cellGrowth.observations;
    return {
      interval: cellGrowth.rate,
      listed: true,
      from: { low: [], high: [] },
      observations: rows.map((row) => row.id),
    };
  }
  const current = grid.periods[grid.periodNumber.get(period) ?? -1];
  const priorCell = current && findCell(grid, entity, metric, yearBefore(current).id);
  if (priorCell === undefined) return UNKNOWN;
  const numerator = solution.boundsOf(cell, claims);
  const denominator = solution.boundsOf(priorCell, claims);
  const high =
    denominator.low === 0 ? Number.POSITIVE_INFINITY : (numerator.high / denominator.low - 1) * 100;
  // Growth from zero has no rate, so the value is unknown.
  const low = denominator.high === 0 ? -100 : (ratio(numerator.low, denominator.high) - 1) * 100;
  const interval = { low, high };
  return {
    interval,
    listed: high !== Number.POSITIVE_INFINITY,
    from: quotientBounds([cell, priorCell]),
    observations: [],
  };
}

/** Computes the value of a derived metric for one entity and period (ids). */
export function deriveValue(
  solution: Solution,
  metric: Metric,
  entity: string,
  period: string,
  claims: ClaimMode,
): DerivedValue {
  if (metric.share) return shareValue(solution, metric.share, entity, period, claims);
  if (metric.growth) return growthValue(solution, metric.growth, entity, period, claims);
  return UNKNOWN;
}
