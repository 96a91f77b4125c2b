/** Reads a table: from its grid of cells to figures, questions and problems, with an account of every cell. */
import { isAmbiguousUnit } from '../columns/cell-units.ts';
import { type ColumnRole, isUnusedChange } from '../columns/column-guess.ts';
import { type ParsedHeading, parseHeading } from '../columns/heading.ts';
import { combineMentions } from '../columns/table-periods.ts';
import { prepareValueColumns, type ValueColumn } from '../columns/value-columns.ts';
import type { Grid } from '../grid/grid.ts';
import type {
  CellKind,
  ReadColumn,
  ReadFigure,
  Reading,
  ReadingAnswers,
  RowAside,
} from '../reading.ts';
import { comparableName } from '../structure/row-names.ts';
import type { NamedRow } from '../structure/table-rows.ts';
import type { BodyRow } from '../structure/table-structure.ts';
import { FigureReader, type PlacedFigure } from './figure-reader.ts';
import { Findings } from './findings.ts';
import { GrowthReader } from './growth-reader.ts';
import { findNameBlocks, type NameBlock } from './name-blocks.ts';
import { numberNote } from './number-note.ts';
import {
  askFormat,
  askGrowthAlone,
  askNames,
  askOrientation,
  askRole,
  askUnit,
} from './questions.ts';
import { findAside } from './rows-aside.ts';
import { rowText, TableContext } from './table-context.ts';
import { separateMargins, withMargins } from './table-margins.ts';
import { reportShiftedHeadings, reportSplitNumbers } from './table-problems.ts';
import { findMissingPowers, findTableWarnings } from './table-warnings.ts';
import { restorePositions, transposeGrid } from './transpose.ts';

const LAYOUTS: Readonly<Record<Grid['layout'], string>> = {
  tabs: 'cells separated by tabs',
  commas: 'cells separated by commas',
  semicolons: 'cells separated by semicolons',
  bars: 'cells separated by bars',
  markdown: 'a Markdown table',
  html: 'an HTML table',
  spaces: 'columns aligned by spaces',
  workbook: 'a workbook',
};

/** What the cells of a column become by its role; figures and growth rates are entered when they are read. */
const KIND_OF_ROLE: Readonly<Record<ColumnRole, CellKind>> = {
  ...{ name: 'name', translation: 'name', period: 'period', value: 'unused', growth: 'unused' },
  ...{ metric: 'metric', unit: 'unit', source: 'source', url: 'source', code: 'code' },
  ...{ status: 'status', note: 'note', group: 'note', rank: 'rank', unused: 'unused' },
};

/** Whether a name is rather a metric with its unit: `Length (km)`. */
const hasUnit = (name: string) => parseHeading([name]).multiple !== null;

/** The unit that most cells of a column have; where it is a letter such as M, what that was taken for. `own`: its figures. */
function commonUnit(column: ValueColumn | undefined, own: readonly ReadFigure[]): string {
  if (!column) return '';
  return isAmbiguousUnit(column.unit) ? (own[0]?.unit ?? '') : column.unit.common;
}

/** The period that all figures of a column have; null if they differ, or there are none. */
function commonPeriod([first, ...others]: readonly ReadFigure[]): string | null {
  return first && others.every(({ period }) => period === first.period) ? first.period : null;
}

class TableReader {
  readonly #context: TableContext;
  readonly #findings: Findings;

  constructor(grid: Grid, answers: ReadingAnswers, today: string) {
    this.#context = new TableContext(grid, answers, today);
    this.#findings = new Findings(this.#context.structure.body);
  }

