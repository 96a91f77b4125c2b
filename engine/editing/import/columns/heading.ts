/** Parses the heading of a column of figures: the metric's title, unit, period and status. */
import type { ObservationStatus } from '../../../model/vocabulary.ts';
import { readStatusOnly } from '../cells/annotations.ts';
import { readCellText } from '../cells/cell-text.ts';
import { type Multiple, normalizeUnit, readMultiple } from '../cells/number-words.ts';
import { isMillionMm, isSpanishMiles, meaningOfM } from '../cells/quantity-words.ts';
import { readFactor, readMoney } from '../cells/unit-factor.ts';
import { isRateOf, isUnitLike } from '../cells/unit-shapes.ts';
import { findPeriodMentions, type PeriodMention } from '../periods/period-mentions.ts';

export interface ParsedHeading {
  /** The title without unit, period and marks; empty if nothing is left. */
  readonly title: string;
  /** Null if the heading names no unit. */
  readonly multiple: Multiple | null;
  /** The units that it may mean, as texts, if it names several or one of two meanings; else empty. */
  readonly unitChoices: readonly string[];
  readonly periods: readonly PeriodMention[];
  readonly status: ObservationStatus | null;
  /** Words that name a period only to those who know when the table was made: `this year`, `本月`; null if there are none. */
  readonly relativePeriod: string | null;
  /** Texts in brackets that are neither unit nor period. */
  readonly notes: readonly string[];
}

const RELATIVE_PERIOD =
  /(?:\b(?:this|last|previous|prior|current) (?:year|month|quarter|period|season)\b|\b(?:same period )?last year\b|\byear ago\b|\bytd\b|\byear[ -]to[ -]date\b|本月止累计|本年累计|本月累计|累计至今|上年同期|去年同期|同期|本期|上期|本月|上月|本季|本年|上年|去年|今年|vorjahr(?:eszeitraum)?|laufendes jahr|dieses jahr|letztes jahr|berichtsjahr|année en cours|année précédente|este año|año anterior)/iu;

const BRACKETS = /\s*[(（[【]([^()（）[\]【】]*)[)）\]】]/gu;

/** Well-known units without a power, to tell `Area (km²)` from `Population (estimated)`. */
const UNIT_WORDS =
  /^(?:%|‰|°[cf]|met(?:re|er)s?|kilomet(?:re|er)s?|centimet(?:re|er)s?|square (?:kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet)|cubic (?:met(?:re|er)s?|feet|kilomet(?:re|er)s?)|inches|yards?|grams?|kilograms?|megawatts?|gigawatts?|(?:kilo|mega|giga|tera)watt[- ]hours?|litres? per .*|workers?|jobs|births?|deaths?|cases?|tickets?|copies|downloads|users?|subscribers?|subscriptions|members?|guests?|nights?|overnight stays|beds?|rooms?|flights?|movements?|trips|journeys|rides|stars?|medals?|titles|votes?|seats|bags?|barrels|head|animals|bales|boxes|containers?|teus|ounces?|oz|carats?|homes|houses|apartments|buildings?|companies|schools?|stores?|shops?|outlets?|branches|people|persons?|inhabitants?|residents|passengers?|visitors?|students?|employees|households|units?|pieces|pcs\.?|dwellings|tonnes?|tons?|kg|g|kt|mt|gt|t|teu|m|km|cm|mm|mi|miles|ft|feet|in|m²|m2|km²|km2|km\^2|sq\.? ?km|sq\.? ?mi|sq\.? ?m|ha|hectares?|acres?|m³|m3|l|litres?|liters?|bbl|barrels?.*|b\/d|bpd|mw|gw|kw|kwh|mwh|gwh|twh|pj|ej|mtoe|years?|days|hours?|h|min\.?|minutes|s|seconds|points?|goals|medals|usd|eur|gbp|cny|rmb|inr|jpy|chf|cfs|pessoas|haushalte|ménages|hogares|domicílios|us\$|\$|€|£|¥|₹|dollars?|euros?|yuan|pounds?|personen|einwohner|fahrzeuge|stück|habitants?|personnes|véhicules|habitantes|personas|people\/km².*|per .*|per\s?km².*|人|人次|户|台|吨|噸|万吨|元|美元|公里|平方公里|千米|平方千米|米|座|个|所|家|件|吨标准煤|千瓦时|公顷|亩|立方米|套|艘|架|箱|标准箱|(?!(?:y|yr|q|m|w|n)\/(?:y|yr|q|m|w|f|a|o)$)[a-z]{1,4}\/[a-zé²³]{1,6}|(?:[kmg]?t|k?g)\s?co[2₂](?:[- ]?eq?\.?)?(?:\/.*)?|kg per .*|نسمة|طن|كم²|чел\.?|тонн?)$/iu;

