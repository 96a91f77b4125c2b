/** Parses units as notices print them: a power of ten as a word or number, then optionally the name of the unit. */
import { normalizeText } from '../../dataset/repair/normalize-text.ts';
import type { Metric } from '../../dataset/schema.ts';

export interface PrintedUnit {
  /** The exponent of ten that converts it to the metric's unit. */
  readonly power: number;
  /** The text after the power; empty if there is none. */
  readonly word: string;
}

/** Words and their exponents; of several that match, the longest is used. */
const POWERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:hundred millions?|亿|億)/i, 8],
  [/^(?:ten thousands?|万|萬)/i, 4],
  [/^(?:十万|十萬|lakhs?)/i, 5],
  [/^(?:百万|百萬|millions?|mn|مليون)/i, 6],
  [/^(?:千万|千萬|crores?)/i, 7],
  [/^(?:billions?|bn|مليار)/i, 9],
  [/^(?:trillions?|万亿|萬億)/i, 12],
  [/^(?:thousands?|千|ألف)/i, 3],
  [/^(?:hundreds?|百)/i, 2],
  [/^k(?![a-z])/i, 3],
  [/^M(?![A-Za-z])/, 6],
];

function parsePower(text: string): PrintedUnit {
  const [, number = '', after = text] = /^(1[0, ]*)(?!\d)\s*(.*)$/s.exec(text) ?? [];
  const zeros = number.replace(/[^0]/g, '').length;
  const found = POWERS.map(([pattern, power]) => ({ power, match: pattern.exec(after)?.[0] ?? '' }))
    .filter(({ match }) => match !== '')
    .toSorted((a, b) => b.match.length - a.match.length)[0];
  const word = after.slice(found?.match.length ?? 0).trim();
  return { power: zeros + (found?.power ?? 0), word: word.replace(/^of\s+/i, '') };
}

/** Parses a unit: `万吨` is ten to the 4th and `吨`, `million tonnes` ten to the 6th and `tonnes`, `10k` ten to the 4th. */
export function parsePrintedUnit(text: string): PrintedUnit {
  return parsePower(normalizeText(text).replace(/^[(（]|[)）]$/g, ''));
}

function isSameWord(a: string, b: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/s$/, '');
  return plain(a) === plain(b);
}

/** Whether a unit names that of a metric, in any language, or names none. */
export function isUnitOf({ word }: PrintedUnit, { unit, unitName }: Metric): boolean {
  const names = [unit, ...Object.values(unitName ?? {})];
  return word === '' || names.some((name) => isSameWord(name, word));
}

/** The unit that a head or a title names: `产量（万吨）`, `Output, million tonnes`, `单位：万吨`; null if they name none. */
export function findUnit(text: string, metric: Metric): PrintedUnit | null {
  const plain = normalizeText(text);
  const inBrackets = [...plain.matchAll(/\(([^()]+)\)/g)].map((match) => match[1] ?? '');
  const named = /(?:单位|unit)\s*[::]\s*(.+)$/i.exec(plain)?.[1] ?? '';
  const last = plain.split(/[,/]/).at(-1) ?? '';
  const units = [...inBrackets, named, last].filter(Boolean).map(parsePrintedUnit);
  return (
    units.find((unit) => unit.word !== '' && isUnitOf(unit, metric)) ??
    units.find((unit) => unit.word === '' && unit.power > 0) ??
    null
  );
}
