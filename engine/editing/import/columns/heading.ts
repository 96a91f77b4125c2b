/** Parses the heading of a column of figures: the metric's title, unit, period and status. */
import type { ObservationStatus } from '../../../model/vocabulary.ts';
import { readStatusOnly, statusOfTitle } from '../cells/annotations.ts';
import { readCellText } from '../cells/cell-text.ts';
import type { Multiple } from '../cells/number-words.ts';
import { isRateUnit, meaningOfM } from '../cells/quantity-words.ts';
import { findPeriodMentions, type PeriodMention } from '../periods/period-mentions.ts';
import { BRACKETS, takeBracketed, takeTrailingUnit } from './heading-units.ts';
import { RELATIVE_PERIOD } from './relative-period.ts';
import { bracketUnits, findOpenPower } from './unit-runs.ts';
import { readUnitText } from './unit-text.ts';

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
    .replace(/\s+(?:in|of|for|en|im|am|zum|al|au|em|op|na|на|as of|as at)$/iu, '')
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

/** A heading with units in round brackets instead of square ones, in which they would be marks: `Height [m]`. */
function keepUnits(part: string, heading: string): string {
  return part.replace(/\[([^[\]]{1,30})\]/gu, (match, inside: string) => {
    const isLetter = inside.length === 1 && !(inside === 'm' && meaningOfM(heading) === 'm');
    const isMark = isLetter && inside !== 't';
    return !isMark && readUnitText(inside) !== null ? `(${inside})` : match;
  });
}

/** What a word for a power of ten in a title may mean, if its unit doesn't settle it: that it multiplies, or that it is part of the title. */
function openChoices(title: string, multiple: Multiple | null): string[] {
  const isSettled = multiple !== null && (multiple.power > 0 || isRateUnit(multiple.unit));
  const word = isSettled ? null : findOpenPower(title);
  return word === null ? [] : [word, ''];
}

/** Parses the lines of a heading. */
export function parseHeading(parts: readonly string[]): ParsedHeading {
  const heading = parts.join(' ');
  const read = parts.map((part) => {
    const { plain: text, marks } = readCellText(
      writePeriod(keepUnits(part.replaceAll('\n', ' '), heading)),
    );
    const plain = bracketUnits(text);
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
      (dated.periods.length > 0 ? statusOfTitle(tidy(dated.text)) : null) ??
      flagStatus(bracketed.notes);
    const relative = RELATIVE_PERIOD.exec(trailing.text)?.[0] ?? null;
    const words = tidy(trailing.text.replace(RELATIVE_PERIOD, ' '));
    const title = dated.periods.length > 0 ? withoutStatus(words) : words;
    const multiple = bracketed.multiple ?? trailing.multiple;
    const unitChoices = [...bracketed.unitChoices, ...(trailing.unitChoices ?? [])];
    return {
      ...{
        title,
        periods: dated.periods,
        status,
        relative,
      },
      multiple,
      unitChoices: unitChoices.length > 0 ? unitChoices : openChoices(title, multiple),
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
