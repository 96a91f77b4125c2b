/** Notations of months, quarters, halves and first months of a year, without the year itself. */
import { isMonthAlsoWord, MONTH_NAME, monthFromWord, needsYear } from './month-words.ts';
import { MONTH_NUMBER, type Notation, RANGE_SIGN, sticky } from './notation.ts';
import {
  CARDINAL,
  CHINESE_NUMBER,
  cardinalNumber,
  chineseNumber,
  ORDINAL,
  ordinalNumber,
} from './ordinals.ts';
import { type Months, type Span, undatedSpan } from './span.ts';

const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
/** After a short name in Chinese and Korean no letter of that script ends the word. */
const WORD_END = '(?![\\p{Script=Latin}\\d])';
/** The year may follow without a space: “3Q24”. */
const WORD_OR_YEAR = '(?![\\p{Script=Latin}])(?!\\d(?!\\d))';

function quarters(from: number, to = from, place: Span['place'] = 'anywhere'): Span | null {
  if (from < 1 || to > 4 || to < from) return null;
  return { ...undatedSpan('part', from * 3 - 2, to * 3), place };
}

function half(number: number, place: Span['place'] = 'anywhere'): Span | null {
  return number === 1 || number === 2
    ? { ...undatedSpan('part', number * 6 - 5, number * 6), place }
    : null;
}

/** The first months of a year. Their number is also a plain quantity, so they need a year. */
function firstMonths(count: number | null, place: Span['place'] = 'with-year'): Span | null {
  return count !== null && count >= 1 && count <= 12
    ? { ...undatedSpan('part', 1, count), place }
    : null;
}

function months(from: number, to = from, kind: Span['kind'] = 'month'): Span | null {
  return from >= 1 && to <= 12 && from <= to && (kind === 'month' || from < to)
    ? undatedSpan(kind, from, to)
    : null;
}

/** A month by its name. In a sentence a short or ambiguous name needs a year. */
function namedMonth(word: string): Span | null {
  const month = monthFromWord(word);
  if (month === null) return null;
  const isShort =
    word.replace('.', '').length <= 4 && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word);
  const short = isShort ? 'alone' : 'anywhere';
  const place = needsYear(word) ? 'with-year' : isMonthAlsoWord(word) ? 'whole' : short;
  return { ...undatedSpan('month', month, month), place };
}

function dayOfMonth(day: string, month: number | null, place: Span['place']): Span | null {
  if (month === null || month < 1 || month > 12) return null;
  const number = Number(day);
  return { ...undatedSpan('day', month, month), firstDay: number, lastDay: number, place };
}

