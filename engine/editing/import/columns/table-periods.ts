/** Finds the period of each figure from its cell, row, column, group and the title. */
import {
  findPeriodMentions,
  formatMention,
  type PeriodMention,
} from '../periods/period-mentions.ts';

/** What the user and the day allow. */
export interface PeriodChoices {
  readonly dateOrder: 'dmy' | 'mdy' | null;
  /** `YYYY-MM-DD`: a two-digit year isn't read as one after it. */
  readonly today: string;
  /** The month in which a fiscal year ends, 1 to 12, if the table says so. */
  readonly fiscalEnd: number | null;
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

/** The last month of a fiscal year that texts name, as in `years ended 31 March`; null if they name none. */
export function fiscalEndOf(texts: readonly string[]): number | null {
  const ends = texts.flatMap((text) => {
    const [, words = ''] =
      /\b(?:years?|12 months|fiscal years?|FY)\s*(?:[^.;]{0,12}\s)?(?:ended|ending|ends?|to)(?:\s+(?:in|on))?\s+([^.;,)]{3,24})/iu.exec(
        text,
      ) ?? [];
    const [mention] = findPeriodMentions(`${words.trim()} 2001`);
    return mention && mention.from === mention.to ? [mention.to] : [];
  });
  return new Set(ends).size === 1 ? (ends[0] ?? null) : null;
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

function settle(
  { text, mention }: TextMention,
  year: number | null,
  choices: PeriodChoices,
): ResolvedPeriod {
  const { doubt } = mention;
  if (doubt === 'fiscal-year' && choices.fiscalEnd !== null && mention.year !== null) {
    const [end, last] = [choices.fiscalEnd, mention.year];
    const month = (number: number) => String(number).padStart(2, '0');
    return {
      period: end === 12 ? String(last) : `${last - 1}-${month(end + 1)}--${last}-${month(end)}`,
      doubt: null,
    };
  }
  if (doubt === 'day') return { period: mention.choices[0] ?? null, doubt: null };
  if (doubt === 'date-order') {
    const month = choices.dateOrder && monthOfDate(text, choices.dateOrder);
    if (month) return { period: month, doubt: null };
  }
  if (doubt === 'short-year') {
    const [likely] = mention.choices;
    if (likely && likely.slice(0, 4) <= choices.today.slice(0, 4))
      return { period: likely, doubt: null };
  }
  if (doubt) return { period: null, doubt, text, choices: mention.choices };
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
