/** Reads a text that is nothing else than a unit, with its power of ten: `Mio. t`, `% of GDP`, `1,000 €`. */
import { readCellText } from '../cells/cell-text.ts';
import { type Multiple, normalizeUnit, readMultiple } from '../cells/number-words.ts';
import { readFactor, readMoney } from '../cells/unit-factor.ts';
import { isUnitSymbol, isUnitWord } from '../cells/unit-words.ts';
import { withoutUnitLabel } from '../structure/row-words.ts';

/** What the multiple doesn't apply to: `in millions, except per share data`. */
const EXCEPTIONS =
  /\s*,?\s*\b(?:except|unless|excluding|other than|ausgenommen|sauf|excepto)\b.*$/iu;
/** `beds per 1000`, `deaths per 100,000 inhabitants`. */
export const PER_NUMBER =
  /^(?:\p{L}[\p{L} -]{0,30} )?(?:per|pro|je|pour|por) 1[\d.,' ]*(?: \p{L}[\p{L} -]{0,30})?$/iu;

/** Words for `in` before a unit. */
export const INTRODUCTION = /^(?:in|en|em|we?|в|dalam|i)\s+/iu;
/** `% of GDP`. */
const PERCENT_OF =
  /^(?:%|percent|per cent|prozent|pour cent|por ciento|procent)\s+(?:of|des?|du|der|von|vom|del|d[aeio]|van|do|от|w)\s+\S/iu;

/** Which prices an amount is in: `current US$`, `constant 2015 US$`. */
const PRICES = /^(?:current|constant|nominal|real)(?: (?:19|20)\d\d)?(?: prices?)?[ ,]+(?=\S)/iu;
/** The most characters of a unit with its exceptions: titles are searched for units piece by piece. */
const LONGEST_UNIT = 200;

/** The unit in a text that is nothing else; null if the text isn't a unit. */
export function readUnitText(text: string): Multiple | null {
  if (text.length > LONGEST_UNIT) return null;
  const line = withoutUnitLabel(readCellText(text).plain).replace(EXCEPTIONS, '').trim();
  if (/^en miles(?! de)(?!\p{L})/iu.test(line)) return readMultiple(line);
  const plain = line.replace(INTRODUCTION, '').replace(PRICES, '').trim();
  if (plain === '') return null;
  if (PERCENT_OF.test(plain)) return { power: 0, unit: '%' };
  const factor = readFactor(plain);
  if (factor) return factor;
  if (PER_NUMBER.test(plain)) return { power: 0, unit: plain };
  const money = readMoney(plain);
  if (money) return money;
  // `m tonnes` can't be metres.
  const [, letter = '', counted] = /^([mMbB])\s+([\p{L}\p{Sc}].*)$/u.exec(plain) ?? [];
  if (counted && isUnitWord(counted))
    return { power: /m/i.test(letter) ? 6 : 9, unit: normalizeUnit(counted) };
  const multiple = readMultiple(plain);
  if (
    multiple.power > 0 &&
    /^(?:[\p{L}\p{M}²³ .$€£¥₹₺₽₩/]*[23]?)$/u.test(multiple.unit) &&
    multiple.unit.split(' ').length <= 4
  )
    return { power: multiple.power, unit: normalizeUnit(multiple.unit) };
  return isUnitWord(plain) || isUnitSymbol(plain) ? { power: 0, unit: normalizeUnit(plain) } : null;
}

/** Whether a text is nothing else than a unit with its power: `USD million`. A unit alone, such as `Bar`, may be a name. */
export const isScaledUnit = (text: string): boolean => (readUnitText(text)?.power ?? 0) > 0;
