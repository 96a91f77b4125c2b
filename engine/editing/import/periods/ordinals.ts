/** Words for numbers in the names of periods: “third quarter”, “premier semestre”, “neun Monate”, 前三季度. */
import { foldText } from './folded-text.ts';

/** From the first on; each string has the words of all languages for one number. */
const ORDINALS: readonly string[] = [
  '1st first erste erstes erster ersten premier première 1er 1ère 1re primer primero primeiro primo primera eerste 1e pierwszy pierwsze 1-й первый первое 1-е birinci ilk pertama पहली الأول اول',
  '2nd second zweite zweites zweiter zweiten deuxième 2e 2ème segundo secondo segunda secondo tweede drugi drugie 2-й второй второе 2-е ikinci kedua दूसरी الثاني دوم',
  '3rd third dritte drittes dritter dritten troisième 3e 3ème tercer tercero terceiro terzo derde trzeci 3-й третий üçüncü ketiga तीसरी الثالث سوم',
  '4th fourth final last vierte viertes vierter vierten quatrième 4e 4ème cuarto quarto vierde czwarty 4-й четвёртый dördüncü keempat चौथी الرابع چهارم',
];

/** From two on. */
const CARDINALS: readonly string[] = [
  'two zwei deux dos dois due',
  'three drei trois tres três tre',
  'four vier quatre cuatro quatro quattro',
  'five fünf cinq cinco cinque',
  'six sechs seis sei',
  'seven sieben sept siete sete sette',
  'eight acht huit ocho oito otto',
  'nine neun neuf nueve nove',
  'ten zehn dix diez dez dieci',
  'eleven elf onze once undici',
  'twelve zwölf douze doce doze dodici',
];

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const CHINESE = '一二三四五六七八九';

function tableOf(lists: readonly string[], first: number): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap((words, index) =>
      words.split(' ').map((word): [string, number] => [foldText(word).text, index + first]),
    ),
  );
}

const ORDINAL_NUMBERS = tableOf(ORDINALS, 1);
const CARDINAL_NUMBERS = tableOf(CARDINALS, 2);

/** A part of a pattern that matches any of some words, the longest first. */
export function anyOf(words: Iterable<string>): string {
  return [...words].toSorted((a, b) => b.length - a.length).join('|');
}

/** Parts of patterns, in folded text. */
export const ORDINAL = `(?:${anyOf(ORDINAL_NUMBERS.keys())}|iv|i{1,3}|[1-4](?![\\d/]))\\.?[º°ª]?`;
export const CARDINAL = `(?:${anyOf(CARDINAL_NUMBERS.keys())}|1[0-2]|[2-9])`;
export const CHINESE_NUMBER = `(?:1[0-2]|0?[1-9]|十[一二]?|[${CHINESE}两首])`;

/** The number of a word that matches `ORDINAL`; null for any other. */
export function ordinalNumber(word: string): number | null {
  const plain = word.toLowerCase();
  const bare = plain.replace(/[.º°ª]+$/, '');
  const roman = ROMAN.indexOf(bare) + 1;
  return ORDINAL_NUMBERS.get(bare) ?? (roman || (/^[1-4]$/.test(bare) ? Number(bare) : null));
}

/** The number of a word that matches `CARDINAL`; null for any other. */
export function cardinalNumber(word: string): number | null {
  const plain = word.toLowerCase();
  return CARDINAL_NUMBERS.get(plain) ?? (/^\d+$/.test(plain) ? Number(plain) : null);
}

/** The number of a text that matches `CHINESE_NUMBER`: 三 is 3, 十一 is 11, 首 (the first) is 1. */
export function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '首') return 1;
  if (text === '两') return 2;
  const ones = CHINESE.indexOf(text.slice(-1)) + 1;
  return text.startsWith('十') ? 10 + ones : ones;
}
