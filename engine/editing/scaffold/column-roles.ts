/** Guesses the role of each column of a table from its heading and cells: names, periods, figures, sources. */

import { guessPeriod } from '../../dataset/repair/period-fix.ts';
import type { PastedTable } from '../import/pasted-table.ts';
import { parsePrintedNumber } from '../import/printed-number.ts';

export interface ColumnRoles {
  /** The column of the names of the entities. */
  readonly name: number;
  /** The columns of the same names in other languages, by language. */
  readonly names: Readonly<Record<string, number>>;
  readonly period: number | null;
  readonly values: readonly number[];
  /** The period of each column of figures, if all headings name one, as in a table with a column for each year. */
  readonly periodOf: Readonly<Record<number, string>>;
  readonly growth: number | null;
  readonly source: number | null;
  readonly url: number | null;
  readonly code: number | null;
}

/** Roles given by the user, as indexes of columns. */
export type GivenRoles = { readonly [Role in 'name' | 'period']?: number | undefined };

const HEADS = {
  period: /^(year|period|month|date|when|time|年份?|时期|月份|時期)$/i,
  source: /^(source|publisher|reference|来源|來源|资料来源|发布)/i,
  url: /^(url|link|address|网址|链接)$/i,
  code: /^(code|iso|id|fips|代码|编码)/i,
  growth: /growth|change|yoy|year.on.year|增速|增长|同比/i,
} as const;

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['zh', /\p{Script=Han}/u],
  ['ar', /\p{Script=Arabic}/u],
];

class Columns {
  readonly #table: PastedTable;
  readonly all: readonly number[];

  constructor(table: PastedTable) {
    this.#table = table;
    this.all = Array.from({ length: table.width }, (_, column) => column);
  }

  head(column: number): string {
    return this.#table.head?.[column] ?? '';
  }

  cells(column: number): string[] {
    return this.#table.rows.map(({ cells }) => cells[column] ?? '').filter(Boolean);
  }

  isMostly(column: number, test: (cell: string) => boolean): boolean {
    const cells = this.cells(column);
    return cells.length > 0 && cells.filter(test).length > cells.length / 2;
  }

  headed(kind: keyof typeof HEADS): number | null {
    return this.all.find((column) => HEADS[kind].test(this.head(column))) ?? null;
  }

  isNumbers(column: number): boolean {
    return this.isMostly(column, (cell) => parsePrintedNumber(cell)?.digits !== undefined);
  }

  /** 1, 2, 3, …: ranks, not figures. */
  isRankNumbers(column: number): boolean {
    const cells = this.cells(column);
    return cells.length > 2 && cells.every((cell, at) => Number(cell) === at + 1);
  }

  scriptOf(column: number): string {
    const tagged = /(?:^|[\s_-])(en|zh-Hant|zh|ar|[a-z]{2})$/.exec(this.head(column))?.[1];
    if (tagged) return tagged;
    const found = SCRIPTS.find(([, script]) => this.isMostly(column, (cell) => script.test(cell)));
    return found?.[0] ?? 'en';
  }
}

function detectPeriodColumn(columns: Columns): number | null {
  const headed = columns.headed('period');
  if (headed !== null) return headed;
  const isPeriods = (column: number) =>
    columns.isMostly(column, (cell) => /^(19|20)\d\d\b/.test(cell) && guessPeriod(cell) !== null);
  return columns.all.find(isPeriods) ?? null;
}

/** Detects the roles; null if no column has names, or none has figures. */
export function detectColumnRoles(table: PastedTable, given: GivenRoles): ColumnRoles | null {
  const columns = new Columns(table);
  const headed = {
    ...{ source: columns.headed('source'), url: columns.headed('url') },
    ...{ code: columns.headed('code'), growth: columns.headed('growth') },
  };
  const period = given.period ?? detectPeriodColumn(columns);
  const taken = new Set([...Object.values(headed), period]);
  const free = columns.all.filter((column) => !taken.has(column) && !columns.isRankNumbers(column));
  const texts = free.filter((column) => column === given.name || !columns.isNumbers(column));
  const name =
    given.name ?? texts.find((column) => columns.scriptOf(column) === 'en') ?? texts[0] ?? null;
  const values = free.filter((column) => columns.isNumbers(column) && column !== name);
  if (name === null || values.length === 0) return null;
  const others = texts.filter((column) => column !== name);
  const names = others.map((column) => [columns.scriptOf(column), column] as const);
  const periods = values.flatMap((column) => {
    // The unit may follow in brackets.
    const meant = guessPeriod(columns.head(column).replace(/\s*[(（][^()（）]*[)）]$/, ''));
    return meant === null ? [] : [[column, meant] as const];
  });
  return {
    ...{ name, period, values, ...headed },
    names: Object.fromEntries(names.filter(([language]) => language !== 'en')),
    periodOf: periods.length === values.length ? Object.fromEntries(periods) : {},
  };
}
