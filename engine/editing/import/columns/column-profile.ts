/** The cells of one column, and what most of them are. */
import { foldText, readCellText } from '../cells/cell-text.ts';
import { findPeriodMentions } from '../periods/period-mentions.ts';
import type { BodyRow, TableCell } from '../structure/table-structure.ts';
import { SCRIPTS } from './column-words.ts';

const RANK_CELL =
  /^(?:[#№=T]?\s?\d+(?:st|nd|rd|th|er|re|ère|e|ème|º|ª|°)?[.)=]?|[▲▼△▽►◄↑↓=–—-]\s?\d*|第?\d+[名位])$/iu;
/** An address. */
export const URL_CELL = /^(?:https?:\/\/|www\.)\S+$/i;

/** The cells of one column and what they are. */
export class ColumnProfile {
  readonly index: number;
  readonly parts: readonly string[];
  readonly heading: string;
  readonly cells: readonly TableCell[];

  constructor(index: number, parts: readonly string[], rows: readonly BodyRow[]) {
    this.index = index;
    this.parts = parts;
    this.heading = readCellText(parts.join(' ').replaceAll('\n', ' ')).plain;
    this.cells = rows.flatMap(({ cells }) => cells[index] ?? []).filter(({ text }) => text !== '');
  }

  /** The last line of the heading says most about the column, and the first one about the group it is in. */
  says(words: RegExp): boolean {
    const bare = this.heading.replace(/\s*[:：]$/, '');
    return words.test(bare) || words.test(readCellText(this.parts.at(-1) ?? '').plain);
  }

  share(test: (cell: TableCell) => boolean): number {
    const filled = this.cells.filter(({ cell }) => cell.kind !== 'blank');
    return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  }

  get isEmpty(): boolean {
    return this.cells.every(({ cell }) => cell.kind === 'blank');
  }

  get numbers(): number {
    return this.share(
      ({ cell }) => cell.kind === 'number' || (cell.kind === 'problem' && cell.cause === 'damage'),
    );
  }

  get texts(): number {
    return this.share(
      ({ cell }) => cell.kind === 'text' || (cell.kind === 'problem' && cell.cause === 'rest'),
    );
  }

  get isTexts(): boolean {
    return this.texts > 0.5 || (this.texts > 0 && this.numbers === 0 && this.texts >= 0.5);
  }

  get distinct(): number {
    return new Set(this.cells.map(({ text }) => text)).size / Math.max(1, this.cells.length);
  }

  get isPeriods(): boolean {
    return this.share(({ period }) => period !== null) > 0.6;
  }

  /** Years of our time, as a column of them has without a heading that says so. */
  get isYears(): boolean {
    return this.share(({ text }) => /^(?:1[89]\d\d|20[0-3]\d)$/.test(foldText(text))) > 0.8;
  }

  /** Years of any century, for a heading that speaks of a foundation. */
  get isAnyYears(): boolean {
    return this.share(({ text }) => /^(?:1\d|20)\d\d$/.test(foldText(text))) > 0.8;
  }

  get isDates(): boolean {
    return (
      this.share(({ text }) => findPeriodMentions(foldText(text)).length > 0) > 0.6 &&
      this.numbers < 0.5
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
    const texts = this.cells
      .map(({ text }) =>
        (readCellText(text).plain || text).replace(
          /\s*(?:ex[ -]?æquo|ex aequo|tied|\(tie\)|并列|geteilt)$/iu,
          '',
        ),
      )
      .filter((text) => text !== '');
    if (
      texts.length < 2 ||
      !texts.every((text) => RANK_CELL.test(text) || (isHeaded && /^[-–—]$/.test(text)))
    )
      return false;
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
    return (
      texts.every((text) => /^0\d{2,}$/.test(text)) ||
      (this.heading === '' && texts.every((text) => /^\d{10,}$/.test(text)))
    );
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
