/** Parses units in headings: in brackets, behind a comma or a slash, or as a whole heading. */
import { readStatusOnly } from '../cells/annotations.ts';
import { readCellText } from '../cells/cell-text.ts';
import { CURRENCY, type Multiple, normalizeUnit, readMultiple } from '../cells/number-words.ts';
import { readPower } from '../cells/power-words.ts';
import {
  isMillionMm,
  isSpanishMiles,
  LENGTH_WORDS,
  meaningOfM,
  meaningOfMil,
} from '../cells/quantity-words.ts';
import { readFactor, readMoney } from '../cells/unit-factor.ts';
import { isRateOf, isUnitLike } from '../cells/unit-shapes.ts';
import { isUnitSymbol, isUnitWord } from '../cells/unit-words.ts';
import { findPeriodMentions } from '../periods/period-mentions.ts';
import { withoutUnitLabel } from '../structure/row-words.ts';

/** A text in brackets, with the space before it. */
export const BRACKETS = /\s*[(（[【〔〈<{]([^()（）[\]【】〔〕〈〉<>{}]*)[)）\]】〕〉>}]/gu;

/** What the multiple doesn't apply to: `in millions, except per share data`. */
const EXCEPTIONS =
  /\s*,?\s*\b(?:except|unless|excluding|other than|ausgenommen|sauf|excepto)\b.*$/iu;
