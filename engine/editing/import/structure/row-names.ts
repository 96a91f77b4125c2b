/** The names of the rows: cleaned, split by language, and filled in below merged cells. */
import { foldText, isBracketMark, takeMarks } from '../cells/cell-text.ts';
import { asideKind } from './aside-words.ts';
import type { Footnotes } from './footnotes.ts';

export interface RowName {
  /** Without marks, rank numbers, bullets and leaders; empty if the row has none. */
  readonly name: string;
  /** The name in other languages, by language. */
  readonly names: Readonly<Record<string, string>>;
  /** The code before the name, as in `FIN: Finland`; empty if there is none. */
  readonly code: string;
  readonly marks: readonly string[];
}

const LEADERS = /[\s.·…‥_]{3,}$|\s*:\s*$/u;
const BULLET = /^(?:[>•·▪●○◦►▶*–-]|—)\s+|^>+\s*|^\.+(?=\p{L})/u;
const SCRIPT_OF: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['zh', /\p{Script=Han}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['hi', /\p{Script=Devanagari}/u],
];
const FLAG_EMOJI =
  /[\u{1f1e6}-\u{1f1ff}]{2}\s*|[\u{1f3f4}\u{1f947}-\u{1f949}\u{1f3c6}\u{2b50}\u{1f4c8}\u{1f4c9}][\u{e0060}-\u{e007f}]*\s*/gu;

/**
 * Whether a text in brackets is a mark that no note explains. A number of two digits is a part of the name, as in `EU (27)`, and so is
 * any number beside notes with numbers.
 */
function isMarkAlone(text: string, footnotes: Footnotes): boolean {
  return /^[a-z]$/.test(text) || (/^\d$/.test(text) && footnotes.find('1') === null);
}

/** Removes what lists and leaderboards put around a name. */
export function cleanName(
  text: string,
  footnotes: Footnotes,
): { name: string; marks: readonly string[] } {
  const { plain, marks } = takeMarks(text.replace(FLAG_EMOJI, ''));
  const name = plain.replace(BULLET, '').replace(LEADERS, '').trim();
  const [bracket = '', inside = ''] = /\s*[(（]([^()（）]{1,4})[)）]$/u.exec(name) ?? [];
  if (
    bracket !== '' &&
    isBracketMark(inside) &&
    (isMarkAlone(inside, footnotes) || footnotes.find(inside))
  )
    return { name: name.slice(0, -bracket.length), marks: [...marks, inside] };
  // A number behind a name is a mark only if a note has it: `Nunavut 1`.
  const [space = '', number = ''] = /\s(\d{1,2})$/.exec(name) ?? [];
  if (space !== '' && footnotes.find(number))
    return { name: name.slice(0, -space.length), marks: [...marks, number] };
  return { name: joinSpacedName(name), marks };
}

/** `東 京` is spaced out to the width of longer names. */
function joinSpacedName(name: string): string {
  return /^\p{Script=Han}(?:\s+\p{Script=Han}){1,2}$/u.test(name) ? name.replace(/\s+/g, '') : name;
}

/** Splits `Tokyo 東京`, `東京 (Tokyo)` or `Tokyo/東京` by script. Null if the text is in one script. */
function splitLanguages(text: string): { name: string; names: Record<string, string> } | null {
  const other = SCRIPT_OF.find(([, pattern]) => pattern.test(text));
  if (!other || !/[A-Za-z\u00c0-\u024f]{2}/.test(text)) return null;
  const [language, pattern] = other;
  const parts = text
    .split(/\s*[(（/|,，·\n]\s*|\s*[)）]\s*|\s+[-–]\s+/u)
    .filter((part) => part !== '');
  const words = parts.length === 1 ? splitAtScript(text, pattern) : parts;
  const foreign = words.filter((part) => pattern.test(part) && !/[A-Za-z]{2}/.test(part));
  const latin = words.filter((part) => !pattern.test(part) && /\p{L}/u.test(part));
  if (foreign.length !== 1 || latin.length !== 1 || words.length !== 2) return null;
  return { name: latin[0] ?? '', names: { [language]: foreign[0] ?? '' } };
}

