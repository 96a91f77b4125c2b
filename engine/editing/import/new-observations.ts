/** Converts the rows of a pasted table to rows of `observations.csv`, with the digits as printed, or lists every error. */
import { lastDigitUnit, shiftDecimal } from '../../dataset/decimal.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import type { EntityMatcher } from './entity-matcher.ts';
import type { PastedRow, PastedTable } from './pasted-table.ts';
import { type PrintedNumber, parsePrintedNumber } from './printed-number.ts';
import { isUnitOf, type PrintedUnit, parsePrintedUnit } from './printed-unit.ts';
import { columnName, type TableColumns } from './table-columns.ts';

/** Fields that all new figures share, as written in `observations.csv`. */
export interface SharedFields {
  readonly metric: Metric;
  readonly period: string;
  readonly basis: string;
  readonly source: string;
  readonly qualifier: Observation['qualifier'];
  readonly status: string;
  readonly knownFrom: string;
  readonly note: string;
}

/** A table of figures, and how to read it. */
export interface PastedFigures {
  readonly table: PastedTable;
  readonly columns: TableColumns;
  readonly unit: PrintedUnit;
  readonly places: EntityMatcher;
  /** Names of rows to skip, such as totals. */
  readonly skip: readonly string[];
}

/** Cells by column of `observations.csv`. */
export type NewRow = Readonly<Record<string, string>>;

export interface NewObservations {
  readonly rows: readonly NewRow[];
  /** Names of rows without a printed figure. */
  readonly blank: readonly string[];
  /** Each with its line. */
  readonly errors: readonly string[];
}

class RowImporter {
  readonly #figures: PastedFigures;
  readonly #shared: SharedFields;
  readonly rows: NewRow[] = [];
  readonly blank: string[] = [];
  readonly errors: string[] = [];

  constructor(figures: PastedFigures, shared: SharedFields) {
    this.#figures = figures;
    this.#shared = shared;
  }

  #addError(line: number, column: number, found: string, expected: string): null {
    const where = `line ${line}, column ${columnName(this.#figures.table, column)}`;
    this.errors.push(`${where}: found ${JSON.stringify(found)}, expected ${expected}`);
    return null;
  }

  #entity({ line, cells }: PastedRow): string | null {
    const { columns, places } = this.#figures;
    const name = cells[columns.name] ?? '';
    const found = places.find(name);
    if ('entity' in found) return found.entity.id;
    if ('several' in found) {
      const levels = found.several.map(
        ({ id, levels: entityLevels }) => `${id} (${entityLevels.join(', ')})`,
      );
      return this.#addError(
        line,
        columns.name,
        name,
        `one place, but it is ${levels.join(' or ')}: choose with --level`,
      );
    }
    const near = found.nearest.length > 0 ? `; the nearest: ${found.nearest.join(', ')}` : '';
    return this.#addError(
      line,
      columns.name,
      name,
      `a name, alias or id of entities.csv${near} (--skip ignores a row)`,
    );
  }

  /** The power of ten of a cell: from the unit in the cell, else from the table's; null if the unit isn't the metric's. */
  #power(printed: PrintedNumber): number | null {
    if (printed.rest === '') return this.#figures.unit.power;
    const unit = parsePrintedUnit(printed.rest);
    if (!isUnitOf(unit, this.#shared.metric)) return null;
    return unit.power > 0 ? unit.power : this.#figures.unit.power;
  }

  #number(row: PastedRow, column: number): PrintedNumber | null {
    const cell = row.cells[column] ?? '';
    const printed = parsePrintedNumber(cell);
    if (printed === null) return null;
    if (printed.digits !== undefined) return printed;
    return this.#addError(row.line, column, cell, 'a number or an empty cell');
  }

  #growth(row: PastedRow): string {
    const { growth } = this.#figures.columns;
    const printed = growth === null ? null : this.#number(row, growth);
    if (growth === null || !printed) return '';
    if (['', '%'].includes(printed.rest)) return printed.digits;
    this.#addError(row.line, growth, row.cells[growth] ?? '', 'a growth in percent');
    return '';
  }

  importRow(row: PastedRow): void {
    const { columns } = this.#figures;
    const name = row.cells[columns.name] ?? '';
    if (this.#figures.skip.includes(name)) return;
    const before = this.errors.length;
    const printed = this.#number(row, columns.value);
    if (!printed && this.errors.length === before) {
      this.blank.push(name);
      return;
    }
    const entity = this.#entity(row);
    const yoy = this.#growth(row);
    const power = printed && this.#power(printed);
    if (printed && power === null) {
      this.#addError(
        row.line,
        columns.value,
        row.cells[columns.value] ?? '',
        `a number of ${this.#shared.metric.unit}`,
      );
    }
    if (entity === null || !printed || power === null) return;
    const duplicate = this.rows.find((other) => other.entity === entity);
    if (duplicate)
      this.#addError(
        row.line,
        columns.name,
        name,
        `each place once, but ${entity} is in an earlier row`,
      );
    this.rows.push(this.#toRow(entity, printed, power, yoy));
  }

  #toRow(entity: string, printed: PrintedNumber, power: number, yoy: string): NewRow {
    const { metric, period, basis, source, status, knownFrom, note } = this.#shared;
    const qualifier = printed.qualifier ?? this.#shared.qualifier;
    return {
      ...{ entity, metric: metric.id, period, basis, source, status, yoy, note },
      value: shiftDecimal(printed.digits, power),
      precision: qualifier === 'exact' ? '' : lastDigitUnit(printed.digits, power),
      qualifier,
      known_from: knownFrom,
    };
  }
}

/** Converts all rows. If there is any error, none of the rows may be used. */
export function importObservations(figures: PastedFigures, shared: SharedFields): NewObservations {
  const importer = new RowImporter(figures, shared);
  for (const row of figures.table.rows) importer.importRow(row);
  const { rows, blank, errors } = importer;
  return { rows, blank, errors };
}
