/** Detects what each column of a table holds, with the reason in words. */

import { readGrowth } from '../cells/annotations.ts';
import { foldText, readCellText } from '../cells/cell-text.ts';
import { findPeriodMentions } from '../periods/period-mentions.ts';
import { asideKind } from '../structure/row-words.ts';
import type { BodyRow, TableCell, TableStructure } from '../structure/table-structure.ts';
import { COLUMN_WORDS, SCRIPTS } from './column-words.ts';
import { parseHeading } from './heading.ts';

export const COLUMN_ROLES = [
  'name',
  'translation',
  'value',
  'growth',
  'period',
  'metric',
  'unit',
  'source',
  'url',
  'code',
  'status',
  'note',
  'group',
  'rank',
  'unused',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface ColumnGuess {
  readonly role: ColumnRole;
  /** Why, as a part of a sentence: `its heading says so`, `its cells are numbers`. */
  readonly why: string;
  /** The language of a translation. */
  readonly language: string | null;
  /** Whether the user should decide: two roles are equally likely. */
  readonly isDoubtful: boolean;
}

const RANK_CELL =
  /^(?:[#№=T]?\s?\d+(?:st|nd|rd|th|er|re|ère|e|ème|º|ª|°)?[.)=]?|[▲▼△▽►◄↑↓=–—-]\s?\d*|第?\d+[名位])$/iu;
/** A week, which is no period of whole months. */
const WEEK_CELL = /(?:\b|^|-)(?:W|KW|week|wk\.?|sem(?:aine)?\.?) ?\d{1,2}\b|第\d+周/iu;
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th|er|re|ère|e|ème|º|ª)$/iu;
const URL_CELL = /^(?:https?:\/\/|www\.)\S+$/i;

/** The cells of one column and what they are. */
class ColumnProfile {
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

const guess = (role: ColumnRole, why: string, isDoubtful = false): ColumnGuess => ({
  role,
  why,
  isDoubtful,
  language: null,
});

const BY_HEADING = 'its heading says so';

/** A role for columns whose heading and cells fit. */
interface HeadingRule {
  readonly words: RegExp;
  readonly fits: (column: ColumnProfile) => boolean;
  readonly found: ColumnGuess;
}

const W = COLUMN_WORDS;
const hasUrls = (column: ColumnProfile) => column.share(({ text }) => URL_CELL.test(text)) > 0.5;
const isText = (column: ColumnProfile) => column.isTexts;
const isRanks = (column: ColumnProfile) => column.isRanks(true);
const CODE_CELL = /^[A-Z]{1,4}[\d-]*$|^\d{1,13}$|^[A-Z0-9]{1,8}$/i;
const RANKS = guess('rank', 'its heading and its numbers are those of ranks');

/** The first rule that fits decides. */
const HEADING_RULES: readonly HeadingRule[] = [
  {
    words: W.number,
    fits: (column) => column.numbers > 0.5 && column.isRanks(false),
    found: guess('rank', 'its numbers count the rows'),
  },
  {
    words: W.number,
    fits: (column) => column.numbers > 0.5,
    found: guess('unused', 'its numbers may be counts, or names of the rows', true),
  },
  { words: W.rank, fits: isRanks, found: RANKS },
  { words: W.rankInside, fits: isRanks, found: RANKS },
  { words: W.url, fits: hasUrls, found: guess('url', BY_HEADING) },
  { words: W.source, fits: hasUrls, found: guess('url', BY_HEADING) },
  { words: W.source, fits: () => true, found: guess('source', BY_HEADING) },
  { words: W.note, fits: (column) => column.texts > 0, found: guess('note', BY_HEADING) },
  { words: W.status, fits: isText, found: guess('status', BY_HEADING) },
  { words: W.unit, fits: isText, found: guess('unit', BY_HEADING) },
  {
    words: W.metric,
    fits: (column) => column.isTexts && column.distinct < 1,
    found: guess('metric', BY_HEADING),
  },
  {
    words: W.published,
    fits: (column) => column.isPeriods || column.isTexts,
    found: guess('unused', 'it holds dates of publication'),
  },
  {
    words: W.code,
    fits: (column) => column.share(({ text }) => CODE_CELL.test(text)) > 0.8,
    found: guess('code', BY_HEADING),
  },
  {
    words: W.founded,
    fits: (column) => column.isAnyYears || column.isPeriods || column.isDates,
    found: guess('unused', 'it holds the dates of something else than the figures'),
  },
  {
    words: W.period,
    fits: (column) => column.share(({ period }) => period !== null) > 0.3,
    found: guess('period', BY_HEADING),
  },
  { words: W.date, fits: (column) => column.isPeriods, found: guess('period', BY_HEADING) },
  {
    words: W.week,
    fits: (column) => column.share(({ text }) => WEEK_CELL.test(text)) > 0.5,
    found: guess('period', BY_HEADING),
  },
  { words: W.interval, fits: () => true, found: guess('unused', 'it holds margins of error') },
];

/** The role that the heading says, if the cells agree; null if neither says. */
function roleByHeading(column: ColumnProfile): ColumnGuess | null {
  const rule = HEADING_RULES.find(({ words, fits }) => column.says(words) && fits(column));
  return rule?.found ?? roleByGrowthWords(column);
}

/** Growth and other changes, by the words of the heading. */
function roleByGrowthWords(column: ColumnProfile): ColumnGuess | null {
  const rates = column.share(
    ({ text }) => readGrowth(foldText(text), true) !== null || /^持平$/.test(text),
  );
  if (column.numbers < 0.5 && rates < 0.5) return null;
  const isOther = W.otherChange.test(column.heading) || spansYears(column.heading);
  const { periods, multiple } = parseHeading(column.parts);
  // `Old-growth forest (ha)` counts something.
  if (multiple !== null && multiple.unit !== '%' && multiple.unit !== '') return null;
  const isPercent =
    column.isPercents ||
    rates > 0.5 ||
    multiple?.unit === '%' ||
    /[%％]|percent|per cent/i.test(column.heading);
  const isGrowthHeading = W.growth.test(column.heading);
  const isChangeHeading = W.change.test(column.heading) || W.change.test(column.parts.at(-1) ?? '');
  if (
    isOther &&
    (isGrowthHeading ||
      isChangeHeading ||
      column.isSigned ||
      /前年比|темп роста/iu.test(column.heading) ||
      (isPercent && W.otherChange.test(column.heading)))
  )
    return guess('unused', 'it is a change over another time than a year');
  if (!isGrowthHeading && !isChangeHeading) return null;
  if (isGrowthHeading && (isPercent || !isChangeHeading)) return guess('growth', BY_HEADING);
  if (isPercent) return guess('growth', 'its heading speaks of a change, in percent');
  return periods.length > 0 && !isChangeHeading
    ? null
    : guess('unused', 'it is a change in units, not in percent');
}

/** Whether a heading names two years that aren't next to each other: `Change 2010–2020`. */
function spansYears(heading: string): boolean {
  const years = [...heading.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length > 1 && last - first > 1;
}

class RoleDetector {
  readonly #columns: readonly ColumnProfile[];
  readonly #guesses = new Map<number, ColumnGuess>();
  readonly #rowCount: number;
  /** The column of names that the user chose. */
  #chosen: ColumnProfile | null = null;

  constructor(structure: TableStructure) {
    const rows = structure.body.filter(({ kind }) => kind === 'data');
    const places = rows.filter(
      ({ cells }) => !cells.slice(0, 2).some(({ text }) => asideKind(text) !== null),
    );
    this.#rowCount = rows.length;
    this.#columns = Array.from(
      { length: structure.width },
      (_, index) =>
        new ColumnProfile(
          index,
          structure.headings[index] ?? [],
          places.length > 1 ? places : rows,
        ),
    );
  }

  #free(): ColumnProfile[] {
    return this.#columns.filter(({ index }) => !this.#guesses.has(index));
  }

  #set(column: ColumnProfile, found: ColumnGuess): void {
    this.#guesses.set(column.index, found);
  }

  /** A column of names, or null: by its heading, then by its distinct texts, then by its place. */
  #chooseName(): ColumnProfile | null {
    // A column that is headed as one of names may hold names such as “3M” and “4711”.
    const headed = this.#free().filter(
      (column) => column.says(COLUMN_WORDS.name) && !column.isTexts && column.numbers < 1,
    );
    const texts = [...this.#free().filter((column) => column.isTexts), ...headed];
    const isFull = (column: ColumnProfile) => column.cells.length > this.#rowCount * 0.8;
    // A country or a state is the name only where nothing else is; texts that repeat are rather a grouping.
    const score = (column: ColumnProfile) =>
      (column.says(W.container) ? 0.3 : column.says(W.name) ? 2 : 0) +
      (column.headedLanguage() === 'en' ||
      (column.headedLanguage() === null && column.script() === 'en')
        ? 0.5
        : 0) +
      (column.says(W.group) && column.distinct < 0.7 ? -2 : 0) +
      (column.says(W.attribute) ? -1 : 0) +
      (column.says(W.whole) ? column.distinct : Math.min(1, column.distinct * 2)) * 2 -
      column.index * 0.3 -
      (isFull(column) ? 0 : 2);
    return texts.toSorted((a, b) => score(b) - score(a))[0] ?? null;
  }

  /** Without other texts, what its heading called a source, a unit or a code is the name: `Publisher,Books sold`. */
  #reclaimName(): ColumnProfile | null {
    const taken: readonly ColumnRole[] = ['source', 'unit', 'code', 'status', 'metric', 'note'];
    return (
      this.#columns.find((column) => {
        const role = this.#guesses.get(column.index)?.role;
        return (
          role !== undefined && taken.includes(role) && column.isTexts && column.distinct > 0.8
        );
      }) ?? null
    );
  }

  /** Another column of texts: the same names in another language, a grouping, or something a ranking doesn't use. */
  #textRole(column: ColumnProfile, name: ColumnProfile): ColumnGuess {
    const language = column.headedLanguage() ?? column.script();
    const isTranslation =
      language !== (name.headedLanguage() ?? name.script()) && column.distinct > 0.8;
    if (isTranslation && (language !== 'en' || name.script() !== 'en')) {
      return {
        role: 'translation',
        why: 'it has the names in another language',
        isDoubtful: false,
        language,
      };
    }
    if (column.distinct < 0.8) return guess('group', 'its texts repeat: it groups the rows');
    return guess(
      'unused',
      'its cells are texts that a ranking doesn’t need',
      this.#isEither(column, name),
    );
  }

  /** Whether two columns of names are equally good: each text once, and neither heading is that of a place or an attribute. */
  #isEither(column: ColumnProfile, name: ColumnProfile): boolean {
    if (this.#chosen !== null || column.heading === '' || name.heading === '') return false;
    const isWhole = (one: ColumnProfile) =>
      one.distinct === 1 && one.cells.length === this.#rowCount && this.#rowCount > 1;
    const firstValue = this.#columns.findIndex((one) => one.numbers > 0.5 && !one.isRanks(false));
    if (!isWhole(column) || !isWhole(name) || column.index > firstValue) return false;
    if (column.says(W.person) && name.says(W.person)) return true;
    return ![column, name].some(
      (one) => one.says(W.container) || one.says(W.attribute) || one.says(W.note),
    );
  }

  #shapeRole(column: ColumnProfile): ColumnGuess | null {
    if (column.isEmpty) return guess('unused', 'it is empty');
    if (column.share(({ text }) => URL_CELL.test(text)) > 0.5)
      return guess('url', 'its cells are addresses');
    if (column.isSerial)
      return guess('code', 'its cells are numbers of one length, without separators');
    if (column.isRanks(false) && this.#isLeftOfFigures(column))
      return guess('rank', 'its numbers count the rows');
    if (column.share(({ text }) => /^[▲▼△▽►◄⬆⬇↑↓=–—-]$/u.test(text)) > 0.6)
      return guess('unused', 'its cells are arrows');
    if (this.#isPeriodColumn(column)) return guess('period', 'its cells are periods');
    return null;
  }

  #isLeftOfFigures(column: ColumnProfile): boolean {
    const before = this.#columns.slice(0, column.index);
    const after = this.#columns.slice(column.index + 1);
    return (
      after.some((other) => other.numbers > 0.5) &&
      after.some((other) => other.isTexts) &&
      !before.some((other) => other.isTexts)
    );
  }

  /** Periods without a heading that says so: of which some repeat, or that aren't years alone. */
  #isPeriodColumn(column: ColumnProfile): boolean {
    if (!column.isPeriods) return false;
    const isNamed = column.heading !== '' && parseHeading(column.parts).title !== '';
    // Dates that repeat are those of the figures if their heading speaks of time.
    const isTime =
      /\b(?:on|at|date|day|month|week|period|ending|ended|time|mes|mois|fecha|jour)\b|monat|stich|datum|tag$|日|时间/iu.test(
        column.heading,
      );
    if (isNamed && (!isTime || column.distinct > 0.8 || column.numbers > 0.5)) return false;
    const others = this.#columns.filter((other) => other !== column && other.numbers > 0.5);
    return others.length > 0 && (column.distinct < 1 || !column.isYears);
  }

  #numberRole(column: ColumnProfile): ColumnGuess {
    const shapes = column.share(({ cell }) => cell.kind === 'problem' && cell.cause !== 'damage');
    if (
      column.isYears &&
      this.#columns.some((other) => other !== column && other.numbers > 0.5 && !other.isYears)
    ) {
      return guess(
        'unused',
        'its numbers are years, and nothing says of what',
        column.heading !== '',
      );
    }
    if (column.share(({ text }) => ORDINAL.test(text)) > 0.8)
      return guess('unused', 'its cells are ordinals');
    if (column.isSigned && column.isPercents)
      return COLUMN_WORDS.otherChange.test(column.heading)
        ? guess('unused', 'it is a change over another time than a year')
        : guess('growth', 'its cells are percentages with signs');
    if (column.numbers >= 0.5)
      return guess(
        'value',
        'its cells are numbers',
        this.#isUnnamed(column) || this.#isHeadedTwice(column),
      );
    if (shapes > 0.5) return guess('unused', 'its cells look like times, scores or dates');
    return guess('unused', 'its cells are neither names nor numbers');
  }

  /** Small whole numbers left of the names, beside a column of ranks, are ranks of another time: `Oct 2024`. */
  #findOtherRanks(name: ColumnProfile): void {
    const isRank = ({ index }: ColumnProfile) => this.#guesses.get(index)?.role === 'rank';
    if (!this.#columns.some((column) => isRank(column) && column.index < name.index)) return;
    const most = Math.max(20, this.#rowCount * 3);
    for (const column of this.#columns.slice(0, name.index)) {
      const isSmall =
        column.share(({ text }) => /^\d{1,3}$/.test(text) && Number(text) <= most) === 1;
      if (this.#guesses.get(column.index)?.role === 'value' && isSmall)
        this.#set(column, guess('rank', 'its numbers stand beside ranks, left of the names'));
    }
  }

  /** Without a heading, beside other numbers without one: nothing says what it counts. */
  #isUnnamed(column: ColumnProfile): boolean {
    const others = this.#columns.filter(
      (other) => other !== column && other.numbers > 0.5 && !other.isRanks(false),
    );
    return column.heading === '' && others.some(({ heading }) => heading === '');
  }

  /** Another column of numbers has the same heading: nothing says how they differ. */
  #isHeadedTwice(column: ColumnProfile): boolean {
    return (
      column.heading !== '' &&
      this.#columns.some(
        (other) => other !== column && other.numbers > 0.5 && other.heading === column.heading,
      )
    );
  }

  detect(given: ReadonlyMap<number, ColumnRole>): ColumnGuess[] {
    for (const column of this.#columns) {
      const role = given.get(column.index);
      const found = role
        ? guess(role, 'as chosen')
        : (roleByHeading(column) ?? this.#shapeRole(column));
      if (found) this.#set(column, found);
    }
    const chosen = this.#columns.find(({ index }) => this.#guesses.get(index)?.role === 'name');
    this.#chosen = chosen ?? null;
    const name = chosen ?? this.#chooseName() ?? this.#reclaimName();
    if (name && !chosen)
      this.#set(
        name,
        guess('name', name.says(COLUMN_WORDS.name) ? BY_HEADING : 'its cells are texts, each once'),
      );
    for (const column of this.#free()) {
      this.#set(
        column,
        name && column.isTexts ? this.#textRole(column, name) : this.#numberRole(column),
      );
    }
    if (name) this.#findOtherRanks(name);
    return this.#columns.map(
      ({ index }) => this.#guesses.get(index) ?? guess('unused', 'nothing is known of it'),
    );
  }
}

/** The role of each column. `given`: roles that the user chose, by column. */
export function detectColumnRoles(
  structure: TableStructure,
  given: ReadonlyMap<number, ColumnRole>,
): readonly ColumnGuess[] {
  return new RoleDetector(structure).detect(given);
}

/** Whether a heading says that a percentage in brackets behind a figure is a growth. */
export function headsGrowth(parts: readonly string[]): boolean {
  return COLUMN_WORDS.growth.test(parts.join(' ')) || readGrowth(`1% ${parts.join(' ')}`) !== null;
}
