/** Tells the names of units from other words behind a power of ten, and words for powers from names. */
import { CURRENCY } from './number-words.ts';
import { isUnitSymbol, isUnitWord } from './unit-words.ts';

/** Words that stand for a power of ten, or else are names, codes, or words of another language. */
const OPEN_WORDS = /^(?:[kmbtw]|MN|BN|TN|MD|CR|MIL|mi[al]|mila|mii|bin|lacs?|cr|mille)\.?$/iu;
/** Of these, abbreviations that are clear in small letters. */
const CLEAR_SMALL = /^(?:[mbt]n|[MBT]n|md|cr)\.?$/u;

/** Whether a word may be a power of ten, and more probably is something else. */
export const isOpenWord = (word: string): boolean =>
  OPEN_WORDS.test(word) && !CLEAR_SMALL.test(word);

/** A measure word of Chinese or Japanese: behind a power of ten, any one character that doesn't say more or less than it. */
const HAN_MEASURE =
  /^(?:(?![上下内內外多余餘以级級強弱])\p{Script=Han}|人次|人民币|美元|欧元|日元|港元|千瓦|千瓦时)$/u;
const CURRENCY_SIGN = new RegExp(`^${CURRENCY}$`, 'u');

/** Whether a text is the sign or the code of a currency. */
export const isCurrency = (text: string): boolean => CURRENCY_SIGN.test(text);

/** Whether a text is the name, the symbol or the measure word of a unit. */
export const isKnownUnit = (unit: string): boolean =>
  unit === '' ||
  isUnitWord(unit) ||
  isUnitSymbol(unit) ||
  HAN_MEASURE.test(unit) ||
  isCurrency(unit);
