/** Words around a period that change its months: “as of”, “end of”, “year to date”, “12 months to”, 截至, 年末. */
import {
  asOf,
  endInChinese,
  endOf,
  monthsSoFar,
  monthsTo,
  pointOfYear,
  toDate,
  until,
} from './modified-spans.ts';
import { matchAt, type Reading, sticky } from './notation.ts';
import { CARDINAL, CHINESE_NUMBER, cardinalNumber, chineseNumber } from './ordinals.ts';
import { fiscalYearsWithMonths, followedInBrackets, periodsAt } from './period-grammar.ts';
import { likeliest, type Span, undatedSpan, withChoices, withMonths } from './span.ts';

interface Modifier {
  /** Sticky: before the period, or behind it. */
  readonly pattern: RegExp;
  /** The modified period; null if the words have another meaning beside this one. */
  readonly modify: (
    span: Span,
    groups: Readonly<Record<string, string | undefined>>,
  ) => Span | null;
}

/** Words for the months so far, in folded text. */
const SO_FAR =
  '(?:ytd|year[\\s-]to[\\s-]date|cumulative|cumul(?:e|es)?(?: annuel)?|acumulad[oa](?: (?:anual|no ano|en el ano))?|cumulat[oi](?:vo)?|kumuliert|aufgelaufen|cumulatief|narastajaco|с начала года|нарастающим итогом|kumulatif|kumulatif toplam|累计|累計|누계|누적|تراكمي|انباشته|संचयी)';
/** What may stand between them and the last month. */
const SO_FAR_TO =
  "(?:(?:to|through|thru|until|up to|at|a fin(?: de| d')?|fin|au|a|al|hasta|ate|bis|tot|do|по|hingga|s[./]d\\.?)\\s+)?";

const TO_NOW =
  '(?:to date|so far|(?:until|up to) (?:today|now)|bisher|bis (?:heute|jetzt|dato)|a ce jour|hasta (?:la fecha|hoy)|ate (?:agora|hoje|o momento)|finora|tot (?:nu|heden))';
/** In brackets, or at the end: the year isn't complete. */
const INCOMPLETE =
  '(?:partial(?: year)?|part[- ]year|incomplete|in progress|ongoing|current year|laufend(?:es jahr)?|unvollstandig|partiel(?:le)?|en cours|parcial|incomplet[oa]?|en curso|em curso|parziale|in corso|onvolledig|lopend|未完|不完整|部分|进行中|進行中)';
const TO =
  '(?:to|ended|ending|end|through|up to|until|-ended|ends|bis|zum|terminado en|clos le)(?: (?:in|on|the end of|end of|the))?';

const UNTIL: Modifier = {
  pattern: sticky(
    "(?:up to|until|through|thru|till|to|bis|jusqu'(?:a|en)|hasta|ate|حتى)(?: the)?(?: end of)?\\s+",
  ),
  modify: until,
};

