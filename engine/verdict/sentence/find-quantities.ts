/** Finds numbers with their multiples, percentages, and the words that say how they are meant. */

import { smallNumber } from './find-periods.ts';
import { findFree, type SentenceText, type Span, sentenceText, Understood } from './text.ts';

/** What a number is said to be. */
export type QuantityRelation = 'least' | 'most' | 'value';

/** A number in a sentence, with the words around it. */
export interface Quantity extends Span {
  readonly value: number;
  readonly isPercent: boolean;
  readonly relation: QuantityRelation;
  /** Whether it is a plain number without a multiple, which may count something else. */
  readonly isBare: boolean;
}

/** Exponents of ten. */
const MULTIPLES: readonly (readonly [word: string, power: number])[] = [
  ...([
    ['千万', 7],
    ['千萬', 7],
    ['百万', 6],
    ['百萬', 6],
    ['十万', 5],
    ['十萬', 5],
    ['万', 4],
    ['萬', 4],
    ['亿', 8],
    ['億', 8],
    ['thousand', 3],
    ['million', 6],
    ['mln', 6],
    ['mn', 6],
    ['billion', 9],
    ['bn', 9],
    ['k', 3],
    ['m', 6],
  ] as const),
];
const MULTIPLE = MULTIPLES.map(([word]) => (/[a-z]/.test(word) ? `${word}(?![a-z])` : word)).join(
  '|',
);
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const WORDS =
  '(?:half )?an?|one|two|three|four|five|six|seven|eight|nine|ten|[一二两三四五六七八九](?=[百千十]?[万萬亿億])|(?=[百千]万|[百千]萬|亿|億)';
const LEAST =
  'more than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|pass(?:es|ed|ing)?|topp?(?:s|ed|ing)?|cross(?:es|ed|ing)?|broke|at least|no less than|not less than|超过|超過|超|突破|逾|至少|不少于|不低于|多于|高于|大于|破';
const MOST =
  'less than|fewer than|under|below|at most|up to|no more than|not more than|不足|不到|低于|少于|至多|最多|不超过|小于';
const REACHES = 'hits?|reach(?:es|ed)?|totall?(?:s|ed|ing)|达到?|達到?|为|為';
const QUANTITY = new RegExp(
  `(?:(?:(?<least>${LEAST})|(?<most>${MOST})|(?:${REACHES})) ?)?(?:by |the |了)?(?<![\\w.])(?:(?<minus>[-+](?=\\d))?(?<digits>${DIGITS})(?<inner>余|餘|多)? ?(?:(?<multiple>${MULTIPLE})|(?<percent>%|percent(?:age points?)?(?![a-z])|per cent(?![a-z])|个百分点))?|(?<tenths>[一二两三四五六七八九\\d])成(?<half>半)?(?![都为為员員立功])|(?<word>${WORDS}) ?(?<scale>${MULTIPLE}))(?:(?<more>余|餘|多|以上|及以上| ?or more)|(?<fewer>以下| ?or (?:less|fewer)))?`,
  'gu',
);

function scaled(digits: string, multiple: string | undefined): number {
  const power = MULTIPLES.find(([word]) => word === multiple)?.[1] ?? 0;
  // Moves the decimal point in the text, because multiplying would not be exact.
  return Number(`${digits.replaceAll(',', '')}e${power}`);
}

function wordNumber(word: string): string {
  if (word.startsWith('half')) return '0.5';
  return /^(?:an?|)$/.test(word) ? '1' : String(smallNumber(word));
}

type Groups = Readonly<Record<string, string | undefined>>;

function numberOf({ digits, multiple, minus, word = '', scale, tenths, half }: Groups): number {
  // 四成半 is 45 %.
  if (tenths) return smallNumber(tenths) * 10 + (half ? 5 : 0);
  const value = digits ? scaled(digits, multiple) : scaled(wordNumber(word), scale);
  return minus === '-' ? -value : value;
}

function relationOf({ least, most, inner, more, fewer }: Groups): QuantityRelation {
  if (least || inner || more) return 'least';
  return most || fewer ? 'most' : 'value';
}

/** Longer numbers aren't exact. */
const MAX_VALUE = 1e15;
/** A smaller number without a multiple or a unit may count anything. */
const MIN_BARE = 1000;
/** Words behind the unit. */
const OR_MORE = /^(?:以上|及以上| or more)/;

/** The unit's word right after a number, in any language. */
function unitAfter(folded: string, end: number, units: readonly string[]): number {
  const rest = folded.slice(end);
  const space = rest.startsWith(' ') ? 1 : 0;
  const unit = units.find((one) => rest.slice(space).startsWith(one));
  return unit && !(/[a-z]$/.test(unit) && /^[a-z]/.test(rest.slice(space + unit.length)))
    ? space + unit.length
    : 0;
}

/** The numbers of a sentence from left to right. Doesn't mark them, because some count something else. */
export function findQuantities(
  sentence: SentenceText,
  units: readonly string[],
  understood: Understood,
): Quantity[] {
  return findFree(sentence, QUANTITY, understood).flatMap(({ match, start, end }) => {
    const { percent: sign, tenths, multiple, scale } = match.groups ?? {};
    const percent = sign ?? tenths;
    const value = numberOf(match.groups ?? {});
    if (!Number.isFinite(value) || value >= MAX_VALUE) return [];
    const unit = percent ? 0 : unitAfter(sentence.folded, end, units);
    const [after = ''] = OR_MORE.exec(sentence.folded.slice(end + unit)) ?? [];
    const relation = after ? 'least' : relationOf(match.groups ?? {});
    const isBare = !percent && !multiple && !scale && unit === 0 && value < MIN_BARE;
    return [
      {
        start,
        end: end + unit + after.length,
        value,
        isPercent: percent !== undefined,
        relation,
        isBare,
      },
    ];
  });
}

/** A number as typed into a field: `2788000`, `2.788 million`, `278.8万`, `9.7%`; null if the text is none. */
export function readNumber(written: string): number | null {
  const sentence = sentenceText(written);
  const [only, ...others] = findQuantities(sentence, [], new Understood());
  const isWhole = only && only.start === 0 && only.end === sentence.text.length;
  return isWhole && others.length === 0 ? only.value : null;
}
