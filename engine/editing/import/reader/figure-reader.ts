/** Reads the cells of columns of figures: to figures, or to the problem or question that each of them is. */
import { readStatus } from '../cells/annotations.ts';
import { readCellText } from '../cells/cell-text.ts';
import { contradictsColumn, type DecimalSign, plainDigits } from '../cells/number-format.ts';
import { type Multiple, readMultiple } from '../cells/number-words.ts';
import type { NumberCell } from '../cells/parse-cell.ts';
import { type ScaledValue, scaleNumber } from '../cells/scaled-value.ts';
import { isUnitWord } from '../cells/unit-words.ts';
import { resolveCellUnit } from '../columns/cell-units.ts';
import { type ParsedHeading, parseHeading } from '../columns/heading.ts';
import { mentionsIn } from '../columns/table-periods.ts';
import { readUnitText } from '../columns/unit-text.ts';
import type { ValueColumn } from '../columns/value-columns.ts';
import type { ReadFigure } from '../reading.ts';
import { Footnotes } from '../structure/footnotes.ts';
import type { NamedRow } from '../structure/table-rows.ts';
import type { BodyRow, TableCell } from '../structure/table-structure.ts';
import { type FigureCell, resolveFigurePeriod } from './figure-period.ts';
import type { Findings } from './findings.ts';
import { askLetter } from './questions.ts';
import type { TableContext } from './table-context.ts';

/** A figure and where it stands. */
export interface PlacedFigure {
  readonly figure: ReadFigure;
  readonly row: BodyRow;
  readonly source: TableCell;
}

interface FigureUnit {
  readonly power: number;
  readonly unit: string;
  /** Letters behind the number that are flags and no unit. */
  readonly flags: readonly string[];
}

/** Growth in a cell as a plain decimal: `-5,4` is `-5.4`. */
function plainGrowth(growth: string | null, decimal: DecimalSign): string | null {
  if (growth === null) return null;
  const digits = plainDigits(growth.replace('-', ''), decimal);
  return digits === null ? null : `${growth.startsWith('-') ? '-' : ''}${digits}`;
}

/** What is printed instead of a range that “about” makes wider. */
function rangeNotes({ qualifier, upper }: NumberCell, { text }: TableCell): string[] {
  return qualifier === 'about' && upper !== null ? [`printed as “${text}”`] : [];
}

/** The unit that cells of a row say together, such as `Dollars` and `millions`, or the exponent `6`; null if there are none. */
function joinRowUnits(cells: readonly string[]): Multiple | null {
  if (cells.length === 0) return null;
  // `THS_HAB` is `THS HAB`.
  const texts = cells.map((text) => text.replaceAll('_', ' '));
  const units = texts.map((text) =>
    /^\d{1,2}$/.test(text)
      ? { power: Number(text), unit: '' }
      : (readUnitText(text) ?? readMultiple(text)),
  );
  const power = Math.max(...units.map((one) => one.power));
  // A code and its text name the same unit.
  const [unit = ''] = units.map((one) => one.unit).toSorted((a, b) => b.length - a.length);
  return { power, unit };
}

/** An address as a URL: people leave out the scheme before `www.`. */
const toUrl = (text: string): string => text.replace(/^www\./i, 'http://www.');

export class FigureReader {
  readonly #context: TableContext;
  readonly #findings: Findings;
  readonly #metrics = new Map<string, ParsedHeading>();
  /** The index of a column “Estimates start after”; -1 if there is none. */
  readonly #lastYears: number;

