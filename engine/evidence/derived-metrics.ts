/**
 * What is derived from counts: shares and growths as intervals in percent, with the bounds that they came from.
 * A high of Infinity (before a share's cap at 100) means that nothing is known: such a member isn't listed.
 */

import type { Metric } from '../dataset/schema.ts';
import { yearBefore } from '../model/period.ts';
import type { BoundOf } from './fixpoint-state.ts';
import { findCell } from './grid.ts';
import { type Interval, OPEN } from './interval.ts';
import type { Solution } from './solution.ts';

type Claims = 'with' | 'without';

/** A derived value: its interval, whether its member is listed, and where each bound came from. */
export interface Derived {
  readonly interval: Interval;
  readonly listed: boolean;
  readonly from: { readonly low: readonly BoundOf[]; readonly high: readonly BoundOf[] };
  /** Observations whose stated growth rates it is; none if it was computed from two cells. */
  readonly stated: readonly string[];
}

const UNKNOWN: Derived = { interval: OPEN, listed: false, from: { low: [], high: [] }, stated: [] };

/** a / b of counts, where nothing of nothing is nothing. */
function ratio(a: number, b: number): number {
  if (b === Number.POSITIVE_INFINITY || a === 0) return 0;
  return a / b;
}

function boundsFrom(cells: readonly [number, number]): Derived['from'] {
  const [above, below] = cells;
  return {
    low: [
      { cell: above, side: 'low' },
      { cell: below, side: 'high' },
    ],
    high: [
      { cell: above, side: 'high' },
      { cell: below, side: 'low' },
    ],
  };
}

function shareOf(
  solution: Solution,
  share: readonly [string, string],
  entity: string,
  period: string,
  claims: Claims,
): Derived {
  const part = findCell(solution.grid, entity, share[0], period);
  const whole = findCell(solution.grid, entity, share[1], period);
  if (part === undefined || whole === undefined) return UNKNOWN;
  const above = solution.boundsOf(part, claims);
  const below = solution.boundsOf(whole, claims);
  const high = below.low === 0 ? Number.POSITIVE_INFINITY : (above.high / below.low) * 100;
  const low = Math.min(100, ratio(above.low, below.high) * 100);
  const interval = { low, high: Math.min(100, high) };
  return {
    interval,
    listed: high !== Number.POSITIVE_INFINITY,
    from: boundsFrom([part, whole]),
    stated: [],
  };
}

function growthOf(
  solution: Solution,
  counted: string,
  entity: string,
  period: string,
  claims: Claims,
): Derived {
  const { grid } = solution;
  const cell = findCell(grid, entity, counted, period);
  if (cell === undefined || grid.mixed) return UNKNOWN;
  const stated = solution.growthOf(cell, claims);
  if (stated) {
    const rows = stated.conflict.length > 0 ? stated.conflict : stated.stating;
    return {
      interval: stated.rate,
      listed: true,
      from: { low: [], high: [] },
      stated: rows.map((row) => row.id),
    };
  }
  const now = grid.periods[grid.periodNumber.get(period) ?? -1];
  const before = now && findCell(grid, entity, counted, yearBefore(now).id);
  if (before === undefined) return UNKNOWN;
  const above = solution.boundsOf(cell, claims);
  const below = solution.boundsOf(before, claims);
  const high = below.low === 0 ? Number.POSITIVE_INFINITY : (above.high / below.low - 1) * 100;
  // Growth from nothing has no rate: then nothing is known.
  const low = below.high === 0 ? -100 : (ratio(above.low, below.high) - 1) * 100;
  const interval = { low, high };
  return {
    interval,
    listed: high !== Number.POSITIVE_INFINITY,
    from: boundsFrom([cell, before]),
    stated: [],
  };
}

/** A derived metric of one entity and period. */
export function derive(
  solution: Solution,
  metric: Metric,
  entity: string,
  period: string,
  claims: Claims,
): Derived {
  if (metric.share) return shareOf(solution, metric.share, entity, period, claims);
  if (metric.growth) return growthOf(solution, metric.growth, entity, period, claims);
  return UNKNOWN;
}
