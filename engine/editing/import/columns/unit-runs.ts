/**
 * Finds units that stand in a heading without brackets, before or behind its period, and puts them into brackets: `Exports USD million
 * 2023` becomes `Exports (USD million) 2023`. Finds words for powers of ten of which it isn't clear whether they multiply.
 */
import { readStatusOnly } from '../cells/annotations.ts';
import { isCurrency, isKnownUnit, isOpenWord } from '../cells/known-units.ts';
import { readPower } from '../cells/power-words.ts';
import { meaningOfM } from '../cells/quantity-words.ts';
import { isUnitLike } from '../cells/unit-shapes.ts';
import { isUnitSymbol } from '../cells/unit-words.ts';
import { wholePeriod } from '../periods/period-mentions.ts';
import { readUnitText } from './unit-text.ts';

/** Longer texts are prose. */
const LONGEST = 160;

/** The text before a number of people or of cases that something is counted by: `per million`, `over 1 million`. */
const COUNTED_BY =
  /(?:(?<!\p{L})(?:per|pro|je|par|pour|por|na|на|each|every|chaque|cada|over|above|under|below|than|least|most|more|half|mehr als|über|unter|plus de|more than|más de|of|an?|mil|hundred|thousand|lakh|hundert|tausend|one|two|three|five|ten|to|and|the|top|first|les|des|los|von|der|du)|[/×x*+<>≥≤]|(?<!(?:^|\D)(?:19|20)\d)\d|[每数數几百千十半一二三四五六七八九两])\s*$/iu;
/** Of prices of that year, and not figures of it. */
const PRICES_OF = /(?<!\p{L})(?:constant|chained|base|prices|real)\s+(?:19|20)\d\d$/iu;
const YEAR_AT_END = /(?<!\d)(?:19|20)\d\d年?$/u;

/** Separators between parts of a heading: where a unit may begin, and where it may end. */
const SEPARATOR = String.raw`[\s_/·・|:、;–-]|,(?!\d)`;
const BEGINNINGS = new RegExp(
  String.raw`^|(?<=${SEPARATOR}|[\[(])(?![\s_\])])|(?<=\p{L})(?=[十百千仟]?[万萬亿億]|[百千]\p{Script=Han}$)|(?<=\p{Script=Hangul})(?=[천백십]?[만억]\p{Script=Hangul})`,
  'gu',
);
const ENDS = new RegExp(String.raw`(?=${SEPARATOR})(?<!\s)|(?<=[\])\p{Script=Han}])(?=\d)|$`, 'gu');

/** Symbols that no code of a country or name of a class looks like, so that they are units without brackets. */
const CLEAR_SYMBOL =
  /^(?:%|‰|°[CF]|[hkcdm]?m[²³23]|[kMGT]Wh?|kWp|km|kg|mm|cm|ha|kt|Mt|hl|(?:km|m)\/h)$/u;

/** Words for `in` before a unit. */
const INTRODUCTION = /^(?:in|en|em|w|в)\s+/iu;

