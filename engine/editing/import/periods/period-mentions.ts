/** Periods that a heading, a cell, a note or a title names, in many notations and languages, with what the text leaves open. */
import { settleDays } from './day-spans.ts';
import { foldText } from './folded-text.ts';
import { isMention, isOpenEnded } from './mention-context.ts';
import { withStatus } from './mention-status.ts';
import { monthsSoFar } from './modified-spans.ts';
import { modifiedPeriodsAt } from './modifiers.ts';
import type { Reading } from './notation.ts';
import {
  type Doubt,
  distinctMonths,
  likeliest,
  type MentionStatus,
  type Months,
  monthAndYear,
  monthsOfYear,
  moveToYear,
  periodOfMonths,
  yearOf,
  yearToDate,
} from './span.ts';
import { isIslamicYear, isJapanese, islamicYear, japaneseYear } from './year-notations.ts';

/** A period that a text names, and where. */
export interface PeriodMention {
  /** Position in the text: `text.slice(start, end)` is the mention. */
  readonly start: number;
  readonly end: number;
  /** The first and last month, 1 to 12: 1 and 12 for a whole year. */
  readonly from: number;
  readonly to: number;
  /** The year of the last month; null if the text names months without a year (“Jan–Oct”, “1-11月”, “Q3”, “前三季度”). */
  readonly year: number | null;
  /** The year of the first month, if it isn't the same (“12 months to March 2025”, “Oct 2023 – Sep 2024”). */
  readonly fromYear: number | null;
  /**
   * Why the text alone doesn't settle it: a fiscal year whose months it doesn't say; the order of day and month; a single day (of a
   * count, or of publication?); “as of September” (a stock, or January to September?); a two-digit year; null if it is settled.
   */
  readonly doubt: Doubt | null;
  /** The periods it may mean, if there is a doubt, most likely first, as `formatMention` would give them; none without a year. */
  readonly choices: readonly string[];
  /** The mention marks an estimate or forecast: `2024E`, `2025F`, `2025e`, `2024(预测)`, `2024p`. */
  readonly status: MentionStatus | null;
}

/** What may begin a mention: a letter or a digit that isn't inside a word or number. */
const BEGINNING =
  /(?<!\p{Script=Latin})\p{Script=Latin}|(?<!\d)\d|[\p{Script=Han}\p{Script=Hangul}]|(?<!\p{Script=Arabic})\p{Script=Arabic}|(?<!\p{Script=Cyrillic})\p{Script=Cyrillic}|(?<![\p{L}\p{M}])\p{Script=Devanagari}|(?<=\p{Script=Latin}{2})\d/gu;

/**
 * All mentions, from left to right, not overlapping; at each position the longest. `around` is a longer text in the same language, such
 * as all headings and names of a table: it tells Japanese from Chinese.
 */
export function findPeriodMentions(text: string, around = text): readonly PeriodMention[] {
  const folded = foldText(text);
  const mentions: PeriodMention[] = [];
  let end = 0;
  for (const { index } of folded.text.matchAll(BEGINNING)) {
    const reading = index < end ? null : longestAt(folded.text, index, around);
    if (!reading) continue;
    end = reading.end;
    mentions.push(mentionOf(reading, folded.positions[index] ?? 0, folded.positions[end - 1] ?? 0));
  }
  return mentions;
}

/** The mention if the text is nothing but one (apart from spaces, brackets and punctuation around it); else null. */
export function wholePeriod(text: string, around = text): PeriodMention | null {
  const { text: folded, positions } = foldText(text);
  // A later mention would leave a letter or digit before it.
  const first = folded.search(BEGINNING);
  const reading = first < 0 ? null : longestAt(folded, first, around);
  if (!reading) return null;
  const mention = mentionOf(reading, positions[first] ?? 0, positions[reading.end - 1] ?? 0);
  const rest = text.slice(0, mention.start) + text.slice(mention.end);
  return /^[\s\p{P}\p{Cf}\p{No}]*$/u.test(rest) ? mention : null;
}

/**
 * The period, in its shortest spelling (`2024`, `2024-11`, `2024-01--2024-09`); `year` completes months without a year; null without
 * one or with a doubt.
 */
export function formatMention(mention: PeriodMention, year: number | null = null): string | null {
  const months = mention.doubt ? null : monthsOfMention(mention, year);
  return months && periodOfMonths(months).id;
}

/** The periods that a mention with a doubt may mean, most likely first; `year` completes months without a year. */
export function mentionChoices(
  mention: PeriodMention,
  year: number | null = null,
): readonly string[] {
  const months =
    mention.choices.length > 0 || !mention.doubt ? null : monthsOfMention(mention, year);
  if (!months) return mention.choices;
  const isYearToDate = months.end - months.start === 12;
  const choices = isYearToDate
    ? monthsSoFar(months)
    : [months, yearToDate(months), monthsOfYear(monthAndYear(months.end - 1).year)];
  return distinctMonths(choices).map((choice) => periodOfMonths(choice).id);
}

function monthsOfMention(
  { from, to, ...mention }: PeriodMention,
  year: number | null,
): Months | null {
  const last = mention.year ?? year;
  if (last === null) return null;
  const months = { start: from - 1, end: to < from ? to + 12 : to };
  const moved = moveToYear(months, last);
  return mention.fromYear === null
    ? moved
    : { start: monthsOfYear(mention.fromYear, from).start, end: moved.end };
}

function longestAt(text: string, at: number, around: string): Reading | null {
  const readings = modifiedPeriodsAt(text, at);
  if (readings.length === 0) return null;
  const all = [...readings, ...readings.flatMap((reading) => withStatus(text, reading))];
  const mentions = all.filter((reading) => isMention(text, at, reading));
  const [longest = null] = mentions.toSorted((a, b) => b.end - a.end);
  const end = longest?.end ?? 0;
  const isPartOfOpen = readings.some(
    (reading) => reading.span.isDated && reading.end > end && isOpenEnded(text, reading.end),
  );
  if (isPartOfOpen) return null;
  const isJapaneseYear =
    longest?.span.kind === 'year' && text.startsWith('年度', longest.end - 2) && isJapanese(around);
  if (isJapaneseYear) return { end: longest.end, span: japaneseYear(yearOf(longest.span)) };
  const isIslamic = longest?.span.kind === 'year' && isIslamicYear(yearOf(longest.span), around);
  return isIslamic ? { end: longest.end, span: islamicYear(yearOf(longest.span)) } : longest;
}

function mentionOf(reading: Reading, start: number, last: number): PeriodMention {
  const span = settleDays(reading.span);
  const months = likeliest(span);
  const first = monthAndYear(months.start);
  const end = monthAndYear(months.end - 1);
  const hasChoices = span.isDated && span.doubt !== null;
  return {
    start,
    end: last + 1,
    from: first.month,
    to: end.month,
    year: span.isDated ? end.year : null,
    fromYear: span.isDated && first.year !== end.year ? first.year : null,
    doubt: span.doubt,
    choices: hasChoices ? span.choices.map((choice) => periodOfMonths(choice).id) : [],
    status: span.status,
  };
}
