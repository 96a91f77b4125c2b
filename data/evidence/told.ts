/** Steps that were told before: most are the same from one date to the next, and from one ranking to another. */
import type { WhyStep } from '../documents.ts';
import { cellName, type Grid } from './grid.ts';
import type { Derivation } from './state.ts';

/** A step that was told, and the values of the bounds that it rests on. */
export interface Told {
  readonly step: WhyStep;
  readonly values: readonly number[];
}

/** The steps told last, by bound. */
export type ToldSteps = Map<string, Told>;

export function areEqual<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Whether a step says this: the value of the same bound, for the same reason, resting on bounds with the values `now`. */
export function says(
  { step, values }: Told,
  grid: Grid,
  { value, derivation }: { readonly value: number; readonly derivation: Derivation },
  now: readonly number[],
): boolean {
  const { rule, from, observations, claims } = derivation;
  return (
    step.value === value &&
    step.rule === rule &&
    areEqual(values, now) &&
    areEqual(step.observations, observations) &&
    areEqual(step.claims, claims) &&
    from.every(
      ({ cell, side }, index) =>
        step.from[index]?.bound === side && step.from[index]?.cell === cellName(grid, cell),
    )
  );
}
