/**
 * Formats numbers and dates in the reader's language with `Intl`, keeping the published digits. A low is rounded down
 * and a high up, so that a displayed range never excludes a possible value.
 */
import type { Bounds, Reported } from '../../engine/model/documents.ts';
import { monthsOf } from '../../engine/model/period.ts';
import { cached } from './cached.ts';
import type { Words } from './initial-words.ts';

/** The number format of a ranking. */
export interface NumberStyle {
  readonly words: Words;
  /** Text after each number, or empty. */
  readonly unit: string;
  readonly percent: boolean;
  /** Whether no number is shortened. */
  readonly isFull?: boolean;
  /** Whether numbers above 0 have a plus sign. */
  readonly isSigned?: boolean;
}

/** Numbers with more digits are written in full: "1,234,567". */
const MAX_SHORTENED_DIGITS = 5;
/** Bounds have at least this many digits, so that rounding outwards changes them little. */
const MIN_BOUND_DIGITS = 3;

/** The power of ten of a number's first digit. Exact, unlike a logarithm. */
export const magnitude = (value: number): number => Number(value.toExponential().split('e')[1]);

/** Number of digits without trailing zeros: 2788000 has four. */
const ownDigits = (value: number): number => value.toExponential().replace(/e.*|[-.]/g, '').length;

/** Whether a number has too many digits to be shortened. */
export const isLong = (value: number): boolean => ownDigits(value) > MAX_SHORTENED_DIGITS;

/** Number of digits down to that of `10 ** power`, as many as `Intl` accepts. */
const digitsDownTo = (value: number, power: number): number =>
  Math.min(Math.max(magnitude(value) - power + 1, 1), 21);

/** Number of displayed digits: a number's own, or down to `precision`, the unit of its last stated digit. */
const digitsOf = (value: number, precision?: number | null): number =>
  precision ? digitsDownTo(value, magnitude(precision)) : ownDigits(value);

/** A number with so many digits at most; `padded` keeps trailing zeros. */
function formatNumber(
  { words, percent, isFull, isSigned }: NumberStyle,
  value: number,
  digits: number,
  padded: boolean,
): string {
  const shorten = !isFull && Math.abs(value) >= words.shortenFrom && digits <= MAX_SHORTENED_DIGITS;
  const options: Intl.NumberFormatOptions = {
    minimumSignificantDigits: padded && !percent ? digits : 1,
    maximumSignificantDigits: digits,
    ...(shorten && { notation: 'compact', compactDisplay: 'long' }),
    ...(percent && { style: 'unit', unit: 'percent' }),
    ...(isSigned && { signDisplay: 'exceptZero' }),
  };
  const make = () => new Intl.NumberFormat(words.tag, options);
  return cached(words.tag + JSON.stringify(options), make)
    .format(value)
    .replace('-', '−');
}

/** What follows a number: " million", "万" or "%". */
const TAIL = /\P{Nd}+$/u;

/** A number with its own digits, or down to `precision`. */
export function numberText(style: NumberStyle, value: number, precision?: number | null): string {
  return formatNumber(style, value, digitsOf(value, precision), true) + style.unit;
}

/**
 * A bound rounded to a multiple of `10 ** step`: down for side -1, up for 1. The option `roundingMode` would do this, but Firefox
 * before 116 ignores it.
 */
export function roundOutwards(bound: number, step: number, side: -1 | 1): number {
  const nearest = Number(bound.toPrecision(digitsDownTo(bound, step)));
  return side * nearest < side * bound ? nearest + side * 10 ** step : nearest;
}

/**
 * "1.5–1.7 million", "at least 1.22 million"; empty if nothing is known. If only one bound would be shortened, neither is,
 * because "7–1.2 million" could be misread.
 */
