/** Shares and growths, from the bounds of the counts that they are made of. */

import { cellId } from '../../../engine/model/address.ts';
import { type Period, yearBefore } from '../../../engine/model/period.ts';
import { conflictingRates, type Evidence, ratesOf, yoyInterval } from './evidence.ts';
import { hullOf, type Interval, intersectionOf } from './interval.ts';

type Bounds = ReadonlyMap<string, Interval>;

/** Bounds of a derived value, and whether they exclude anything: from above, or for a share from either side. */
export interface DerivedBounds extends Interval {
  readonly excludesSomething: boolean;
}

/** In percent; open before the cap if the whole may be 0, or the part has no limit. */
export function shareOf(part: Interval | undefined, whole: Interval | undefined): DerivedBounds {
  if (!part || !whole) return { low: 0, high: 100, excludesSomething: false };
  const low = part.low === 0 ? 0 : (100 * part.low) / whole.high;
  const high = whole.low === 0 ? Infinity : (100 * part.high) / whole.low;
  return {
    low: Math.min(low, 100),
    high: Math.min(high, 100),
    excludesSomething: low > 0 || high < 100,
  };
}

function growthBetween(before: Interval | undefined, after: Interval | undefined): Interval {
  if (!before || !after) return { low: -100, high: Infinity };
  const least = after.low === 0 || before.high === 0 ? 0 : after.low / before.high;
  const most = before.low === 0 ? Infinity : after.high / before.low;
  return { low: (least - 1) * 100, high: (most - 1) * 100 };
}

/** In percent: from the used rates, if there are any; else what both counts leave possible. */
export function growthOf(
  evidence: Evidence,
  bounds: Bounds,
  frozen: ReadonlySet<string>,
  cell: { readonly entity: string; readonly metric: string; readonly period: Period },
): DerivedBounds {
  const cellAt = (period: Period) => cellId(cell.entity, cell.metric, period.id, evidence.basis);
  const rates = ratesOf(evidence, cellAt(cell.period), frozen);
  const conflicting = conflictingRates(evidence, cellAt(cell.period), frozen);
  const interval =
    conflicting.length > 0
      ? hullOf(conflicting.map(yoyInterval))
      : rates.length > 0
        ? intersectionOf(rates.map(yoyInterval))
        : growthBetween(
            bounds.get(cellAt(yearBefore(cell.period))),
            bounds.get(cellAt(cell.period)),
          );
  return { ...interval, excludesSomething: interval.high < Infinity };
}
