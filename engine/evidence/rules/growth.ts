/**
 * Rule `growth`: a used observation with a growth rate bounds the same period a year before, if that has no used
 * observation of its own: its own interval / (1 + g). Rates of one cell that exclude one another are a conflict.
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

/** The growth rates stated for one cell, combined by interval arithmetic. */
export interface CellGrowth {
  /** In percent: where they agree their intersection, else the hull of those in conflict. */
  readonly rate: Interval;
  /** Of the cell of the year before. */
  readonly priorYear: Interval;
  readonly low: Derivation;
  readonly high: Derivation;
  /** All observations that state a rate. */
  readonly observations: readonly Observation[];
  /** Observations whose rate excludes at least one other's; none if they agree. */
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

/** Reads the growth rates of one cell's observations; null if none states one. */
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
