/** Lines as pieces of text with their positions on a screen, where Chinese characters are two columns wide. */
import { parseCell } from '../cells/parse-cell.ts';

export interface Token {
  readonly text: string;
  /** The first column, from 0. */
  readonly start: number;
  /** The column after the last one. */
  readonly end: number;
  /** The columns of the single spaces in it. */
  readonly spaces: readonly number[];
}

export interface TokenLine {
  /** From 1. */
  readonly line: number;
  readonly tokens: readonly Token[];
}

/** How wide characters count: as on a screen, or each as one, as programs pad that don't know of wide ones. */
export type Measure = 'screen' | 'characters';

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\u200b-\u200f\u2060\ufeff]/u;

function widthOf(character: string, measure: Measure): number {
  if (character <= '~') return 1;
  if (NO_WIDTH.test(character)) return 0;
  return measure === 'screen' && WIDE.test(character) ? 2 : 1;
}

const isSpace = (character: string) => character === ' ' || /\s/.test(character);

/** A piece of text between two places of a line. */
interface Piece {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

const TAB = 8;

function measureLine(line: string, measure: Measure): Piece[] {
  let at = 0;
  return [...line].map((character) => {
    const start = at;
    at += character === '\t' ? TAB - (at % TAB) : widthOf(character, measure);
    return { character, start, end: at };
  });
}

/** Whether the space at an index belongs to a cell: one that doesn't break between digits, or one that pads a Chinese name. */
function isInside(pieces: readonly Piece[], at: number): boolean {
  const character = pieces[at]?.character ?? '';
  const before = pieces[at - 1]?.character ?? '';
  const after = pieces[at + 1]?.character ?? '';
  if (/[\u00a0\u2009\u202f\u2007]/.test(character)) return /\S/.test(before) && /\S/.test(after);
  if (character !== '\u3000') return false;
  const isAlone = (index: number) => {
    const neighbour = pieces[index]?.character;
    return neighbour === undefined || isSpace(neighbour);
  };
  const isHan = (text: string) => /\p{Script=Han}/u.test(text);
  return isHan(before) && isHan(after) && isAlone(at - 2) && isAlone(at + 2);
}

/** Splits a line where at least `gap` columns are blank. */
export function splitAtGaps(line: string, gap: 1 | 2, measure: Measure = 'screen'): Token[] {
  const pieces = measureLine(line, measure);
  const tokens: { text: string; start: number; end: number; spaces: number[] }[] = [];
  pieces.forEach(({ character, start, end }, at) => {
    if (isSpace(character) && !isInside(pieces, at)) return;
    const last = tokens.at(-1);
    const blank = last ? start - last.end : gap;
    if (last && blank < gap) {
      if (blank > 0) last.spaces.push(last.end);
      last.text += (blank > 0 ? ' ' : '') + character;
      last.end = end;
    } else tokens.push({ text: character, start, end, spaces: [] });
  });
  return tokens;
}

const NUMBER_LIKE = new RegExp(
  [
    /^(?:\p{Lu}{1,3}(?=\p{Sc}))?[^\p{L}\p{N}]{0,3}/u, // a sign, a currency
    /\p{Nd}[\p{Nd}.,'’\s]*(?<![,\s])/u,
    /\s?(?:[%‰]|\p{L}{1,8}[.²³]?)?/u, // a unit
    /(?:\s?[[(][^\])]{1,6}[\])])?[^\p{L}\p{Nd},;:]{0,4}$/u, // marks of notes
  ]
    .map(({ source }) => source)
    .join(''),
  'u',
);

/** A heading that begins with a year isn't a number: `2023, thousand`. */
const BEGINS_WITH_YEAR = /^(?:19|20)\d\d(?![\d.,'])/;

/** Whether a text is a number as tables print it, perhaps with a sign, a word such as “about”, a currency, a unit or a mark. */
export function isNumberLike(text: string): boolean {
  const plain = text.trim();
  if (NUMBER_LIKE.test(plain)) return true;
  return !BEGINS_WITH_YEAR.test(plain) && parseCell(plain).kind === 'number';
}

/** Whether a cell says that there is no number. */
export function isBlankMark(text: string): boolean {
  return /^(?:[-–—−]{1,3}|\.{2,3}|…|n\/?a|x|\/|\*|:|无|暂无)$/i.test(text.trim());
}
