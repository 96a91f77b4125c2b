/** One step of a real derivation for each rule, the one that shows it best; a made-up one where the data has none. */

import type { Observation } from '../../../engine/dataset/schema.ts';
import { statedInterval } from '../../../engine/evidence/interval.ts';
import type { RuleName, WhyStep } from '../../../engine/model/documents/mod.ts';
import type { Grounds } from './example-source.ts';

/** The rules that the page tells, in its order. */
export const RULES = ['reported', 'subperiod', 'part', 'inside', 'growth', 'claim'] as const;

export type Rule = (typeof RULES)[number] & RuleName;

/** A step, and what it was taken from. */
export interface Example {
  readonly grounds: Grounds;
  readonly step: WhyStep;
  readonly isMadeUp: boolean;
}

/** What makes a step the clearest of its rule. */
const CLEAR: Readonly<Record<Rule, (step: WhyStep, grounds: Grounds) => boolean>> = {
  reported: ({ observations }, { lookup }) =>
    observations.length === 1 &&
    lookup.observations.get(observations[0] ?? '')?.qualifier === 'stated',
  subperiod: ({ bound }) => bound === 'low',
  part: ({ bound }) => bound === 'low',
  inside: ({ bound, from }) => bound === 'high' && from.length > 1,
  growth: ({ observations, bound }) => observations.length === 1 && bound === 'low',
  claim: ({ bound }) => bound === 'high',
};

/** The example of a rule: clear and real, else real, else made up; null where all grounds have none. */
export function exampleOf(
  rule: Rule,
  real: Grounds | null,
  madeUp: Grounds | null,
): Example | null {
  const found = (grounds: Grounds | null, isMadeUp: boolean): Example | null => {
    if (!grounds) return null;
    let any: WhyStep | null = null;
    for (const step of grounds.steps(rule)) {
      any ??= step;
      if (CLEAR[rule](step, grounds)) return { grounds, step, isMadeUp };
    }
    return any && { grounds, step: any, isMadeUp };
  };
  return found(real, false) ?? found(madeUp, true);
}

/** One number as two sources print it: the shorter one is cut off, since rounding would exclude the longer one. */
export interface CutOff {
  readonly grounds: Grounds;
  readonly short: Observation;
  readonly long: Observation;
  readonly isMadeUp: boolean;
}

/** Whether rounding `short` couldn't have come of `long`, while cutting off could. */
function isCutOff(short: Observation, long: Observation): boolean {
  if (short.qualifier !== 'stated' || (short.precision ?? 0) <= (long.precision ?? 0)) return false;
  const [rounded, cut] = (['rounded', 'truncated'] as const).map((qualifier) =>
    statedInterval({ ...short, qualifier }),
  );
  const { low, high } = statedInterval(long);
  return !!rounded && !!cut && low > rounded.high && low >= cut.low && high <= cut.high;
}

function cutOffIn(grounds: Grounds | null, isMadeUp: boolean): CutOff | null {
  if (!grounds) return null;
  for (const { observations } of grounds.document.entries) {
    const rows = observations.flatMap(({ id }) => grounds.lookup.observations.get(id) ?? []);
    const longest = rows.toSorted((a, b) => (a.precision ?? 0) - (b.precision ?? 0));
    for (const long of longest) {
      const short = longest.findLast((row) => isCutOff(row, long));
      if (short) return { grounds, short, long, isMadeUp };
    }
  }
  return null;
}

/** The first such pair among the ranking's entries, else the made-up one. */
export function cutOffOf(real: Grounds | null, madeUp: Grounds | null): CutOff | null {
  return cutOffIn(real, false) ?? cutOffIn(madeUp, true);
}
