/** Detects what each column of a table holds, with the reason in words. */
import { readGrowth } from '../cells/annotations.ts';
import type { ReadingAnswers } from '../reading.ts';
import { asideKind } from '../structure/aside-words.ts';
import type { TableStructure } from '../structure/table-structure.ts';
import { chooseName } from './choose-name.ts';
import { BY_HEADING, CHANGES, type ColumnGuess, type ColumnRole, guess } from './column-guess.ts';
import { ColumnProfile, URL_CELL } from './column-profile.ts';
import { COLUMN_WORDS } from './column-words.ts';
import { GROWTH_WORDS } from './growth-words.ts';
import { parseHeading } from './heading.ts';
import { roleByHeading } from './heading-roles.ts';
import { findSideNames } from './side-names.ts';

type ChosenRoles = Pick<ReadingAnswers, 'roles' | 'languages'>;

const W = COLUMN_WORDS;
const CODES = 'its cells are codes of another column’s texts';
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th|er|re|ère|e|ème|º|ª)$/iu;

class RoleDetector {
  readonly #columns: readonly ColumnProfile[];
  readonly #guesses = new Map<number, ColumnGuess>();
  readonly #rowCount: number;
  /** Whether there are tables side by side, with a column of names each. */
  #hasTablesBeside = false;
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
    if (column.isCodes && !name.isCodes) return guess('code', CODES);
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
    if (column.says(W.maker) && name.index < column.index) return false;
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
    if (column.isScores) return guess('unused', 'its cells are results of games');
    if (this.#isCodeOfOther(column)) return guess('code', CODES);
    if (column.isClasses && column.index === 0 && this.#columns.length > 1)
      return guess('name', 'its cells are classes, such as ages');
    if (column.share(({ text }) => /^[▲▼△▽►◄⬆⬇↑↓=–—-]$/u.test(text)) > 0.6)
      return guess('unused', 'its cells are arrows');
    if (this.#isPeriodColumn(column)) return guess('period', 'its cells are periods');
    return null;
  }

  /** Capitals, of which each stands beside one text of another column, such as the name of the country. */
  #isCodeOfOther(column: ColumnProfile): boolean {
    if (!column.isCapitals) return false;
    const codes = column.cells.map(({ text }) => text);
    return this.#columns.some((other) => {
      const texts = other.cells.map(({ text }) => text);
      const pairs = new Set(codes.map((code, at) => `${code} ${texts[at] ?? ''}`));
      const isOneToOne =
        texts.length === codes.length &&
        pairs.size === new Set(codes).size &&
        pairs.size === new Set(texts).size;
      return other !== column && other.isTexts && !other.isCapitals && pairs.size > 1 && isOneToOne;
    });
  }

  #isLeftOfFigures(column: ColumnProfile): boolean {
    const before = this.#columns.slice(0, column.index);
    const after = this.#columns.slice(column.index + 1);
    return after.some((other) => other.isTexts) && !before.some((other) => other.isTexts);
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
      return [GROWTH_WORDS.otherChange, GROWTH_WORDS.otherTime].some((words) =>
        words.test(column.heading),
      )
        ? guess('unused', CHANGES.other)
        : guess('growth', 'its cells are percentages with signs');
    // “Rank (UB)”, “Rank[a]”: whatever its numbers look like.
    if (W.rank.test(column.heading.replace(/\s*[([（*†‡§].*$/u, '')))
      return guess('rank', BY_HEADING);
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
      !this.#hasTablesBeside &&
      this.#columns.some(
        (other) => other !== column && other.numbers > 0.5 && other.heading === column.heading,
      )
    );
  }

  /** Names of tables to the right, with the same columns as the first. */
  #findTablesBeside(name: ColumnProfile): void {
    const isRank = ({ index }: ColumnProfile) => this.#guesses.get(index)?.role === 'rank';
    const table = { columns: this.#columns, ranks: new Set(this.#columns.filter(isRank)) };
    for (const column of findSideNames(table, name)) {
      this.#set(column, guess('name', 'it has the names of a table beside the first'));
      this.#hasTablesBeside = true;
    }
  }

  detect({ roles, languages }: ChosenRoles): ColumnGuess[] {
    for (const column of this.#columns) {
      const role = roles?.get(column.index);
      const language = languages?.get(column.index) ?? null;
      const found = role
        ? { ...guess(role, 'as chosen'), language }
        : (roleByHeading(
            column,
            this.#columns.filter((other) => other !== column),
          ) ?? this.#shapeRole(column));
      if (found) this.#set(column, found);
    }
    const chosen = this.#columns.find(({ index }) => this.#guesses.get(index)?.role === 'name');
    this.#chosen = chosen ?? null;
    const name = chosen ?? chooseName(this.#free(), this.#rowCount) ?? this.#reclaimName();
    if (name && !chosen)
      this.#set(
        name,
        guess('name', name.says(COLUMN_WORDS.name) ? BY_HEADING : 'its cells are texts, each once'),
      );
    if (name && !chosen) this.#findTablesBeside(name);
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

/** The role of each column; the user may have chosen some. */
export function detectColumnRoles(
  structure: TableStructure,
  chosen: ChosenRoles,
): readonly ColumnGuess[] {
  return new RoleDetector(structure).detect(chosen);
}

/** Whether a heading says that a percentage in brackets behind a figure is a growth. */
export function headsGrowth(parts: readonly string[]): boolean {
  return GROWTH_WORDS.growth.test(parts.join(' ')) || readGrowth(`1% ${parts.join(' ')}`) !== null;
}