/** A day, or some days, of a month by its name. */
function namedDay(word: string, day: string, last = day): Span | null {
  const month = namedMonth(word);
  const place = month?.place === 'anywhere' ? 'anywhere' : 'alone';
  const span = month && dayOfMonth(day, monthFromWord(word), place);
  return span && Number(day) <= Number(last) ? { ...span, lastDay: Number(last) } : null;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const ROMAN_NUMBER = '(?:XI{0,2}|IX|IV|VI{0,3}|I{1,3})';

/** Months as Roman numbers, as in Polish statistics: `I-IX`. Up to IV they may be quarters. */
function romanMonths(first: string, last = first): Span | null {
  const [from, to] = [ROMAN.indexOf(first) + 1, ROMAN.indexOf(last) + 1];
  const span = to > 4 ? months(from, to, first === last ? 'month' : 'part') : null;
  return span && { ...span, place: 'with-year' };
}

const LATIN_PARTS: readonly Notation[] = [
  {
    pattern: sticky(
      `(?<first>${ROMAN_NUMBER})(?: ?[-–] ?(?<last>${ROMAN_NUMBER}))?${WORD_END}`,
      'uy',
    ),
    read: ({ first = '', last }) => romanMonths(first, last),
  },
  { pattern: sticky(`(?<month>${MONTH_NAME})`), read: ({ month = '' }) => namedMonth(month) },
  {
    pattern: sticky(
      `(?<day>${DAY})(?: (?:st|nd|rd|th|er|\\.|[º°]))?[\\s-]*(?:of |de |d')?(?<month>${MONTH_NAME})`,
    ),
    read: ({ day = '', month = '' }) => namedDay(month, day),
  },
  {
    pattern: sticky(
      `(?<day>${DAY})\\.? [-–] (?<last>${DAY})\\.?[\\s-]*(?:of |de )?(?<month>${MONTH_NAME})`,
    ),
    read: ({ day = '', last, month = '' }) => namedDay(month, day, last),
  },
  {
    pattern: sticky(`(?<month>${MONTH_NAME})\\s*(?<day>${DAY}) [-–] (?<last>${DAY})${WORD_END}`),
    read: ({ day = '', last, month = '' }) => namedDay(month, day, last),
  },
  {
    pattern: sticky(
      `(?<month>${MONTH_NAME})[\\s-]*(?:the )?(?<day>${DAY})(?:st|nd|rd|th)?${WORD_END}`,
    ),
    read: ({ day = '', month = '' }) => namedDay(month, day),
  },
  {
    pattern: sticky(
      `(?<letter>[QT])\\s?(?<from>[1-4])(?:[-–](?<to>[1-4]))?(?:${WORD_END}|(?=FY))`,
      'uy',
    ),
    // “T3” is the third quarter in French; by itself it is rather a name.
    read: ({ letter, from, to = from }) =>
      quarters(Number(from), Number(to), letter === 'Q' ? 'anywhere' : 'with-year'),
  },
  {
    pattern: sticky(`(?<number>[1-4])(?<letter>[QqT])${WORD_OR_YEAR}`, 'uy'),
    read: ({ number, letter }) =>
      quarters(Number(number), Number(number), letter === 'T' ? 'with-year' : 'alone'),
  },
  {
    pattern: sticky(`(?<letter>H|HJ|HY|S) ?(?<number>[12])${WORD_END}`, 'uy'),
    // “H2” is also hydrogen: “Sales H2” is read, “H2 demand” is not.
    read: ({ letter, number }) =>
      half(Number(number), letter === 'S' ? 'with-year' : number === '2' ? 'last' : 'anywhere'),
  },
  {
    pattern: sticky(`(?<number>[12])(?<letter>H|HJ|HY|S)${WORD_OR_YEAR}`, 'uy'),
    read: ({ letter, number }) => half(Number(number), letter === 'S' ? 'with-year' : 'alone'),
  },
  {
    pattern: sticky(`(?<count>1[0-2]|[2-9])M${WORD_OR_YEAR}`, 'uy'),
    read: ({ count }) => firstMonths(Number(count)),
  },
  {
    pattern: sticky(`(?<count>1[0-2]|[2-9])m(?='?\\d{2})`, 'uy'),
    read: ({ count }) => firstMonths(Number(count)),
  },
  {
    // The statistics offices' “2024M11”.
    pattern: sticky(`M(?<month>1[0-2]|0[1-9]|[1-9])${WORD_END}`, 'uy'),
    read: ({ month }) => ({
      ...undatedSpan('month', Number(month), Number(month)),
      place: 'with-year',
    }),
  },
];

/** Words for parts of a year, in folded text. */
const QUARTER_WORD =
  '(?:quarters?|Quartals?|Vierteljahr|trimestr[ei]|trim\\.?|quarti|kwartaal|kwartał(?:u|y)?|квартал[аы]?|кв\\.?|ceyrek|triwulan|kuartal|तिमाही)';
const HALF_WORD =
  '(?:half(?:[\\s-]year)?|Halbjahre?s?|HJ|semestr[ei]|semester|sem\\.|meta|meia|halfjaar|połrocz[ea]|полугоди[ея]|yarıyıl|yarı|छमाही)';
const MONTHS_WORD =
  '(?:months?|Monate|mois|meses|mesi|maanden|miesiecy|miesiace|месяц(?:ев|а)|мес\\.?|ay(?:lık)?|bulan|महीने|माह|ماه)';
const FIRST_WORD =
  '(?:first|erste[nr]?|(?:les )?premiers?|primeros|primeiros|primi|(?:de )?eerste|pierwsz(?:e|ych)|перв(?:ые|ых)|ilk|पहले)';

const WORDED_PARTS: readonly Notation[] = [
  {
    pattern: sticky(
      `(?:the )?(?<from>${ORDINAL})(?: ${RANGE_SIGN} |\\s+(?:to|through|and|bis|und|au|a|et|y|e) (?:the )?)(?<to>${ORDINAL})[\\s-]*${QUARTER_WORD}${WORD_END}`,
    ),
    read: ({ from = '', to = '' }) => quarters(ordinalNumber(from) ?? 0, ordinalNumber(to) ?? 0),
  },
  {
    pattern: sticky(`(?:the )?(?<ordinal>${ORDINAL})[\\s-]*${QUARTER_WORD}${WORD_END}`),
    read: ({ ordinal = '' }) => quarters(ordinalNumber(ordinal) ?? 0),
  },
  {
    pattern: sticky(`(?:the )?(?<ordinal>${ORDINAL})[\\s-]*${HALF_WORD}${WORD_END}`),
    // The last half of a year is its second.
    read: ({ ordinal = '' }) => half(Math.min(2, ordinalNumber(ordinal) ?? 0)),
  },
  {
    // With Roman numerals in Polish; “2. KW” is a week in German.
    pattern: sticky(
      `(?<from>I{1,3}|IV)(?: ${RANGE_SIGN} (?<to>I{1,3}|IV))? kw(?:\\.|${WORD_END})`,
      'uy',
    ),
    read: ({ from = '', to = from }) => quarters(ordinalNumber(from) ?? 0, ordinalNumber(to) ?? 0),
  },
  {
    pattern: sticky(`${QUARTER_WORD} (?<number>[1-4]|iv|i{1,3})${WORD_END}`),
    read: ({ number = '' }) => quarters(ordinalNumber(number) ?? 0),
  },
  {
    pattern: sticky(`${HALF_WORD} (?<number>[12]|ii?)${WORD_END}`),
    read: ({ number = '' }) => half(ordinalNumber(number) ?? 0, 'last'),
  },
  {
    pattern: sticky(
      `(?:the )?${FIRST_WORD}? (?<count>${CARDINAL})[\\s-]*(?:premiers |primeros |primi )?${MONTHS_WORD}${WORD_END}`,
    ),
    read: ({ count = '' }) => firstMonths(cardinalNumber(count)),
  },
  {
    pattern: sticky('(?:الربع) (?<ordinal>الاول|الثاني|الثالث|الرابع)(?!\\p{L})'),
    read: ({ ordinal = '' }) => quarters(ordinalNumber(ordinal) ?? 0),
  },
  {
    pattern: sticky('(?:النصف) (?<ordinal>الاول|الثاني)(?!\\p{L})'),
    read: ({ ordinal = '' }) => half(ordinalNumber(ordinal) ?? 0),
  },
  {
    pattern: sticky(
      `(?:the )?(?:full|whole|entire|Gesamt)[\\s-]?(?:year|jahr)${WORD_END}(?! (?:to|ended|ending))`,
    ),
    read: () => undatedSpan('part', 1, 12),
  },
];

/** December or the whole year; without a year yet. */
const YEAR_END: readonly Months[] = [
  { start: 11, end: 12 },
  { start: 0, end: 12 },
];

const CHINESE_PARTS: readonly Notation[] = [
  {
    pattern: sticky(
      `(?<from>${CHINESE_NUMBER}) (?:月份?)? ${RANGE_SIGN} (?<to>${CHINESE_NUMBER}) (?:个?月(?:份|止)?)`,
    ),
    read: ({ from = '', to = '' }) => months(chineseNumber(from), chineseNumber(to), 'part'),
  },
  {
    pattern: sticky(`(?<from>${CHINESE_NUMBER}) (?:月份?)? [,和与] (?<to>${CHINESE_NUMBER}) 月份?`),
    // “1、2月” are the two months; others in such a list are not one period.
    read: ({ from = '', to = '' }) =>
      chineseNumber(to) === chineseNumber(from) + 1
        ? months(chineseNumber(from), chineseNumber(to), 'part')
        : null,
  },
  {
    pattern: sticky(`(?<month>${CHINESE_NUMBER}) 月(?!\\d)份?`),
    read: ({ month = '' }) => months(chineseNumber(month)),
  },
  {
    pattern: sticky(`(?<month>${MONTH_NUMBER}) 月 (?<day>${DAY}) 日`),
    read: ({ day = '', month }) => dayOfMonth(day, Number(month), 'anywhere'),
  },
  {
    pattern: sticky(`(?:前|头|头前) (?<count>${CHINESE_NUMBER}) 个?月`),
    read: ({ count = '' }) => firstMonths(chineseNumber(count), 'anywhere'),
  },
  {
    pattern: sticky(`前 (?<count>${CHINESE_NUMBER}) (?:个)?(?:季度?|분기)`),
    read: ({ count = '' }) => quarters(1, chineseNumber(count)),
  },
  {
    pattern: sticky(
      `第? (?<from>[一二三四首1-4])(?: ${RANGE_SIGN} (?<to>[一二三四1-4]))? (?:季度?(?!节)|四半期|분기)`,
    ),
    read: ({ from = '', to = from }) => quarters(chineseNumber(from), chineseNumber(to)),
  },
  { pattern: sticky('(?:上半年度?|上半期|상반기)'), read: () => half(1) },
  { pattern: sticky('(?:下半年度?|下半期|하반기)'), read: () => half(2) },
  // Halves of a Japanese fiscal year; alone, 上期 is the last period in Chinese.
  { pattern: sticky('上期'), read: () => half(1, 'with-year') },
  { pattern: sticky('下期'), read: () => half(2, 'with-year') },
  { pattern: sticky('(?:全年度?)'), read: () => undatedSpan('part', 1, 12) },
  {
    pattern: sticky('年 (?:末|底|终)'),
    read: () => ({ ...undatedSpan('part', 12, 12), choices: YEAR_END, doubt: 'as-of' }),
  },
];

/** Every notation of months without their year. */
export const PARTS: readonly Notation[] = [...LATIN_PARTS, ...WORDED_PARTS, ...CHINESE_PARTS];
