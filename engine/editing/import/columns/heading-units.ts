/** Parses units in headings: in brackets, behind a comma or a slash, or as a whole heading. */
import { readStatusOnly } from '../cells/annotations.ts';
import { isBracketMark } from '../cells/cell-text.ts';
import { isKnownUnit, isOpenWord } from '../cells/known-units.ts';
import { CURRENCY, type Multiple, normalizeUnit } from '../cells/number-words.ts';
import { readPower } from '../cells/power-words.ts';
import { takeQualifierPrefix } from '../cells/qualifier-words.ts';
import {
  isMillionMm,
  isSpanishMiles,
  LENGTH_WORDS,
  meaningOfM,
  meaningOfMil,
} from '../cells/quantity-words.ts';
import { isRateOf, isUnitLike } from '../cells/unit-shapes.ts';
import { isUnitSymbol, isUnitWord } from '../cells/unit-words.ts';
import { foldText } from '../periods/folded-text.ts';
import { findPeriodMentions } from '../periods/period-mentions.ts';
import { isOfChange } from '../periods/year-notations.ts';
import { INTRODUCTION, PER_NUMBER, readUnitText } from './unit-text.ts';

/** A text in brackets, with the space before it. */
export const BRACKETS = /\s*[(（[【〔〈<{]([^()（）[\]【】〔〕〈〉<>{}]*)[)）\]】〕〉>}]/gu;

/** What a symbol of a unit is followed by if more belongs to it: `m a.s.l.`, `MW el`, `t CO2`. */
const QUALIFIED =
  /^(?<symbol>\S+) (?!(?:and|und|et|y|e|i|or|oder|to|of|&)(?!\p{L}))[\p{L}\d. ]{1,16}$/u;

/** Whether a text is a unit with words behind it that say more of it. */
function isQualifiedUnit(plain: string): boolean {
  const { symbol = '' } = QUALIFIED.exec(plain)?.groups ?? {};
  return isUnitSymbol(symbol) && /\p{L}/u.test(symbol);
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

/** What says how the cells give their numbers, and not what they count. */
const OF_CELLS =
  /(?<!\p{L})(?:C\.?I\.?|KI|IC|(?:confidence |uncertainty )?(?:interval|bounds|limits)|range|margin|intervalle?|intervalo|spanne|rounded|gerundet|arrondi|redondeado)(?!\p{L})|±|区间|區間/iu;

/** Whether a text in brackets says what is counted, as `urban` or `PPP`: it is neither a status, a footnote mark nor about the cells. */
const isQualifier = (plain: string) =>
  /\p{L}{2}|\p{Script=Han}/u.test(plain) &&
  readStatusOnly(plain) === null &&
  !isBracketMark(plain) &&
  !isOfChange(foldText(plain).text) &&
  !OF_CELLS.test(plain) &&
  takeQualifierPrefix(`${plain} 1`).qualifier === null;

/** Takes units in brackets off. Marks and status in them become notes; what says more of what is counted stays. */
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
    if (isQualifier(plain)) return match;
    notes.push(plain);
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

/** Words for powers that stand before names as well: `Million Dollar Homes`. */
const ADJECTIVE = /^(?:hundred|thousand|million|billion|trillion)\s(?!of\s)/iu;

/**
 * What a whole heading may mean that begins with a power of ten, but not with a unit behind it: empty if it is a title, as `万科销售额`;
 * null if it is a unit for sure, as `Mio. Klicks`.
 */
function doubtOfWhole(plain: string, unit: string): readonly string[] | null {
  if (isOpenWord(plain)) return [plain, ''];
  if (isKnownUnit(unit)) return null;
  if (/^\p{Script=Han}/u.test(plain)) return [];
  return ADJECTIVE.test(plain) ? [plain, ''] : null;
}

/** A title and what follows a sign, a word for `in` or a space before a symbol. */
const SEPARATED =
  /^(.+?)(?:\s*(?:(?<!\d),|,(?!\d)|[;|:])\s*|\s+(?=[x×*]\s?1|['’]?000s?$)|(?<=\p{Script=Han})\/(?=\p{Script=Han})|\s+(?:in|en|em|we?|в|dalam)\s+|\s+\/\s+|\s+[-–]\s+|\s+(?=[%‰$€£¥]|US\$)|(?<=[\p{Script=Han}])\s*(?=[%‰]))((?:[^,;|:]|(?<=\d),(?=\d))+)$/u;

/** A title and the unit that a heading has at its end; null if it has none. */
type Trailing = Pick<Unread, 'text' | 'multiple'> & { readonly unitChoices?: readonly string[] };

/** A whole heading that is a unit, or begins with a power of ten; null if it is something else. */
function takeWhole(plain: string, whole: Multiple | null): Trailing | null {
  if (!whole) return null;
  const doubt = whole.power > 0 ? doubtOfWhole(plain, whole.unit) : null;
  if (doubt) return { text: plain, multiple: null, unitChoices: doubt };
  const isIntroduced = INTRODUCTION.test(plain) || whole.power > 0;
  return isIntroduced && /\s/u.test(plain) ? { text: '', multiple: whole } : null;
}

/** A unit behind a sign; null if there is none. */
function takeSeparated(plain: string, heading: string): Trailing | null {
  const [, title, behind] = SEPARATED.exec(plain) ?? [];
  if (!title || !behind) return null;
  const open = readInContext(behind, heading);
  if (open) return { text: title, ...open };
  const multiple = readUnitText(behind);
  return multiple && { text: title, multiple };
}

/** Takes a unit behind a comma, a slash, `in` or at the end off: `Output, million tonnes`, `Area in km²`, `Revenue $bn`. */
export function takeTrailingUnit(text: string, heading: string): Trailing {
  const plain = text.trim();
  if (isDistance(plain)) return { text: plain, multiple: null };
  const numeric = /^(?:[x×*]\s?)?\d/u.test(plain) ? readUnitText(plain) : null;
  if (numeric && numeric.power > 0) return { text: '', multiple: numeric };
  const whole = TITLE_LETTERS.test(plain) ? null : readUnitText(plain);
  const found =
    takeWhole(plain, whole) ??
    takeSeparated(plain, heading) ??
    readSnakeUnit(plain) ??
    readBareFactor(plain);
  if (found) return found;
  if (whole && (whole.power > 0 || isUnitSymbol(plain) || /^\p{Ll}{1,8}\/s$/u.test(plain)))
    return { text: '', multiple: whole };
  return { text: plain, multiple: null };
}
