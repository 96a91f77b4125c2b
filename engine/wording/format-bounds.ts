/** Formats bounds as text to follow a name and a colon. Rounds them outward, so that they never exclude the real value. */

import type { Metric } from '../dataset/schema.ts';
import type { Bounds, Texts } from '../model/documents.ts';
import type { WordingLanguage } from '../model/languages.ts';
import { textsOf } from '../model/text.ts';
import {
  formatNumber,
  formatQuantity,
  outwardRounding,
  unitSuffix,
  withMinusSign,
} from './formatters.ts';
import { fullNumber } from './full-numbers.ts';

/** Lowest and highest possible value; infinite where nothing bounds it. */
interface NumberRange {
  readonly low: number;
  readonly high: number;
}

interface Phrases {
  readonly nothing: string;
  readonly least: string;
  readonly most: string;
  readonly exactly: string;
  readonly to: string;
}

const PHRASES: Readonly<Record<WordingLanguage, Phrases>> = {
  en: {
    nothing: 'nothing known',
    least: 'at least ',
    most: 'at most ',
    exactly: 'exactly ',
    to: ' to ',
  },
  zh: { nothing: '未知', least: '至少', most: '至多', exactly: '正好', to: '至' },
};

/** The values that a metric can have: a share is at most 100%, a growth at least -100%. */
export function possibleRange({ share, growth }: Pick<Metric, 'share' | 'growth'>): NumberRange {
  if (share) return { low: 0, high: 100 };
  return { low: growth === undefined ? 0 : -100, high: Number.POSITIVE_INFINITY };
}

/** Both bounds as printed; `first` is the low in front of the high. */
interface PrintedBounds {
  readonly low: string;
  readonly high: string;
  readonly first: string;
}

function phrase(
  bounds: NumberRange,
  possible: NumberRange,
  { low, high, first }: PrintedBounds,
  language: WordingLanguage,
): string {
  const words = PHRASES[language];
  const hasLow = bounds.low > possible.low;
  const hasHigh = bounds.high < possible.high;
  if (!hasLow && !hasHigh) return words.nothing;
  if (low === high) return words.exactly + low;
  if (!hasHigh) return words.least + low;
  if (!hasLow) return words.most + high;
  return first + words.to + high;
}

/**
 * An estimate with so many significant digits, and whose it is: `13.9 million people, as the bureau estimates`. It is never called
 * exact.
 */
export function estimateText(
  value: number,
  publisher: string,
  metric: BoundedMetric,
  language: WordingLanguage,
  digits: number,
): string {
  const unit = { id: metric.unit, name: metric.unitName };
  const isPercent = unit.id === 'percent';
  const locale = language === 'zh' ? 'zh-Hans-CN' : 'en';
  const number = new Intl.NumberFormat(locale, {
    maximumSignificantDigits: digits,
    ...(isPercent ? {} : { notation: 'compact', compactDisplay: 'long' }),
  }).format(value);
  const quantity = withMinusSign(number) + unitSuffix(unit, language);
  return language === 'zh'
    ? `${publisher}估计为${quantity}`
    : `${quantity}, as ${publisher} estimates`;
}

type BoundedMetric = Pick<Metric, 'unit' | 'unitName' | 'share' | 'growth'>;

/** Bounds in one language: `2,787,650 to 2,787,800 things`, `至多278.78万件`, `nothing known`. */
export function boundsText(
  bounds: NumberRange,
  metric: BoundedMetric,
  language: WordingLanguage,
): string {
  const unit = { id: metric.unit, name: metric.unitName };
  const low = formatQuantity(bounds.low, unit, language, outwardRounding('low'));
  const high = formatQuantity(bounds.high, unit, language, outwardRounding('high'));
  // In Chinese the sign belongs to each number: 45.3%至46.5%, but 278.7万至278.8万件.
  const sign = language === 'zh' && unit.id === 'percent' ? unitSuffix(unit, language) : '';
  const first = formatNumber(bounds.low, unit, language, outwardRounding('low')) + sign;
  return phrase(bounds, possibleRange(metric), { low, high, first }, language);
}

/**
 * Bounds in English with numbers in full and without their unit, for texts that programs and assistants read: `at most 7`,
 * `1,234 to 1,250`. `possible` is everything that the value can be.
 */
export function fullBoundsText(bounds: Bounds, possible: NumberRange): string {
  const { low, high } = { ...bounds, high: bounds.high ?? Number.POSITIVE_INFINITY };
  const first = fullNumber(low);
  return phrase({ low, high }, possible, { low: first, high: fullNumber(high), first }, 'en');
}

/** Bounds in every language of the wording. */
export function formatBounds(bounds: NumberRange, metric: BoundedMetric): Texts {
  return textsOf((language) => boundsText(bounds, metric, language));
}
