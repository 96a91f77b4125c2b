/** Finds the period of each figure from its cell, row, column, group and the title. */
import {
  findPeriodMentions,
  formatMention,
  mentionChoices,
  type PeriodMention,
} from '../periods/period-mentions.ts';

/** The months of the fiscal years of a table. */
export interface FiscalYear {
  /** The month in which they end, 1 to 12. */
  readonly end: number;
  /** Whether those that are named after one year end in it. */
  readonly isNamedByEnd: boolean;
}

/** What the user and the day allow. */
export interface PeriodChoices {
  readonly dateOrder: 'dmy' | 'mdy' | null;
  /** `YYYY-MM-DD`: a two-digit year isn't read as one after it. */
  readonly today: string;
  /** Which months a fiscal year has, if the table says so. */
  readonly fiscalYear: FiscalYear | null;
}

export type ResolvedPeriod =
  | { readonly period: string | null; readonly doubt: null }
  | {
      readonly period: null;
      readonly doubt: 'fiscal-year' | 'date-order' | 'as-of' | 'short-year' | 'no-year' | 'several';
      readonly text: string;
      readonly choices: readonly string[];
    };

const NONE: ResolvedPeriod = { period: null, doubt: null };

/** The month of `03/04/2025`. */
function monthOfDate(text: string, order: 'dmy' | 'mdy'): string | null {
  const [, first = '', second = '', year] = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text) ?? [];
  if (!year) return null;
  return `${year}-${(order === 'dmy' ? second : first).padStart(2, '0')}`;
}

/** What stands between a fiscal year and its months: `FY2024: April 2023 to March 2024`. */
const DEFINES = /^\s*(?:[:=,(–-]|is|means|covers|refers to|runs from|are the)?\s*$/iu;

/** The months of a fiscal year that a text defines by an example. */
function definedYears(text: string): FiscalYear[] {
  const mentions = findPeriodMentions(text);
  return mentions.flatMap((year, at) => {
    const months = mentions[at + 1];
    if (year.doubt !== 'fiscal-year' || year.year === null || !months) return [];
    const isOfYear = months.doubt === null && months.to === ((months.from + 10) % 12) + 1;
    if (!isOfYear || !DEFINES.test(text.slice(year.end, months.start))) return [];
    return [{ end: months.to, isNamedByEnd: months.year === year.year }];
  });
}

/** The last month of a fiscal year that a text names, as in `years ended 31 March`. */
function namedEnds(text: string): FiscalYear[] {
  const [, words = ''] =
    /\b(?:years?|12 months|fiscal years?|FY)\s*(?:[^.;]{0,12}\s)?(?:ended|ending|ends?|to)(?:\s+(?:in|on))?\s+([^.;,)]{3,24})/iu.exec(
      text,
    ) ?? [];
  const [mention] = findPeriodMentions(`${words.trim().replace(/\s+(?:of|in)\s.*/su, '')} 2001`);
  return mention && mention.from === mention.to ? [{ end: mention.to, isNamedByEnd: true }] : [];
}

/** The months of fiscal years that texts name; null if they name none, or contradict. */
export function fiscalYearOf(texts: readonly string[]): FiscalYear | null {
  const named = texts.flatMap((text) => {
    const defined = definedYears(text);
    return defined.length > 0 ? defined : namedEnds(text);
  });
  const distinct = new Set(named.map(({ end, isNamedByEnd }) => `${end} ${isNamedByEnd}`));
  return distinct.size === 1 ? (named[0] ?? null) : null;
}

/** A mention in a text. */
export interface TextMention {
  readonly text: string;
  readonly mention: PeriodMention;
}

/** All mentions in texts. `around`: a longer text of the table, which tells its language. */
export function mentionsIn(texts: readonly string[], around?: string): TextMention[] {
  return texts.flatMap((text) =>
    findPeriodMentions(text, around).map((mention) => ({
      text: text.slice(mention.start, mention.end),
      mention,
    })),
  );
}

