/** The cells of one column, and what most of them are. */
import { foldText, readCellText } from '../cells/cell-text.ts';
import { isUnitLike } from '../cells/unit-shapes.ts';
import { isUnitWord } from '../cells/unit-words.ts';
import { findPeriodMentions } from '../periods/period-mentions.ts';
import type { BodyRow, TableCell } from '../structure/table-structure.ts';
import { SCRIPTS, COLUMN_WORDS as W } from './column-words.ts';

const RANK_CELL =
  /^(?:[#№=T]?\s?\d+(?:st|nd|rd|th|er|re|ère|e|ème|º|ª|°)?[.)=]?|[▲▼△▽►◄↑↓=–—-]\s?\d*|第?\d+[名位])$/iu;
/** Medals stand for the first three ranks, and digits on keys for themselves. */
const MEDALS: Readonly<Record<string, string>> = { '🥇': '1', '🥈': '2', '🥉': '3' };

/** A rank with pictures as digits, `🥇` and `1️⃣` are `1`, and without words for ties. */
function writeRank(text: string): string {
  return text
    .replace(/[🥇🥈🥉]/gu, (medal) => MEDALS[medal] ?? medal)
    .replaceAll('\u20e3', '')
    .replace(/\s*(?:ex[ -]?æquo|ex aequo|tied|\(tie\)|并列|geteilt)$/iu, '');
}

/** An address. */
export const URL_CELL = /^(?:https?:\/\/|www\.)\S+$/i;

/** A heading in words: `TIME_PERIOD` is `TIME PERIOD`. */
const readWords = (heading: string) =>
  readCellText(heading.replaceAll('\n', ' ')).plain.replace(/(?<=\p{L})_(?=\p{L})/gu, ' ');

/** The bounds of a class of ages or sizes: `18-39`, `<18`, `80+`, `65 and over`. */
function boundsOf(text: string): { from: number; to: number } | null {
  const [, from, to] = /^(\d{1,3})\s?[-–—~]\s?(\d{1,3})(?: \p{L}+)?$/u.exec(text) ?? [];
  if (from && to) return { from: Number(from), to: Number(to) };
  const [, under] = /^(?:<|under |below |unter )\s?(\d{1,3})(?: \p{L}+)?$/iu.exec(text) ?? [];
  if (under) return { from: 0, to: Number(under) - 1 };
  const [, over] =
    /^(\d{1,3})\s?(?:\+|and (?:over|older|above)|und (?:mehr|älter)|以上)(?: \p{L}+)?$/iu.exec(
      text,
    ) ?? [];
  return over ? { from: Number(over), to: Number.POSITIVE_INFINITY } : null;
}

/** Half a point, as in chess. */
const SCORE = /^(\d{1,3}|½)\s?[-–:]\s?(\d{1,3}|½)$/u;

/** Cells of a number and words that are no unit, each other words than the rest: `50 Cent`, `3 Doors Down`. */
function findWordy(cells: readonly TableCell[]): TableCell[] {
  const found = cells.flatMap((one) => {
    if (one.cell.kind !== 'number' || one.cell.multiple.power > 0) return [];
    const { unit } = one.cell.multiple;
    const isName = /\p{Lu}\p{Ll}/u.test(unit) && !isUnitWord(unit) && !isUnitLike(unit);
    return isName ? [{ one, unit }] : [];
  });
  const isVaried = new Set(found.map(({ unit }) => unit)).size === found.length;
  return isVaried && found.length > 1 ? found.map(({ one }) => one) : [];
}

/** The cells of one column and what they are. */
export class ColumnProfile {
  readonly index: number;
  readonly parts: readonly string[];
  readonly heading: string;
  readonly cells: readonly TableCell[];
  readonly #bareHeading: string;
  readonly #lastLine: string;
  /** The cells that aren't blank. */
  readonly #filled: readonly TableCell[];
  readonly #wordy: ReadonlySet<TableCell>;
  /** What is known of the cells: a table asks it of each column once for each other. */
  readonly #known = new Map<string, unknown>();

  constructor(index: number, parts: readonly string[], rows: readonly BodyRow[]) {
    this.index = index;
    this.parts = parts;
    this.heading = readWords(parts.join(' '));
    this.#bareHeading = this.heading.replace(/\s*[:：]$/, '');
    this.#lastLine = readWords(parts.at(-1) ?? '');
    this.cells = rows.flatMap(({ cells }) => cells[index] ?? []).filter(({ text }) => text !== '');
    this.#filled = this.cells.filter(({ cell }) => cell.kind !== 'blank');
    this.#wordy = new Set(findWordy(this.cells));
  }

  /** The last line of the heading says most about the column, and the first one about the group it is in. */
  says(words: RegExp): boolean {
    return words.test(this.#bareHeading) || words.test(this.#lastLine);
  }

  /** What is found of the cells, which don't change; found once. */
  #once<Found>(what: string, find: () => Found): Found {
    if (!this.#known.has(what)) this.#known.set(what, find());
    return this.#known.get(what) as Found;
  }

  share(test: (cell: TableCell) => boolean): number {
    const { length } = this.#filled;
    return length === 0 ? 0 : this.#filled.filter(test).length / length;
  }

  get isEmpty(): boolean {
    return this.#filled.length === 0;
  }

  get numbers(): number {
    return this.#once('numbers', () =>
      this.share(
        (one) =>
          (one.cell.kind === 'number' && !this.#wordy.has(one)) ||
          (one.cell.kind === 'problem' && one.cell.cause === 'damage'),
      ),
    );
  }

  get texts(): number {
    return this.#once('texts', () =>
      this.share(
        (one) =>
          one.cell.kind === 'text' ||
          this.#wordy.has(one) ||
          (one.cell.kind === 'problem' && one.cell.cause === 'rest'),
      ),
    );
  }

  get isTexts(): boolean {
    return this.texts > 0.5 || (this.texts > 0 && this.numbers === 0 && this.texts >= 0.5);
  }

  get distinct(): number {
    return this.#once(
      'distinct',
      () => new Set(this.cells.map(({ text }) => text)).size / Math.max(1, this.cells.length),
    );
  }

  get isPeriods(): boolean {
    return this.share(({ period }) => period !== null) > 0.6;
  }

  /** Years of our time, as a column of them has without a heading that says so. */
  get isYears(): boolean {
    return this.#once(
      'years',
      () => this.share(({ text }) => /^(?:1[89]\d\d|20[0-3]\d)$/.test(foldText(text))) > 0.8,
    );
  }

  /** Years of any century, for a heading that speaks of a foundation: most of them of four digits. */
  get isAnyYears(): boolean {
    const isYear = (text: string) => /^\d{3,4}$/.test(text) && Number(text) < 2100;
    return (
      this.share(({ text }) => isYear(foldText(text))) > 0.8 &&
      this.share(({ text }) => /^(?:1\d|20)\d\d$/.test(foldText(text))) >= 0.5
    );
  }

  get isDates(): boolean {
    return (
      this.numbers < 0.5 &&
      this.share(({ text }) => findPeriodMentions(foldText(text)).length > 0) > 0.6
    );
  }

  get isPercents(): boolean {
    return this.share(({ cell }) => cell.kind === 'number' && cell.multiple.unit === '%') > 0.6;
  }

  get isSigned(): boolean {
    const signed = this.cells.filter(({ text }) => /^[(]?[+\-−–▲▼△▽↑↓]\s?[\d.,]/.test(text)).length;
    return signed * 2 >= this.cells.length && signed > 0;
  }

  /** Ranks by their form: `1st`, `#1`, `=3`, or numbers that rise by one from row to row, ties aside. */
  isRanks(isHeaded: boolean): boolean {
    return this.#once(`ranks ${isHeaded}`, () => this.#areRanks(isHeaded));
  }

  #areRanks(isHeaded: boolean): boolean {
    const texts: string[] = [];
    for (const { text: written } of this.cells) {
      const text = writeRank(readCellText(written).plain || written);
      if (/^[.…⋯⋮]*$/u.test(text)) continue;
      if (!RANK_CELL.test(text) && !(isHeaded && /^[-–—]$/.test(text))) return false;
      texts.push(text);
    }
    if (texts.length < 2) return false;
    const numbers = texts.map((text) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN));
    if (isHeaded) return numbers.every((number) => Number.isNaN(number) || number < 10_000);
    const isOrdinal = texts.every((text) => /^(?:#|№|=|T)|[a-zº.)=]$/i.test(text));
    const [first = 0] = numbers;
    const rises = numbers.every((number, at) => {
      const before = numbers[at - 1];
      return before === undefined || number === before || number === first + at;
    });
    return (rises || isOrdinal) && texts.length > 2 && new Set(numbers).size > 1;
  }

  /** Classes of ages or sizes, each beginning where the one before ends. */
  get isClasses(): boolean {
    const bounds = this.cells.map(({ text }) => boundsOf(text));
    return (
      bounds.length > 2 &&
      bounds.every((one, at) => {
        const before = bounds[at - 1];
        if (!one || one.from >= one.to) return false;
        return !before || one.from === before.to + 1 || one.from === before.to;
      })
    );
  }

  /** Results of games: pairs of small numbers, of which one isn't less than the other, as in a range. */
  get isScores(): boolean {
    const scores = this.cells.map(({ text }) => SCORE.exec(text));
    const points = (text = '') => (text === '½' ? 0.5 : Number(text));
    return (
      scores.length > 1 &&
      scores.every((score) => score !== null) &&
      scores.some((score) => points(score?.[1]) >= points(score?.[2]))
    );
  }

  /** Whole numbers from 1 to `most`, as months and quarters have. */
  isCountTo(most: number): boolean {
    return (
      this.share(
        ({ text }) => /^0?\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most,
      ) === 1
    );
  }

  /** Short codes in capitals, such as those of countries. */
  get isCapitals(): boolean {
    return this.share(({ text }) => /^[A-Z]{2,3}\d{0,3}$/.test(text)) === 1;
  }

  /** The same, or several of them: `LHR/EGLL`, `JFK, EWR`. */
  get isCodes(): boolean {
    const code = '[A-Z]{2,4}\\d{0,3}';
    const codes = new RegExp(`^${code}(?:\\s?[\\s,;/·–-]\\s?${code})*$`);
    return this.share(({ text }) => codes.test(text)) === 1;
  }

  script(): string {
    const found = SCRIPTS.find(
      ([, script]) =>
        this.share(({ text }) => script.test(text)) > 0.5 &&
        this.share(({ text }) => /[A-Za-z]{3}/.test(text)) < 0.5,
    );
    return found?.[0] ?? 'en';
  }

  /** Long whole numbers of one length, such as those of books and telephones. */
  get isSerial(): boolean {
    const texts = this.cells.map(({ text }) => text);
    if (texts.length < 2 || new Set(texts.map((text) => text.length)).size > 1) return false;
    // Under a heading that counts something, long numbers are figures.
    // No figure begins with a zero and another digit.
    const isPadded = texts.some((text) => /^0\d{2,}$/.test(text));
    return (
      (isPadded && texts.every((text) => /^\d+$/.test(text))) ||
      (this.heading === '' && texts.every((text) => /^\d{10,}$/.test(text)))
    );
  }

  /** Whole numbers without separators, each once, such as codes are. */
  get isPlainIntegers(): boolean {
    return this.distinct === 1 && this.share(({ text }) => /^\d{3,14}$/.test(text)) === 1;
  }

  /** Whether all of its cells have as many characters. */
  get isOfOneLength(): boolean {
    return new Set(this.cells.map(({ text }) => text.length)).size === 1;
  }

  /** Whole numbers, each once, under a heading of a kind of names, as films called `1917` and `300` are. */
  get isNumberNames(): boolean {
    const isPlain = this.cells.every(({ text }) => /^[1-9]\d{0,3}$/.test(text));
    return isPlain && this.distinct === 1 && this.says(W.name) && !/^area$/i.test(this.heading);
  }

  /** The language that the heading names: `name_zh`, `Name (German)`; null if it names none. */
  headedLanguage(): string | null {
    const tagged = /^(?:name|title|label)[\s_-](zh-Hant|[a-z]{2})$/.exec(this.heading)?.[1];
    const named = LANGUAGES.find(([, words]) => words.test(this.heading));
    return tagged ?? named?.[0] ?? null;
  }
}

const LANGUAGES: readonly (readonly [language: string, words: RegExp])[] = [
  ['en', /^(?:english|英文|英语)(?: name|名称?|$)|name \((?:english|en)\)|英文名/iu],
  ['zh', /^(?:chinese|中文)(?: name|名称?|$)|name \((?:chinese|zh)\)|^中文名/iu],
  ['de', /\bgerman\b|\(de\)|auf deutsch|deutscher name/iu],
  ['fr', /\bfrench\b|\(fr\)|nom français/iu],
  ['es', /\bspanish\b|\(es\)/iu],
  ['ar', /\barabic\b|الاسم العربي/iu],
  ['ja', /\bjapanese\b|日本語/iu],
];