/** Splits at the one place where the script changes. */
function splitAtScript(text: string, pattern: RegExp): string[] {
  const isForeign = (character: string) => pattern.test(character);
  const letters = [...text];
  const foreignFirst = letters.findIndex(isForeign);
  const latinFirst = letters.findIndex((letter) => /[A-Za-z\u00c0-\u024f]/.test(letter));
  const later = Math.max(foreignFirst, latinFirst);
  const head = letters.slice(0, later).join('').trim();
  const tail = letters.slice(later).join('').trim();
  const isClean = [head, tail].filter((part) => pattern.test(part)).length === 1;
  return isClean ? [head, tail] : [text];
}

/** Reads the names of a column; `isBilingual` if most of them are in two languages. */
export function readNames(texts: readonly string[], footnotes: Footnotes): RowName[] {
  const cleaned = texts.map((text) => cleanName(text.replaceAll('\n', ' '), footnotes));
  const coded = takeCodes(dropRankNumbers(cleaned.map(({ name }) => name)));
  const ranked = coded.map(({ name }) => name);
  const split = ranked.map(splitLanguages);
  const isBilingual =
    split.filter((part) => part !== null).length * 2 >= ranked.filter(Boolean).length;
  return ranked.map((name, at) => {
    const parts = isBilingual ? split[at] : null;
    return {
      name: parts?.name ?? name,
      names: parts?.names ?? {},
      code: coded[at]?.code ?? '',
      marks: cleaned[at]?.marks ?? [],
    };
  });
}

/** The code of a country or a region before its name. */
const CODED = /^([A-Z][A-Z\d_]{1,7}):\s+(\p{L}.*)$/u;

/** A name without the code before it. */
function splitCode(text: string): { readonly name: string; readonly code: string } {
  const [, code = '', name = text] = CODED.exec(text) ?? [];
  return { name, code };
}

/** Takes codes off, if all names but those of totals have one, and each code has one name: in `USA: Boston` it has several. */
function takeCodes(names: readonly string[]): ReturnType<typeof splitCode>[] {
  const places = new Set(names.filter((name) => name !== '' && asideKind(name) === null));
  const split = [...places].map(splitCode);
  const areCodes =
    places.size > 1 &&
    split.every(({ code }) => code !== '') &&
    new Set(split.map(({ code }) => code)).size === places.size &&
    new Set(split.map(({ name }) => name)).size === places.size;
  return names.map((name) => (areCodes ? splitCode(name) : { name, code: '' }));
}

/** `1. `, `2) `, `#3 ` before a name. */
const MARKED_RANK = /^(?:#\s?(\d{1,3})[.):]?\s+|(\d{1,3})[.)]\s*(?!\d{3}\b))(?=\S)/u;
/** `4 ` before a name, which may be its own, as in `21 Grams`. */
const BARE_RANK = /^(\d{1,3})\s+(?=\p{L})/u;

/** Whether numbers are those of ranks: 1, 2, 3, with ties; or from another number by ones. */
function countUp(numbers: readonly number[]): boolean {
  const [first = 0] = numbers;
  if (first !== 1 && numbers.length < 3) return false;
  return numbers.every((number, at) => {
    const before = numbers[at - 1];
    const isTied = first === 1 && number === before;
    return before === undefined || isTied || number === before + 1 || number === first + at;
  });
}

/** Drops ranks before names if most names have one and they count up. */
function dropRankNumbers(names: readonly string[]): string[] {
  const filled = names.filter(Boolean).length;
  for (const pattern of [MARKED_RANK, BARE_RANK]) {
    const found = names.flatMap((name) => {
      const match = pattern.exec(name);
      return match ? [Number(match[1] ?? match[2])] : [];
    });
    const rises = found.every((number, at) => at === 0 || number >= (found[at - 1] ?? 0));
    const isRanked =
      found.length >= 2 &&
      found.length * 2 > filled &&
      new Set(found).size > 1 &&
      (pattern === BARE_RANK ? countUp(found) : rises);
    if (isRanked) return names.map((name) => name.replace(pattern, ''));
  }
  return [...names];
}

/** A name for comparing: without case, accents, punctuation and spaces, but `C`, `C#` and `C++` stay apart. */
export function comparableName(name: string): string {
  return foldText(name)
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .replace(/(?!\+|#)[\p{P}\p{S}]/gu, '')
    .toLowerCase();
}