function isWholeYear({ mention }: TextMention): boolean {
  return (
    mention.from === 1 &&
    mention.to === 12 &&
    mention.year !== null &&
    mention.fromYear === null &&
    mention.doubt === null
  );
}

/** The twelve months of a fiscal year. `2023/24` ends in its second year; `FY2024` ends or begins in it. */
function fiscalMonths(
  { fromYear }: PeriodMention,
  year: number,
  { end, isNamedByEnd }: FiscalYear,
): string {
  const last = fromYear !== null || isNamedByEnd || end === 12 ? year : year + 1;
  const month = (number: number) => String(number).padStart(2, '0');
  return end === 12 ? String(last) : `${last - 1}-${month(end + 1)}--${last}-${month(end)}`;
}

function settle(
  { text, mention }: TextMention,
  year: number | null,
  choices: PeriodChoices,
): ResolvedPeriod {
  const { doubt } = mention;
  if (doubt === 'fiscal-year' && choices.fiscalYear !== null && mention.year !== null)
    return { period: fiscalMonths(mention, mention.year, choices.fiscalYear), doubt: null };
  const possible = mentionChoices(mention, year);
  if (doubt === 'day') return { period: possible[0] ?? null, doubt: null };
  if (doubt === 'date-order') {
    const month = choices.dateOrder && monthOfDate(text, choices.dateOrder);
    if (month) return { period: month, doubt: null };
  }
  if (doubt === 'short-year') {
    const [likely] = mention.choices;
    if (likely && likely.slice(0, 4) <= choices.today.slice(0, 4))
      return { period: likely, doubt: null };
  }
  if (doubt) return { period: null, doubt, text, choices: possible };
  const period = formatMention(mention, year);
  return period === null
    ? { period: null, doubt: 'no-year', text, choices: [] }
    : { period, doubt: null };
}

/**
 * The period that mentions give together, from the most specific (the cell's) to the least (the title's): months without a year
 * get the next year, and a year alone gets the months of the next mention that has no year.
 */
export function combineMentions(
  levels: readonly (readonly TextMention[])[],
  choices: PeriodChoices,
): ResolvedPeriod {
  const first = levels.find((level) => level.length > 0);
  if (!first) return NONE;
  const rest = levels.slice(levels.indexOf(first) + 1);
  const [own, others] = pick(first);
  if (!own)
    return {
      period: null,
      doubt: 'several',
      text: first.map(({ text }) => text).join(', '),
      choices: [],
    };
  const context = [...others, ...rest.flat()];
  const year = context.find(({ mention }) => mention.year !== null)?.mention.year ?? null;
  if (isWholeYear(own)) {
    const months = context.find(({ mention }) => mention.year === null);
    if (months) return settle(months, own.mention.year, choices);
  }
  return settle(own, year, choices);
}

/** Of the mentions of one text the one that is meant: the only one, or months beside their year. Null if they contradict. */
function pick(mentions: readonly TextMention[]): [TextMention | null, TextMention[]] {
  const distinct = [
    ...new Map(
      mentions.map((one) => [
        `${one.mention.fromYear}-${one.mention.year}-${one.mention.from}-${one.mention.to}`,
        one,
      ]),
    ).values(),
  ];
  const [only, ...more] = distinct;
  if (only && more.length === 0) return [only, []];
  const months = distinct.filter(({ mention }) => mention.year === null);
  const years = distinct.filter(({ mention }) => mention.year !== null);
  if (months.length === 1 && years.length === 1) return [months[0] ?? null, years];
  // The year above its months: `2024` over `Jan–Sep 2024`.
  const within = distinct.filter((one) => !isWholeYear(one));
  const sameYear = new Set(distinct.map(({ mention }) => mention.year)).size === 1;
  if (within.length === 1 && sameYear) return [within[0] ?? null, []];
  return [null, []];
}
