/**
 * Rule `reported`: a cell lies in the interval of each used observation of it. Observations that exclude one another
 * are a conflict: the cell is then exactly the hull of these. It bounds other cells, but nothing narrows it.
 */

import type { Observation } from '../../dataset/schema.ts';
import { type Derivation, NONE } from '../fixpoint-state.ts';
import {
  conflictingItems,
  hull,
  type Interval,
  intersection,
  statedInterval,
} from '../interval.ts';

/** Combined used observations of one cell: their intersection, or the hull of those in conflict. */
export interface ReportedBounds {
  readonly interval: Interval;
  /** Derivation of each bound: the observations that set it. */
  readonly low: Derivation;
  readonly high: Derivation;
  /** Observations that exclude at least one other; empty if all agree. */
  readonly conflict: readonly Observation[];
}

function reportedDerivation(observations: readonly Observation[]): Derivation {
  return {
    rule: 'reported',
    from: NONE,
    observations: observations.map((row) => row.id),
    claims: NONE,
  };
}

/** Combines the used observations of a cell (at least one). */
export function reportedBounds(observations: readonly Observation[]): ReportedBounds {
  const conflict = conflictingItems(observations, statedInterval);
  const relevant = conflict.length > 0 ? conflict : observations;
  const interval = (conflict.length > 0 ? hull : intersection)(relevant.map(statedInterval));
  const binding = (side: 'low' | 'high') =>
    relevant.find((row) => statedInterval(row)[side] === interval[side]);
  const [low, high] =
    conflict.length > 0 ? [undefined, undefined] : [binding('low'), binding('high')];
  const lowDerivation = reportedDerivation(low ? [low] : relevant);
  const highDerivation =
    high === low ? lowDerivation : reportedDerivation(high ? [high] : relevant);
  return { interval, low: lowDerivation, high: highDerivation, conflict };
}
