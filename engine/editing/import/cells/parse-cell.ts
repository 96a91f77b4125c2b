/**
 * Grammar of a cell: blank, a text, or a number with everything around it. A number is a figure only if every character of the
 * cell is understood; else the cell is a problem. Separators in digits are kept: what they mean is decided once for each column.
 */
import { type Annotations, readAnnotations } from './annotations.ts';
import { readCellText } from './cell-text.ts';
import { findDamage, type ProblemCell, problem } from './damaged-cell.ts';
import { CURRENCY, type Multiple, normalizeUnit } from './number-words.ts';
import { readPower } from './power-words.ts';
import {
  type CellQualifier,
  takeInnerQualifier,
  takeQualifierPrefix,
  takeQualifierSuffix,
} from './qualifier-words.ts';
import { brazilianPower } from './unit-factor.ts';
import { isUnitSymbol } from './unit-words.ts';
import { joinMyriads, writeFraction } from './written-numbers.ts';

/** Digits with their separators as written, without a sign: `1.234,5`. */
export type NumberText = string;

export interface NumberCell extends Annotations {
  readonly kind: 'number';
  readonly isNegative: boolean;
  readonly number: NumberText;
  /** The upper end of a range. */
  readonly upper: NumberText | null;
  /** The x of `±x`. */
  readonly margin: NumberText | null;
  readonly qualifier: CellQualifier | null;
  /** Whether a fraction such as ½ is written as a decimal with a point in `number`. */
  readonly isFraction: boolean;
  /** What follows the digits, in the cell itself. */
  readonly multiple: Multiple;
  /** Whether a space stands between the digits and what follows them: `8.1 b` may be a flag, `2.9b` is billion. */
  readonly isApart: boolean;
  readonly marks: readonly string[];
}

export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly string[] }
  | (ProblemCell & { readonly text: string; readonly marks: readonly string[] })
  | NumberCell;

