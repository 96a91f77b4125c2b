/** Warnings of figures that look wrong beside the others of their column. */
import type { ReadFigure, ReadWarning } from '../reading.ts';

/** Values of one column more than so many times apart from the median suggest another unit. */
const MIN_RATIO = 900;
/** The same where the others are within one order of magnitude, so that a thousand times any of them stands out. */
const MIN_RATIO_AMONG_ALIKE = 200;
const ORDER_OF_MAGNITUDE = 10;
/** Between the outliers and the rest there must be a gap of this ratio, since places differ in size. */
const MIN_GAP = 50;

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A value a thousand times or a thousandth of its column, with nothing between it and the others. */
function findOutliers(figures: readonly ReadFigure[]): ReadWarning[] {
  const positive = figures
    .filter(({ value, qualifier }) => Number(value) > 0 && qualifier !== 'at-most')
    .toSorted((a, b) => Number(a.value) - Number(b.value));
  if (positive.length < 4) return [];
  const values = positive.map(({ value }) => Number(value));
  const middle = median(values);
  const others = values.slice(1, -1);
  const isAlike = (others.at(-1) ?? 0) <= (others[0] ?? 0) * ORDER_OF_MAGNITUDE;
  const least = isAlike ? MIN_RATIO_AMONG_ALIKE : MIN_RATIO;
  return positive.flatMap((figure, at) => {
    const value = Number(figure.value);
    const ratio = value > middle ? value / middle : middle / value;
    if (ratio < least) return [];
    const gaps =
      value > middle
        ? values
            .slice(Math.floor(values.length / 2), at + 1)
            .map((one, index, all) => one / (all[index - 1] ?? one))
        : values
            .slice(at, Math.floor(values.length / 2) + 1)
            .map((one, index, all) => (all[index + 1] ?? one) / one);
    if (!gaps.some((gap) => gap >= MIN_GAP)) return [];
    const size = Math.round(ratio).toLocaleString('en');
    const times = value > middle ? `${size} times` : `1/${size} of`;
    return [
      {
        ...position(figure),
        reason: `is ${times} the middle value of its column: is the unit right?`,
      },
    ];
  });
}

function position({ line, column, text }: ReadFigure): {
  line: number;
  column: number;
  found: string;
} {
  return { line, column, found: text };
}

/** A number with decimals among whole ones: probably a thousands separator. */
function findStrayDecimals(figures: readonly ReadFigure[]): ReadWarning[] {
  const plain = figures.filter(({ qualifier, power }) => qualifier === 'stated' && power === 0);
  const decimals = plain.filter(({ value }) => value.includes('.'));
  if (plain.length < 4 || decimals.length === 0 || decimals.length * 4 > plain.length) return [];
  if (plain.some(({ unit }) => unit === '%')) return [];
  return decimals.map((figure) => ({
    ...position(figure),
    reason:
      'has decimals, and the others of its column are whole numbers: is the decimal sign right?',
  }));
}

/** Figures without a period among others of their column that have one. */
function findMissingPeriods(figures: readonly ReadFigure[]): ReadWarning[] {
  const without = figures.filter(({ period }) => period === null);
  if (without.length * 2 >= figures.length) return [];
  return without.map((figure) => ({
    ...position(figure),
    reason: 'names no period, and the others of its column do: is it of the same one?',
  }));
}

/** Whether a cell has something besides its number: a unit, a currency, a percent sign. */
const hasUnit = ({ text }: ReadFigure) => /[\p{L}\p{Sc}%‰]/u.test(text);

/** Figures without a unit among others of their column that have one. The first row alone often has that of all. */
function findMissingUnits(figures: readonly ReadFigure[]): ReadWarning[] {
  const without = figures.filter((figure) => !hasUnit(figure));
  if (without.length === 0 || without.length * 2 >= figures.length) return [];
  return without
    .filter(({ unit }) => unit !== '')
    .map((figure) => ({
      ...position(figure),
      reason: 'names no unit, and the others of its column do: is it in the same one?',
    }));
}

/** Numbers without a word such as “million” among others of their column that have one, and far below them. */
export function findMissingPowers(figures: readonly ReadFigure[]): ReadFigure[] {
  const columns = Map.groupBy(figures, ({ column }) => column);
  return [...columns.values()].flatMap((column) => {
    const powered = column.filter(({ power }) => power > 0);
    const without = column.filter(({ power }) => power === 0);
    if (without.length >= powered.length) return [];
    const smallest = Math.min(...powered.map(({ value }) => Number(value)));
    return without.filter(({ value }) => Number(value) > 0 && Number(value) * 100 < smallest);
  });
}

/**
 * All warnings of the figures of a table, in the order of the table. One for each figure. `undeclared`: the columns whose units stand
 * in the cells alone.
 */
export function findTableWarnings(
  figures: readonly ReadFigure[],
  undeclared: ReadonlySet<number>,
): ReadWarning[] {
  const columns = Map.groupBy(figures, ({ column, metric, unit }) => `${column} ${metric} ${unit}`);
  const found = [...columns.values()].flatMap((column) => [
    ...findOutliers(column),
    ...findStrayDecimals(column),
    ...findMissingPeriods(column),
    ...findMissingUnits(column.filter((figure) => undeclared.has(figure.column))),
  ]);
  const first = new Map(
    found.toReversed().map((warning) => [`${warning.line} ${warning.column}`, warning]),
  );
  return [...first.values()].toSorted((a, b) => a.line - b.line || a.column - b.column);
}