export function boundsText(numbers: NumberStyle, { low, high }: Bounds): string {
  // A computed percentage may have endless digits: then it is shown as a range.
  const isEndless = numbers.percent && isLong(low);
  if (low === high && !isEndless) return numberText(numbers, low);
  const width = high === null ? Math.abs(low) : high - low;
  const shown = (bound: number, side: -1 | 1): string => {
    const step = Math.min(magnitude(width), magnitude(bound) - (MIN_BOUND_DIGITS - 1));
    const rounded = roundOutwards(bound, step, side);
    return formatNumber(numbers, rounded, digitsDownTo(rounded, step), false);
  };
  const down = shown(low, -1);
  if (high === null) return low > 0 ? numbers.words.between(down + numbers.unit, '') : '';
  const up = shown(high, 1);
  // The lowest values that there are: no count is below 0, and no growth below -100 %.
  if (low === 0 || low === -100) return numbers.words.between('', up + numbers.unit);
  if (!numbers.isFull && TAIL.exec(down)?.[0] !== TAIL.exec(up)?.[0])
    return boundsText({ ...numbers, isFull: true }, { low, high });
  return numbers.words.between(down.replace(TAIL, ''), up + numbers.unit);
}

/** The parts of a figure that its text depends on. */
export type Figure = Pick<Reported, 'value' | 'precision' | 'qualifier'>;

/** Whether the bounds are within the precision of the stated figure, but for the noise of the sums: 47709.82 + 0.01. */
function agreesWith({ value, precision }: Figure, { low, high }: Bounds): boolean {
  return [low, high ?? Infinity].every(
    (bound) => Math.abs(bound - value) <= (precision ?? 0) + value / 1e12,
  );
}

/**
 * A figure as stated, with its qualifier: "over 1 million"; "about" also for one whose last digits only fill it up. For those that may be
 * ranges, see `statedText`.
 */
export function figureText(style: NumberStyle, { value, precision, qualifier }: Figure): string {
  const kind = style.isFull && (precision ?? 0) > 1 ? 'about' : qualifier;
  // Zeros that fill up its digits would make it seem exact.
  return style.words.qualified(kind, numberText(style, value, kind === 'about' ? null : precision));
}

/** The ends of a computed count whose range is shown differ by less than this factor. */
const CLOSE = 1.1;

/**
 * The value of an entry: the published figure, or the possible range if that differs. Of a count that is known in part only the
 * lower end, with the published digits.
 */
export function valueText(style: NumberStyle, bounds: Bounds, reported: Figure | null): string {
  const { low, high } = bounds;
  if (!reported && !style.percent && low > 0 && low * CLOSE < (high ?? Infinity))
    return low % 1
      ? boundsText(style, { low, high: null })
      : style.words.between(numberText(style, low), '');
  if (!reported || !agreesWith(reported, bounds)) return boundsText(style, bounds);
  return figureText(style, reported);
}

/** A growth in percent, with its sign. */
export function changeText(words: Words, percent: number): string {
  const signed = { words, unit: '', percent: true, isSigned: true };
  return formatNumber(signed, percent, digitsDownTo(percent, -2), false);
}

/** A period in words by its id: a year, a month, or a range of months. */
export function monthsText(words: Pick<Words, 'months'>, period: string): string {
  return words.months({ id: period, ...monthsOf(period) });
}

/** A day, `YYYY-MM-DD`. */
export function dateText(words: Words, day: string): string {
  const make = () => new Intl.DateTimeFormat(words.tag, { dateStyle: 'medium', timeZone: 'UTC' });
  return cached(`${words.tag} date`, make).format(Date.parse(day));
}

/** How many names are listed in full. */
export const MAX_NAMED = 3;

/** "A, B and C"; beyond `most` names, "A, B and 5 others". */
export function listText(words: Words, names: readonly string[], most = MAX_NAMED): string {
  const shown =
    names.length > most
      ? [...names.slice(0, most - 1), words.others(names.length - most + 1)]
      : names;
  return cached(`${words.tag} list`, () => new Intl.ListFormat(words.tag)).format(shown);
}
