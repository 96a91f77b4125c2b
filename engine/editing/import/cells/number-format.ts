/**
 * Decides once for each column what commas and points in its numbers mean. A single `1.200` may be 1200 or 1.2: other numbers of the
 * column decide, then other columns of the table; if nothing does, it is asked.
 */
import type { NumberText } from './parse-cell.ts';

export type DecimalSign = '.' | ',';

export interface NumberFormat {
  /** The decimal sign; null if it must be asked. */
  readonly decimal: DecimalSign | null;
  /** Whether its own numbers prove it; false: by convention, or by other columns. */
  readonly isProven: boolean;
  /** A number whose reading depends on the decision, if there is one. */
  readonly example: NumberText | null;
}

const GROUPS = (mark: string) => String.raw`[1-9]\d{0,2}(?:${mark}\d{3})+`;
const SPACED = `[1-9]\\d{0,2}(?:[ ']\\d{3})+`;
const INDIAN = String.raw`[1-9]\d?(?:,\d{2})+,\d{3}`;
const WHOLE_POINT = new RegExp(String.raw`^(?:${GROUPS(',')}|${INDIAN}|${SPACED}|\d+)?(?:\.\d+)?$`);
const WHOLE_COMMA = new RegExp(String.raw`^(?:${GROUPS('\\.')}|${SPACED}|\d+)?(?:,\d+)?$`);

function isValid(number: NumberText, decimal: DecimalSign): boolean {
  return (decimal === '.' ? WHOLE_POINT : WHOLE_COMMA).test(number);
}

/** The digits with a decimal point and without grouping; null if the number isn't written in this format. */
export function plainDigits(number: NumberText, decimal: DecimalSign): string | null {
  if (!isValid(number, decimal)) return null;
  const grouping = decimal === '.' ? /[, ']/g : /[. ']/g;
  const plain = number.replace(grouping, '').replace(',', '.');
  return plain.startsWith('.') ? `0${plain}` : plain;
}

/** Whether a number has one point or comma before exactly three digits, so that both readings are possible. */
export function isAmbiguous(number: NumberText): boolean {
  return /[.,]/.test(number) && isValid(number, '.') && isValid(number, ',');
}

/** Whether a number has one point or comma, and digits beside it. */
const hasSeparator = (number: NumberText) => /^[1-9]\d*[.,]\d+$/.test(number);

function count(numbers: readonly NumberText[], test: (number: NumberText) => boolean): number {
  return numbers.filter(test).length;
}

/** What the table says besides the column's own numbers. */
export interface FormatHints {
  /** The decimal sign that other columns prove. */
  readonly proven: DecimalSign | null;
  /** Whether the table is in a language in which decimal commas are usual. */
  readonly isCommaUsual: boolean;
  /** Whether cells are separated by semicolons, as spreadsheets do where the comma is the decimal sign. */
  readonly hasSemicolons: boolean;
}

/** Decides the format of a column from all of its numbers. */
export function decideFormat(numbers: readonly NumberText[], hints: FormatHints): NumberFormat {
  const onlyPoint = count(numbers, (text) => isValid(text, '.') && !isValid(text, ','));
  const onlyComma = count(numbers, (text) => isValid(text, ',') && !isValid(text, '.'));
  const ambiguous = numbers.filter(isAmbiguous);
  const proofs = onlyPoint + onlyComma;
  // A typing error among thousands, or a zero that isn't written among decimals.
  const isStray = proofs === 1 && ambiguous.length >= 3 && numbers.every(hasSeparator);
  if (isStray) return { decimal: null, isProven: false, example: ambiguous[0] ?? null };
  if (onlyPoint > onlyComma) return { decimal: '.', isProven: true, example: null };
  if (onlyComma > onlyPoint) return { decimal: ',', isProven: true, example: null };
  const example = ambiguous[0] ?? null;
  if (example === null) return { decimal: '.', isProven: false, example };
  const byComma = count(ambiguous, (text) => text.includes(','));
  const byPoint = ambiguous.length - byComma;
  // Both signs before three digits: the usual one groups, and the other numbers are problems.
  if (byComma > 0 && byPoint > 0 && byComma !== byPoint)
    return { decimal: byComma > byPoint ? '.' : ',', isProven: true, example };
  if (hints.proven !== null) return { decimal: hints.proven, isProven: false, example };
  if (byPoint === 0 && !hints.isCommaUsual && !hints.hasSemicolons)
    return { decimal: '.', isProven: false, example };
  return { decimal: null, isProven: false, example };
}

/**
 * Whether a number must not be taken in a column's format although it can be read: in `8,848`, `8,611`, `8.091` the last one is
 * probably grouped by a point, and not a decimal among whole numbers.
 */
export function contradictsColumn(
  number: NumberText,
  decimal: DecimalSign,
  numbers: readonly NumberText[],
): boolean {
  if (!isAmbiguous(number) || !number.includes(decimal)) return false;
  const others = numbers.filter((other) => other !== number);
  const grouped = count(others, (other) => isAmbiguous(other) && !other.includes(decimal));
  const decimals = count(others, (other) => other.includes(decimal));
  return grouped > 0 && decimals === 0;
}
