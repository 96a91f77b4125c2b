/**
 * Rule `growth`: a used observation with a growth rate bounds the same period a year before, if that has no used
 * observation of its own: its own interval / (1 + g). Rates of one cell that exclude one another are a conflict.
 */
import type { Observation, Rate } from '../../dataset/schema.ts';
import { type Derivation, NONE } from '../fixpoint-state.ts';
import {
  beforeGrowth,
  excluding,
  hull,
  type Interval,
  intersection,
  rateInterval,
  statedInterval,
} from '../interval.ts';

type Growing = Observation & { readonly yoy: Rate };

/** What the growth rates stated for one cell say together. */
export interface GrowthReport {
  /** In percent: where they agree their intersection, else the hull of those in conflict. */
  readonly rate: Interval;
  /** Of the cell of the year before. */
  readonly before: Interval;
  readonly low: Derivation;
  readonly high: Derivation;
  /** All observations that state a rate. */
  readonly stating: readonly Observation[];
  /** Observations whose rate excludes at least one other's; none if they agree. */
  readonly conflict: readonly Observation[];
}

function isGrowing(observation: Observation): observation is Growing {
  return observation.yoy !== null;
}

function rateOf(observation: Growing): Interval {
  return rateInterval(observation.yoy);
}

function beforeOf(observation: Growing): Interval {
  return beforeGrowth(statedInterval(observation), rateOf(observation));
}

/** Reads the growth rates of one cell's observations; null if none states one. */
export function growthOf(observations: readonly Observation[]): GrowthReport | null {
  const growing = observations.filter(isGrowing);
  if (growing.length === 0) return null;
  const conflict = excluding(growing, rateOf);
  const heard = conflict.length > 0 ? conflict : growing;
  const join = conflict.length > 0 ? hull : intersection;
  const before = join(heard.map(beforeOf));
  const setting = (side: 'low' | 'high'): Derivation => {
    const found = heard.filter((row) => beforeOf(row)[side] === before[side]).slice(0, 1);
    const observations = (conflict.length > 0 ? conflict : found).map((row) => row.id);
    return { rule: 'growth', from: NONE, observations, claims: NONE };
  };
  return {
    rate: join(heard.map(rateOf)),
    before,
    low: setting('low'),
    high: setting('high'),
    stating: growing,
    conflict,
  };
}
