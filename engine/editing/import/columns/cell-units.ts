/** Decides the unit and the power of ten of a cell from the cell itself, its column and the rest of the table. */
import {
  type CurrencyContext,
  currencyContext,
  isSameIn,
  preferredSpelling,
} from '../cells/currencies.ts';
import { AMBIGUOUS_WORDS, type Multiple } from '../cells/number-words.ts';
import type { NumberCell } from '../cells/parse-cell.ts';
import { LENGTH_WORDS, meaningOfMil } from '../cells/quantity-words.ts';
import { Footnotes } from '../structure/footnotes.ts';

/** What is known of a column's unit before its cells are read one by one. */
export interface ColumnUnit {
  /** From the heading, a unit line or an answer; null if none says. */
  readonly declared: Multiple | null;
  /** The unit that most of its cells have themselves, powers aside; empty if most have none. */
  readonly common: string;
  /** The units that its cells have, powers and flags aside, in the order of how many have them. */
  readonly found: readonly string[];
  /** Letters that could be flags of a statistics office, and which some cells have behind a space and others haven't. */
  readonly flags: readonly string[];
  /** Whether most of its cells are bare numbers. */
  readonly isMostlyBare: boolean;
  readonly currencies: CurrencyContext;
  /** Whether its cells have words or letters for powers of ten, so that `m` is one of them. */
  readonly usesPowers: boolean;
  /** Whether its heading speaks of a length, so that `m` is metres. */
  readonly isLength: boolean;
  /** Whether its heading speaks of a time, so that `s` is seconds. */
  readonly isTime: boolean;
  /** The exponent of ten that `mil` means in it; null if nothing says. */
  readonly mil: 3 | 6 | null;
}

export type CellUnit =
  | {
      readonly power: number;
      readonly unit: string;
      /** A letter behind the number that is a flag, as a mark. */
      readonly flags?: readonly string[];
    }
  | { readonly doubt: string }
  | { readonly expected: string; readonly fix: string };

const MONEY = /^(?:US\$|[A-Z]{0,2}\$|€|£|¥|₹|[A-Z]{3}|Rs\.?|R\$)$/;

/** Splits `$ m` into the currency and what follows it. */
function splitMoney(unit: string): { money: string; rest: string } {
  const [money = '', ...words] = unit.split(' ');
  return words.length > 0 && MONEY.test(money)
    ? { money, rest: words.join(' ') }
    : { money: '', rest: unit };
}

/** A unit without a letter for a power of ten: `£` for `£ m`. */
function withoutLetter(unit: string): string {
  const { money, rest } = splitMoney(unit);
  return money !== '' && Object.hasOwn(AMBIGUOUS_WORDS, rest) ? money : unit;
}

/** Letters that are flags if a space stands before them and other cells haven't got them. `m` and `t` are units. */
const FLAG_LETTER = /^[bcdefprsuz]$/;
/** Several such flags of one figure, as Eurostat writes them: `bep`. */
const FLAG_LETTERS = /^[bcdefprsuz]{2,3}$/;
/** Headings of which the letters `s` and `d` are seconds and days. */
const TIME_WORDS =
  /time|duration|\bage\b|zeit|dauer|temps|durée|tiempo|latency|lap\b|record|时间|用时|时长/iu;

/** The letters that are flags in a column: behind a space, and not in all cells; several together, if one of them also occurs alone. */
function flagsOf(cells: readonly NumberCell[]): string[] {
  const isLetter = ({ isApart, multiple }: NumberCell) =>
    isApart && multiple.power === 0 && FLAG_LETTER.test(multiple.unit);
  const letters = new Set(cells.filter(isLetter).map(({ multiple }) => multiple.unit));
  const hasOthers = letters.size > 1 || cells.some((cell) => !isLetter(cell));
  if (!hasOthers) return [];
  const together = cells
    .filter(({ isApart, multiple }) => isApart && multiple.power === 0)
    .map(({ multiple }) => multiple.unit)
    .filter((unit) => FLAG_LETTERS.test(unit) && [...unit].some((letter) => letters.has(letter)));
  return [...letters, ...new Set(together)];
}

