/** Numbers in other notations than decimal digits: fractions, and numbers in parts such as `147億4000万`. */

/** Fractions as decimals. */
const FRACTIONS: Readonly<Record<string, string>> = {
  ...{ '½': '.5', '¼': '.25', '¾': '.75', '⅛': '.125', '⅜': '.375', '⅝': '.625', '⅞': '.875' },
  ...{ '1/2': '.5', '1/4': '.25', '3/4': '.75' },
};
const FRACTION =
  /^(?<before>\D*)(?<whole>\d{0,3})\s?(?<fraction>[½¼¾⅛⅜⅝⅞]|(?<=\d\s)(?:1\/2|[13]\/4))(?!\d)/u;

/** Writes a fraction as a decimal, `3½` as `3.5`; null if there is none. */
export function writeFraction(plain: string): string | null {
  const { before = '', whole = '', fraction = '' } = FRACTION.exec(plain)?.groups ?? {};
  const decimal = FRACTIONS[fraction];
  if (decimal === undefined) return null;
  return `${before}${whole || '0'}${decimal}${plain.slice(before.length).replace(/^\d*\s?(?:[½¼¾⅛⅜⅝⅞]|[13]\/[24])/u, '')}`;
}

const MYRIADS: Readonly<Record<string, number>> = {
  ...{ 兆: 12, 亿: 8, 億: 8, 억: 8, 万: 4, 萬: 4, 만: 4 },
};
/** Without a word behind it, the second part must be written in full: `3万5` is colloquial for 35000. */
const COMPOSITE =
  /(\d{1,3}(?:,\d{3})+|\d+)([兆亿億억万萬만])\s?(?:(\d{1,4}|\d,\d{3})([亿億억万萬만])|(\d{4}|\d,\d{3})(?![\d.,百千十兆亿億억万萬만年]))/u;

/** Writes a number in parts as one, exactly: `147億4000万円` as `1474000万円`. Other texts stay as they are. */
export function joinMyriads(plain: string): string {
  const [whole, first = '', firstWord = '', part, secondWord = '', last = ''] =
    COMPOSITE.exec(plain) ?? [];
  if (whole === undefined) return plain;
  const zeros = (MYRIADS[firstWord] ?? 0) - (MYRIADS[secondWord] ?? 0);
  if (zeros <= 0) return plain;
  const digits = (part ?? last).replace(',', '').padStart(zeros, '0');
  return joinMyriads(plain.replace(whole, `${first.replaceAll(',', '')}${digits}${secondWord}`));
}