const BEFORE: readonly Modifier[] = [
  {
    pattern: sticky(
      '(?:as (?:of|at|on)|stand(?: per| am)?:?|截至|截止(?:到|至|于)?|[至到](?=[^,，]{2,10}[末底]))(?: the)? ',
    ),
    modify: asOf,
  },
  {
    pattern: sticky(
      '(?:as (?:of|at) |截至|by |at |Stand )?(?:the )?(?:end[\\s-]+of|end|year[\\s-]?end|ende|fin de|fin|fim de|finales de|نهاية)(?!\\p{L})(?: the(?!\\p{L}))?[\\s-]*',
    ),
    modify: endOf,
  },
  {
    pattern: sticky('(?:mid(?:dle of|year)?[\\s-]*|mitte\\s+|منتصف )'),
    modify: (span) => pointOfYear(span, 6),
  },
  {
    pattern: sticky('(?:(?:the )?(?:early|beginning of|start of)|anfang|debut|بداية)[\\s-]*'),
    modify: (span) => pointOfYear(span, 1),
  },
  UNTIL,
  { pattern: sticky('(?:late)[\\s-]+'), modify: (span) => pointOfYear(span, 12) },
  {
    pattern: sticky(`${SO_FAR}(?!\\p{L}) [:,(-]? ${SO_FAR_TO}`),
    modify: toDate,
  },
  {
    pattern: sticky(`(?:the )?(?:first )?(?<count>${CARDINAL})[\\s-]*months?(?:' | )${TO}\\s*`),
    modify: (span, { count = '' }) => monthsTo(span, cardinalNumber(count)),
  },
  {
    pattern: sticky(`(?:the )?(?:(?:fiscal|financial|full)? years?|FY|FYE) ${TO}\\s+`),
    modify: (span) => monthsTo(span, 12),
  },
  {
    pattern: sticky('(?:FYE|LTM|TTM|MAT|R12M?|rolling (?:12|twelve) months?(?: to)?)\\s+'),
    modify: (span) => monthsTo(span, 12),
  },
  { pattern: sticky(`(?:the )?half[\\s-]*year ${TO}\\s+`), modify: (span) => monthsTo(span, 6) },
  { pattern: sticky(`(?:the )?quarter ${TO}\\s+`), modify: (span) => monthsTo(span, 3) },
];

const BEHIND: readonly Modifier[] = [
  {
    pattern: sticky(`(?:[\\s,-]*${SO_FAR}(?!\\p{L})| \\( ${SO_FAR} \\))`),
    modify: toDate,
  },
  {
    pattern: sticky(`(?:[\\s,]*${TO_NOW}(?!\\p{L})| \\( ${TO_NOW} \\))`),
    modify: (span) =>
      span.kind === 'year' || span.kind === 'month'
        ? withChoices(span, monthsSoFar, 'as-of')
        : null,
  },
  {
    pattern: sticky(`(?: \\( ${INCOMPLETE} \\)|[\\s,-]+${INCOMPLETE}$)`),
    modify: (span) => (span.kind === 'year' ? withChoices(span, monthsSoFar, 'as-of') : null),
  },
  {
    pattern: sticky(' [末底]?(?:累计|累計)'),
    modify: (span) => (span.kind === 'year' ? null : toDate(span)),
  },
  { pattern: sticky('[\\s,-]*\\(? year[\\s-]?end (?:\\)|(?!\\p{L}))'), modify: endOf },
  {
    pattern: sticky('[\\s,-]*\\(? mid[\\s-]?year (?:\\)|(?!\\p{L}))'),
    modify: (span) => pointOfYear(span, 6),
  },
  {
    pattern: sticky(' (?:末|底|终)'),
    modify: endInChinese,
  },
  // “年初步” are preliminary figures, “年中国” are those of China.
  { pattern: sticky(' 初(?![步中级始期])'), modify: (span) => pointOfYear(span, 1) },
  {
    pattern: sticky(' 中(?=$|[\\s)\\],;.]|人口|常住|户籍|总人口)'),
    modify: (span) => pointOfYear(span, 6),
  },
  // In Japan, the fiscal year that ends in that month.
  { pattern: sticky(' 期(?![间初末])'), modify: (span) => monthsTo(span, 12) },
];

/** In brackets behind a fiscal year: “FY2024 (ended 30 June)”. */
const END_OF_FISCAL_YEAR: Modifier = {
  pattern: sticky(`${TO}\\s+`),
  modify: (span) => monthsTo(span, 12),
};

const UNTIL_IN_CHINESE: readonly Modifier[] = [
  {
    pattern: sticky(' (?:止|的)? (?:年度|财政年度|12个月|十二个月)'),
    modify: (span) => monthsTo(span, 12),
  },
  {
    pattern: sticky(` (?:止|的) (?<count>${CHINESE_NUMBER}) 个月`),
    modify: (span, { count = '' }) => monthsTo(span, chineseNumber(count)),
  },
];
const TO_DATE_ALONE = sticky(
  "(?:(?:ytd|year[\\s-]to[\\s-]date|с начала года|od poczatku roku|da inizio anno|depuis (?:le debut de l'annee|janvier)|yılbasından beri)(?!\\p{L})|[올금]해 누[계적]|[本今]年(?:以来)?累[计計]|今年以来|年初至今)",
);
const SINCE_IN_CHINESE = sticky('截(?:至|止(?:到|至|于)?) ');