/** The unit that more than half of the cells with a unit have; empty if fewer than half of all cells have one. */
function commonUnit(cells: readonly NumberCell[], groups: readonly (readonly string[])[]): string {
  const units = groups.flat();
  const [most = []] = groups;
  if (most.length * 2 <= units.length) return '';
  if (units.length * 2 >= cells.length) return preferredSpelling(most);
  // `4.3万人` among `20.8万`: the others have a power, and could have no other unit.
  const hasBare = cells.some(({ multiple }) => multiple.power === 0 && multiple.unit === '');
  return groups.length === 1 && !hasBare ? preferredSpelling(most) : '';
}

/** Summarizes the units of a column. `texts`: its cells as written, by which the language shows. */
export function summarizeUnits(
  declared: Multiple | null,
  cells: readonly NumberCell[],
  heading: string,
  texts: readonly string[] = [],
): ColumnUnit {
  const letters = new Set(cells.map(({ multiple }) => splitMoney(multiple.unit).rest));
  const usesPowers =
    cells.some(({ multiple }) => multiple.power > 0) ||
    letters.has('B') ||
    letters.has('b') ||
    letters.has('bn');
  const flags = flagsOf(cells);
  const all = cells.map(({ multiple }) => withoutLetter(multiple.unit));
  const currencies = currencyContext([heading, declared?.unit ?? '', ...all]);
  // A letter such as `p` that some cells have and others don't is a flag.
  const hasBare = all.some((unit) => unit === '');
  const units = all.filter(
    (unit) => unit !== '' && !flags.includes(unit) && !(hasBare && Footnotes.isFlag(unit)),
  );
  const groups = groupUnits(units, currencies);
  return {
    declared,
    common: commonUnit(cells, groups),
    found: groups.map(preferredSpelling),
    flags,
    isMostlyBare: units.length * 2 < cells.length,
    ...{ currencies, usesPowers },
    isLength: LENGTH_WORDS.test(heading),
    isTime: TIME_WORDS.test(heading),
    mil: meaningOfMil([heading, ...texts].join(' ')),
  };
}

/** Groups units, spellings of one currency together; the largest group first. */
function groupUnits(units: readonly string[], currencies: CurrencyContext): string[][] {
  const groups: string[][] = [];
  for (const unit of units) {
    const group = groups.find(([first = '']) => isSameIn(first, unit, currencies));
    if (group) group.push(unit);
    else groups.push([unit]);
  }
  return groups.toSorted((a, b) => b.length - a.length);
}

/** The readings of a letter that fit the column; several if it stays open. */
function resolveLetter(
  letter: string,
  money: string,
  column: ColumnUnit,
): { readonly power: number; readonly unit: string } | null {
  if (letter === 'mil') return column.mil === null ? null : { power: column.mil, unit: money };
  const readings = Object.hasOwn(AMBIGUOUS_WORDS, letter) ? (AMBIGUOUS_WORDS[letter] ?? []) : [];
  const [only, ...others] = readings;
  // In a column of MW or of metres a bare `M` isn't clearly a million.
  const isPrefix =
    letter === 'M' &&
    money === '' &&
    /^(?:M\p{L}|m$|met(?:re|er)s?$)/u.test(column.declared?.unit ?? '');
  if (only && others.length === 0) return isPrefix ? null : { ...only, unit: money };
  const asUnit = readings.find(({ unit }) => unit !== '');
  const asPower = readings.find(({ power }) => power > 0);
  const declared = column.declared?.unit ?? '';
  if (
    asUnit &&
    declared !== '' &&
    (isSameIn(declared, asUnit.unit, column.currencies) || /^met(?:re|er)s?$|^米$/i.test(declared))
  )
    return asUnit;
  if (asPower && (money !== '' || declared !== '' || column.usesPowers))
    return { power: asPower.power, unit: money };
  if (asUnit && column.isLength) return asUnit;
  return null;
}

/** Whether a letter is a flag: other cells haven't got it, or the unit of the column is known and it isn't that. */
function isFlag({ isApart, multiple }: NumberCell, { flags, declared }: ColumnUnit): boolean {
  if (!isApart || multiple.power > 0 || multiple.unit === declared?.unit) return false;
  return flags.includes(multiple.unit) || (declared !== null && FLAG_LETTER.test(multiple.unit));
}

/** Whether a letter behind a space, in all cells alike, may be a unit or a flag, with nothing to tell which. */
function isOpenLetter({ isApart, multiple }: NumberCell, column: ColumnUnit): boolean {
  if (!isApart || multiple.power > 0 || !FLAG_LETTER.test(multiple.unit)) return false;
  if (/^[sd]$/.test(multiple.unit) && column.isTime) return false;
  return column.declared === null;
}

