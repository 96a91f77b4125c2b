/** Text of a published figure that may be a range: one with the qualifier at-least, at-most or between. */
import type { Reported } from '../../engine/model/documents.ts';
import type { Figure, NumberStyle } from './format.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/** A figure as stated: "over 1 million", "at least 1 million", "1 million–1.25 million". */
export function statedText(
  format: Pick<LocalizedRanking['format'], 'figureText'>,
  numbers: NumberStyle,
  figure: Figure & Pick<Reported, 'valueTo'>,
): string {
  const { value, valueTo = value, qualifier } = figure;
  const { between } = numbers.words;
  const number = (end: number, unit = numbers.unit): string =>
    format.figureText({ ...numbers, unit }, { value: end, precision: null, qualifier: 'exact' });
  switch (qualifier) {
    case 'at-least':
      return between(number(value), '');
    case 'at-most':
      return between('', number(value));
    case 'between':
      return between(number(value, ''), number(valueTo));
    default:
      return format.figureText(numbers, figure);
  }
}