/** `beds per 1000`, `deaths per 100,000 inhabitants`. */
const PER_NUMBER =
  /^(?:\p{L}[\p{L} -]{0,30} )?(?:per|pro|je|pour|por) 1[\d.,' ]*(?: \p{L}[\p{L} -]{0,30})?$/iu;

/** Words for `in` before a unit. */
const INTRODUCTION = /^(?:in|en|em|we?|в|dalam|i)\s+/iu;
/** `% of GDP`. */
const PERCENT_OF = /^%\s+(?:of|des?|du|der|von|vom|del|d[aeio]|van|do|от|w)\s+\S/iu;

/** Which prices an amount is in: `current US$`, `constant 2015 US$`. */
const PRICES = /^(?:current|constant|nominal|real)(?: (?:19|20)\d\d)?(?: prices?)?[ ,]+(?=\S)/iu;
/** What a symbol of a unit is followed by if more belongs to it: `m a.s.l.`, `MW el`, `t CO2`. */
const QUALIFIED =
  /^(?<symbol>\S+) (?!(?:and|und|et|y|e|i|or|oder|to|of|&)(?!\p{L}))[\p{L}\d. ]{1,16}$/u;

/** Whether a text is a unit with words behind it that say more of it. */
function isQualifiedUnit(plain: string): boolean {
  const { symbol = '' } = QUALIFIED.exec(plain)?.groups ?? {};
  return isUnitSymbol(symbol) && /\p{L}/u.test(symbol);
}

/** The unit in a text that is nothing else; null if the text isn't a unit. */
export function readUnitText(text: string): Multiple | null {
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

/** A unit, or the units between which a heading leaves the choice. */
interface UnitReading {
  readonly multiple: Multiple | null;
  readonly unitChoices: readonly string[];
}

interface Unread extends UnitReading {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Units of which the same letters mean two things: metric tonnes, or millions of them. */
const TWO_MEANINGS: Readonly<Record<string, readonly string[]>> = {
  MT: ['million t', 't'],
  'm/t': ['million t', 't'],
};

/** A unit and its power on two sides of a comma: `US$, millions`, `in thousands; tonnes`; null if the text is something else. */
function readSplitUnit(text: string): Multiple | null {
  const [, ...sides] = /^([^,;]+)[,;]\s+([^,;]+)$/u.exec(text.trim()) ?? [];
  const parts = sides.flatMap((side) => readUnitText(side) ?? []);
  const power = parts.find((part) => part.power > 0 && part.unit === '');
  const unit = parts.find((part) => part.power === 0 && part.unit !== '');
  return power && unit ? { power: power.power, unit: unit.unit } : null;
}

/** The units that `km / mi` or `MT` may mean; empty if the text is one unit. */
function readUnitChoices(text: string): readonly string[] {
  const plain = text.trim();
  if (Object.hasOwn(TWO_MEANINGS, plain)) return TWO_MEANINGS[plain] ?? [];
  const parts = plain.split(/\s*(?:\/|,(?!\d)|;|\bor\b|\band\b|或)\s*/u);
  const isRate =
    parts.length === 2 && isRateOf(parts[0] ?? '', parts[1] ?? '') && !/\s\/\s/.test(plain);
  return !isRate && parts.length > 1 && parts.every((part) => readUnitText(part) !== null)
    ? parts
    : [];
}

const MIL = new RegExp(`^(?<money>${CURRENCY})?\\s*mil(?:\\s+(?<counted>\\S.*))?$`, 'iu');

/** `mil`, `R$ mil` and `mil ha`: a thousand, or a million in English; null if the text is something else. */
function readMil(plain: string, heading: string): UnitReading | null {
  const found = MIL.exec(plain)?.groups;
  if (!found) return null;
  const { money = '', counted = '' } = found;
  // Before other words, as in `mil toneladas`, it is a thousand for sure.
  if (counted !== '' && (readPower(plain) || !(isUnitWord(counted) || isUnitSymbol(counted))))
    return null;
  const unit = normalizeUnit(`${money} ${counted}`);
  const power = /^R\$/i.test(money) ? 3 : meaningOfMil(heading);
  if (power !== null) return { multiple: { power, unit }, unitChoices: [] };
  return { multiple: null, unitChoices: [`thousand ${unit}`.trim(), `million ${unit}`.trim()] };
}

/** The unit in a text whose meaning the rest of the heading tells: `m`, `mm`, `B`, `miles`; null if it isn't one of them. */
function readInContext(text: string, heading: string): UnitReading | null {
  const plain = text.trim().replace(/^(?:in|em|en(?=\s+mil$))\s+/i, '');
  const decided = (multiple: Multiple) => ({ multiple, unitChoices: [] });
  if (isDistance(plain) && !LENGTH_WORDS.test(heading))
    return { multiple: null, unitChoices: [plain, ''] };
  if (/^miles$/i.test(plain))
    return decided(isSpanishMiles(heading) ? { power: 3, unit: '' } : { power: 0, unit: plain });
  if (/^mm$/i.test(plain))
    return decided(isMillionMm(plain, heading) ? { power: 6, unit: '' } : { power: 0, unit: 'mm' });
  const mil = readMil(plain, heading);
  if (mil) return mil;
  const meaning = meaningOfM(heading);
  // Elsewhere than behind an amount it may be bytes, or a class.
  if (plain === 'B' && meaning !== 'million')
    return { multiple: null, unitChoices: ['billion', plain] };
  if (plain === 'B') return decided({ power: 9, unit: '' });
  if (!/^m$/i.test(plain)) return null;
  if (meaning === 'million') return decided({ power: 6, unit: '' });
  if (meaning === 'm') return decided({ power: 0, unit: 'm' });
  return { multiple: null, unitChoices: ['million', plain] };
}

/** Whether a heading is the number of what stands in its brackets: `試合数（試合）`. */
const isCounted = (heading: string, text: string) =>
  /^\p{Script=Han}{2,3}$/u.test(text) && new RegExp(`${text}[数數]`, 'u').test(heading);

/** Takes units in brackets off; other brackets stay notes. */
export function takeBracketed(text: string, heading: string): Unread {
  const notes: string[] = [];
  let multiple: Multiple | null = null;
  let unitChoices: readonly string[] = [];
  const rest = text.replace(BRACKETS, (match, inside: string) => {
    const split = readSplitUnit(inside);
    if (split) {
      multiple ??= split;
      return ' ';
    }
    const choices = readUnitChoices(inside);
    if (choices.length > 0) {
      unitChoices = choices;
      return ' ';
    }
    const open = readInContext(inside, heading);
    if (open) {
      multiple ??= open.multiple;
      unitChoices = open.unitChoices;
      return ' ';
    }
    const unit = readUnitText(inside);
    if (unit && multiple === null) {
      multiple = unit;
      return ' ';
    }
    // A period or its status in brackets stays for the search of periods.
    if (findPeriodMentions(inside).length > 0) return match;
    const plain = inside.trim();
    const isUnit = isUnitLike(plain) || isCounted(heading, plain) || isQualifiedUnit(plain);
    if (multiple === null && readStatusOnly(inside) === null && isUnit) {
      multiple = { power: 0, unit: normalizeUnit(inside) };
      return ' ';
    }
    notes.push(inside.trim());
    return ' ';
  });
  return { text: rest, multiple, unitChoices, notes };
}

/** A number of metres or miles, or `100K`: as a unit it would multiply, but races and records are named so. */
const DISTANCE =
  /^1[\d.,' ]*\s?(?:[km]|km|mi|miles?|yds?|yards?|(?:kilo)?met(?:re|er)s?)(?=$|\s(?<rest>.+))/iu;

/** Whether a heading that is nothing else is a distance: `1000 m`, `100 m hurdles`. */
function isDistance(text: string): boolean {
  const found = DISTANCE.exec(text);
  return found !== null && !isUnitWord(found.groups?.rest ?? '');
}

/** `Output 1000 t`: the number may multiply, or belong to the title. */
const BARE_FACTOR = /^(?<title>.*\p{L}.*?)\s+(?<factor>1(?:[.,' ]?000)+(?:\s\S+)?)$/u;

/** What a number at the end of a heading may be; null if none stands there, or it is what others are counted by. */
function readBareFactor(
  plain: string,
): { text: string; multiple: null; unitChoices: string[] } | null {
  const { title = '', factor = '' } = BARE_FACTOR.exec(plain)?.groups ?? {};
  if (factor === '' || PER_NUMBER.test(plain) || readUnitText(factor) === null) return null;
  return { text: title, multiple: null, unitChoices: [factor, ''] };
}

/** The unit at the end of a name as databases have it, `area_km2`, `gdp_usd_bn`; null if there is none. A letter may be a sex: `pop_m`. */
function readSnakeUnit(plain: string): { text: string; multiple: Multiple } | null {
  const [, text = '', last = ''] = /^(\S+)_([\p{L}\d²³]{2,})$/u.exec(plain) ?? [];
  const multiple = last === '' ? null : readUnitText(last);
  if (!multiple || !(multiple.power > 0 || isUnitSymbol(last))) return null;
  const before = multiple.unit === '' ? readSnakeUnit(text) : null;
  if (!before || before.multiple.power > 0) return { text, multiple };
  return { text: before.text, multiple: { power: multiple.power, unit: before.multiple.unit } };
}

/**
 * One or two capitals as a whole heading are an abbreviation of what is counted: `W`, `D` and `L` are won, drawn and lost, `PJ` is
 * `partidos jugados` and `GB` games behind. Only watts with a prefix are a unit.
 */
const TITLE_LETTERS = /^(?!\p{Lu}W$)\p{Lu}{1,2}$/u;

/** What stands before a number of people or of cases that something is counted by: `per million`, `over 1 million`. */
const COUNTED_BY =
  /(?:(?<!\p{L})(?:per|pro|je|par|por|na|each|every|over|above|under|below|than|more|of|an?|one|to|and|the|top|first)|[\d/])$/iu;
/** Where a unit may begin: behind a space or a slash, and at Chinese words for powers. */
const TAIL_BEGINNING = /\s+|\/(?=\p{Script=Han})|(?<=\p{L})(?=[万萬亿億])/gu;

/** A power of ten, perhaps with a unit, behind a title without a sign between them: `Weizen Mio. t`, `GDP亿元`. */
function takePowerTail(plain: string): { text: string; multiple: Multiple } | null {
  for (const { index, 0: sign } of plain.matchAll(TAIL_BEGINNING)) {
    const text = plain.slice(0, index);
    const tail = plain.slice(index + sign.length);
    // A number may multiply, or belong to the title.
    const multiple = /^\D./u.test(tail) ? readUnitText(tail) : null;
    const isKnown = multiple !== null && multiple.power > 0 && isKnownUnit(multiple.unit);
    if (isKnown && /\p{L}/u.test(text) && !COUNTED_BY.test(text)) return { text, multiple };
  }
  return null;
}

const isKnownUnit = (unit: string) => unit === '' || isUnitWord(unit) || isUnitSymbol(unit);

/** Whether a heading is nothing else than a unit with a word or a number before it: `Mrd. €`, `1000 t`, `in %`. */
function isWholeUnit(plain: string, { power }: Multiple): boolean {
  if (power > 0) return /\s|^[x×*\d]/u.test(plain);
  return INTRODUCTION.test(plain) && /\s/u.test(plain);
}

/** Takes a unit behind a comma, a slash, `in` or at the end off: `Output, million tonnes`, `Area in km²`, `Revenue $bn`. */
export function takeTrailingUnit(
  text: string,
  heading: string,
): { text: string; multiple: Multiple | null; unitChoices?: readonly string[] } {
  const plain = text.trim();
  if (isDistance(plain)) return { text: plain, multiple: null };
  const whole = TITLE_LETTERS.test(plain) ? null : readUnitText(plain);
  if (whole && isWholeUnit(plain, whole)) return { text: '', multiple: whole };
  const separated =
    /^(.+?)(?:\s*(?:(?<!\d),|,(?!\d)|[;|:])\s*|\s+(?=[x×*]\s?1|['’]?000s?$)|(?<=\p{Script=Han})\/(?=\p{Script=Han})|\s+(?:in|en|em|we?|в|dalam)\s+|\s+\/\s+|\s+[-–]\s+|\s+(?=[%‰$€£¥]|US\$)|(?<=[\p{Script=Han}])\s*(?=[%‰]))((?:[^,;|:]|(?<=\d),(?=\d))+)$/u.exec(
      plain,
    );
  const tail = takePowerTail(plain);
  if (tail) return tail;
  const open = separated?.[2] ? readInContext(separated[2], heading) : null;
  if (open && separated?.[1]) return { text: separated[1], ...open };
  const found = separated?.[2] ? readUnitText(separated[2]) : null;
  if (found && separated?.[1]) return { text: separated[1], multiple: found };
  const bare = readSnakeUnit(plain) ?? readBareFactor(plain);
  if (bare) return bare;
  if (whole && (whole.power > 0 || isUnitSymbol(plain) || /^\p{Ll}{1,8}\/s$/u.test(plain)))
    return { text: '', multiple: whole };
  return { text: plain, multiple: null };
}
