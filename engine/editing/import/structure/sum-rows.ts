/** Recognizes totals and subtotals by arithmetic: a row that is the sum of others, in each of its columns. */

/** The values of a row by column; null where it has none. */
export type RowValues = readonly (number | null)[];

/**
 * How sure it is that a row is the sum of others: the digits that agree beyond rounding, over all columns that both have; 0 if it
 * isn't in one of them.
 */
function agreeingDigits(
  row: RowValues,
  others: readonly RowValues[],
  unit: readonly number[],
): number {
  let compared = 0;
  let digits = 0;
  for (const [column, value] of row.entries()) {
    if (value === null) continue;
    const parts = others.map((other) => other[column] ?? null);
    if (parts.some((part) => part === null)) continue;
    const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    const tolerance = (unit[column] ?? 1) * 0.5 * (others.length + 1);
    if (Math.abs(sum - value) > tolerance || value <= Math.max(...parts.map((part) => part ?? 0)))
      return 0;
    compared += 1;
    // A small number, or a sum of many rounded ones, may agree by chance.
    digits += Math.log10(Math.max(1, value / (2 * tolerance)));
  }
  return compared > 0 ? digits : 0;
}

/** Fewer agreeing digits may be chance. */
const MIN_DIGITS = 2.5;

/** The rows that begin groups: each is the sum of the rows up to the next one, and the groups cover the whole table. */
function groupHeads(rows: readonly RowValues[], unit: readonly number[]): number[] {
  const heads: number[] = [];
  let digits = 0;
  let at = 0;
  while (at < rows.length) {
    const row = rows[at];
    if (!row) break;
    const sizes = Array.from(
      { length: Math.max(0, rows.length - at - 2) },
      (_, index) => index + 2,
    );
    const found = sizes
      .map((size) => ({
        size,
        digits: agreeingDigits(row, rows.slice(at + 1, at + 1 + size), unit),
      }))
      .find((group) => group.digits > 1);
    if (!found) return [];
    heads.push(at);
    digits += found.digits;
    at += found.size + 1;
  }
  return heads.length > 1 && digits > MIN_DIGITS ? heads : [];
}

/** Indexes of rows that are sums of others. `unit`: the unit of the last digit of each column; needs at least four rows. */
export function findSumRows(rows: readonly RowValues[], unit: readonly number[]): number[] {
  if (rows.length < 4) return [];
  const total = rows.findIndex(
    (row, at) =>
      agreeingDigits(
        row,
        rows.filter((_, other) => other !== at),
        unit,
      ) > MIN_DIGITS,
  );
  if (total >= 0) return [total];
  const heads = groupHeads(rows, unit);
  if (heads.length > 0) return heads;
  const reversed = groupHeads(rows.toReversed(), unit);
  return reversed.map((at) => rows.length - 1 - at).toReversed();
}
