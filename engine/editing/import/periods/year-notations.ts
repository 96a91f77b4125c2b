/** Notations of years: calendar years, fiscal years, which the text rarely defines, and years of two digits. */
import {
  MONTH_NUMBER,
  matchAt,
  type Notation,
  type Reading,
  readNotations,
  sticky,
  YEAR,
} from './notation.ts';
import { datedSpan, type Months, monthsOfYear, type Span } from './span.ts';

/** First months of the fiscal years of one name that are in use, most common first; the calendar year is apart. */
const FISCAL_STARTS = [4, 7, 10];
const CENTURY = 100;
/** Of years of two digits, those below are in this century first. */
const CENTURY_SPLIT = 50;
/** Year 1 of the calendar of the Republic of China is 1912. */
const MINGUO = 1911;
/** Year 1 of the Iranian calendar began in 622. */
const IRANIAN = 621;
/** From this year on, a year is rather one of the Islamic calendar, which is decades ahead. */
const LAST_IRANIAN = 1425;
/** Where two years are compared. */
const CHANGE =
  /change|growth|increase|decrease|versus|\bvs\b|增长|增減|增减|变化|變化|变动|同比|veranderung|evolution|variation|variacion|croissance/i;
/** What tells Japanese from Chinese: kana, forms of characters that only Japan writes, and words that only Japanese has. */
const JAPANESE =
  /[\u3041-\u30ff乗駅円図広沢渋桜県両気価黒歩歳鉄売変総増実対単営権検験効込働畑峠]|四半期|[上下]期|順位|会社|株式|町村|世帯|割合/;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Twelve months from a month (1 to 12) of a year on. */
export function twelveMonths(year: number, from: number): Months {
  const { start } = monthsOfYear(year, from);
  return { start, end: start + 12 };
}

function fiscalYear(choices: readonly Months[]): Span {
  return { ...datedSpan('fiscal-year', 0), choices, doubt: 'fiscal-year' };
}

/** A fiscal year that is named after one year: the calendar year, or twelve months that end or begin in it. */
function fiscalYearOf(year: number): Span {
  const ending = FISCAL_STARTS.map((from) => twelveMonths(year - 1, from));
  return fiscalYear([monthsOfYear(year), ...ending, twelveMonths(year, 4)]);
}

/** A fiscal year, season or school year that begins in one year and ends in the next. */
function fiscalYearFrom(year: number): Span {
  return fiscalYear([...FISCAL_STARTS, 9].map((from) => twelveMonths(year, from)));
}

/** Whether a text is about a change between two dates. */
export function isOfChange(text: string): boolean {
  return CHANGE.test(text);
}

/** Whether a text is Japanese, where 年度 is the year from April on; in Chinese it is the calendar year. */
export function isJapanese(text: string): boolean {
  return JAPANESE.test(text);
}

/** What 年度 of a year means in Japanese. */
export function japaneseYear(year: number): Span {
  return fiscalYear([twelveMonths(year, 4), monthsOfYear(year)]);
}

/** Whether a year is one of the Iranian or the Islamic calendar, in a text in Arabic script. */
export function isIslamicYear(year: number, text: string): boolean {
  return year >= 1280 && year < 1470 && /\p{Script=Arabic}/u.test(text);
}

/**
 * An Iranian year, which begins on 20 or 21 March, or an Islamic one, which is eleven days shorter than the calendar year: no whole
 * months are exactly it.
 */
export function islamicYear(year: number): Span {
  const isIranian = year < LAST_IRANIAN;
  const begins = isIranian ? year + IRANIAN : Math.floor(year * 0.970229 + 621.5774);
  return fiscalYear([...(isIranian ? [twelveMonths(begins, 4)] : []), monthsOfYear(begins)]);
}

/** The likelier year of two digits. */
export function expandShortYear(digits: string | number): number {
  return Number(digits) + (Number(digits) < CENTURY_SPLIT ? 2000 : 1900);
}