/** What is left of a run of words without brackets: `USD (millions)` is `USD millions`. */
const withoutBrackets = (run: string) =>
  run
    .replace(/[()[\]_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The same with the power first: `million USD` for `USD million`; null if it has another form. */
function powerFirst(plain: string): string | null {
  const [, unit = '', power = ''] = /^(.+) (\S+)$/u.exec(plain.replace(INTRODUCTION, '')) ?? [];
  const isPower = power !== '' && readPower(power)?.rest === '' && !isOpenWord(power);
  // `Visitors (million)` is a title and its unit.
  const isUnit = isUnitSymbol(unit) || isCurrency(unit);
  return isPower && isUnit ? `${power} ${unit}` : null;
}

/** Whether a text behind a title has a power of ten, with a unit or without one. */
function isPowerRun(plain: string, isApart: boolean): boolean {
  const multiple = isOpenWord(plain) ? null : readUnitText(plain);
  if (multiple === null || multiple.power === 0) return false;
  // Directly behind Chinese words, a thousand or a hundred alone may be the end of a name.
  if (!isApart && multiple.unit === '' && !/[万萬亿億만억]$/u.test(plain)) return false;
  return isKnownUnit(multiple.unit);
}

const MIL_RUN = /^(?:R\$ )?(?:mil|miles)(?: (?:de )?(?<unit>\S.*))?$/iu;
/** A number that may be part of the title as well: `Output 1000 t`. */
const NUMBER = /^1[.,' ]?0(?!\s?\^)/u;

/** Position of a run of words. */
interface Place {
  readonly before: string;
  readonly after: string;
  /** Whether words stand before it that it may be the unit of. */
  readonly isTitled: boolean;
  readonly isBehindYear: boolean;
  /** Whether it is what something is divided by: `m²` in `€/m²`. */
  readonly isInRate: boolean;
}

function placeOf(text: string, begin: number, end: number): Place {
  const before = text.slice(0, begin).replace(/[\s_,;:/|·・、–-]+$/u, '');
  return {
    ...{ before, after: text.slice(end) },
    isTitled: /\p{L}/u.test(before.replace(/(?:^|\s)(?:in|en|em|w|в)$/iu, '')),
    isBehindYear: YEAR_AT_END.test(before) && !PRICES_OF.test(before),
    isInRate: /\S\/$/u.test(text.slice(0, begin)),
  };
}

/** Whether words are a power of ten, with a unit or without one. */
function hasPower(plain: string, { before, isTitled, isBehindYear }: Place): boolean {
  if (!isBehindYear && (COUNTED_BY.test(before) || NUMBER.test(plain))) return false;
  const mil = MIL_RUN.exec(plain.replace(INTRODUCTION, ''));
  if (mil && isTitled && isKnownUnit(mil.groups?.unit ?? '')) return true;
  const isApart = !/[\p{Script=Han}\p{Script=Hangul}]$/u.test(before);
  return isPowerRun(powerFirst(plain) ?? plain, isApart);
}

/** Whether words are a unit without a power of ten. */
function isPlainUnit(plain: string, { before, after, isTitled, ...place }: Place): boolean {
  const isLast = /^[\s.)]*$/.test(after);
  if (place.isInRate || (!place.isBehindYear && COUNTED_BY.test(before))) return false;
  if (place.isBehindYear && isLast) return readUnitText(plain) !== null;
  if (!isTitled || PRICES_OF.test(`${before} 2000`)) return false;
  const bare = plain.replace(INTRODUCTION, '');
  if (bare.includes('/') && isUnitLike(bare)) return !/^[mfw]\/[mfw]$/u.test(bare);
  return CLEAR_SYMBOL.test(bare) || isCurrency(bare) || (bare === 't' && !isLast);
}

/** Whether a run of words is a unit. One that is in brackets already is read with its heading. */
function isUnitRun(run: string, place: Place): boolean {
  const plain = withoutBrackets(run);
  if (plain === '' || /^[([][^()[\]]*[)\]]$/.test(run)) return false;
  // `(nominal) $bn` is a unit behind something else.
  const inside = /[([]([^()[\]]*)[)\]]/.exec(run)?.[1];
  if (inside !== undefined && readUnitText(inside) === null) return false;
  return hasPower(plain, place) || (run === plain && isPlainUnit(plain, place));
}

/** Whether nothing but a period or a status follows. */
function isTail(text: string): boolean {
  const plain = text
    .replace(/^[\s_,;:/|·・()[\]–-]+|[\s).\]]+$/gu, '')
    .replace(/^(?:in|im|en|em|for|für|au|am|at|de|w|в)\s+/iu, '')
    .trim();
  return plain === '' || wholePeriod(plain) !== null || readStatusOnly(plain) !== null;
}

