/** The value, precision and qualifier of a number in a cell: honest bounds for what is printed, and exact powers of ten. */
import { addDecimals, lastDigitUnit, shiftDecimal } from '../../../dataset/cells.ts';
import type { FigureQualifier } from '../reading.ts';
import { type DecimalSign, plainDigits } from './number-format.ts';
import type { NumberCell } from './parse-cell.ts';

export interface ScaledValue {
  readonly value: string;
  readonly valueTo: string | null;
  /** Empty where the qualifier needs none. */
  readonly precision: string;
  readonly qualifier: FigureQualifier;
}

/** The size of the trailing zeros of a plain decimal: 100000 for `400000`; 1 for a whole number without any. */
export function trailingZeros(value: string): number {
  return /^-?\d*[1-9](0*)$/.exec(value)?.[1]?.length ?? 0;
}

/** The coarser of the unit of the last digit and the size of the trailing zeros, as a plain decimal. */
function roundPrecision(digits: string, power: number): string {
  const zeros = trailingZeros(shiftDecimal(digits, power));
  return zeros > 0 ? `1${'0'.repeat(zeros)}` : lastDigitUnit(digits, power);
}

interface Range {
  readonly value: string;
  readonly valueTo: string;
}

/**
 * A range behind “about”, wider at both ends by what “about” leaves open in a number alone: the size of its trailing zeros, or the
 * unit of its last digit, of the end that is written more exactly.
 */
function widen({ value, valueTo }: Range, written: readonly string[], power: number): Range {
  const [first = '', second = ''] = written.map((digits) => roundPrecision(digits, power));
  const unit = Number(first) < Number(second) ? first : second;
  const low = addDecimals(value, `-${unit}`);
  const isBelowZero = low.startsWith('-') && !value.startsWith('-');
  return { value: isBelowZero ? '0' : low, valueTo: addDecimals(valueTo, unit) };
}

/**
 * Scales a number by a power of ten; null if it isn't written in the column's format. `roundedZeros`: all numbers of the column
 * end in so many zeros, which therefore aren't known digits.
 */
export function scaleNumber(
  cell: NumberCell,
  decimal: DecimalSign,
  power: number,
  roundedZeros: number,
): ScaledValue | null {
  const digits = plainDigits(cell.number, cell.isFraction ? '.' : decimal);
  const upper = cell.upper === null ? '' : plainDigits(cell.upper, decimal);
  const margin = cell.margin === null ? '' : plainDigits(cell.margin, decimal);
  if (digits === null || upper === null || margin === null) return null;
  const value = shiftDecimal(`${cell.isNegative ? '-' : ''}${digits}`, power);
  const scaled = { value, valueTo: null };
  if (upper !== '') {
    const range = { value, valueTo: shiftDecimal(upper, power) };
    const ends = cell.qualifier === 'about' ? widen(range, [digits, upper], power) : range;
    return { ...ends, precision: '', qualifier: 'between' };
  }
  if (margin !== '') {
    const isZero = /^[0.]*$/.test(margin);
    const precision = isZero ? lastDigitUnit(digits, power) : shiftDecimal(margin, power);
    return { ...scaled, precision, qualifier: 'about' };
  }
  return { ...scaled, ...precisionOf(cell, digits, value, power, roundedZeros) };
}

/** How exactly a single number is stated: its qualifier and the unit of its last known digit. */
function precisionOf(
  { qualifier, isFraction }: NumberCell,
  digits: string,
  value: string,
  power: number,
  roundedZeros: number,
): Pick<ScaledValue, 'precision' | 'qualifier'> {
  // “3½” is known to the half, “3¼” to the quarter.
  if (isFraction && (qualifier === null || qualifier === 'about')) {
    const part = digits.endsWith('.5') ? '0.5' : '0.25';
    return { precision: shiftDecimal(part, power), qualifier: 'about' };
  }
  if (qualifier === 'at-least' || qualifier === 'at-most') return { precision: '', qualifier };
  const isWhole = !digits.includes('.');
  if (qualifier === null) {
    const last = lastDigitUnit(digits, power);
    const precision = roundedZeros > 0 && isWhole ? shiftDecimal(last, roundedZeros) : last;
    return { precision, qualifier: 'stated' };
  }
  // “Over 26,358” is no round number: how far above isn't said.
  const isExact = isWhole && digits.length > 1 && trailingZeros(value) === 0;
  if (isExact && qualifier !== 'about')
    return { precision: '', qualifier: qualifier === 'over' ? 'at-least' : 'at-most' };
  return { precision: roundPrecision(digits, power), qualifier };
}

/** The number of zeros in which all whole numbers of a column end, if they are too many to be chance; else 0. */
export function commonZeros(digits: readonly string[]): number {
  const numbers = digits.filter((number) => !/^[0.]*$/.test(number));
  if (numbers.length < 3 || numbers.some((number) => number.includes('.'))) return 0;
  const zeros = Math.min(...numbers.map(trailingZeros));
  return zeros * numbers.length >= 4 ? zeros : 0;
}
