/** What the importer understands of a table: each column, each row, each cell, and what has to be asked. */
import type { ObservationStatus } from '../../model/vocabulary.ts';
import type { DecimalSign } from './cells/number-format.ts';
import type { ColumnRole } from './columns/column-guess.ts';
import type { AsideKind } from './structure/aside-words.ts';

/** How exactly a figure is stated, as `observations.csv` has it. */
export type FigureQualifier =
  | 'stated'
  | 'about'
  | 'over'
  | 'under'
  | 'at-least'
  | 'at-most'
  | 'between';

/** A place in the user's table. */
export interface Position {
  /** The line of the text, from 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
}

export interface ReadFigure extends Position {
  /** The cell's text. */
  readonly text: string;
  readonly name: string;
  /** The name in other languages, by language. */
  readonly names: Readonly<Record<string, string>>;
  /** The metric's title; null if neither a heading nor a column names it. */
  readonly metric: string | null;
  /** In its shortest spelling; null if the table names none. */
  readonly period: string | null;
  /** Plain decimal in the unit, with all written digits. */
  readonly value: string;
  /** The upper end of a range, else null. */
  readonly valueTo: string | null;
  /** The unit of the last stated digit, plain decimal; empty where the qualifier needs none. */
  readonly precision: string;
  readonly qualifier: FigureQualifier;
  /** The exponent of ten by which the written number was multiplied. */
  readonly power: number;
  /** The unit; empty if the table names none. */
  readonly unit: string;
  /** Growth over the year before in percent, with its decimals as written; null if there is none. */
  readonly growth: string | null;
  readonly status: ObservationStatus | null;
  readonly notes: readonly string[];
  readonly source: string;
  readonly url: string;
  readonly code: string;
  readonly groups: readonly string[];
}

/** A cell that can't be taken, or a row. */
export interface ReadProblem extends Position {
  readonly found: string;
  readonly expected: string;
  /** The cause and how to fix it; empty if unknown. */
  readonly fix: string;
  /** The name of the row, if the line has several rows; else empty. */
  readonly row: string;
}

/** A figure that is taken, but looks wrong beside others. */
export interface ReadWarning extends Position {
  readonly found: string;
  readonly reason: string;
}

export const QUESTION_TOPICS = [
  'number-format',
  'date-order',
  'period',
  'unit',
  'growth-period',
  'columns',
  'margins',
] as const;
export type QuestionTopic = (typeof QUESTION_TOPICS)[number];

/** Something that only the owner of the table can say. Its figures aren't taken until it is answered. */
export interface Question {
  readonly topic: QuestionTopic;
  /** Null: it concerns the table. */
  readonly column: number | null;
  /** What is asked, as a sentence. */
  readonly text: string;
  /** Possible answers, the most likely first; empty: any. Each is a value of `ReadingAnswers`. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Margins of error are left out, which the ranking then says, or kept, and then nothing is ranked. */
export const MARGINS_ANSWERS = ['leave-out', 'use'] as const;
export type MarginsAnswer = (typeof MARGINS_ANSWERS)[number];

/** Answers of the user to questions, and corrections of guesses. All by column, from 0. */
export interface ReadingAnswers {
  readonly roles?: ReadonlyMap<number, ColumnRole>;
  /** Languages of columns whose role is `translation`. */
  readonly languages?: ReadonlyMap<number, string>;
  readonly decimals?: ReadonlyMap<number, DecimalSign>;
  /** A period, as in the data files. */
  readonly periods?: ReadonlyMap<number, string>;
  /** A unit as in a heading, such as `million tonnes`. */
  readonly units?: ReadonlyMap<number, string>;
  /** For a column of growth: the period of the figures whose growth it is; empty: not a growth over the year before. */
  readonly growthPeriods?: ReadonlyMap<number, string>;
  readonly dateOrder?: 'dmy' | 'mdy';
  /** What becomes of margins of error. */
  readonly margins?: MarginsAnswer;
  /** Whether the names stand in the headings: the table is then read with rows and columns swapped. */
  readonly areNamesInHeadings?: boolean;
  /** Names of rows to leave out. */
  readonly skip?: readonly string[];
  /** Names of rows that are places although they look like totals. */
  readonly keep?: readonly string[];
}

export interface ReadColumn {
  readonly index: number;
  /** The heading as written, its lines joined by spaces; empty if there is none. */
  readonly heading: string;
  readonly role: ColumnRole;
  readonly why: string;
  /** The language of a column of names in another language. */
  readonly language: string | null;
  /** For figures: what the heading says. */
  readonly metric: string | null;
  readonly unit: string;
  readonly power: number;
  readonly period: string | null;
  /** The decimal sign of its numbers; null if it is asked, or it has no numbers. */
  readonly decimal: DecimalSign | null;
  /** A sentence about how its numbers are read, if that isn't evident: `1.200 is read as 1200`. */
  readonly numberNote: string;
}

/** A row that isn't a place of the ranking. */
export interface RowAside {
  readonly line: number;
  readonly name: string;
  readonly kind: AsideKind | 'sum' | 'skipped';
}

/** What each cell became. */
export const CELL_KINDS = [
  'figure',
  'growth',
  'name',
  'heading',
  'period',
  'metric',
  'unit',
  'source',
  'code',
  'status',
  'rank',
  'note',
  'total',
  'unused',
  'blank',
  'question',
  'problem',
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

export interface ReadCell {
  /** Trimmed. */
  readonly text: string;
  /** `blank` also for the copies of a merged cell. */
  readonly kind: CellKind;
  /** The figure that it became; else null. */
  readonly figure: ReadFigure | null;
  /** Growth over the year before in percent, for a cell of the kind `growth`; else null. */
  readonly growth: string | null;
}

export interface ReadRow {
  /** The line of the text on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly ReadCell[];
}

export interface Reading {
  /** How the text was split into cells, in words. */
  readonly layout: string;
  readonly encoding: string | null;
  readonly width: number;
  /** Whether rows and columns were swapped: `columns` then are the rows of the user's table. */
  readonly isTransposed: boolean;
  /** Every row of the table that isn't blank, with its cells by column. */
  readonly rows: readonly ReadRow[];
  /** Lines above the table. */
  readonly titles: readonly string[];
  readonly columns: readonly ReadColumn[];
  readonly figures: readonly ReadFigure[];
  /** Places without a figure. */
  readonly blankNames: readonly string[];
  readonly aside: readonly RowAside[];
  /** Notes below the table and group headings, as texts. */
  readonly notes: readonly string[];
  readonly problems: readonly ReadProblem[];
  readonly warnings: readonly ReadWarning[];
  readonly questions: readonly Question[];
  /** What becomes of the table's margins of error; null if it has none, or nobody has said. */
  readonly margins: MarginsAnswer | null;
  /** Questions that are answered, so that the answer can be changed. */
  readonly answered: readonly Question[];
  /** What was left out besides the table, in words. */
  readonly remarks: readonly string[];
  /** How many cells became what. Their sum is the number of cells with a text. */
  readonly counts: Readonly<Record<CellKind, number>>;
  readonly cellCount: number;
}
