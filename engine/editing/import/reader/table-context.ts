/** What is known of a table before its cells are read: structure, roles of columns, periods of headings and titles, notes. */
import { memoize } from '../../../model/objects.ts';
import type { ObservationStatus } from '../../../model/vocabulary.ts';
import { statusOfTitle } from '../cells/annotations.ts';
import { foldText, readCellText } from '../cells/cell-text.ts';
import type { ColumnGuess, ColumnRole } from '../columns/column-guess.ts';
import { ColumnProfile } from '../columns/column-profile.ts';
import { detectColumnRoles } from '../columns/column-roles.ts';
import { writePeriod } from '../columns/heading.ts';
import { PeriodColumns } from '../columns/period-columns.ts';
import {
  fiscalYearOf,
  mentionsIn,
  type PeriodChoices,
  type TextMention,
} from '../columns/table-periods.ts';
import { bracketUnits } from '../columns/unit-runs.ts';
import type { Grid } from '../grid/grid.ts';
import { findPeriodMentions } from '../periods/period-mentions.ts';
import type { ReadingAnswers } from '../reading.ts';
import { asideKind } from '../structure/aside-words.ts';
import { Footnotes } from '../structure/footnotes.ts';
import { isPeriodNote, limitingNotes } from '../structure/period-note.ts';
import {
  type BodyRow,
  filledCells,
  findStructure,
  type TableStructure,
} from '../structure/table-structure.ts';

/** What follows tells when the table was made, and not which months it counts: `published March 2025`. */
const MADE_ON =
  /(?:\b(?:last )?(?:updated?|published|released?|retrieved|accessed|posted|downloaded|created|printed|modified)\b|发布|更新|公布|刊登|制表|veröffentlicht|abgerufen|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|aggiornato|опубликовано|обновлено|تحديث).*$/isu;

/** A query and its prompt, in which names of columns are no periods: `mysql> SELECT name, visitors_2024 FROM park;`. */
const QUERY = /(?<![\p{L}\d])select\s.+\sfrom\s.*$/isu;

/** What has a number that is no period: the number of a table, and the year from which something is counted. */
const OTHER_NUMBERS =
  /^(?:table|tab\.|tabelle|tableau|tabla|tabela|表)\s*\d[\d.-]*|(?<!\p{L})(?:since|seit|depuis|desde)\s+(?:19|20)\d\d/giu;

/** The mentions of titles, if they agree on one period; else none. Months of a year count more than months without one. */
function settledTitles(titles: readonly string[]): TextMention[] {
  // “Year-end population” says how it is counted, not of which year.
  const mentions = mentionsIn(
    titles.map((title) =>
      bracketUnits(title.replace(MADE_ON, '').replace(QUERY, '').replace(OTHER_NUMBERS, '')),
    ),
  ).filter(({ mention }) => mention.doubt !== 'as-of' || mention.year !== null);
  const months = mentions.filter(
    ({ mention }) => mention.year !== null && !(mention.from === 1 && mention.to === 12),
  );
  const meant =
    months.length > 0 ? mentions.filter(({ mention }) => mention.year !== null) : mentions;
  const keys = meant.map(({ mention: { fromYear, year, from, to } }) =>
    [fromYear, year, from, to].join('-'),
  );
  return new Set(keys).size === 1 ? meant.slice(0, 1) : [];
}

/** The status that a title gives all figures. Of several periods, only the last may have it. */
function statusOfDated(title: string): ObservationStatus | null {
  const mentions = findPeriodMentions(title);
  if (mentions.length > 1) return null;
  const [{ start, end } = { start: 0, end: 0 }] = mentions;
  return statusOfTitle(`${title.slice(0, start)} ${title.slice(end)}`.trim());
}

/** The texts of a row, joined. */
export function rowText(row: BodyRow): string {
  return filledCells(row)
    .map(({ text }) => text)
    .join(', ');
}

/** The structure of a grid doesn't depend on answers, so a table that is read again has it already. */
const structureOf = memoize(findStructure);

/** The table and what the user says of it. */
export class TableContext {
  readonly grid: Grid;
  readonly answers: ReadingAnswers;
  readonly structure: TableStructure;
  readonly guesses: readonly ColumnGuess[];
  readonly roles: readonly ColumnRole[];
  readonly notes: readonly string[];
  readonly footnotes: Footnotes;
  readonly periodChoices: PeriodChoices;
  readonly titleMentions: readonly TextMention[];
  readonly titleStatus: ObservationStatus | null;
  readonly periodColumns: PeriodColumns;
  readonly #columnsByRole: ReadonlyMap<ColumnRole, readonly number[]>;
  readonly #headingMentions: readonly (readonly TextMention[])[];
  readonly #plainTexts = new Map<string, string>();

