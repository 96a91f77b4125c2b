/** Selects for each rule the derivation step that illustrates it best; a fictional one if the data has none. */

import { type Observation, statedInterval } from '../../../engine/mod.ts';
import type { WhyStep } from '../../../engine/model/documents.ts';
import { RANGE_QUALIFIERS, type RuleName } from '../../../engine/model/vocabulary.ts';
import type { ExampleSource } from './example-source.ts';

/** The rules that the page explains, in order. */
export const EXPLAINED_RULES = [
  'reported',
  'subperiod',
  'part',
  'inside',
  'growth',
  'claim',
] as const;

export type ExplainedRule = (typeof EXPLAINED_RULES)[number] & RuleName;

/** A step and its source. */
export interface RuleExample {
  readonly exampleSource: ExampleSource;
  readonly step: WhyStep;
  readonly isFictional: boolean;
}

/** For each rule, whether a step is a clear illustration. */
const ILLUSTRATES_WELL: Readonly<
  Record<ExplainedRule, (step: WhyStep, exampleSource: ExampleSource) => boolean>
> = {
  reported: ({ observations }, { lookup }) =>
    observations.length === 1 &&
    lookup.observations.get(observations[0] ?? '')?.qualifier === 'stated',
  subperiod: ({ bound }) => bound === 'low',
  part: ({ bound }) => bound === 'low',
  inside: ({ bound, from }) => bound === 'high' && from.length > 1,
  growth: ({ observations, bound }) => observations.length === 1 && bound === 'low',
  claim: ({ bound }) => bound === 'high',
};

const isRange = ({ qualifier }: Observation): boolean => RANGE_QUALIFIERS.has(qualifier);

/** Whether a step cites a figure that is a range; the diagrams show what the digits of a number say. */
function citesRange({ observations }: WhyStep, { lookup }: ExampleSource): boolean {
  return observations.some((id) => {
    const row = lookup.observations.get(id);
    return row !== undefined && isRange(row);
  });
}

/**
 * The example of a rule: a clear real one, otherwise any real one, otherwise a fictional one; null if no source has
 * one.
 */
export function findRuleExample(
  rule: ExplainedRule,
  real: ExampleSource | null,
  fictional: ExampleSource | null,
): RuleExample | null {
  const found = (exampleSource: ExampleSource | null, isFictional: boolean): RuleExample | null => {
    if (!exampleSource) return null;
    let any: WhyStep | null = null;
    for (const step of exampleSource.steps(rule)) {
      if (citesRange(step, exampleSource)) continue;
      any ??= step;
      if (ILLUSTRATES_WELL[rule](step, exampleSource)) return { exampleSource, step, isFictional };
    }
    return any && { exampleSource, step: any, isFictional };
  };
  return found(real, false) ?? found(fictional, true);
}

/** The same number from two sources, one truncated: if it were rounded, it would contradict the longer one. */
export interface TruncatedFigure {
  readonly exampleSource: ExampleSource;
  readonly short: Observation;
  readonly long: Observation;
  readonly isFictional: boolean;
}

/** Whether `short` can be `long` truncated but not `long` rounded. */
function isTruncated(short: Observation, long: Observation): boolean {
  if (short.qualifier !== 'stated' || (short.precision ?? 0) <= (long.precision ?? 0)) return false;
  const [rounded, cut] = (['rounded', 'truncated'] as const).map((qualifier) =>
    statedInterval({ ...short, qualifier }),
  );
  const { low, high } = statedInterval(long);
  return !!rounded && !!cut && low > rounded.high && low >= cut.low && high <= cut.high;
}

function findTruncatedFigureIn(
  exampleSource: ExampleSource | null,
  isFictional: boolean,
): TruncatedFigure | null {
  if (!exampleSource) return null;
  for (const { observations } of exampleSource.document.entries) {
    const rows = observations.flatMap(({ id }) => exampleSource.lookup.observations.get(id) ?? []);
    const longest = rows
      .filter((row) => !isRange(row))
      .toSorted((a, b) => (a.precision ?? 0) - (b.precision ?? 0));
    for (const long of longest) {
      const short = longest.findLast((row) => isTruncated(row, long));
      if (short) return { exampleSource, short, long, isFictional };
    }
  }
  return null;
}

/** The first such pair among the ranking's entries, otherwise the fictional one. */
export function findTruncatedFigure(
  real: ExampleSource | null,
  fictional: ExampleSource | null,
): TruncatedFigure | null {
  return findTruncatedFigureIn(real, false) ?? findTruncatedFigureIn(fictional, true);
}