/** The second year of two, which may be written with its last digits only: 1999/00, 2019–21. */
function secondYear(first: number, text: string): number {
  if (text.length === 4) return Number(text);
  const isNext = Number(text) === (first + 1) % CENTURY;
  return isNext ? first + 1 : first - (first % CENTURY) + Number(text);
}

function rangeOfYears(first: number, last: number): Months {
  return { start: first * 12, end: last * 12 + 12 };
}

/** Two years with a sign between: `2023/24`, `2019–21`. What may also be a month (`2011-12`) or a range of years is left open. */
function readTwoYears(first: number, sign: string, second: string): Span | null {
  const last = secondYear(first, second);
  if (last <= first || last > 2199) return null;
  const asMonth =
    second.length === 2 && Number(second) >= 1 && Number(second) <= 12
      ? monthsOfYear(first, Number(second), Number(second))
      : null;
  const years = rangeOfYears(first, last);
  if (last === first + 1) {
    const fiscal = fiscalYearFrom(first);
    const others = asMonth ? [asMonth] : sign === '/' ? [] : [years];
    const monthFirst = asMonth !== null && sign === '-';
    return {
      ...fiscal,
      choices: monthFirst ? [asMonth, ...fiscal.choices] : [...fiscal.choices, ...others],
    };
  }
  if (sign === '/') return null;
  const range: Span = {
    ...datedSpan('range', first),
    choices: [years],
    place: second.length === 2 ? 'last' : 'alone',
  };
  if (!asMonth) return range;
  return sign === '-' ? null : { ...range, choices: [years, asMonth], doubt: 'short-year' };
}

function readFiscal(first: string, second: string | undefined): Span | null {
  const year = first.length === 2 ? expandShortYear(first) : Number(first);
  if (second === undefined) return fiscalYearOf(year);
  return secondYear(year, second) === year + 1 ? fiscalYearFrom(year) : null;
}

const FISCAL_WORD =
  '(?:FYE?|fiscal(?: year)?|financial year|tax year|school year|academic year|season|Geschaftsjahr|Wirtschaftsjahr|Saison|exercice|财年|财政年度|會計年度|学年|赛季)';
const SECOND_YEAR = '(?:\\d{4}|\\d{2})(?!\\d)';
/** Words before a year, in folded text. */
const YEAR_WORD =
  '(?:(?:calendar year|full year|year|CY|YR|Jahr|annee|ano|anno|jaar|rok|год|yıl|tahun|वर्ष|(?:ل?عام|سنة)|سال)[\\s-]*)?';
/** Words behind a year, in folded text. */
const YEAR_SUFFIX =
  "(?: 年(?:度|份)?| (?:م|гг?\\.?|год[ау]?|годы|r\\.|rok[ue]?|(?:'?(?:da|de|te|ta)\\s)?yılı(?:nda)?|वर्ष|साल)(?![\\p{L}\\p{M}]))?";
