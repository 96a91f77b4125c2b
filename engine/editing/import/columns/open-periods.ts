/** Finds headings that name a part of a year or a month only beside others: `T3` beside `9 mois`, `no mês` beside `no ano`. */
import type { ParsedHeading } from './heading.ts';

/** In the month, and in the year so far. Alone they may also say how often something is counted: `Miete im Monat`. */
const IN_MONTH =
  /(?<![\p{L}\p{M}])(?:(?:in|for) the month|im monat|(?:du|dans le|sur le) mois|(?:en el|del) mes|(?:no|do) mês|nel mese|del mese|in de maand|w miesiącu|(?:за|в) месяц[е]?|ay içinde|pada bulan|dalam bulan|महीने में|خلال الشهر|في الشهر|در ماه)(?![\p{L}\p{M}])|月間|월간/iu;
const IN_YEAR =
  /(?<![\p{L}\p{M}])(?:(?:in|for) the year|im jahr|(?:de|dans|sur) l['’]année|(?:en el|del) año|(?:no|do) ano|nell['’]anno|dell['’]anno|in het jaar|w roku|(?:за|в) год[у]?|yıl içinde|pada tahun|dalam tahun|वर्ष में|خلال (?:العام|السنة)|في (?:العام|السنة)|در سال)(?![\p{L}\p{M}])|年間|연간/iu;

/** A quarter or a half in Romance languages, which alone is rather a name. */
const QUARTER_OR_HALF = /^(?:[TS]\s?[1-4]|[1-4]\s?[TS]|[1-4][ºo°]?\s?trim\.?)$/iu;
/** A number of months, which alone may be an age or a term. */
const MONTHS =
  /^(?:1[0-2]|[2-9])\s?(?:M|months?|monate|mois|meses|mesi|maanden|miesi[ęą]c[ey]|мес(?:\.|яц(?:а|ев))?|ay|bulan|个月|か月|ヶ月|개월|أشهر|شهور|महीने|ماه)$/iu;

/** The words of each heading that name its period beside those of the others; null where there are none. */
function findOpenWords(titles: readonly string[]): (string | null)[] {
  const isBeside =
    titles.some((title) => IN_MONTH.test(title)) && titles.some((title) => IN_YEAR.test(title));
  const quarters = titles.filter((title) => QUARTER_OR_HALF.test(title)).length;
  const arePartsOfYear =
    quarters === 4 || (quarters > 0 && titles.some((title) => MONTHS.test(title)));
  return titles.map((title) => {
    if (arePartsOfYear && (QUARTER_OR_HALF.test(title) || MONTHS.test(title))) return title;
    return isBeside ? ((IN_MONTH.exec(title) ?? IN_YEAR.exec(title))?.[0] ?? null) : null;
  });
}

/** Takes words that name a period beside those of other columns out of the titles of headings. */
export function takeOpenPeriods(headings: readonly ParsedHeading[]): ParsedHeading[] {
  const words = findOpenWords(
    headings.map(({ title, periods }) => (periods.length === 0 ? title : '')),
  );
  return headings.map((heading, at) => {
    const relativePeriod = words[at] ?? null;
    if (relativePeriod === null) return heading;
    return { ...heading, relativePeriod, title: heading.title.replace(relativePeriod, '').trim() };
  });
}
