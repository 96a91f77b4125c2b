/**
 * Formats bounds, stated figures and possible ranks. Bounds are rounded outward, so that they never exclude the real
 * value.
 */
import type { Metric } from '../dataset/schema.ts';
import type { Bounds, RankRange, Texts } from '../model/documents.ts';
import type { WordingLanguage } from '../model/languages.ts';
import { textsOf } from '../model/text.ts';
import type { Qualifier } from '../model/vocabulary.ts';
import {
  formatNumber,
  formatQuantity,
  fullNumber,
  outwardRounding,
  type Unit,
  unitSuffix,
  withMinusSign,
} from './formatters.ts';

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

/** A figure as stated; `valueTo` is the upper end of one that is between two values. */
interface StatedFigure {
  readonly value: number;
  readonly valueTo?: number;
  readonly qualifier: Qualifier;
}

function betweenText(
  value: number,
  valueTo: number,
  unit: Unit,
  language: WordingLanguage,
): string {
  const high = formatQuantity(valueTo, unit, language);
  // In Chinese the sign belongs to each number: 介于45%与46%之间, but 介于40万与50万件之间.
  const sign = language === 'zh' && unit.id === 'percent' ? unitSuffix(unit, language) : '';
  const low = formatNumber(value, unit, language) + sign;
  return language === 'zh' ? `介于${low}与${high}之间` : `between ${low} and ${high}`;
}

/**
 * A figure with its unit: `400,000 things`; a range in words: `at least 400,000 things`, `至少40万件`, `between 400,000 and
 * 500,000 things`. Other qualifiers aren't part of it.
 */
export function formatStated(
  { value, valueTo, qualifier }: StatedFigure,
  unit: Unit,
  language: WordingLanguage,
): string {
  if (qualifier === 'between') return betweenText(value, valueTo ?? value, unit, language);
  const quantity = formatQuantity(value, unit, language);
  if (qualifier === 'at-least') return (language === 'zh' ? '至少' : 'at least ') + quantity;
  if (qualifier === 'at-most') return (language === 'zh' ? '至多' : 'at most ') + quantity;
  return quantity;
}

/** `2`, or `2–4`. */
export function rankRangeText({ best, worst }: RankRange): string {
  return best === worst ? `${best}` : `${best}–${worst}`;
}
