/**
 * The values of a ranking as short as they can be read: one unit for all, and the fewest decimals that keep unequal neighbours
 * unequal. What is known in part is rounded down and marked with a plus sign.
 */
import type { RankingEntryView, RankingView } from '../model/documents.ts';
import { localizedText } from '../model/text.ts';
import type { DrawingWords } from './words.ts';

export interface ShortValue {
  /** "2.79", "1.33+", "45–47"; "–" if nothing is known. */
  readonly text: string;
  /** Whether a figure of the whole period is behind it. */
  readonly isWhole: boolean;
}

/** A value is never shown with fewer significant digits than this, nor with more decimals than that. */
const MIN_DIGITS = 2;
const MAX_DECIMALS = 5;

/** Whether no figure of a counted value is published for the whole period. A share or a growth is never counted itself. */
export const isKnownInPart = ({ unit }: RankingView, { reported }: RankingEntryView): boolean =>
  !reported && unit !== 'percent';

/** The number that a row shows and that its bar is as long as: the published figure, else the low. */
export const shownNumber = ({ reported, bounds }: RankingEntryView): number =>
  reported?.value ?? bounds.low;

/** Signs before and after a value by the qualifier of its figure. */
const SIGNS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  about: ['≈', ''],
  over: ['', '+'],
  'at-least': ['', '+'],
  under: ['<', ''],
  'at-most': ['≤', ''],
};

interface Scale {
  readonly factor: number;
  readonly word: string;
  readonly decimals: number;
}

/** The scale of the largest number; for a percentage and for small numbers none. */
function scaleOf({ unit, entries }: RankingView, words: DrawingWords): Scale {
  const numbers = entries.map((entry) => Math.abs(shownNumber(entry)));
  const largest = Math.max(0, ...numbers);
  if (unit === 'percent') return { factor: 1, word: '', decimals: 1 };
  const scale = words.scales.find(([least]) => largest >= least);
  if (!scale) return { factor: 1, word: '', decimals: numbers.every(Number.isInteger) ? 0 : 2 };
  const [factor, word, decimals, large] = scale;
  return { factor, word, decimals: decimals - (largest / factor >= large ? 1 : 0) };
}

/** Rounds towards minus infinity, or to the nearest; the noise of a division doesn't count. */
function rounded(value: number, decimals: number, isDown: boolean): number {
  const power = 10 ** decimals;
  const exact = Number((value * power).toPrecision(15));
  return (isDown ? Math.floor(exact) : Math.round(exact)) / power;
}

const roundedUp = (value: number, decimals: number): number => -rounded(-value, decimals, true);

/** The decimals that leave a small value some digits. */
function decimalsFor(value: number, decimals: number): number {
  let more = decimals;
  while (
    value !== 0 &&
    Math.abs(value) * 10 ** more < 10 ** (MIN_DIGITS - 1) &&
    more < MAX_DECIMALS
  )
    more += 1;
  return decimals === 0 ? 0 : more;
}

/** How many decimals each row needs: the same for all if one more than usual is enough. */
function decimalsOf(numbers: readonly number[], { decimals }: Scale): number[] {
  const isDistinct = (index: number, digits: number): boolean =>
    [numbers[index - 1], numbers[index + 1]].every(
      (other) =>
        other === undefined ||
        other === numbers[index] ||
        rounded(other, digits, false) !== rounded(numbers[index] ?? 0, digits, false),
    );
  for (const digits of [decimals, decimals + 1])
    if (numbers.every((_, index) => isDistinct(index, digits)))
      return numbers.map((value) => decimalsFor(value, digits));
  return numbers.map((value, index) => {
    let digits = decimals;
    while (digits < MAX_DECIMALS && !isDistinct(index, digits)) digits += 1;
    return decimalsFor(value, digits);
  });
}

function formatter(tag: string, decimals: number): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

export interface ShortValues {
  /** Head of the values: "million", "万件", "%". */
  readonly head: string;
  /** One for each entry. */
  readonly values: readonly ShortValue[];
}

/** The values of all entries, and their head. */
export function shortValues(view: RankingView, words: DrawingWords): ShortValues {
  const scale = scaleOf(view, words);
  const unit = view.unit === 'percent' ? '%' : localizedText(view.titles.unit, words.tag);
  const head = scale.word ? scale.word + (words.hasUnitInScale ? unit : '') : unit;
  const scaled = view.entries.map((entry) => shownNumber(entry) / scale.factor);
  const decimals = decimalsOf(scaled, scale);
  const formats = new Map<number, Intl.NumberFormat>();
  const format = (value: number, digits: number): string => {
    const made = formats.get(digits) ?? formatter(words.tag, digits);
    formats.set(digits, made);
    return made.format(value).replace('-', '−');
  };
  const values = view.entries.map((entry, index): ShortValue => {
    const { reported, bounds } = entry;
    const digits = decimals[index] ?? scale.decimals;
    const value = scaled[index] ?? 0;
    if (reported) {
      const [before, after] = SIGNS[reported.qualifier] ?? ['', ''];
      const text = format(rounded(value, digits, after === '+'), digits);
      return { text: before + text + after, isWhole: true };
    }
    const high = bounds.high === null ? null : bounds.high / scale.factor;
    if (isKnownInPart(view, entry) || high === null)
      return {
        text:
          bounds.low > 0 || high === null
            ? `${format(rounded(value, digits, true), digits)}+`
            : `≤${format(roundedUp(high, digits), digits)}`,
        isWhole: false,
      };
    const [from, to] = [
      format(rounded(value, digits, true), digits),
      format(roundedUp(high, digits), digits),
    ];
    return { text: from === to ? from : `${from}–${to}`, isWhole: false };
  });
  return { head, values };
}
