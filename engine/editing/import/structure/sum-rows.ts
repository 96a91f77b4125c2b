/** Recognizes totals and subtotals by arithmetic: a row that is the sum of others, in each of its columns. In linear time. */

/** The values of a row by column; null where it has none. */
export type RowValues = readonly (number | null)[];

/**
 * Sum of the other rows in a column, and their maximum, which a sum exceeds unless some are negative: then it is negative infinity.
 * Null if one of them has no value there.
 */
type Parts = { readonly sum: number; readonly max: number } | null;

/**
 * How sure it is that a row is the sum of `count` others: the digits that agree beyond rounding, over all columns that all of them have;
 * 0 if it isn't in one of them.
 */
function agreeingDigits(
  row: RowValues,
  othersOf: (column: number) => Parts,
  count: number,
  unit: readonly number[],
): number {
  let compared = 0;
  let digits = 0;
  for (const [column, value] of row.entries()) {
    const parts = value === null ? null : othersOf(column);
    if (value === null || !parts) continue;
    const tolerance = (unit[column] ?? 1) * 0.5 * (count + 1);
    if (Math.abs(parts.sum - value) > tolerance || value <= parts.max) return 0;
    compared += 1;
    // A small number, or a sum of many rounded ones, may agree by chance.
    digits += Math.log10(Math.max(1, Math.abs(value) / (2 * tolerance)));
  }
  return compared > 0 ? digits : 0;
}

/** Fewer agreeing digits may be chance. */
const MIN_DIGITS = 2.5;

/** Sum, least and the two largest values of a column, as rows are added; null once a row has no value there. */
type Column = {
  readonly sum: number;
  readonly least: number;
  readonly first: number;
  readonly second: number;
} | null;

const EMPTY: Column = {
  sum: 0,
  least: Number.POSITIVE_INFINITY,
  first: Number.NEGATIVE_INFINITY,
  second: Number.NEGATIVE_INFINITY,
};

function addRow(columns: readonly Column[], row: RowValues): Column[] {
  return columns.map((column, index) => {
    const value = row[index] ?? null;
    if (!column || value === null) return null;
    const { first, second } = column;
    const added = { sum: column.sum + value, least: Math.min(column.least, value) };
    return value > first
      ? { ...added, first: value, second: first }
      : { ...added, first, second: Math.max(second, value) };
  });
}

/** The rows of a column without one of them. */
function partsOf({ sum, least }: NonNullable<Column>, max: number, without: number): Parts {
  return { sum: sum - without, max: least < 0 ? Number.NEGATIVE_INFINITY : max };
}

const emptyColumns = (unit: readonly number[]): Column[] => unit.map(() => EMPTY);

/** The row that is the sum of all others; -1 if there is none. */
function findTotal(rows: readonly RowValues[], unit: readonly number[]): number {
  const columns = rows.reduce(addRow, emptyColumns(unit));
  return rows.findIndex((row) => {
    const others = (index: number): Parts => {
      const column = columns[index];
      const value = row[index] ?? null;
      if (!column || value === null) return null;
      return partsOf(column, value === column.first ? column.second : column.first, value);
    };
    return agreeingDigits(row, others, rows.length - 1, unit) > MIN_DIGITS;
  });
}

/** The smallest group of at least two rows from `start` on whose sum is `row`; null if there is none. */
function findGroup(
  row: RowValues,
  rows: readonly RowValues[],
  start: number,
  unit: readonly number[],
): { readonly size: number; readonly digits: number } | null {
  let columns = emptyColumns(unit);
  for (let size = 1; start + size <= rows.length; size += 1) {
    columns = addRow(columns, rows[start + size - 1] ?? []);
    const parts = (index: number): Parts => {
      const column = columns[index];
      return column ? partsOf(column, column.first, 0) : null;
    };
    const digits = size > 1 ? agreeingDigits(row, parts, size, unit) : 0;
    if (digits > 1) return { size, digits };
  }
  return null;
}

/** The rows that begin groups: each is the sum of the rows up to the next one, and the groups cover the whole table. */
function groupHeads(rows: readonly RowValues[], unit: readonly number[]): number[] {
  const heads: number[] = [];
  let digits = 0;
  for (let at = 0; at < rows.length; ) {
    const found = findGroup(rows[at] ?? [], rows, at + 1, unit);
    if (!found) return [];
    heads.push(at);
    digits += found.digits;
    at += found.size + 1;
  }
  return heads.length > 1 && digits > MIN_DIGITS ? heads : [];
}

/** The same, or with a first row that is the sum of these. */
function nestedHeads(rows: readonly RowValues[], unit: readonly number[]): number[] {
  const heads = groupHeads(rows, unit);
  if (heads.length > 0) return heads;
  const inner = groupHeads(rows.slice(1), unit).map((at) => at + 1);
  const [whole, ...parts] = [0, ...inner].map((at) => rows[at] ?? []);
  const sum = whole && findGroup(whole, parts, 0, unit);
  return sum?.size === inner.length ? [0, ...inner] : [];
}

/** Indexes of rows that are sums of others. `unit`: the unit of the last digit of each column; needs at least four rows. */
export function findSumRows(rows: readonly RowValues[], unit: readonly number[]): number[] {
  if (rows.length < 4) return [];
  const total = findTotal(rows, unit);
  if (total >= 0) return [total];
  const heads = nestedHeads(rows, unit);
  if (heads.length > 0) return heads;
  const reversed = nestedHeads(rows.toReversed(), unit);
  return reversed.map((at) => rows.length - 1 - at).toReversed();
}