const BLANK =
  /^(?:[-–.…:/*·‥]+|\(?[-–]\)?|\(?n[./]?\s?a\.?\)?|n\.?d\.?|s\.?d\.?|k\.?\s?a\.?|x|null|none|nan|tb[acd]|pending|unknown|not (?:available|published|reported|applicable)|no data|missing|无|無|暂无|暫無|未公布|未知|缺|不详|—|غير متوفر|нет данных)?$/iu;

/** `'000` in a line of units. */
const THOUSANDS = /^(?:'0{3}(?:\D|$)|0{3}'?s(?:\s|$))/;

const NUMBER = String.raw`(?:\d+(?:[.,']\d+)*(?: \d{3}(?!\d)(?:[.,']\d+)*)*|[.,]\d+)`;
const LETTERS = String.raw`[\p{L}%‰][\p{L}.²³%‰]*`;
const RANGE = new RegExp(
  String.raw`^(${NUMBER})\s*(${LETTERS}(?: ${LETTERS}){0,2})?\s*(?:–|-|~|(?<!\p{L})(?:to|bis|and|und|et|y|à|a|hasta|e|ao|até|en|tot|i|do|и|до|по|ile|dan|sampai|hingga|से|تا|و|إلى)(?!\p{L})|至|到|から)\s*(?:${CURRENCY})?\s*(${NUMBER})(.*)$`,
  'iu',
);
/** What begins a range in words: `from 5 to 10`, but not `Van 1`. */
const BETWEEN =
  /^(?:between|from|von|zwischen|entre|de|tra|da|fra|tussen|van|między|od|между|от|antara|dari|بين|بین|من|از)\s+(?=[^\p{L}]*\d.*[^\d.,' ].*\d)/isu;
const MARGIN = new RegExp(String.raw`^(?:±|\+\s?/\s?[-–]|\+-)\s*(${NUMBER})\s*(.*)$`, 'u');
const LEADING_NUMBER = new RegExp(`^(${NUMBER})(.*)$`, 'su');
const CURRENCY_BEFORE = new RegExp(
  String.raw`^(${CURRENCY})\s*(?=[-–+.,(]?\d|[-–+]\s?(?:${CURRENCY})?\d)`,
  'u',
);

/** A unit: a few words without digits, such as `people`, `km²`, `Mt CO2`, `US$`. */
const UNIT =
  /^(?:[\p{L}°µ%‰$€£¥₹#][\p{L}\p{M}°µ²³/.·%‰$€£'-]*(?:[23](?![\d]))?)(?: [\p{L}$€£/²³.'-]+(?:[23](?!\d))?){0,4}$/u;

/** `beds per 1000`, `per 100,000 inhabitants`. */
const RATE_PER_NUMBER =
  /^(?:\p{L}[\p{L} -]{0,30} )?(?:per|pro|je|pour|por) 1(?:0{1,5}|0{0,2}[., ]000)(?: \p{L}[\p{L} -]{0,30})?$/u;

const SIGNED_PERCENT = /\s*([+\-–▲▼△▽↑↓]\s?\d+(?:[.,]\d+)?\s?%)$/u;
/** Takes bracketed annotations off both ends of a text that has something else. */
function takeBrackets(text: string): { rest: string; brackets: string[] } {
  const brackets: string[] = [];
  let rest = text;
  for (;;) {
    const [match, inside = ''] = /\s*[([{（【]([^()[\]{}（）【】]*)[)\]}）】]$/u.exec(rest) ?? [];
    if (!match || match.length >= rest.length) break;
    brackets.unshift(inside);
    rest = rest.slice(0, -match.length).trim();
  }
  const [lead, inside = ''] = /^[([（]([^()[\]（）]*)[)\]）]\s*(?=\S*\d)/u.exec(rest) ?? [];
  if (lead && lead.length < rest.length && !/^[\d.,\s%$€£]+$/.test(inside)) {
    brackets.unshift(inside);
    rest = rest.slice(lead.length);
  }
  return { rest, brackets };
}

/** Takes `, Jan–Oct` or `; estimate` off the end: a comma and a space, then words. */
function takeTail(text: string): { rest: string; tail: string[] } {
  const [match, tail = ''] = /\s*[,;]\s+([^\d\s].*|(?:19|20)\d\d(?!\d)\D*)$/su.exec(text) ?? [];
  return match && /\d/.test(text.slice(0, -match.length))
    ? { rest: text.slice(0, -match.length), tail: [tail] }
    : { rest: text, tail: [] };
}

interface NumberParts {
  readonly number: NumberText;
  readonly upper: NumberText | null;
  readonly margin: NumberText | null;
  readonly inner: CellQualifier | null;
  readonly rest: string;
  /** Whether a space stands before the rest. */
  readonly isApart: boolean;
}

function isYear(number: NumberText): boolean {
  return /^(?:(?:1[5-9]|20)\d\d|2100)$/.test(number);
}

/** Splits the digits from what follows them. */
function splitNumber(text: string): NumberParts | ProblemCell | null {
  const [, low, unit = '', high, after = ''] = RANGE.exec(text) ?? [];
  if (low && high) {
    const rest = after.trim();
    if (isYear(low) && isYear(high) && rest === '' && unit === '')
      return problem('shape', 'a number', 'it looks like a range of years');
    // `12万~13万吨`: the unit follows the second power alone.
    const isSamePower = readPower(unit)?.rest === '' && rest.startsWith(unit);
    if (unit !== '' && !isSamePower && normalizeUnit(unit) !== normalizeUnit(rest))
      return problem(
        'several',
        'one number or a range in one unit',
        'the two numbers have different units',
      );
    return { number: low, upper: high, margin: null, inner: null, rest, isApart: after !== rest };
  }
  const [, number, tail = ''] = LEADING_NUMBER.exec(text) ?? [];
  if (!number) return null;
  const { qualifier: inner, rest } = takeInnerQualifier(tail.trim());
  const margin = MARGIN.exec(tail.trim());
  if (margin?.[1])
    return {
      ...{ number, upper: null, margin: margin[1], inner: null, rest: margin[2] ?? '' },
      isApart: false,
    };
  return { number, upper: null, margin: null, inner, rest, isApart: /^\s/.test(tail) };
}

/** Reads what follows the digits: a power of ten, a unit, a margin behind the unit. Null if it isn't understood. */
function readMultipleOf(
  text: string,
  currency: string,
): (Multiple & { qualifier: CellQualifier | null }) | null {
  if (text === '') return { power: 0, unit: currency, qualifier: null };
  if (text === 'mm' && currency !== '') return { power: 6, unit: currency, qualifier: null };
  const short = brazilianPower(currency, text);
  if (short !== null) return { power: short, unit: currency, qualifier: null };
  const found = readPower(text);
  const power = found?.power ?? 0;
  // `48万多人次`: the word stands between the power and the unit.
  const { qualifier, rest } = found
    ? takeInnerQualifier(found.rest.trim())
    : { qualifier: null, rest: text };
  const unit = rest.trim().replace(/^(?:of|de|d')\s+/i, '');
  if (RATE_PER_NUMBER.test(unit)) return { power, unit: `${currency} ${unit}`.trim(), qualifier };
  if (unit === '') return { power, unit: currency, qualifier };
  if (!UNIT.test(unit)) return null;
  return { power, unit: currency === '' ? normalizeUnit(unit) : `${currency} ${unit}`, qualifier };
}

function signOf(text: string): { isNegative: boolean; rest: string } {
  const [match, sign = ''] = /^([+\-–▲▼△▽↑↓])\s?(?=\S)/u.exec(text) ?? [];
  return { isNegative: /[-–▼▽↓]/u.test(sign), rest: match ? text.slice(match.length) : text };
}

/** `(1,234)` is negative in accounts. */
function unwrapNegative(text: string): string | null {
  const [, inside] = /^\(\s*((?:[$€£¥]\s?)?\d[\d.,' ]*%?)\s*\)\s*%?$/u.exec(text) ?? [];
  return inside ?? null;
}

function parseNumber(plain: string, isGrowthExpected: boolean): NumberCell | ProblemCell | null {
  const accounts = unwrapNegative(plain);
  const [, signed] = SIGNED_PERCENT.exec(plain) ?? [];
  const hasGrowth =
    signed !== undefined && /\d.*\s*[+\-–▲▼△▽↑↓]\s?\d/u.test(plain) && signed !== plain;
  const bare =
    accounts ?? (hasGrowth ? plain.replace(SIGNED_PERCENT, '').replace(/[,;]$/, '') : plain);
  const { rest: unbracketed, brackets } = takeBrackets(bare.trim());
  const { rest: body, tail } = takeTail(unbracketed);
  const margins = brackets.filter((text) => MARGIN.test(text));
  const annotations = readAnnotations(
    [...brackets.filter((text) => !MARGIN.test(text)), ...tail, ...(hasGrowth ? [signed] : [])],
    isGrowthExpected,
  );
  const between = body.replace(BETWEEN, '');
  const before = takeQualifierPrefix(between.replace(/^'(?=\d)/, ''));
  const first = signOf(before.rest);
  const [money = '', currency = ''] = CURRENCY_BEFORE.exec(first.rest) ?? [];
  const second = signOf(first.rest.slice(money.length));
  const again = takeQualifierPrefix(second.rest);
  const behind = takeQualifierSuffix(again.rest);
  const parts = splitNumber(behind.rest);
  if (parts === null || 'kind' in parts) return parts;
  const inside = takeQualifierSuffix(parts.rest);
  const [, marginText, afterMargin = ''] =
    (margins[0] ? MARGIN.exec(margins[0]) : MARGIN.exec(inside.rest)) ?? [];
  const multiple = readMultipleOf(margins[0] || !marginText ? inside.rest : afterMargin, currency);
  if (!multiple)
    return problem(
      'rest',
      'a number, and nothing else than its unit',
      `what stands behind ${parts.number} isn’t understood`,
    );
  const qualifier =
    before.qualifier ??
    again.qualifier ??
    behind.qualifier ??
    parts.inner ??
    inside.qualifier ??
    multiple.qualifier;
  if (parts.upper !== null && qualifier !== null && qualifier !== 'about')
    return problem('several', 'a range or a bound, not both', 'write one of them');
  return {
    kind: 'number',
    ...annotations,
    isNegative: accounts !== null || first.isNegative || second.isNegative,
    ...{ number: parts.number, upper: parts.upper, margin: parts.margin ?? marginText ?? null },
    qualifier,
    multiple: { power: multiple.power, unit: multiple.unit },
    isApart: parts.isApart,
    isFraction: false,
    marks: [],
  };
}

const NUMBER_BEGINNING = new RegExp(
  String.raw`^[([']?\s*[-–+▲▼△▽↑↓]?\s*(?:${CURRENCY})?\s*[-–+]?[.,]?\d`,
  'u',
);

/** Whether a text begins as a number does: with a digit, after signs, currencies and words such as `about`. */
function beginsLikeNumber(plain: string): boolean {
  if (!/\d/.test(plain)) return false;
  return NUMBER_BEGINNING.test(takeQualifierPrefix(plain.replace(BETWEEN, '')).rest);
}

/** A letter of a statistics office behind a unit: `7.0%f`, `12 kg p`. */
const FLAGGED =
  /^(?<number>.*\d\s?(?<unit>[%‰$€£]|\p{L}{1,3}[²³]?))(?<gap>\s?)(?<flag>[befprsu])$/u;

/** Takes such a letter off a cell, as a mark; null if it has none. */
function takeFlag(text: string): { number: string; flag: string } | null {
  const { number = '', unit = '', gap, flag = '' } = FLAGGED.exec(text)?.groups ?? {};
  // `%p` may be percentage points.
  const isPercent = /[%‰]/.test(unit) && (flag !== 'p' || gap !== '');
  const isFlag = isPercent || (/[efpr]/.test(flag) && (gap !== '' || !/\p{L}/u.test(unit)));
  return isFlag && (isPercent || /[$€£]/.test(unit) || isUnitSymbol(unit))
    ? { number, flag }
    : null;
}

/** The most characters of a number with all that stands around it; a longer cell is a text, and isn't searched for one. */
const LONGEST_NUMBER = 1_000;

/** Parses a cell. `isGrowthExpected`: the heading says that a percentage in brackets is a growth. */
export function parseCell(text: string, isGrowthExpected = false): Cell {
  if (text.length > LONGEST_NUMBER) return { kind: 'text', text, marks: [] };
  const { plain: written, marks: signs } = readCellText(text);
  const flagged = takeFlag(written);
  const marks = flagged ? [...signs, flagged.flag] : signs;
  // `384.–` has no cents.
  const plain = joinMyriads((flagged?.number ?? written).replace(/(?<=\d)[.,][-–]+$/u, ''));
  if (BLANK.test(plain)) return { kind: 'blank' };
  if (THOUSANDS.test(plain)) return { kind: 'text', text: plain, marks };
  const decimal = writeFraction(plain);
  const damage = findDamage(decimal ?? plain);
  if (damage) return { ...damage, text: plain, marks };
  if (!beginsLikeNumber(decimal ?? plain)) return { kind: 'text', text: plain, marks };
  const parsed = parseNumber(decimal ?? plain, isGrowthExpected);
  if (parsed === null) return { kind: 'text', text: plain, marks };
  if (parsed.kind === 'problem') return { ...parsed, text: plain, marks };
  return { ...parsed, marks, isFraction: decimal !== null };
}
