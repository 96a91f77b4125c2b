/**
 * Rule `reported`: a cell lies in the interval of each used observation of it. Observations that exclude one
 * another are a conflict: the cell is then exactly the hull of those, and only gives.
 */
import type { Observation } from '../../dataset/schema.ts';
import { type Derivation, NONE } from '../fixpoint-state.ts';
import { excluding, hull, type Interval, intersection, statedInterval } from '../interval.ts';

/** What the used observations of one cell say together. */
export interface Report {
  readonly interval: Interval;
  /** The observations that set each bound. */
  readonly low: Derivation;
  readonly high: Derivation;
  /** Observations that exclude at least one other; none if they agree. */
  readonly conflict: readonly Observation[];
}

function derivation(observations: readonly Observation[]): Derivation {
  return {
    rule: 'reported',
    from: NONE,
    observations: observations.map((row) => row.id),
    claims: NONE,
  };
}

/** Reads the used observations (at least one) of a cell. */
export function reportOf(observations: readonly Observation[]): Report {
  const conflict = excluding(observations, statedInterval);
  const heard = conflict.length > 0 ? conflict : observations;
  const interval = (conflict.length > 0 ? hull : intersection)(heard.map(statedInterval));
  const setting = (side: 'low' | 'high') =>
    heard.find((row) => statedInterval(row)[side] === interval[side]);
  const [low, high] =
    conflict.length > 0 ? [undefined, undefined] : [setting('low'), setting('high')];
  const ofLow = derivation(low ? [low] : heard);
  const ofHigh = high === low ? ofLow : derivation(high ? [high] : heard);
  return { interval, low: ofLow, high: ofHigh, conflict };
}
