/** Published figures of a true value: in any precision, and sometimes none. */
import type { Observation } from '../../../engine/dataset/schema.ts';
import { QUALIFIERS } from '../../../engine/model/vocabulary.ts';
import { type Dice, pick } from './truth.ts';

/** The number as written: without the noise of binary fractions. */
const withoutNoise = (value: number): number => Number(value.toFixed(4));

/** A figure whose interval contains the truth. */
export function stateTruth(
  dice: Dice,
  truth: number,
): Pick<Observation, 'value' | 'valueTo' | 'precision' | 'qualifier'> {
  const qualifier = pick(dice, QUALIFIERS);
  const precision = pick(dice, [1, 10, 100, 0.1, 3]);
  const units = truth / precision;
  const roundings = {
    exact: units,
    rounded: Math.round(units),
    truncated: Math.floor(units),
    stated: dice(2) === 0 ? Math.floor(units) : Math.round(units),
    about: Math.max(0, units + (dice(21) - 10) / 10),
    over: Math.floor(units),
    under: Math.ceil(units),
    'at-least': Math.max(0, Math.floor(units) - dice(3)),
    'at-most': Math.ceil(units) + dice(3),
    between: Math.max(0, Math.floor(units) - dice(2)),
  };
  const value = withoutNoise(roundings[qualifier] * precision);
  switch (qualifier) {
    case 'exact':
      return { value: withoutNoise(truth), precision: null, qualifier };
    case 'between': {
      const valueTo = withoutNoise((Math.ceil(units) + dice(2)) * precision);
      return { value, valueTo, precision: null, qualifier };
    }
    case 'at-least':
    case 'at-most':
      return { value, precision: null, qualifier };
    default:
      return { value, precision, qualifier };
  }
}

/** A rule by which a table prints figures: a qualifier, a precision and, where the qualifier leaves it open, the rounding. */
interface PrintingRule {
  readonly qualifier: 'exact' | 'stated' | 'rounded' | 'truncated';
  readonly precision: number;
  readonly round: (units: number) => number;
}

export function drawRule(dice: Dice): PrintingRule {
  const qualifier = pick(dice, ['stated', 'rounded', 'truncated', 'exact'] as const);
  const precision = pick(dice, [1, 10, 100, 0.1, 3]);
  const cutOff = qualifier === 'truncated' || (qualifier === 'stated' && dice(2) === 0);
  return { qualifier, precision, round: cutOff ? Math.floor : Math.round };
}

/** A true figure as a table prints it. */
export function stateByRule(
  { qualifier, precision, round }: PrintingRule,
  truth: number,
): Pick<Observation, 'value' | 'precision' | 'qualifier'> {
  if (qualifier === 'exact') return { value: withoutNoise(truth), precision: null, qualifier };
  return { value: withoutNoise(round(truth / precision) * precision), precision, qualifier };
}

export function stateGrowth(dice: Dice, before: number, now: number): Observation['yoy'] {
  const decimals = dice(3);
  if (before <= 0) return null;
  const value = Number((100 * (now / before - 1)).toFixed(decimals));
  return value > -100 ? { value, decimals } : null;
}

export function falsify(dice: Dice, truth: number): number {
  return truth * pick(dice, [1, 0, 0.5, 2, 1.1]) + pick(dice, [0, 0, 3]);
}
