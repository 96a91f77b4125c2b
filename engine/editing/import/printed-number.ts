/** Parses numbers as notices print them: with separators, a sign, a unit, or a word such as “about”. */
import { normalizeText } from '../../dataset/repair/normalize-text.ts';
import type { Observation } from '../../dataset/schema.ts';

export interface PrintedNumber {
  /** As a plain decimal, with the digits that were printed. */
  readonly digits: string;
  /** The qualifier in the cell; null if it has none. */
  readonly qualifier: Observation['qualifier'] | null;
  /** The text after the number: a unit, a percent sign, or nothing. */
  readonly rest: string;
}

/** Cells that mean “no number”. */
const BLANK = /^(?:-+|\.\.\.?|…+|n\/?a|x|\/|无|暂无|—)?$/i;

const QUALIFIER_WORDS: readonly (readonly [RegExp, Observation['qualifier']])[] = [
  [/^(?:about|around|approx\.?|approximately|nearly|some|ca\.?|约|大约|近|~|≈)\s*/i, 'about'],
  [/^(?:over|more than|above|at least|超过?|逾|突破|>|≥)\s*/i, 'over'],
  [/^(?:under|less than|below|at most|不足|不到|<|≤)\s*/i, 'under'],
];

const NUMBER = /^([-+]?)(\d{1,3}(?:[,' ]\d{3})+(?!\d)|\d+)?(\.\d+)?(.*)$/s;

/** Parses a cell; null if it is blank; without `digits` if its text is not a number. */
export function parsePrintedNumber(
  cell: string,
): PrintedNumber | { readonly digits?: never } | null {
  const plain = normalizeText(cell);
  if (BLANK.test(plain)) return null;
  const word = QUALIFIER_WORDS.find(([pattern]) => pattern.test(plain));
  const text = word ? plain.replace(word[0], '') : plain;
  const [, sign = '', whole = '', part = '', rest = ''] = NUMBER.exec(text) ?? [];
  if (whole + part === '' || /^[\d.,]/.test(rest)) return {};
  const digits = `${sign === '-' ? '-' : ''}${whole.replace(/[,' ]/g, '') || '0'}${part}`;
  const open = /^(.*?)(?:余|多|\+)(.*)$/s.exec(rest.trim());
  return {
    digits,
    qualifier: word?.[1] ?? (open ? 'over' : null),
    rest: open ? `${open[1]}${open[2]}` : rest.trim(),
  };
}
