/**
 * Formats of the cells of authored files: what errors print as expected, and tests of texts that don't come from a file. Without zod, so
 * that a page which only asks for such texts doesn't load it.
 */

import { parseDayOrMonth } from '../model/period.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const RESERVED = new Set(['latest', 'latest-year']);
/** The format of an id, as errors print it. */
export const ID_FORMAT =
  'an id of a-z, 0-9 and single hyphens, at most 64 characters, not latest or latest-year';

/** Whether a text can be an id. */
export const isId = (text: string): boolean =>
  text.length <= 64 && ID.test(text) && !RESERVED.has(text);

/** Whether a text is a language tag in its canonical form. */
export const isLanguageTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
};

/** Whether a text is a URL of the web, or empty. */
export const isUrlOrEmpty = (text: string): boolean =>
  text === '' || (/^https?:\/\//.test(text) && URL.canParse(text));

/** Whether a text is a date, a month, or empty. */
export const isDateOrEmpty = (text: string): boolean =>
  text === '' || parseDayOrMonth(text) !== null;

const DATE_FORMAT = 'a date, YYYY-MM-DD or YYYY-MM';

/** What errors say is expected, by type of content. */
export const CELL_FORMATS = {
  id: ID_FORMAT,
  optionalReference: `empty, or ${ID_FORMAT}`,
  requiredText: 'a non-empty text',
  levels: 'ids of levels, each once, separated by ;',
  wikidata: 'the id of a Wikidata item, such as Q42, or empty',
  url: 'a URL that begins with http:// or https://, or empty',
  optionalDate: `${DATE_FORMAT}, or empty`,
  date: DATE_FORMAT,
  kind: 'official, company or press',
  period: 'whole months in their shortest spelling: 2025, 2025-11 or 2025-01--2025-11',
  value: 'a plain number, 0 or more, such as 2788000',
  optionalNumber: 'a plain number, or empty',
  valueTo: 'a plain number, 0 or more, such as 2788000, or empty',
  precision:
    'the unit of the last stated digit, a plain number above 0 such as 10000 (empty only if the qualifier is exact, at-least, at-most or between)',
  qualifier: 'exact, stated, rounded, truncated, about, over, under, at-least, at-most or between',
  status: 'final (or empty), preliminary, derived, estimate, forecast or disputed',
  yoy: 'a growth rate in percent above -100, such as 9.7, or empty',
  rank: 'a rank, 1 or more',
  mark: 'yes or empty',
} as const;

/** A type of content. */
export type CellType = keyof typeof CELL_FORMATS;

/** Decimal numbers as digits, so that converting a unit is exact: 278.8 ten thousands are 2788000. */

interface Digits {
  readonly sign: '' | '-';
  /** Without a point. */
  readonly digits: string;
  /** The number of digits after the point; if negative, the number of zeros that follow the digits. */
  readonly decimals: number;
}

function parseDigits(text: string): Digits {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole + part === '') throw new Error(`not a decimal number: ${text}`);
  return { sign: sign === '-' ? '-' : '', digits: whole + part, decimals: part.length };
}

function formatDigits({ sign, digits, decimals }: Digits): string {
  const whole = decimals <= 0 ? digits + '0'.repeat(-decimals) : digits.padStart(decimals + 1, '0');
  const at = whole.length - Math.max(0, decimals);
  const before = whole.slice(0, at).replace(/^0+(?=\d)/, '');
  const after = whole.slice(at);
  return `${sign}${before}${after === '' ? '' : `.${after}`}`;
}

/** Multiplies a plain decimal by a power of ten and keeps every written digit: `278.80` by 4 is `2788000`, `0.5` by 0 is `0.5`. */
export function shiftDecimal(text: string, power: number): string {
  const number = parseDigits(text);
  return formatDigits({ ...number, decimals: number.decimals - power });
}

/** The sum of two plain decimals, with the decimals of the one that has more. */
export function addDecimals(a: string, b: string): string {
  const numbers = [parseDigits(a), parseDigits(b)];
  const decimals = Math.max(...numbers.map((number) => number.decimals));
  const sum = numbers
    .map(({ sign, digits, decimals: own }) =>
      BigInt(`${sign}${digits}${'0'.repeat(decimals - own)}`),
    )
    .reduce((total, number) => total + number, 0n);
  const digits = String(sum).replace('-', '');
  return formatDigits({ sign: sum < 0n ? '-' : '', digits, decimals });
}

/** The unit of the last written digit, times a power of ten: for `278.8` by 4 it is `1000`, for `8848.86` by 0 it is `0.01`. */
export function lastDigitUnit(text: string, power: number): string {
  const { decimals } = parseDigits(text);
  return formatDigits({ sign: '', digits: '1', decimals: decimals - power });
}

/** The number of written digits, without leading zeros. */
export function digitCount(text: string): number {
  return parseDigits(text).digits.replace(/^0+/, '').length;
}