  read(): Reading {
    const { structure, answers, grid, notes } = this.#context;
    const blocks = findNameBlocks(this.#context);
    const bodyRows = structure.body.filter(({ kind }) => kind === 'data');
    const indexes = this.#context.columnsWith('value');
    const values = prepareValueColumns(structure, bodyRows, indexes, answers);
    const valuesOf = ({ owns }: NameBlock) => values.filter(({ index }) => owns(index));
    const found = blocks.map((block) => findAside(this.#context, block.rows, valuesOf(block)));
    const aside = new Map(found.flatMap((one) => [...one.aside]));
    const doubtful = found.flatMap((one) => one.doubtful);
    this.#enterCells(blocks, aside);
    reportShiftedHeadings(this.#context, this.#findings, values);
    const named = blocks.flatMap(({ rows }) => rows.filter((row) => !aside.has(row)));
    const placeRows = new Set(named.map(({ row }) => row));
    const split = reportSplitNumbers(
      this.#context,
      this.#findings,
      bodyRows.filter((row) => placeRows.has(row)),
    );
    const placesOf = ({ rows }: NameBlock) =>
      rows.filter((named) => !aside.has(named) && !split.has(named.row));
    if (split.size === 0) {
      this.#askAboutColumns(values);
      this.#askAboutOrientation(blocks.flatMap(placesOf), values);
    }
    const reader = new FigureReader(this.#context, this.#findings);
    const growth = new GrowthReader(this.#context, this.#findings);
    const grown = blocks.flatMap((block) => {
      const [places, own] = [placesOf(block), valuesOf(block)];
      const rates = this.#context.columnsWith('growth').filter(block.owns);
      const figures = places.flatMap((row) => reader.readRow(row, own));
      return growth.addGrowth(rates, places, own, figures);
    });
    const unique = this.#dropDuplicates(this.#dropMissingPowers(grown));
    const { problems, questions, ledger } = this.#findings;
    const read = unique.map(({ figure }) => figure);
    const undeclared = new Set(
      values.filter(({ unit }) => unit.declared === null).map(({ index }) => index),
    );
    return {
      ...{ layout: LAYOUTS[grid.layout], encoding: grid.encoding, width: structure.width },
      ...{ isTransposed: false, remarks: grid.remarks, questions, figures: read },
      ...{ margins: null, answered: [] },
      titles: structure.titles.map(({ text }) => text),
      columns: this.#describeColumns(values, growth.unused, read),
      blankNames: blocks.flatMap((block) =>
        placesOf(block)
          .filter(({ row, name }) => name !== '' && this.#isBlankRow(row, valuesOf(block)))
          .map(({ name }) => name),
      ),
      aside: [...aside.values()],
      notes: [...notes, ...structure.body.filter(({ kind }) => kind === 'group').map(rowText)],
      problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
      warnings: [...findTableWarnings(read, undeclared), ...doubtful],
      rows: ledger.rows(structure, new Map(unique.map(({ source, figure }) => [source, figure]))),
      ...ledger.count(structure),
    };
  }

  #isBlankRow(row: BodyRow, values: readonly ValueColumn[]): boolean {
    return values.every(({ cells }) => (cells.get(row)?.cell.kind ?? 'blank') === 'blank');
  }

  /** Enters all cells by what their row and column are; figures and problems are entered again when they are read. */
  #enterCells(blocks: readonly NameBlock[], aside: ReadonlyMap<NamedRow, RowAside>): void {
    const { structure } = this.#context;
    const { ledger } = this.#findings;
    for (const title of structure.titles) ledger.enter(title, 'heading');
    for (const { cells } of structure.headingRows)
      for (const cell of cells) ledger.enter(cell, 'heading');
    for (const { kind, cells } of structure.body)
      for (const cell of cells) ledger.enter(cell, kind === 'heading' ? 'heading' : 'note');
    for (const block of blocks) this.#enterRows(block, aside);
  }

  #enterRows({ rows, owns }: NameBlock, aside: ReadonlyMap<NamedRow, RowAside>): void {
    for (const named of rows) {
      for (const cell of named.row.cells.filter(({ column }) => owns(column))) {
        const isBlank = cell.cell.kind === 'blank';
        const kind = isBlank ? 'blank' : KIND_OF_ROLE[this.#context.roles[cell.column] ?? 'unused'];
        this.#findings.ledger.enter(cell, aside.has(named) ? 'total' : kind);
      }
    }
  }

  #askAboutColumns(values: readonly ValueColumn[]): void {
    const { guesses, roles } = this.#context;
    const name = (index: number) => this.#context.columnName(index);
    for (const [index, { isDoubtful }] of guesses.entries())
      if (isDoubtful) this.#findings.ask(askRole(index, name(index)));
    const isShare = (unit: string) => unit === '%' || unit === '‰';
    const counted = values.filter(({ unit }) => !isShare(unit.declared?.unit ?? unit.common));
    for (const [index, { role, why }] of guesses.entries())
      if (
        counted.length === 0 &&
        (role === 'growth' || (values.length === 0 && isUnusedChange(why)))
      )
        this.#findings.ask(askGrowthAlone(index, name(index)));
    if (!roles.includes('name') && values.length > 0) {
      const headings = values.map(({ index }) => this.#context.heading(index)).filter(Boolean);
      this.#findings.ask(askNames(headings));
    }
    for (const { index, format, numbers, unitChoices } of values) {
      if (format.decimal === null && format.example !== null)
        this.#findings.ask(askFormat(index, name(index), format.example, numbers));
      if (unitChoices.length > 0) this.#findings.ask(askUnit(index, name(index), unitChoices));
    }
  }

  /** Asks where the names are if the first column has periods and units, and the headings have none. */
  #askAboutOrientation(places: readonly NamedRow[], values: readonly ValueColumn[]): void {
    const { answers, roles } = this.#context;
    if (answers.areNamesInHeadings !== undefined || values.length < 2 || places.length === 0)
      return;
    const isDescribed = ({ periods, multiple }: ParsedHeading) =>
      periods.length > 0 || multiple !== null;
    const isUnheaded = this.#context.heading(roles.indexOf('name')) === '';
    const areNames = values.every(({ heading }) => heading.title !== '' && !isDescribed(heading));
    if (!isUnheaded || !areNames) return;
    const described = places.filter(({ name }) => isDescribed(parseHeading([name])));
    const hasUnits = places.some(({ name }) => /\)$/.test(name) && hasUnit(name));
    if (!hasUnits && described.length * 2 < places.length) return;
    const headings = values.map(({ index }) => this.#context.heading(index));
    this.#findings.ask(
      askOrientation(
        places.map(({ name }) => name),
        headings,
      ),
    );
  }

  /** Reports numbers without a word such as “million” among others that have one, and far from them. */
  #dropMissingPowers(figures: readonly PlacedFigure[]): PlacedFigure[] {
    const missing = new Set(findMissingPowers(figures.map(({ figure }) => figure)));
    return figures.filter(({ figure, source }) => {
      if (!missing.has(figure)) return true;
      const expected = 'a word for its size, such as million, as the others of its column have';
      const fix = 'write the number in full, or with its word';
      this.#findings.addProblem(source, expected, fix, figure.name);
      return false;
    });
  }

  /** Reports the second of two figures for the same place, metric and period, unless they differ in source or unit. */
  #dropDuplicates(figures: readonly PlacedFigure[]): PlacedFigure[] {
    const first = new Map<string, PlacedFigure['figure']>();
    return figures.filter(({ figure, source }) => {
      const { name, metric, period, unit, text } = figure;
      const origin = figure.source || figure.url;
      const key = [comparableName(name), metric, period, unit, origin].join('|');
      const other = first.get(key);
      if (!other) {
        first.set(key, figure);
        return true;
      }
      const what = [metric, period].filter(Boolean).join(', ');
      const expected = `one figure of ${name}${what === '' ? '' : ` (${what})`}`;
      const fix = `line ${other.line} has ${other.text} already: leave one out, or give each its period or source in a column`;
      this.#findings.addProblem({ ...source, text }, expected, fix, name);
      this.#findings.ledger.enter(source, 'problem');
      return false;
    });
  }

  #describeColumns(
    values: readonly ValueColumn[],
    unusedGrowth: ReadonlyMap<number, string>,
    figures: readonly ReadFigure[],
  ): ReadColumn[] {
    const { guesses, structure, answers, titleMentions, periodChoices } = this.#context;
    return guesses.map((guessed, index) => {
      const unused = unusedGrowth.get(index);
      const { role, why } =
        unused === undefined ? guessed : { role: 'unused' as const, why: unused };
      const value = values.find((column) => column.index === index);
      const { title } = value?.heading ?? parseHeading(structure.headings[index] ?? []);
      const own = figures.filter(({ column }) => column === index);
      const unit = value?.unit.declared ?? { power: 0, unit: commonUnit(value, own) };
      const mentions = [this.#context.headingMentions(index), titleMentions];
      return {
        ...{ index, heading: this.#context.heading(index), role, why, language: guessed.language },
        metric: role === 'value' ? title || null : null,
        ...{ unit: unit.unit, power: unit.power },
        period:
          answers.periods?.get(index) ??
          combineMentions(mentions, periodChoices).period ??
          (mentions.flat().length > 0 ? commonPeriod(own) : null),
        decimal: value?.format.decimal ?? null,
        numberNote: value ? numberNote(value, figures) : '',
      };
    });
  }
}

/** Reads a grid. `today`, `YYYY-MM-DD`, bounds two-digit years. */
export function readTable(grid: Grid, answers: ReadingAnswers, today: string): Reading {
  const { grid: plain, margins } = separateMargins(grid);
  const reading = answers.areNamesInHeadings
    ? restorePositions(new TableReader(transposeGrid(plain), answers, today).read(), plain)
    : new TableReader(plain, answers, today).read();
  return withMargins(reading, margins, answers);
}