  constructor(context: TableContext, findings: Findings) {
    this.#context = context;
    this.#findings = findings;
    this.#lastYears = context.structure.headings.findIndex((parts) =>
      /^estimates? starts? after$/i.test(parts.join(' ')),
    );
  }

  /** The figures of a row; what isn't one is reported. */
  readRow(named: NamedRow, columns: readonly ValueColumn[]): PlacedFigure[] {
    const { row, name, nameCell } = named;
    const cells = columns.flatMap((column) => column.cells.get(row) ?? []);
    if (name !== '') return columns.flatMap((column) => this.#readCell(named, column) ?? []);
    if (nameCell && cells.some(({ cell }) => cell.kind !== 'blank')) {
      const fix = 'if it is a merged cell, repeat the name in each of its rows';
      this.#findings.addProblem(nameCell, 'a name', fix);
      for (const { source } of cells) this.#findings.ledger.enter(source, 'problem');
    }
    return [];
  }

  #readCell(named: NamedRow, column: ValueColumn): PlacedFigure | null {
    const { row, name } = named;
    const found = column.cells.get(row);
    if (!found || found.source.coveredBy !== null || found.cell.kind === 'blank') return null;
    const { cell, source } = found;
    if (cell.kind !== 'number') {
      const [expected, fix] =
        cell.kind === 'text' ? ['a number or an empty cell', ''] : [cell.expected, cell.fix];
      this.#findings.addProblem(source, expected, fix, name);
      return null;
    }
    const place = { row, column, cell, source };
    const { decimal } = column.format;
    if (decimal === null || column.unitChoices.length > 0) {
      // What else is open is asked at once.
      resolveFigurePeriod(place, this.#context, this.#findings);
      this.#findings.ledger.enter(source, 'question');
      return null;
    }
    const unit = this.#resolveUnit(place, name);
    const scaled = unit && this.#scale(place, unit, decimal, name);
    if (!unit || !scaled) return null;
    const period = resolveFigurePeriod(place, this.#context, this.#findings);
    if (period === undefined) return null;
    this.#findings.ledger.enter(source, 'figure');
    const growth = plainGrowth(cell.growth, decimal);
    return {
      figure: this.#toFigure(named, place, { ...unit, ...scaled, period, growth }),
      row,
      source,
    };
  }

  #scale(
    { column, cell, source }: FigureCell,
    { power }: FigureUnit,
    decimal: DecimalSign,
    name: string,
  ): ScaledValue | null {
    const isChosen = this.#context.answers.decimals?.has(column.index) ?? false;
    if (!isChosen && contradictsColumn(cell.number, decimal, column.numbers)) {
      const whole = cell.number.replace(/[.,' ]/g, '');
      const fix = `it may be ${whole} or ${cell.number.replace(',', '.')}: write it as they are`;
      this.#findings.addProblem(source, 'a number written as the others of its column', fix, name);
      return null;
    }
    const zeros = cell.multiple.power > 0 ? 0 : column.roundedZeros;
    const scaled = scaleNumber(cell, decimal, power, zeros);
    if (scaled === null) {
      const example = decimal === '.' ? '1,234.5' : '1.234,5';
      const expected = `a number written as the others of its column, such as ${example}`;
      this.#findings.addProblem(source, expected, '', name);
      return null;
    }
    if (scaled.valueTo !== null && Number(scaled.valueTo) < Number(scaled.value)) {
      this.#findings.addProblem(source, 'a range from the smaller to the larger number', '', name);
      return null;
    }
    return scaled;
  }

  /** The unit and power of a cell; null with a problem or a question. */
  #resolveUnit({ row, column, cell, source }: FigureCell, name: string): FigureUnit | null {
    const metric = this.#parseMetric(this.#context.textIn(row, 'metric'));
    const rowUnit = joinRowUnits(this.#context.textsIn(row, 'unit')) ?? metric?.multiple ?? null;
    const [open] =
      rowUnit === null && column.unit.declared === null ? (metric?.unitChoices ?? []) : [];
    if (open !== undefined) {
      const fix = `“${open}” in its metric may be the unit: write it in brackets if it is`;
      this.#findings.addProblem(source, 'a metric whose unit is clear', fix, name);
      return null;
    }
    const unit = rowUnit === null ? column.unit : { ...column.unit, declared: rowUnit };
    // `%p` is preliminary if a note says so.
    const [, percent = '', point = ''] = /^([%‰])(p)$/u.exec(cell.multiple.unit) ?? [];
    const letter = point || cell.multiple.unit;
    const isFlag = this.#isFlag(letter, column) && (!point || this.#context.footnotes.find(point));
    const plain = isFlag ? { ...cell, multiple: { ...cell.multiple, unit: percent } } : cell;
    const resolved = resolveCellUnit(plain, unit);
    if ('power' in resolved)
      return { ...resolved, flags: isFlag ? [letter] : (resolved.flags ?? []) };
    if ('doubt' in resolved) {
      this.#findings.ledger.enter(source, 'question');
      this.#findings.ask(askLetter(column.index, resolved.doubt, source.text));
      return null;
    }
    this.#findings.addProblem(source, resolved.expected, resolved.fix, name);
    return null;
  }

  /** Whether a letter behind a number is a flag such as `p` for preliminary: explained, or among cells without it. */
  #isFlag(letter: string, { cells }: ValueColumn): boolean {
    const { footnotes } = this.#context;
    if (!/^[a-z]$/i.test(letter)) return false;
    const note = footnotes.find(letter);
    // `t: tonnes` explains a unit.
    if (note) return !isUnitWord(note.text);
    if (letter !== letter.toLowerCase()) return false;
    const units = [...cells.values()].flatMap(({ cell }) =>
      cell.kind === 'number' ? [cell.multiple.unit] : [],
    );
    if (units.every((unit) => unit === letter)) return false;
    if (Footnotes.isFlag(letter)) return true;
    return footnotes.findFlag(letter) !== null && units.some((unit) => Footnotes.isFlag(unit));
  }

  #toFigure(
    named: NamedRow,
    { row, column, cell, source }: FigureCell,
    value: FigureUnit & ScaledValue & Pick<ReadFigure, 'period' | 'growth'>,
  ): ReadFigure {
    const { footnotes } = this.#context;
    const { flags, ...rest } = value;
    const text = (role: Parameters<TableContext['textIn']>[1]) => this.#context.textIn(row, role);
    // Without a legend, `(p)` is preliminary; beside notes `a` and `b` it is one of them.
    const hasLetters = footnotes.find('a') !== null;
    const inBrackets = cell.notes.filter(
      (note) =>
        (/^\(\w{1,2}\)$/.test(note) && footnotes.find(note)) ||
        (!hasLetters && /^\([efp]\)$/.test(note)),
    );
    const inColumn = /^\w{1,2}$/.test(text('note')) && footnotes.find(text('note'));
    const marks = [...cell.marks, ...named.marks, ...flags, ...inBrackets];
    const meanings = marks.flatMap(
      (mark) => footnotes.find(mark) ?? footnotes.findFlag(mark) ?? [],
    );
    const unexplained = marks.filter((mark) => !footnotes.find(mark) && !flags.includes(mark));
    if (inColumn) meanings.push(inColumn);
    const texts = meanings.map((meaning) => meaning.text);
    return {
      ...{ line: row.line, column: column.index, text: source.text },
      ...{ name: named.name, names: this.#namesOf(named) },
      metric:
        this.#parseMetric(text('metric'))?.title || text('metric') || column.heading.title || null,
      ...rest,
      status:
        cell.status ??
        meanings.find((meaning) => meaning.status)?.status ??
        readStatus(`${text('status')} ${text('note')}`) ??
        this.#statusOfPeriod(row, column.index) ??
        this.#statusAfter(row, value.period) ??
        column.heading.status ??
        column.heading.notes.map((mark) => footnotes.find(mark)?.status ?? null).find(Boolean) ??
        this.#context.titleStatus,
      notes: [
        ...new Set([
          ...cell.notes,
          ...rangeNotes(cell, source),
          ...texts,
          ...unexplained,
          text('note'),
        ]),
      ].filter(Boolean),
      ...{ source: text('source'), url: toUrl(text('url')), code: text('code') || named.code },
      groups: [...row.groups, text('group')].filter(Boolean),
    };
  }

  /** The status that a column of periods names: `2024 (forecast)`. */
  #statusOfPeriod(row: BodyRow, column: number): ReadFigure['status'] {
    const cells = this.#context.periodColumns.cellsOf(row, column);
    const mentions = mentionsIn(cells.map(({ text }) => text));
    return mentions.find(({ mention }) => mention.status !== null)?.mention.status ?? null;
  }

  /** An estimate, if a column “Estimates start after” names an earlier year. */
  #statusAfter(row: BodyRow, period: string | null): ReadFigure['status'] {
    const last = Number(row.cells[this.#lastYears]?.text || Number.NaN);
    return Number(period?.slice(0, 4)) > last ? 'estimate' : null;
  }

  /** The metric that a cell names; null if it names none. Each text is parsed once: most rows have the same. */
  #parseMetric(text: string): ParsedHeading | null {
    if (text === '') return null;
    const parsed = this.#metrics.get(text) ?? parseHeading([text]);
    this.#metrics.set(text, parsed);
    return parsed;
  }

  #namesOf({ names, row }: NamedRow): Record<string, string> {
    const translations = this.#context.columnsWith('translation').flatMap((index) => {
      const text = readCellText(row.cells[index]?.text ?? '').plain;
      const language = this.#context.guesses[index]?.language;
      return language && text !== '' ? [[language, text] as const] : [];
    });
    return { ...names, ...Object.fromEntries(translations) };
  }
}
