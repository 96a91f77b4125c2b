/** Detects which columns of a pasted table hold the names, the figures and the growth. */

import type { EntityMatcher } from './entity-matcher.ts';
import type { PastedTable } from './pasted-table.ts';
import { parsePrintedNumber } from './printed-number.ts';

/** Indexes of columns, from 0; null: there is none. */
export interface TableColumns {
  readonly name: number;
  readonly value: number;
  readonly growth: number | null;
}

/** The candidates for a column that can't be detected. */
export interface UndecidedColumn {
  readonly of: 'name' | 'value';
  /** Headings, or numbers from 1 if there are none. */
  readonly choices: readonly string[];
}

const GROWTH = /growth|change|yoy|y\/y|year.on.year|%|％|增|同比|نمو/i;

/** The name of a column: its heading, or its number from 1. */
export function columnName(table: PastedTable, column: number): string {
  return table.head?.[column] || String(column + 1);
}

/** Finds a column by its heading, or by its number from 1; null if there is none. */
export function findColumn(table: PastedTable, text: string): number | null {
  const byHead = table.head?.findIndex((head) => head.toLowerCase() === text.toLowerCase()) ?? -1;
  if (byHead >= 0) return byHead;
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= table.width ? number - 1 : null;
}

class TableProfile {
  readonly #table: PastedTable;

  constructor(table: PastedTable) {
    this.#table = table;
  }

  cells(column: number): string[] {
    return this.#table.rows.map(({ cells }) => cells[column] ?? '');
  }

  /** The share of rows whose cell in a column passes a test. */
  share(column: number, test: (cell: string) => boolean): number {
    return this.cells(column).filter(test).length / Math.max(1, this.#table.rows.length);
  }

  isNumbers(column: number): boolean {
    const parsed = this.cells(column).map(parsePrintedNumber);
    const numbers = parsed.filter((cell) => cell !== null && cell.digits !== undefined).length;
    const texts = parsed.filter((cell) => cell !== null && cell.digits === undefined).length;
    return numbers > 0 && numbers > texts;
  }

  /** 1, 2, 3, … from top to bottom: ranks, not figures. */
  isRankNumbers(column: number): boolean {
    const cells = this.cells(column);
    return cells.length > 2 && cells.every((cell, at) => Number(cell) === at + 1);
  }

  isGrowth(column: number): boolean {
    return (
      GROWTH.test(this.#table.head?.[column] ?? '') ||
      this.share(column, (cell) => /[%％]\s*$/.test(cell)) > 0.5
    );
  }
}

function detectNameColumn(
  profile: TableProfile,
  columns: readonly number[],
  matcher: EntityMatcher,
): number | null {
  const shares = columns.map((column) => ({
    column,
    share: profile.share(column, (cell) => 'entity' in matcher.find(cell)),
  }));
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  if (best && best.share > 0) return best.column;
  const texts = columns.filter((column) => !profile.isNumbers(column));
  return texts.length === 1 ? (texts[0] ?? null) : null;
}

/** Detects the columns that are not given, or returns the first one that can't be detected. */
export function detectColumns(
  table: PastedTable,
  matcher: EntityMatcher,
  given: { readonly [Column in keyof TableColumns]?: number | undefined },
): TableColumns | UndecidedColumn {
  const profile = new TableProfile(table);
  const columns = Array.from({ length: table.width }, (_, column) => column);
  const named = (list: readonly number[]) => list.map((column) => columnName(table, column));
  const name = given.name ?? detectNameColumn(profile, columns, matcher);
  if (name === null) return { of: 'name', choices: named(columns) };
  const others = columns.filter((column) => column !== name);
  const growths = others.filter(
    (column) => column !== given.value && profile.isNumbers(column) && profile.isGrowth(column),
  );
  const values = others.filter(
    (column) =>
      profile.isNumbers(column) &&
      !profile.isRankNumbers(column) &&
      !growths.includes(column) &&
      column !== given.growth,
  );
  const [only, ...more] = values.length > 0 ? values : others;
  const value = given.value ?? (more.length === 0 ? only : undefined);
  if (value === undefined)
    return { of: 'value', choices: named(values.length > 0 ? values : others) };
  const growth = given.growth ?? (growths.length === 1 ? growths[0] : undefined) ?? null;
  return { name, value, growth };
}
