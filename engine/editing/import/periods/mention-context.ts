/** Judges by the text around them whether numbers and words that look like a period are one. */
import { matchAt, type Reading, sticky } from './notation.ts';
import { isOfChange } from './year-notations.ts';

/** What makes of the number behind it an amount, a name or a code. */
const BEFORE_OTHERS =
  /(?:[$€£¥₹₩#]\s*|[\d][.,/:'-]|\d\.[-–]\s?|(?:^|[\s([])[-+–]|(?:^|[^\p{L}])\p{Script=Latin}(?:\s?=\s?)?|(?:^|[^\p{L}])(?:ISO|DIN|EN|RFC|No\.?|Nr\.?|Top|Windows(?: Server)?|Office|Visual Studio|Route|Page|pp?\.|ID|Model|Postcode|constant|chained|USD|EUR|GBP|RMB|CNY|JPY|US\$)\s+)$/iu;
/** What makes of a year a bound, or the year in which something began. */
const BEFORE_BOUNDS =
  /(?:[<>≤≥]\s*|(?:^|[^\p{L}])(?:(?:pre|post|non)-|(?:est\.?|founded|established|born|b\.|built|opened|gegr\.?)\s+(?:in\s+)?))$/iu;
/** Parts of a year that aren't read: the year alone would be too long. */
const PART_BEFORE =
  /(?:^|[^\p{L}])(?:half[\s-]?year|half|halbjahr|quarter|quartal|trimestre|semestre|trimester|semester|months?|monate?|mois|meses|mesi|weeks?|wk|kw|(?:week|wk|kw)\s?\d{1,2}|[qh]\d|summer|winter|spring|autumn|fall|sommer|herbst|ete|hiver|الاولى|الاخيرة)[\s,/-]*(?:of|de|des|del|in|من|\()?\s*$/iu;
/** A quarter or a month as a Roman number: `II 2024`, `I/2024`. */
const ROMAN_BEFORE = /(?:^|[^\p{L}])[IVX]{1,4}\s?[/.]?\s*$/u;
const PART_BEHIND = sticky(
  '[\\s,-]*\\(? (?:half|quarter|quartal|halbjahr|semest|trimest|summer|winter|spring|autumn|fall|sommer|herbst|week|kw|wk|w\\d|第 \\d+ [周週])',
);
/** Words that make a name of the word for a month or quarter behind them. */
const BEFORE_NAMES = /(?:^|[^\p{L}])(?:Audi|Chiang|Rio de|Port)\s+$/iu;

/** Units that make of a year's number an amount: after spaces, whole words. */
const UNIT_WORDS =
  'people|persons?|inhabitants|residents|tonnes?|tons?|units|pieces|items|million|thousand|billion|bn|mn|mio|mrd|tsd|dollars?|euros?|usd|eur|gbp|rmb|yuan|points?|pts|votes|km|cm|mm|kg|lb|ha|ft|feet|miles?|mi|mph|kwh|mwh|gwh|twh|mw|gw|kw|hours?|hrs?|minutes?|min|sec|seconds?|days?|weeks?|months|years?|prices|steps|acres|bytes|mb|gb|tb|px|hz|mhz|ghz|einwohner|personen|stuck|jahre|habitants|habitantes|abitanti|personnes|personas|человек|чел|тыс|млн|млрд|руб|шт|тонн|osob|sztuk|tys|mld|zł|kisi|adet|bin|milyon|orang|ribu|juta|personer|stuks|inwoners|miljoen|times|bc|bce|b\\.c\\.|ah|هـ|نسمة';
const UNIT_BEHIND = sticky(
  "(?:\\s?[%‰°€$£¥+=×]|\\s[mgtlhskKMGWV](?:[²³2/]|(?![\\p{L}\\d]))|[' ]\\d{3}(?!\\d)|\\s*[万萬亿億千百十人名吨元美欧公里米个個家户座台件架次项項所张条只倍点명개대원곳건회])",
  'uy',
);
const UNIT_WORD_BEHIND = sticky(`\\s(?:${UNIT_WORDS})(?!\\p{L})`);
/** Headings in Chinese that follow a year without the word for it. */
const CHINESE_HEADING_BEHIND =
  /人[口均]|[产產销銷常户总總增同环比合數数预預实實完累收客游旅出进口年全上下第一二三四]/uy;
/** A number that goes on, unless a second year follows. */
const DIGITS_BEHIND = /\d|[.,']\d|[-–/:]\d/uy;
const YEAR_BEHIND = /\s*[-–/]\s*(?:1\d{3}|2[01]\d{2})(?!\d)/uy;
const YEAR_BEFORE = /(?:^|\D)(?:1\d{3}|2[01]\d{2})[-–/]$/;
/** “2019–” and “January 2024 to date” are said of what goes on. */
const OPEN_END =
  /[-–](?=\s*(?:$|[)\],;]))|\s+(?:to date|onwards?)(?!\p{L})|\s?(?:以来|以後|以降|起)/iuy;
const LATIN_LETTER = /\p{Script=Latin}/u;

/** The ends of a part of a text: a cell, a line, brackets, what stands between commas, or what follows a preposition. */
const SEGMENT_BEFORE =
  /(?:^|[([{,;:|\n]|\s[-–]|(?:^|[^\p{L}])(?:in|during|over|for|from|between|period|years|von|zwischen|en|de|of|im|at|on|am|avg\.?|average|mean|total|mittel|moyenne|media|平均|since|für|fur|of the))\s*$/iu;
const SEGMENT_BEHIND = /\s*(?:$|[()\]},;:|\n*†‡]|\s[-–]\s|\.(?!\d))/uy;

/** Four digits and nothing else. */
function isPlainYear(text: string, at: number, end: number): boolean {
  return /^\d{4}$/.test(text.slice(at, end));
}

/** A year, with or without a word for it. */
function isYearAlone(text: string, at: number, end: number): boolean {
  return !/\d/.test(text.slice(at, end - 4));
}

function canBegin(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  const isDigit = /\d/.test(text.charAt(at));
  if (!isDigit) return !BEFORE_NAMES.test(before);
  if (/\d$/.test(before) || BEFORE_BOUNDS.test(before)) return false;
  // `EN 2023` is a standard, `en 2023` is Spanish and French.
  const isOther = BEFORE_OTHERS.test(before) && !/(?:^|[^\p{L}])en\s+$/u.test(before);
  return YEAR_BEFORE.test(before) || !isOther;
}

function canEnd(text: string, at: number, end: number): boolean {
  const behind = text.charAt(end);
  const last = text.charAt(end - 1);
  if (isOpenEnded(text, end)) return false;
  if (/\d/.test(last) && matchAt(DIGITS_BEHIND, text, end) && !matchAt(YEAR_BEHIND, text, end))
    return false;
  if (/[\p{Script=Latin}\d]/u.test(last) && LATIN_LETTER.test(behind))
    return /^GDP/.test(text.slice(end));
  if (LATIN_LETTER.test(last) && /\d/.test(behind)) return false;
  if (!/\d{4}$/.test(text.slice(at, end)) || !isYearAlone(text, at, end)) return true;
  const before = text.slice(Math.max(0, at - 24), at);
  if (PART_BEFORE.test(before) || ROMAN_BEFORE.test(before)) return false;
  if (matchAt(PART_BEHIND, text, end)) return false;
  if (!isPlainYear(text, at, end)) return true;
  if (matchAt(UNIT_WORD_BEHIND, text, end)) return false;
  if (/\p{Script=Han}/u.test(behind)) return matchAt(CHINESE_HEADING_BEHIND, text, end) !== null;
  return matchAt(UNIT_BEHIND, text, end) === null && !/[\p{Script=Arabic}]/u.test(behind);
}

function isInPlace(text: string, at: number, { end, span }: Reading): boolean {
  const behind = matchAt(SEGMENT_BEHIND, text, end) !== null;
  const before = text.slice(0, at);
  const isAlone = behind && SEGMENT_BEFORE.test(before);
  const isWhole = !/[\p{L}\d]/u.test(before + text.slice(end));
  // Two years behind a title may be compared.
  const isSpan = span.kind === 'range' && isOfChange(text);
  if (isSpan && !isWhole && isComparison(text)) return false;
  switch (span.place) {
    case 'with-year':
      return false;
    case 'whole':
      return isWhole;
    case 'alone':
      return isWhole || isAlone;
    case 'last':
      return isWhole || isAlone || (behind && /\p{L}\s+$/u.test(before) && !isSpan);
    case 'anywhere':
      return true;
  }
}

/** Whether what ends at a position goes on, so that no part of it is a period. */
export function isOpenEnded(text: string, end: number): boolean {
  return matchAt(OPEN_END, text, end) !== null;
}

/** Two years in a text about growth or percent are rather compared. */
function isComparison(text: string): boolean {
  return isOfChange(text) || text.includes('%');
}

/** Whether what was read at a position is a period of the text, and not a number, a code or a word. */
export function isMention(text: string, at: number, reading: Reading): boolean {
  return canBegin(text, at) && canEnd(text, at, reading.end) && isInPlace(text, at, reading);
}
