/** Names of months in the languages of pasted tables, long and short, folded. */
import { ENGLISH_MONTHS } from '../../../model/month-names.ts';
import { foldText } from './folded-text.ts';
import { anyOf } from './number-words.ts';

/** Further names, from January on; those of one month are separated by bars. The first three letters of the English ones are added. */
const NAMES: readonly string[] = [
  'januar|jänner|jän|janvier|janv|enero|ene|janeiro|gennaio|gen|يناير|كانون الثاني|جانفي',
  'februar|feber|février|févr|fév|febrero|fevereiro|fev|febbraio|فبراير|شباط|فيفري',
  'märz|mär|mrz|mars|marzo|março|مارس|آذار',
  'avril|avr|abril|abr|aprile|أبريل|إبريل|نيسان|أفريل',
  'mai|mayo|maio|maggio|mag|مايو|أيار|ماي',
  'juni|juin|junio|junho|giugno|giu|يونيو|يونيه|حزيران|جوان',
  'juli|juillet|juil|julio|julho|luglio|lug|يوليو|يوليه|تموز|جويلية',
  'août|aoû|agosto|ago|أغسطس|آب|أوت',
  'sept|septembre|septiembre|setiembre|setembro|set|settembre|سبتمبر|أيلول',
  'oktober|okt|octobre|octubre|outubro|out|ottobre|ott|أكتوبر|تشرين الأول',
  'novembre|noviembre|novembro|نوفمبر|تشرين الثاني',
  'dezember|dez|décembre|déc|diciembre|dic|dezembro|dicembre|ديسمبر|كانون الأول',
];

/** Names that are also words or parts of names (March Air Base, Chiang Mai): without a year they are months only alone. */
const ALSO_WORDS = new Set(
  [
    'may',
    'march',
    'mar',
    'mars',
    'mai',
    'mayo',
    'marco',
    'set',
    'out',
    'ago',
    'gen',
    'mag',
    'ene',
    'fev',
  ].concat(
    ['dic', 'lug', 'ott', 'giu', 'مارس', 'آب', 'ماي', 'أوت', 'جوان'].map(
      (name) => foldText(name).text,
    ),
  ),
);

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => {
    const english = ENGLISH_MONTHS[index] ?? '';
    return [english, english.slice(0, 3), ...names.split('|')].map((name): [string, number] => [
      foldText(name).text.toLowerCase(),
      index + 1,
    ]);
  }),
);

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

function plainWord(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
