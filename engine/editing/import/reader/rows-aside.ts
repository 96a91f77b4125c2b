/** Sets aside the rows of a table that aren't places: totals, wholes and sums of others, by their names and by arithmetic. */
import { shiftDecimal } from '../../../dataset/cells.ts';
import { plainDigits } from '../cells/number-format.ts';
import { isRateUnit, RATE_WORDS } from '../cells/quantity-words.ts';
import type { ValueColumn } from '../columns/value-columns.ts';
import type { ReadWarning, RowAside } from '../reading.ts';
import { asideCertainty, asideKind, firstPart } from '../structure/aside-words.ts';
import { findNationRow, headsParts } from '../structure/nation-row.ts';
import { comparableName } from '../structure/row-names.ts';
import { findSumRows } from '../structure/sum-rows.ts';
import { findRowsAside, type NamedRow } from '../structure/table-rows.ts';
import type { BodyRow } from '../structure/table-structure.ts';
import type { TableContext } from './table-context.ts';

function plainValue(column: ValueColumn, row: BodyRow): number | null {
  const cell = column.cells.get(row)?.cell;
  if (cell?.kind !== 'number' || column.format.decimal === null || cell.upper !== null) return null;
  const digits = plainDigits(cell.number, column.format.decimal);
  if (digits === null) return null;
  return Number(shiftDecimal(digits, cell.multiple.power)) * (cell.isNegative ? -1 : 1);
}

/** The coarsest unit of the last digits of a column, powers such as “million” in its cells worked out. */
function coarsestUnit({ cells, format, roundedZeros }: ValueColumn): number {
  const exponents = [...cells.values()].flatMap(({ cell }) => {
    if (cell.kind !== 'number') return [];
    const digits = plainDigits(cell.number, format.decimal ?? '.') ?? '';
    return [cell.multiple.power - (digits.split('.')[1]?.length ?? 0)];
  });
  return 10 ** (roundedZeros + Math.max(-20, ...exponents));
}

/** Whether a column has rates, of which that of a whole lies between those of its parts. */
function isRate({ unit: { declared, common }, heading }: ValueColumn): boolean {
  return [declared?.unit ?? '', common].some(isRateUnit) || RATE_WORDS.test(heading.title);
}

/** The rows that aren't places, with warnings of those that may be none. */
interface RowsAside {
  readonly aside: Map<NamedRow, RowAside>;
  readonly doubtful: readonly ReadWarning[];
}

/** Finds the rows that aren't places. */
export function findAside(
  context: TableContext,
  rows: readonly NamedRow[],
  values: readonly ValueColumn[],
): RowsAside {
  const { answers, roles } = context;
  const numbersOf = (column: ValueColumn) => rows.map(({ row }) => plainValue(column, row));
  const [first] = values;
  const nameHeading = context.heading(roles.indexOf('name'));
  const firstNumbers = first ? numbersOf(first) : rows.map(() => null);
  const aside = findRowsAside(rows, firstNumbers, nameHeading, answers);
  const keep = new Set((answers.keep ?? []).map(comparableName));
  const setAside = (row: NamedRow | undefined, kind: RowAside['kind']) => {
    if (row && !aside.has(row) && !keep.has(comparableName(row.name)))
      aside.set(row, { line: row.row.line, name: row.name, kind });
  };
  if (first && isRate(first))
    setAside(findWholeOfRates(rows, firstNumbers, headsParts(nameHeading)), 'total');
  const candidates = rows.map((row, at) => ({
    ...{ name: row.name, isAside: aside.has(row) },
    isAboveParts: firstPart(rows[at + 1]?.nameCell?.text ?? '') !== null,
  }));
  const columns = values.map((column) => ({ isRate: isRate(column), values: numbersOf(column) }));
  const nation = findNationRow(candidates, columns, nameHeading);
  const nationRow = nation ? rows[nation.index] : undefined;
  if (nation?.isCertain) setAside(nationRow, 'whole');
  setSumsAside(rows, values, aside, setAside);
  const isOpen = nationRow && !aside.has(nationRow) && !keep.has(comparableName(nationRow.name));
  return { aside, doubtful: isOpen ? [warnOfNation(nationRow)] : [] };
}

/** A first or last row of rates named `Ensemble` or `All`, between the others: as a sum it would be the largest. */
function findWholeOfRates(
  rows: readonly NamedRow[],
  numbers: readonly (number | null)[],
  areParts: boolean,
): NamedRow | undefined {
  return [0, rows.length - 1]
    .filter((at) => {
      const value = numbers[at] ?? null;
      const others = numbers.filter((other, index) => index !== at && other !== null);
      const { name = '' } = rows[at] ?? {};
      const isTotal = asideKind(name) === 'total' && asideCertainty(name) === 'if-largest';
      // Among places it is an average, and among sectors one of them.
      const isDoubtful = isTotal || (areParts && /^m[eé]dia$/iu.test(name));
      const isAbove = others.some((other) => other !== null && value !== null && other < value);
      const isBelow = others.some((other) => other !== null && value !== null && other > value);
      return isDoubtful && isAbove && isBelow;
    })
    .map((at) => rows[at])[0];
}

/** Sets rows aside that are the sums of others. */
function setSumsAside(
  rows: readonly NamedRow[],
  values: readonly ValueColumn[],
  aside: ReadonlyMap<NamedRow, RowAside>,
  setAside: (row: NamedRow | undefined, kind: RowAside['kind']) => void,
): void {
  const isShare = ({ unit }: ValueColumn) => [unit.declared?.unit, unit.common].includes('%');
  const counted = values.filter((column) => !isShare(column) && column.format.decimal !== null);
  // The rest is a summand, though no place.
  const candidates = rows.filter((row) => (aside.get(row)?.kind ?? 'rest') === 'rest');
  const numbers = candidates.map(({ row }) => counted.map((column) => plainValue(column, row)));
  for (const at of findSumRows(numbers, counted.map(coarsestUnit))) setAside(candidates[at], 'sum');
}

function warnOfNation({ row, name, nameCell }: NamedRow): ReadWarning {
  return {
    ...{ line: row.line, column: nameCell?.column ?? 0, found: name },
    reason: 'may be the whole of which the other rows are parts: if it is, leave it out',
  };
}
