/**
 * Rule `growth`: a used observation with a growth rate g bounds the same period a year before, if that has no used
 * observation: the interval of the observation / (1 + g). Rates of one cell that exclude one another are a conflict.
 */

import type { Observation, Rate } from '../../dataset/schema.ts';
import { type Derivation, NONE } from '../fixpoint-state.ts';
import {
  conflictingItems,
  hull,
  type Interval,
  intersection,
  intervalBeforeGrowth,
  rateInterval,
  statedInterval,
} from '../interval.ts';

type ObservationWithGrowth = Observation & { readonly yoy: Rate };

/** Growth rates stated for one cell, combined by interval arithmetic. */
export interface CellGrowth {
  /** Growth in percent: the intersection of rates that agree, otherwise the hull of those in conflict. */
  readonly rate: Interval;
  /** Interval that the rates imply for the cell of the year before. */
  readonly priorYear: Interval;
  readonly low: Derivation;
  readonly high: Derivation;
  /** All observations that state a rate. */
  readonly observations: readonly Observation[];
  /** Observations whose rate excludes that of at least one other; empty if all agree. */
  readonly conflict: readonly Observation[];
}

function hasGrowth(observation: Observation): observation is ObservationWithGrowth {
  return observation.yoy !== null;
}

function rateOf(observation: ObservationWithGrowth): Interval {
  return rateInterval(observation.yoy);
}

function priorYearInterval(observation: ObservationWithGrowth): Interval {
  return intervalBeforeGrowth(statedInterval(observation), rateOf(observation));
}

/** Combines the growth rates of the observations of one cell; null if none states one. */
export function cellGrowth(observations: readonly Observation[]): CellGrowth | null {
  const withGrowth = observations.filter(hasGrowth);
  if (withGrowth.length === 0) return null;
  const conflict = conflictingItems(withGrowth, rateOf);
  const relevant = conflict.length > 0 ? conflict : withGrowth;
  const combine = conflict.length > 0 ? hull : intersection;
  const priorYear = combine(relevant.map(priorYearInterval));
  const derivationOf = (side: 'low' | 'high'): Derivation => {
    const binding = relevant
      .filter((row) => priorYearInterval(row)[side] === priorYear[side])
      .slice(0, 1);
    const observations = (conflict.length > 0 ? conflict : binding).map((row) => row.id);
    return { rule: 'growth', from: NONE, observations, claims: NONE };
  };
  return {
    rate: combine(relevant.map(rateOf)),
    priorYear,
    low: derivationOf('low'),
    high: derivationOf('high'),
    observations: withGrowth,
    conflict,
  };
}