/** Whether a number may be a share of one among percentages: `0.91` in a column of `87%`. */
function isShareOfOne({ number }: NumberCell, { declared, found }: ColumnUnit): boolean {
  return declared === null && found.join() === '%' && /^(?:0?[.,]\d+|1(?:[.,]0+)?)$/.test(number);
}

const SHARE_OF_ONE = {
  expected: 'a number with a percent sign, as others of its column',
  fix: 'it may be a share of one, such as 0.5 for 50%: write it as the others',
};

/** The unit of a cell. */
export function resolveCellUnit(cell: NumberCell, column: ColumnUnit): CellUnit {
  const declared = column.declared ?? { power: 0, unit: '' };
  const { power, unit } = cell.multiple;
  const bare = {
    power: power > 0 ? power : declared.power,
    unit: declared.unit || unmarkedUnit(column),
  };
  if (unit === '' && isShareOfOne(cell, column)) return SHARE_OF_ONE;
  if (unit === '') return bare;
  if (isFlag(cell, column)) return { ...bare, flags: [...unit] };
  if (isOpenLetter(cell, column)) return { doubt: unit };
  if (power === 0 && Object.hasOwn(AMBIGUOUS_WORDS, splitMoney(unit).rest))
    return resolveLetterUnit(unit, column);
  const other = otherUnit(unit, column);
  if (other) return other;
  if (declared.unit !== '')
    return { power: power > 0 ? power : declared.power, unit: declared.unit };
  return { power: power > 0 ? power : declared.power, unit: spelling(unit, column) };
}

/** The unit of a cell with a letter that may be a power of ten, such as `€ m` or `M`. */
function resolveLetterUnit(unit: string, column: ColumnUnit): CellUnit {
  const { money, rest } = splitMoney(unit);
  const declared = column.declared ?? { power: 0, unit: '' };
  const resolved = resolveLetter(rest, money, column);
  if (resolved === null) return { doubt: rest };
  const other = otherUnit(money, column);
  if (other) return other;
  if (resolved.power > 0)
    return { power: resolved.power, unit: declared.unit || spelling(money, column) };
  return { power: declared.power, unit: declared.unit || resolved.unit };
}

/** A currency as most of the column spell it. */
function spelling(unit: string, { common, currencies }: ColumnUnit): string {
  return common !== '' && isSameIn(common, unit, currencies) ? common : unit;
}

/** What is wrong with a unit that isn't the column's; null if it is. */
function otherUnit(
  unit: string,
  { declared, common, found, isMostlyBare, currencies }: ColumnUnit,
): Extract<CellUnit, { expected: string }> | null {
  if (unit === '') return null;
  if (declared !== null && declared.unit !== '') {
    if (isSameIn(declared.unit, unit, currencies)) return null;
    return {
      expected: `a number of ${declared.unit}, as the column has`,
      fix: `${unit} is another unit: convert it, or put it in a column of its own`,
    };
  }
  if (common !== '') {
    if (isSameIn(common, unit, currencies)) return null;
    return {
      expected: `a number of ${common}, as the others of the column`,
      fix: `${unit} is another unit: convert it`,
    };
  }
  if (isMostlyBare)
    return {
      expected: 'a number without a unit, as most of the column',
      fix: `${unit} isn’t the unit of the others: convert it, or remove it if it is`,
    };
  const others = found.filter((name) => !isSameIn(name, unit, currencies));
  return {
    expected: 'a number in one unit for the whole column',
    fix: `this is ${unit}, others are ${others.join(', ')}: convert them, or put each in a column of its own`,
  };
}

/** Whether what most cells of a column have is a letter that may be a power, as the M of `4.2M`. */
export function isAmbiguousUnit({ common }: ColumnUnit): boolean {
  return Object.hasOwn(AMBIGUOUS_WORDS, splitMoney(common).rest);
}

/** A cell without a unit among others that have one has theirs; a flag of the others isn't one. */
function unmarkedUnit(column: ColumnUnit): string {
  if (isAmbiguousUnit(column)) return splitMoney(column.common).money;
  const { common } = column;
  return FLAG_LETTER.test(common) ? '' : common;
}