/** Symbols of units: a heading that is nothing else names a unit and no metric. */
const UNIT_SYMBOL =
  /^(?:%|‰|°[cf]|people\/km²|[kcdhmµMGT]?m[²³23]?|[kMGT]?(?:g|t|W|Wh|J|B|Hz|l|toe|bbl)|sq\.? ?(?:km|mi|m|ft)|ha|hm³|teu|ft|mi|bbl|b\/d|bpd|mtoe|h|min\.?|s|usd|eur|gbp|cny|rmb|inr|jpy|chf|US\$|[$€£¥₹]|[kcmM]?m[²³]?\/[a-z]{1,3}[²³]?|t\/[a-z]+|kg\/[a-z]+|km\/h|g\/km|\/km²)$/u;

/** What the multiple doesn't apply to: `in millions, except per share data`. */
const EXCEPTIONS =
  /\s*,?\s*\b(?:except|unless|excluding|other than|ausgenommen|sauf|excepto)\b.*$/iu;
/** `beds per 1000`, `deaths per 100,000 inhabitants`. */
const PER_NUMBER =
  /^(?:\p{L}[\p{L} -]{0,30} )?(?:per|pro|je|pour|por) 1[\d.,' ]*(?: \p{L}[\p{L} -]{0,30})?$/iu;

/** The unit in a text that is nothing else; null if the text isn't a unit. */
export function readUnitText(text: string): Multiple | null {
  const line = readCellText(text)
    .plain.replace(/^(?:unit|单位|單位|einheit|unité)\s*[:：]\s*/iu, '')
    .replace(EXCEPTIONS, '')
    .trim();
  if (/^en miles(?! de)(?!\p{L})/iu.test(line)) return readMultiple(line);
  const plain = line.replace(/^(?:in|en|em)\s+/iu, '').trim();
  if (plain === '') return null;
  const factor = readFactor(plain);
  if (factor) return factor;
  if (PER_NUMBER.test(plain)) return { power: 0, unit: plain };
  const money = readMoney(plain);
  if (money) return money;
  // `m tonnes` can't be metres.
  const [, counted] = /^[mM]\s+(\p{L}\S.*)$/u.exec(plain) ?? [];
  if (counted && UNIT_WORDS.test(counted)) return { power: 6, unit: normalizeUnit(counted) };
  const multiple = readMultiple(plain);
  if (
    multiple.power > 0 &&
    /^(?:[\p{L}²³ .$€£¥/]*[23]?)$/u.test(multiple.unit) &&
    multiple.unit.split(' ').length <= 4
  )
    return { power: multiple.power, unit: normalizeUnit(multiple.unit) };
  return UNIT_WORDS.test(plain) || UNIT_SYMBOL.test(plain)
    ? { power: 0, unit: normalizeUnit(plain) }
    : null;
}

interface Unread {
  readonly text: string;
  readonly multiple: Multiple | null;
  readonly unitChoices: readonly string[];
  readonly notes: readonly string[];
}

/** Units of which the same letters mean two things: metric tonnes, or millions of them. */
const TWO_MEANINGS: Readonly<Record<string, readonly string[]>> = {
  MT: ['million t', 't'],
  'm/t': ['million t', 't'],
};

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

/** The unit in a text whose meaning the rest of the heading tells: `m`, `mm`, `miles`; null if it isn't one of them. */
function readInContext(
  text: string,
  heading: string,
): { multiple: Multiple | null; unitChoices: readonly string[] } | null {
  const plain = text.trim().replace(/^in\s+/i, '');
  const decided = (multiple: Multiple) => ({ multiple, unitChoices: [] });
  if (/^miles$/i.test(plain))
    return decided(isSpanishMiles(heading) ? { power: 3, unit: '' } : { power: 0, unit: plain });
  if (/^mm$/i.test(plain))
    return decided(isMillionMm(plain, heading) ? { power: 6, unit: '' } : { power: 0, unit: 'mm' });
  if (!/^m$/i.test(plain)) return null;
  const meaning = meaningOfM(heading);
  if (meaning === 'million') return decided({ power: 6, unit: '' });
  if (meaning === 'm') return decided({ power: 0, unit: 'm' });
  return { multiple: null, unitChoices: ['million', plain] };
}

/** Takes units in brackets off; other brackets stay notes. */
function takeBracketed(text: string, heading: string): Unread {
  const notes: string[] = [];
  let multiple: Multiple | null = null;
  let unitChoices: readonly string[] = [];
  const rest = text.replace(BRACKETS, (match, inside: string) => {
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
    if (multiple === null && readStatusOnly(inside) === null && isUnitLike(inside.trim())) {
      multiple = { power: 0, unit: normalizeUnit(inside) };
      return ' ';
    }
    notes.push(inside.trim());
    return ' ';
  });
  return { text: rest, multiple, unitChoices, notes };
}

/** Takes a unit behind a comma, a slash, `in` or at the end off: `Output, million tonnes`, `Area in km²`, `Revenue $bn`. */
function takeTrailingUnit(
  text: string,
  heading: string,
): { text: string; multiple: Multiple | null; unitChoices?: readonly string[] } {
  const plain = text.trim();
  const separated =
    /^(.+?)(?:\s*[,;|:]\s*|(?<=\p{Script=Han})\/(?=\p{Script=Han})|\s+(?:in|en(?=\s+mil))\s+|\s+[-–]\s+|\s+(?=[%‰$€£¥]|US\$)|(?<=[\p{Script=Han}])\s*(?=[%‰]))((?:[^,;|:]+))$/u.exec(
      plain,
    );
  const open = separated?.[2] ? readInContext(separated[2], heading) : null;
  if (open && separated?.[1]) return { text: separated[1], ...open };
  const found = separated?.[2] ? readUnitText(separated[2]) : null;
  if (found && separated?.[1]) return { text: separated[1], multiple: found };
  // `W`, `D` and `L` are won, drawn and lost.
  const whole = /^\p{Lu}$/u.test(plain) ? null : readUnitText(plain);
  if (whole && (whole.power > 0 || UNIT_SYMBOL.test(plain) || /^\p{Ll}{1,8}\/s$/u.test(plain)))
    return { text: '', multiple: whole };
  return { text: plain, multiple: null };
}

/** Takes periods out of a text. */
function takePeriods(text: string): {
  text: string;
  periods: PeriodMention[];
  status: ObservationStatus | null;
} {
  // In `beds per 1000` the number is no year.
  const periods = findPeriodMentions(text).filter(
    ({ start }) => !/(?<!\p{L})(?:per|pro|je|pour|por)\s*$/iu.test(text.slice(0, start)),
  );
  let rest = '';
  let at = 0;
  for (const { start, end } of periods) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  rest += text.slice(at);
  const status = periods.find((period) => period.status !== null)?.status ?? null;
  return { text: rest, periods, status };
}

/** Removes brackets and punctuation that are left empty when a unit or a period was taken out of a title. */
function tidy(text: string): string {
  return text
    .replace(/[(（[]\s*[)）\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/|–._-]+|[\s,;:/|–_-]+$/gu, '')
    .replace(/\s+(?:in|of|for|en|im)$/iu, '')
    .replace(/\s+([,;:])/g, '$1')
    .trim();
}

/** Words for a fiscal year beside its number, in several languages. */
const FISCAL_WORDS =
  /(?<!\p{L})(?:GJ|FY|Geschäftsjahr|Wirtschaftsjahr|exercice|ejercicio|exercício|saison|season|temporada)(?!\p{L})|年度|财年|財年/iu;

/** The status of `(p)`, `(e)` or `(f)` in a heading. */
function flagStatus(notes: readonly string[]): ObservationStatus | null {
  if (notes.some((note) => /^p$/i.test(note))) return 'preliminary';
  if (notes.some((note) => /^e$/i.test(note))) return 'estimate';
  return notes.some((note) => /^f$/i.test(note)) ? 'forecast' : null;
}

/** Words for a year that are left when its number is taken out: `2023 г.`. */
const YEAR_WORDS = /^(?:гг?\.?|года?|an|année|anno|año|ano|jahr|year|年)$/iu;

/** The title beside a period, without words for a year and parts that say nothing but a status. */
function withoutStatus(title: string): string {
  const parts = title.split(/\s*[,;|]\s*/u).filter((part) => part !== '' && !YEAR_WORDS.test(part));
  return tidy(parts.filter((part) => readStatusOnly(part) === null).join(', '));
}

/** The status that a heading names in brackets, or in a part between commas that says nothing else. */
function statusOfHeading(notes: readonly string[], undated: string): ObservationStatus | null {
  const inside = [...undated.matchAll(BRACKETS)].map(([, text = '']) => text);
  const parts = undated.replace(BRACKETS, ' ').split(/[,;|:]|\s[-–]\s/u);
  return (
    [...notes, ...inside, ...parts].map(readStatusOnly).find((status) => status !== null) ?? null
  );
}

/** Headings of amounts per share, to which the power of the table's title doesn't apply. */
const PER_SHARE =
  /\bEPS\b|\bDPS\b|per (?:common |ordinary |diluted )?share|je aktie|par action|por acción|每股/iu;

/** A heading with `'24` or `202401` as a year or a month in full; others as they are. */
export function writePeriod(part: string): string {
  return part.replace(/^['’](\d\d)$/, '20$1').replace(/^((?:19|20)\d\d)(0[1-9]|1[0-2])$/, '$1-$2');
}

/** Parses the lines of a heading. */
export function parseHeading(parts: readonly string[]): ParsedHeading {
  const heading = parts.join(' ');
  const read = parts.map((part) => {
    const { plain, marks } = readCellText(writePeriod(part.replaceAll('\n', ' ')));
    const bracketed = takeBracketed(plain, heading);
    const dated = takePeriods(bracketed.text);
    const isFiscal = dated.periods.some(({ doubt }) => doubt === 'fiscal-year');
    const undated = isFiscal ? dated.text.replace(FISCAL_WORDS, ' ') : dated.text;
    const trailing = takeTrailingUnit(tidy(undated), heading);
    // `Prov.` without a year is a province.
    const hasStatus = dated.periods.length > 0 || !/^prov\.?$/i.test(plain);
    const status =
      dated.status ??
      (hasStatus ? statusOfHeading(bracketed.notes, dated.text) : null) ??
      flagStatus(bracketed.notes);
    const relative = RELATIVE_PERIOD.exec(trailing.text)?.[0] ?? null;
    const words = tidy(trailing.text.replace(RELATIVE_PERIOD, ' '));
    const title = dated.periods.length > 0 ? withoutStatus(words) : words;
    return {
      ...{
        title,
        periods: dated.periods,
        status,
        relative,
      },
      multiple: bracketed.multiple ?? trailing.multiple,
      unitChoices: [...bracketed.unitChoices, ...(trailing.unitChoices ?? [])],
      notes: [...bracketed.notes, ...marks],
    };
  });
  return {
    title: [...new Set(read.map(({ title }) => title))].filter(Boolean).join(' '),
    multiple:
      read.findLast(({ multiple }) => multiple !== null)?.multiple ??
      (PER_SHARE.test(heading) ? { power: 0, unit: '' } : null),
    relativePeriod: read.find(({ relative }) => relative !== null)?.relative ?? null,
    unitChoices: read.flatMap(({ unitChoices }) => unitChoices),
    periods: read.flatMap(({ periods }) => periods),
    status: read.find(({ status }) => status !== null)?.status ?? null,
    notes: read.flatMap(({ notes }) => notes),
  };
}
