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
