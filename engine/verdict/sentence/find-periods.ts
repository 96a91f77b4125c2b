/** Finds the periods that a sentence in English or Chinese names: years, months, and parts of a year. */

import { isCalendarDate, periodOf } from '../../model/period.ts';
import { ENGLISH_MONTHS } from '../../model/text.ts';
import { findFree, foldText, type SentenceText, type Span, type Understood } from './text.ts';

/** A period in a sentence; without a year, months of an unknown one. */
export interface PeriodMention extends Span {
  /** First and last month, 1 to 12. */
  readonly months: readonly [from: number, to: number];
  readonly year: number | null;
}

const MONTHS = ENGLISH_MONTHS.map((month) => month.toLowerCase());
const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`;
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const COUNTS = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve'],
];
const CHINESE_DIGITS = '一二三四五六七八九';

/** A small number in digits or in words of either language; NaN if it is none. */
export function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const at = COUNTS.indexOf(text);
  if (at >= 0) return at + 1;
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (character: string): number =>
    character === '两' ? 2 : CHINESE_DIGITS.indexOf(character) + 1;
  const value =
    tens === '0'
      ? digit(ones)
      : (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
  return value > 0 ? value : Number.NaN;
}

const COUNT = `(?:\\d{1,2}|${COUNTS.join('|')}|[${CHINESE_DIGITS}两]?十?[${CHINESE_DIGITS}]|两|[${CHINESE_DIGITS}]?十)`;

function monthNumber(text: string): number {
  const at = MONTHS.findIndex((month) => month.startsWith(text.slice(0, 3)));
  return at >= 0 ? at + 1 : smallNumber(text);
}

type Months = readonly [number, number];
const quarter = (number: number): Months => [number * 3 - 2, number * 3];
const ordinal = (word: string): number =>
  Math.max(ORDINALS.indexOf(word) + 1, CHINESE_DIGITS.indexOf(word) + 1) || Number(word);

/** Notations of parts of a year; a group is what they count. */
const PARTS: readonly (readonly [pattern: string, months: (a: string, b: string) => Months])[] = [
  [
    `(${MONTH})\\s?(?:-|to|through|until|and)\\s?(${MONTH})(?![a-z])`,
    (a, b) => [monthNumber(a), monthNumber(b)],
  ],
  [`(?:the )?first (${COUNT})[ -]months?`, (a) => [1, smallNumber(a)]],
  [
    '(?:the )?(first|second) half(?: of the year)?|h([12])(?!\\d)',
    (a, b) => ((ordinal(a) || Number(b)) === 1 ? [1, 6] : [7, 12]),
  ],
  ['(?:the )?first three quarters', () => [1, 9]],
  [
    '(?:the )?(first|second|third|fourth) quarter|q([1-4])(?!\\d)',
    (a, b) => quarter(ordinal(a) || Number(b)),
  ],
  [`前(${COUNT})个?個?月`, (a) => [1, smallNumber(a)]],
  [`(${COUNT})月?\\s?(?:-|至|到)\\s?(${COUNT})月份?`, (a, b) => [smallNumber(a), smallNumber(b)]],
  ['上半年', () => [1, 6]],
  ['下半年', () => [7, 12]],
  ['前三季度', () => [1, 9]],
  ['第?([一二三四])季度', (a) => quarter(ordinal(a))],
  [`(${MONTH})(?![a-z])`, (a) => [monthNumber(a), monthNumber(a)]],
  [`(?<![\\d前])(${COUNT})月份?`, (a) => [smallNumber(a), smallNumber(a)]],
];

const YEAR = '(?:19|20)\\d{2}';
const ENDS = '(?![\\d%]|[.,]\\d)';
/** A bare number is a year only where no unit or multiple follows. */
const NO_UNIT = '(?!\\s?(?:万|萬|亿|億|千|百|[kmb]n?\\b|million|billion|thousand|%))';

const PATTERNS = PARTS.map(
  ([pattern, months]) =>
    [
      new RegExp(
        `(?<![\\w.]|\\d,)(?:(?<before>${YEAR})年?[ ,]{0,2})?(?:${pattern})(?:,? ?(?:of |in )?(?<after>${YEAR})${ENDS}年?)?`,
        'gu',
      ),
      months,
    ] as const,
);
const ISO_MONTH = new RegExp(`(?<![\\w.,-])(${YEAR})-(0[1-9]|1[0-2])(?![\\d-])`, 'g');
const WHOLE_YEAR = new RegExp(`(?<![\\w.]|\\d,)(${YEAR})${ENDS}${NO_UNIT}(?:年(?:全年|度)?)?`, 'g');

/** What comes before the date of what was known, as opposed to a period. */
const KNOWN =
  '(?:as (?:was |it was )?(?:known|published|reported)(?: on| by| up to| at)?|as of|known by|(?:known|published|reported) (?:up to|until)|截至|截止到?|截止至)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const DATES = [
  `${DAY} (?:of )?(?<month>${MONTH}),? (?<year>${YEAR})`,
  `(?<month>${MONTH}) ${DAY},? (?<year>${YEAR})`,
  `(?<year>${YEAR})-(?<month>\\d{2})-(?<day>\\d{2})`,
  `(?<year>${YEAR})年(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号號]`,
];
/** What was known before a day is what was known on the day before. */
const BEFORE_IT = '(?<before>(?:known|published|reported) before)';
const BEFORE_THAT =
  '(?<before>(?:以前|之前)已?(?:公布|发布|發布|公开|公開)的?(?:数字|數字|数据|數據)?)';
const AS_OF = DATES.flatMap((date) =>
  [
    `${KNOWN} ?(?:the )?${date}(?!\\d)`,
    `${BEFORE_IT} (?:the )?${date}(?!\\d)`,
    date + BEFORE_THAT,
  ].map((pattern) => new RegExp(`(?<![\\w.])${pattern}`, 'gu')),
);
/** A date by itself; before it, the first day of several in the same month. */
const DAYS = DATES.map(
  (date) =>
    new RegExp(`(?<![\\w.])(?:(?<first>\\d{1,2}) ?(?:and|to|until|[-–]) ?)?${date}(?!\\d)`, 'gu'),
);

function dateOf(
  groups: Readonly<Record<string, string>> = {},
  day = groups.day ?? '',
): string | null {
  const { year = '', month = '' } = groups;
  const written = [year, String(monthNumber(month)), day].map((part) => part.padStart(2, '0'));
  const date = written.join('-');
  return isCalendarDate(date) ? date : null;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

/** All dates of a text, `YYYY-MM-DD`, the earliest first. */
export function findDays(text: string): string[] {
  const folded = foldText(text);
  const found = DAYS.flatMap((pattern) => [...folded.matchAll(pattern)]).flatMap(({ groups }) => [
    ...(groups?.first ? [dateOf(groups, groups.first)] : []),
    dateOf(groups),
  ]);
  return [...new Set(found.filter((date) => date !== null))].sort();
}

/** The date of what was known, such as `as known on 18 January 2026`, marked as understood; null if the sentence names none, or several. */
export function findAsOf(sentence: SentenceText, understood: Understood): string | null {
  const found = AS_OF.flatMap((pattern) => findFree(sentence, pattern, understood));
  const dates = found.flatMap(({ match, start, end }) => {
    const day = dateOf(match.groups);
    const date = day && match.groups?.before ? dayBefore(day) : day;
    return date ? [{ date, start, end }] : [];
  });
  const [only, ...others] = dates;
  if (!only || others.length > 0) return null;
  understood.add(only);
  return only.date;
}

const isMonths = ([from, to]: Months): boolean => from >= 1 && from <= to && to <= 12;

/** The periods of a sentence from left to right, marked as understood. */
export function findPeriods(sentence: SentenceText, understood: Understood): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  const add = (mention: PeriodMention): void => {
    if (!isMonths(mention.months) || !understood.isFree(mention)) return;
    understood.add(mention);
    mentions.push(mention);
  };
  for (const { match, start, end } of findFree(sentence, ISO_MONTH, understood)) {
    const month = Number(match[2]);
    add({ start, end, months: [month, month], year: Number(match[1]) });
  }
  for (const [pattern, monthsOf] of PATTERNS)
    for (const { match, start, end } of findFree(sentence, pattern, understood)) {
      const { before, after } = match.groups ?? {};
      const [a = '', b = ''] = [match[2], match[3]].map((group) => group ?? '');
      // “may” is a month only beside a year.
      if (match[2] === 'may' && !before && !after) continue;
      const year = Number(before ?? after);
      add({ start, end, months: monthsOf(a, b), year: year || null });
    }
  for (const { match, start, end } of findFree(sentence, WHOLE_YEAR, understood))
    add({ start, end, months: [1, 12], year: Number(match[1]) });
  return mentions.sort((a, b) => a.start - b.start);
}

/** The ids of the periods that mentions name. A part of a year without one is of the only year that another mention names. */
export function periodIds(mentions: readonly PeriodMention[]): {
  readonly ids: string[];
  readonly withoutYear: readonly PeriodMention[];
} {
  const parts = mentions.filter(({ year }) => year === null);
  const years = [...new Set(mentions.flatMap(({ year }) => year ?? []))];
  const [only] = years;
  const isShared = parts.length > 0 && years.length === 1;
  const dated = mentions.filter(
    ({ year, months }) => year !== null && !(isShared && months[1] - months[0] === 11),
  );
  const idOf = ([from, to]: readonly [number, number], year: number): string =>
    periodOf(year * 12 + from - 1, year * 12 + to).id;
  const ids = [
    ...dated.map(({ months, year }) => idOf(months, year ?? 0)),
    ...(isShared && only !== undefined ? parts.map(({ months }) => idOf(months, only)) : []),
  ];
  return { ids: [...new Set(ids)], withoutYear: isShared ? [] : parts };
}