function modifyBefore(text: string, at: number, modifier: Modifier): readonly Reading[] {
  const match = matchAt(modifier.pattern, text, at);
  if (!match) return [];
  const from = at + match[0].length;
  // “As of Dec 31” names a day, not a year of two digits.
  const all = withModifiersBehind(text, from);
  const days = all.filter(({ span }) => span.kind === 'day');
  return all.flatMap(({ end, span }) => {
    const isDay = span.doubt === 'short-year' && days.some((day) => day.end === end);
    const modified = isDay ? null : modifier.modify(span, match.groups ?? {});
    return modified ? [{ end, span: modified }] : [];
  });
}

function modifyBehind(
  text: string,
  reading: Reading,
  modifiers: readonly Modifier[],
): readonly Reading[] {
  return modifiers.flatMap(({ pattern, modify }) => {
    const match = matchAt(pattern, text, reading.end);
    const span = match && modify(reading.span, match.groups ?? {});
    return span ? [{ end: reading.end + match[0].length, span }] : [];
  });
}

function withModifiersBehind(text: string, at: number): readonly Reading[] {
  return periodsAt(text, at).flatMap((reading) => [
    reading,
    ...modifyBehind(text, reading, BEHIND),
  ]);
}

/** “YTD” alone: the months so far, of a year that stands elsewhere. */
function yearToDateAlone(text: string, at: number): readonly Reading[] {
  const match = matchAt(TO_DATE_ALONE, text, at);
  const span: Span = { ...undatedSpan('part', 1, 12), doubt: 'as-of' };
  return match ? [{ end: at + match[0].length, span }] : [];
}

function chineseYearsTo(text: string, at: number): readonly Reading[] {
  const match = matchAt(SINCE_IN_CHINESE, text, at);
  return match
    ? periodsAt(text, at + match[0].length).flatMap((reading) =>
        modifyBehind(text, reading, UNTIL_IN_CHINESE),
      )
    : [];
}

/** The same words before a month whose year stands outside of the brackets. */
const UNTIL_MONTH: Modifier = {
  pattern: UNTIL.pattern,
  modify: (span) => (span.kind === 'month' && !span.isDated ? span : null),
};

/** “2024 (bis September)” is a year so far; without brackets, the words may as well be said of a day. */
function yearsSoFar(text: string, readings: readonly Reading[]): readonly Reading[] {
  const next = (from: number) => modifyBefore(text, from, UNTIL_MONTH);
  return readings
    .filter(({ span }) => span.kind === 'year' && span.doubt === null)
    .flatMap((year) =>
      followedInBrackets(text, year, next, (month) => monthsUpTo(month, year.span)),
    );
}

/** The first months of a year, up to a month without a year. */
function monthsUpTo(month: Span, year: Span): Span {
  const { end } = likeliest(month);
  return withMonths(year, ({ start }) => ({ start, end: start + end }));
}

/** All periods at a position, with the words around them. */
export function modifiedPeriodsAt(text: string, at: number): readonly Reading[] {
  const readings = withModifiersBehind(text, at);
  const before = (from: number) => BEFORE.flatMap((modifier) => modifyBefore(text, from, modifier));
  return [
    ...readings,
    ...before(at),
    ...fiscalYearsWithMonths(text, readings, (from) => [
      ...before(from).filter(({ span }) => span.doubt === null),
      ...modifyBefore(text, from, END_OF_FISCAL_YEAR),
    ]),
    ...yearsSoFar(text, readings),
    ...chineseYearsTo(text, at),
    ...yearToDateAlone(text, at),
  ];
}