  constructor(grid: Grid, answers: ReadingAnswers, today: string) {
    this.grid = grid;
    this.answers = answers;
    this.structure = structureOf(grid);
    this.guesses = detectColumnRoles(this.structure, answers);
    this.roles = this.guesses.map(({ role }) => role);
    this.#columnsByRole = Map.groupBy(this.roles.keys(), (index) => this.roles[index] ?? 'unused');
    this.notes = this.structure.body.filter(({ kind }) => kind === 'note').map(rowText);
    this.footnotes = new Footnotes(this.notes);
    // A label and its value stand in cells of their own: “Last updated”, 2025-01-28.
    const lines = Map.groupBy(this.structure.titles, ({ line }) => line);
    const titles = [...lines.values()].map((cells) =>
      foldText(cells.map(({ text }) => text).join(', ')),
    );
    this.periodChoices = {
      ...{ dateOrder: answers.dateOrder ?? null, today },
      fiscalYear: fiscalYearOf([...titles, ...this.notes]),
    };
    const titled = settledTitles(titles);
    this.titleMentions =
      titled.length > 0 ? titled : settledTitles(this.notes.filter(isPeriodNote));
    this.titleStatus =
      titles.map(statusOfDated).find((status) => status !== null) ??
      titled[0]?.mention.status ??
      null;
    const rows = this.structure.body.filter(({ kind }) => kind === 'data');
    const { headings } = this.structure;
    this.periodColumns = new PeriodColumns(
      this.columnsWith('period').map(
        (index) => new ColumnProfile(index, headings[index] ?? [], rows),
      ),
      this.columnsWith('value'),
    );
    const tableText = grid.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(' ');
    this.#headingMentions = this.structure.headings.map((parts) => {
      const read = parts.map((part) => readCellText(writePeriod(part)));
      const marks = read.flatMap((part) => part.marks);
      const notes = marks.flatMap((mark) => this.footnotes.find(mark)?.text ?? []);
      return [
        ...mentionsIn(
          read.map(({ plain }) => bracketUnits(plain)),
          tableText,
        ),
        ...mentionsIn(notes.flatMap(limitingNotes)),
      ];
    });
  }

  /** The columns of a role. */
  columnsWith(role: ColumnRole): readonly number[] {
    return this.#columnsByRole.get(role) ?? [];
  }

  /** The texts of a row in the columns of a role. */
  textsIn({ cells }: BodyRow, role: ColumnRole): string[] {
    const texts = this.columnsWith(role).map((index) => this.#plainText(cells[index]?.text ?? ''));
    return texts.filter(Boolean);
  }

  /** A text without its footnote marks. Most texts besides names occur in many rows. */
  #plainText(text: string): string {
    const plain = this.#plainTexts.get(text) ?? readCellText(text).plain;
    this.#plainTexts.set(text, plain);
    return plain;
  }

  /** The same, joined. */
  textIn(row: BodyRow, role: ColumnRole): string {
    return this.textsIn(row, role).join('; ');
  }

  /** The heading of a column on one line; empty if it has none. */
  heading(index: number): string {
    const parts = this.structure.headings[index] ?? [];
    return readCellText(parts.join(' ').replaceAll('\n', ' ')).plain;
  }

  /** A column in a sentence: its heading in quotation marks, or its number from 1. */
  columnName(index: number): string {
    const heading = this.heading(index);
    return heading === '' ? `column ${index + 1}` : `“${heading}”`;
  }

  /** The periods that the heading of a column names. */
  headingMentions(index: number): readonly TextMention[] {
    return this.#headingMentions[this.periodColumnOf(index)] ?? [];
  }

  /** The column whose heading names the period of a column: of `其中：…` and `of which …`, that of the whole on its left. */
  periodColumnOf(index: number): number {
    const isDated = (column: number) => (this.#headingMentions[column]?.length ?? 0) > 0;
    if (isDated(index) || asideKind(this.heading(index)) !== 'part') return index;
    const whole = this.columnsWith('value').findLast((column) => column < index && isDated(column));
    return whole ?? index;
  }
}