/** The first years of the Japanese eras. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2019, 平成: 1989, 昭和: 1926, 大正: 1912 };

const YEARS: readonly Notation[] = [
  {
    pattern: sticky(`${YEAR_WORD}(?<year>${YEAR}) 年度`),
    read: ({ year }, text) => (isJapanese(text) ? japaneseYear(Number(year)) : null),
  },
  {
    pattern: sticky(`${YEAR_WORD}(?<year>${YEAR})${YEAR_SUFFIX}(?: \\[YR\\d{4}\\])?`),
    read: ({ year }) => datedSpan('year', Number(year)),
  },
  {
    pattern: sticky('(?<digits>[一二][〇零○一二三四五六七八九]{3})年(?:度|份)?'),
    read: ({ digits = '' }) => {
      const year = Number(
        [...digits].map((digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit))).join(''),
      );
      return year < 2200 ? datedSpan('year', year) : null;
    },
  },
  {
    pattern: sticky(`(?<first>${YEAR})(?<sign>[-–/])(?<second>${SECOND_YEAR})(?! [年月])`),
    read: ({ first, sign = '', second = '' }, text) =>
      second.length === 4 && isOfChange(text) ? null : readTwoYears(Number(first), sign, second),
  },
  {
    pattern: sticky('(?<first>\\d{2})/(?<second>\\d{2})(?!\\d)'),
    // A season, where it ends a heading; elsewhere a fraction or a day.
    read: ({ first = '', second }) =>
      Number(second) === (Number(first) + 1) % CENTURY
        ? { ...fiscalYearFrom(expandShortYear(first)), place: 'last' }
        : null,
  },
  {
    pattern: sticky('(?:中华|中華)?民[国國] (?<year>\\d{1,3}) 年(?:度|份)?'),
    read: ({ year }) => (Number(year) > 0 ? datedSpan('year', Number(year) + MINGUO) : null),
  },
  {
    pattern: sticky('(?<era>令和|平成|昭和|大正) (?<number>\\d{1,2}|元) 年(?<fiscal>度)?'),
    read: ({ era = '', number = '', fiscal }) => {
      const first = Object.hasOwn(ERAS, era) ? (ERAS[era] ?? 0) : 0;
      const year = first - 1 + (number === '元' ? 1 : Number(number));
      return fiscal ? japaneseYear(year) : datedSpan('year', year);
    },
  },
  {
    pattern: sticky(
      `${FISCAL_WORD}[\\s-]*'?(?<first>${YEAR}|\\d{2}(?!\\d))(?:[-–/](?<second>${SECOND_YEAR}))?`,
    ),
    read: ({ first = '', second }) => readFiscal(first, second),
  },
  {
    // Japanese companies name the month in which theirs ends: “FY3/2025”.
    pattern: sticky(`FY ?(?<month>${MONTH_NUMBER})/(?<year>${YEAR}|\\d{2}(?!\\d))`),
    read: ({ month, year = '' }) => {
      const last = year.length === 2 ? expandShortYear(year) : Number(year);
      const { end } = monthsOfYear(last, 1, Number(month));
      return { ...datedSpan('fiscal-year', last), choices: [{ start: end - 12, end }] };
    },
  },
  {
    pattern: sticky(
      `(?<first>${YEAR})(?:[-–/](?<second>${SECOND_YEAR}))?[\\s-]*${FISCAL_WORD}(?!\\p{Script=Latin})`,
    ),
    read: ({ first = '', second }) => readFiscal(first, second),
  },
];

const SHORT_YEARS: readonly Notation[] = [
  {
    pattern: sticky("(?<apostrophe>'?)(?<digits>\\d{2})(?!\\d)(?<mark>年?)"),
    read: ({ apostrophe, digits = '', mark }) => {
      const year = expandShortYear(digits);
      const other = year < 2000 ? year + CENTURY : year - CENTURY;
      const isSettled = (apostrophe || mark) && year >= 2000;
      if (isSettled) return datedSpan('year', year);
      return {
        ...datedSpan('year', year),
        choices: [monthsOfYear(year), monthsOfYear(other)],
        doubt: 'short-year',
      };
    },
  },
];

const SHORT_CHINESE_YEAR = /\d{2}年/uy;

/** The years of four digits that may begin at a position. */
export function yearsAt(text: string, at: number): readonly Reading[] {
  return readNotations(YEARS, text, at);
}

/** The years of two digits that may stand at a position, beside the months of a period. */
export function shortYearsAt(text: string, at: number): readonly Reading[] {
  return readNotations(SHORT_YEARS, text, at);
}

/** As `shortYearsAt` before the months: only the Chinese notation has the year there (24年9月). */
export function leadingShortYearsAt(text: string, at: number): readonly Reading[] {
  return matchAt(SHORT_CHINESE_YEAR, text, at) ? shortYearsAt(text, at) : [];
}
