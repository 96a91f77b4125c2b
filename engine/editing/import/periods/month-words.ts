/** Names of months in the languages of pasted tables, long and short, folded. */
import { ENGLISH_MONTHS } from '../../../model/text.ts';
import { foldText } from './folded-text.ts';
import { anyOf } from './ordinals.ts';

/**
 * Further names, from January on; those of one month are separated by bars. The first three letters of the English ones are added.
 * German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Turkish, Arabic, Persian, Hindi, Indonesian.
 */
const NAMES: readonly string[] = [
  'januar|jänner|jän|janvier|janv|enero|ene|janeiro|gennaio|gen|januari|styczeń|январь|янв|ocak|يناير|كانون الثاني|جانفي|ژانویه|जनवरी',
  'februar|feber|février|févr|fév|febrero|fevereiro|fev|febbraio|februari|luty|февраль|фев|февр|şubat|فبراير|شباط|فيفري|فوریه|फरवरी|फ़रवरी',
  'märz|mär|mrz|mars|marzo|março|maart|mrt|marzec|март|мар|mart|maret|مارس|آذار|मार्च',
  'avril|avr|abril|abr|aprile|kwiecień|апрель|апр|nisan|أبريل|إبريل|نيسان|أفريل|آوریل|अप्रैल',
  'mai|mayo|maio|maggio|mag|mei|maj|май|mayıs|مايو|أيار|ماي|मई',
  'juni|juin|junio|junho|giugno|giu|czerwiec|июнь|июн|haziran|يونيو|يونيه|حزيران|جوان|ژوئن|जून',
  'juli|juillet|juil|julio|julho|luglio|lug|lipiec|июль|июл|temmuz|يوليو|يوليه|تموز|جويلية|ژوئیه|जुलाई',
  'août|aoû|agosto|ago|augustus|sierpień|август|авг|ağustos|agustus|أغسطس|آب|أوت|अगस्त',
  'sept|septembre|septiembre|setiembre|setembro|set|settembre|wrzesień|сентябрь|сен|сент|eylül|سبتمبر|أيلول|سپتامبر|सितंबर|सितम्बर',
  'oktober|okt|octobre|octubre|outubro|out|ottobre|ott|październik|октябрь|окт|ekim|أكتوبر|تشرين الأول|اکتبر|अक्टूबर|अक्तूबर',
  'novembre|noviembre|novembro|listopad|ноябрь|ноя|нояб|kasım|نوفمبر|تشرين الثاني|نوامبر|नवंबर|नवम्बर',
  'dezember|dez|décembre|déc|diciembre|dic|dezembro|dicembre|grudzień|декабрь|дек|aralık|desember|ديسمبر|كانون الأول|دسامبر|दिसंबर|दिसम्बर',
];

/** Forms that are months only beside a year or a day, since they are other words too: genitives, and short names. */
const NAMES_WITH_YEAR: readonly string[] = [
  'stycznia|sty|января|oca',
  'lutego|lut|февраля|şub|şbt',
  'marca|марта',
  'kwietnia|kwi|апреля|nis',
  'maja|мая|مه',
  'czerwca|cze|июня|haz',
  'lipca|lip|июля|tem',
  'sierpnia|sie|августа|ağu|agu|agt',
  'września|wrz|сентября|eyl',
  'października|paź|октября|eki',
  'listopada|lis|ноября|kas',
  'grudnia|gru|декабря|ara|des',
];

/** Names that are also words or parts of names (March Air Base, Chiang Mai): without a year they are months only alone. */
const ALSO_WORDS = new Set(
  (
    'may march mar mars mai mayo março set out ago gen mag ene fev dic lug ott giu mei maj mart ocak ekim kasım aralık ' +
    'maret март май مارس آب ماي أوت جوان'
  )
    .split(' ')
    .map((name) => foldText(name).text),
);

function tableOf(names: readonly string[]): readonly (readonly [string, number])[] {
  return names.flatMap((all, index) =>
    all.split('|').map((name) => [foldText(name).text.toLowerCase(), index + 1] as const),
  );
}

const NEEDS_YEAR = new Map(tableOf(NAMES_WITH_YEAR));

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...NEEDS_YEAR,
  ...tableOf(NAMES),
  ...tableOf(ENGLISH_MONTHS.map((name) => `${name}|${name.slice(0, 3)}`)),
]);

/** A part of a pattern: the name of a month, in folded text, with the point of a short one. */
export const MONTH_NAME = `(?:${anyOf(MONTHS.keys())})(?!\\p{L})\\.?`;

/** The month of a name that matches `MONTH_NAME`, 1 to 12; null for any other. */
export function monthFromWord(word: string): number | null {
  return MONTHS.get(plainWord(word)) ?? null;
}

/** Whether the name of a month is also another word, or so short that in a sentence it may be one. */
export function isMonthAlsoWord(word: string): boolean {
  return ALSO_WORDS.has(plainWord(word));
}

/** Whether a word is a month only beside a year. */
export function needsYear(word: string): boolean {
  return NEEDS_YEAR.has(plainWord(word));
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