/** `(USD million, 2023)` as `(USD million) (2023)`; others as they are. */
function splitBrackets(text: string): string {
  return text.replace(/\(([^()]{4,60})\)/gu, (match, inside: string) => {
    for (const { index, 0: sign } of inside.matchAll(/\s*[,;/|、]\s*|\s+/gu)) {
      const sides = [inside.slice(0, index), inside.slice(index + sign.length)];
      const units = sides.map(readUnitText);
      const at = units.findIndex((unit) => unit !== null);
      const unit = units[at];
      const other = sides[1 - at] ?? '';
      // `(2015 US$)` are rather prices of 2015.
      const isClear = unit !== undefined && (sign.trim() !== '' || (unit?.power ?? 0) > 0);
      if (isClear && wholePeriod(other) !== null) return `(${sides[at]}) (${other})`;
    }
    return match;
  });
}

/** A heading with the unit in it without brackets in round ones. */
export function bracketUnits(heading: string): string {
  if (heading.length > LONGEST) return heading;
  const text = splitBrackets(heading);
  const begins = [...text.matchAll(BEGINNINGS)].map(({ index }) => index);
  const ends = [...text.matchAll(ENDS)].map(({ index }) => index).filter((end) => end > 0);
  for (const end of ends) {
    const after = text.slice(end);
    if (!isTail(after)) continue;
    for (const begin of begins.filter((at) => at < end)) {
      const run = text.slice(begin, end);
      // A bracket belongs to one side only.
      if (!/^[^()[\]]*(?:[([][^()[\]]*[)\]][^()[\]]*)?$/u.test(run)) continue;
      const place = placeOf(text, begin, end);
      if (!isUnitRun(run, place)) continue;
      const plain = withoutBrackets(run);
      return `${place.before} (${powerFirst(plain) ?? plain}) ${after}`.trim();
    }
  }
  return text;
}

/** What a letter at the end of a title may stand for, if it isn't a class. */
const POWER_OF_LETTER: Readonly<Record<string, string>> = {
  ...{ k: 'thousand', m: 'million', b: 'billion' },
};

/** Chinese words for powers that end a title or stand before a measure word; before other words they are parts of names. */
const HAN_POWER =
  /(?:百万|百萬|千万|千萬|万亿|萬億|[万萬亿億])(?:\p{Script=Han}{0,2})(?=$|[\s()·/、])/gu;

/** A word for a power of ten at the beginning of a text, with the unit behind it if that is known; null if there is none. */
function openWordAt(text: string): string | null {
  const found = readPower(text);
  // `Million-plus cities` are counted, and not their millions.
  if (!found || found.power < 3 || found.rest.startsWith('-')) return null;
  const word = text.slice(0, text.length - found.rest.length).trim();
  if (isOpenWord(word) || /\p{Script=Han}/u.test(word)) return null;
  const unit = found.rest.trim();
  return unit !== '' && isKnownUnit(unit) ? `${word} ${unit}` : word;
}

/**
 * A word for a power of ten in what is left of a title, with the unit behind it, of which it isn't clear whether it multiplies; null if
 * there is none. `per million` and `over a million` say what is counted.
 */
export function findOpenPower(title: string): string | null {
  if (title.length > LONGEST) return null;
  const isCounted = (at: number) => COUNTED_BY.test(title.slice(0, at));
  for (const { index } of title.matchAll(/(?<![\p{L}\p{M}\d])\p{L}/gu)) {
    const word = isCounted(index) ? null : openWordAt(title.slice(index));
    if (word !== null) return word;
  }
  const [letter = ''] = /(?<=\s)[mMbBkK]$/u.exec(title) ?? [];
  if (letter !== '' && meaningOfM(title) === 'million')
    return POWER_OF_LETTER[letter.toLowerCase()] ?? null;
  for (const { index, 0: run } of title.matchAll(HAN_POWER))
    if (!isCounted(index) && isKnownUnit(readUnitText(run)?.unit ?? '?')) return run;
  return /(?<=\s)(?:MN|BN|TN)$/u.exec(title)?.[0] ?? null;
}
