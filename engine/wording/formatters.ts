/** Formats numbers, periods and lists for sentences in English and Chinese. */
import type { Reported, Texts } from '../model/documents.ts';
import type { WordingLanguage } from '../model/languages.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import { englishMonth, localizedText } from '../model/text.ts';

/** How a number with too many digits is rounded. */
export type RoundingMode = 'floor' | 'ceil' | 'halfExpand';

/** Rounds bounds outward, so that the printed ones never exclude the real value. */
export function outwardRounding(side: 'low' | 'high'): RoundingMode {
  return side === 'low' ? 'floor' : 'ceil';
}

/** Three from 1 on: half of the last digit of a figure in hundredths. */
function decimalsFor(value: number): number {
  const size = Math.abs(value);
  return size >= 10_000 ? 0 : size >= 1 ? 3 : 4;
}

/** Cached: formatters are slow to create and used often. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const listFormats: Readonly<Record<WordingLanguage, Intl.ListFormat>> = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  zh: new Intl.ListFormat('zh-Hans-CN', { type: 'conjunction' }),
};

/** A number rounded to some digits after the point. The option `roundingMode` would do this, but Firefox before 116 ignores it. */
function roundTo(value: number, digits: number, mode: RoundingMode): number {
  if (mode === 'halfExpand') return value;
  const nearest = Number(value.toFixed(digits));
  const side = mode === 'floor' ? -1 : 1;
  if (side * nearest >= side * value) return nearest;
  return Number((nearest + side * 10 ** -digits).toFixed(digits));
}

/** A number in digits with a minus sign instead of a hyphen. */
export function withMinusSign(digits: string): string {
  return digits.replace('-', '−');
}

function formatPlain(
  value: number,
  language: WordingLanguage,
  digits: number,
  roundingMode: RoundingMode,
): string {
  const rounded = roundTo(value, digits, roundingMode);
  const key = `${language} ${digits}`;
  let format = numberFormats.get(key);
  if (!format) {
    const locale = language === 'zh' ? 'zh-Hans-CN' : 'en';
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
    numberFormats.set(key, format);
  }
  return withMinusSign(format.format(rounded));
}

/** A metric's unit: its id, and its word after a number where the data gives one. */
export interface Unit {
  readonly id: string;
  readonly name: Texts | undefined;
}

/** A number without the word of its unit: `1,225,000`, `122.5万`, `46.5`. */
export function formatNumber(
  value: number,
  unit: Unit,
  language: WordingLanguage,
  roundingMode: RoundingMode = 'halfExpand',
): string {
  if (unit.id === 'percent') return formatPlain(value, language, 2, roundingMode);
  if (language === 'zh' && Math.abs(value) >= 10_000)
    return `${formatPlain(value / 10_000, language, 4, roundingMode)}万`;
  return formatPlain(value, language, decimalsFor(value), roundingMode);
}

/** The unit after a number, with the space before a word: ` things`, `件`, `%`. */
export function unitSuffix(unit: Unit, language: WordingLanguage): string {
  if (unit.id === 'percent') return '%';
  const name = unit.name ? localizedText(unit.name, language) : unit.id;
  return language === 'zh' ? name : ` ${name}`;
}

/** A number with its unit: `1,225,000 things`, `122.5万件`, `46.5%`. */
export function formatQuantity(
  value: number,
  unit: Unit,
  language: WordingLanguage,
  roundingMode: RoundingMode = 'halfExpand',
): string {
  return formatNumber(value, unit, language, roundingMode) + unitSuffix(unit, language);
}

/** A period in words: `January to November 2025`, `2025年1月至11月`. */
export function formatPeriod(
  period: Pick<Period, 'id' | 'from' | 'to'>,
  language: WordingLanguage,
): string {
  const [fromYear = '', fromMonth = ''] = period.from.split('-');
  const [toYear = '', toMonth = ''] = period.to.split('-');
  if (period.id === fromYear) return language === 'zh' ? `${fromYear}年` : fromYear;
  if (language === 'zh') {
    const [first, last] = [Number(fromMonth), Number(toMonth)];
    if (period.from === period.to) return `${fromYear}年${first}月`;
    return `${fromYear}年${first}月至${fromYear === toYear ? '' : `${toYear}年`}${last}月`;
  }
  const [firstName, lastName] = [englishMonth(fromMonth), englishMonth(toMonth)];
  if (period.from === period.to) return `${firstName} ${fromYear}`;
  return `${firstName}${fromYear === toYear ? '' : ` ${fromYear}`} to ${lastName} ${toYear}`;
}

/** A period in words by its id; the id itself if it is not a valid period. */
export function formatPeriodId(id: string, language: WordingLanguage): string {
  const period = parsePeriod(id);
  return period ? formatPeriod(period, language) : id;
}

/** `a`, `a and b`, `a, b and c`; `a、b和c`. */
export function formatList(items: readonly string[], language: WordingLanguage): string {
  return listFormats[language].format(items);
}

/** A published value. */
export type Stated = Pick<Reported, 'value' | 'valueTo' | 'qualifier'>;

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });

/** A number in full, with commas. */
export function fullNumber(value: number): string {
  return numbers.format(value);
}

/** A published value, with the end that it leaves open or the other end. */
export function statedText({ value, valueTo, qualifier }: Stated): string {
  if (valueTo !== undefined) return `${fullNumber(value)} to ${fullNumber(valueTo)}`;
  const open = qualifier === 'at-least' || qualifier === 'at-most';
  return (open ? `${qualifier.replace('-', ' ')} ` : '') + fullNumber(value);
}
