/** Formats stated figures: the number, with the words of a range where the figure is one. */

import type { WordingLanguage } from '../model/languages.ts';
import type { Qualifier } from '../model/vocabulary.ts';
import { formatNumber, formatQuantity, type Unit, unitSuffix } from './formatters.ts';

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
