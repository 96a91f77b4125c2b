/** Prepares the columns of figures: what their headings say, how their numbers are written, and in which unit. */

import { currencyContext, isSameIn } from '../cells/currencies.ts';
import {
  type DecimalSign,
  decideFormat,
  type FormatHints,
  type NumberFormat,
  plainDigits,
} from '../cells/number-format.ts';
import type { Multiple } from '../cells/number-words.ts';
import { readMultiple } from '../cells/number-words.ts';
import { type Cell, type NumberCell, parseCell } from '../cells/parse-cell.ts';
import { commonZeros } from '../cells/scaled-value.ts';
import type { ReadingAnswers } from '../reading.ts';
import type { BodyRow, TableCell, TableStructure } from '../structure/table-structure.ts';
import { type ColumnUnit, summarizeUnits } from './cell-units.ts';
import { headsGrowth } from './column-roles.ts';
import { usesDecimalComma } from './column-words.ts';
import { type ParsedHeading, parseHeading } from './heading.ts';
import { takeOpenPeriods } from './open-periods.ts';
import { findTableUnit, type TableUnit } from './table-unit.ts';
import { readUnitText } from './unit-text.ts';

export interface ValueColumn {
  readonly index: number;
  readonly heading: ParsedHeading;
  readonly format: NumberFormat;
  readonly unit: ColumnUnit;
  /** The units between which the table leaves the choice; empty if it doesn't. */
  readonly unitChoices: readonly string[];
  /** The number of zeros in which all of its numbers end. */
  readonly roundedZeros: number;
  /** The texts of its numbers, to compare one with the others. */
  readonly numbers: readonly string[];
  /** Its cells by row. */
  readonly cells: ReadonlyMap<BodyRow, { readonly cell: Cell; readonly source: TableCell }>;
}

function numberTexts(cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) =>
    cell.kind === 'number' && !cell.isFraction
      ? [cell.number, cell.upper, cell.margin].filter((text) => text !== null)
      : [],
  );
}

/** Joins the unit of a heading with that of the title; or says that they contradict. */
function joinUnits(
  heading: Multiple | null,
  title: Multiple | null,
): { declared: Multiple | null; unitChoices: string[] } {
  if (heading === null) return { declared: title, unitChoices: [] };
  if (title === null || heading.unit === '%' || heading.unit === '‰')
    return { declared: heading, unitChoices: [] };
  // An amount per share below “in millions except per share”.
  if (heading.power === 0 && heading.unit === '')
    return { declared: { power: 0, unit: title.unit }, unitChoices: [] };
  if (
    heading.power > 0 &&
    title.power > 0 &&
    heading.power !== title.power &&
    (heading.unit === '' ||
      title.unit === '' ||
      isSameIn(heading.unit, title.unit, currencyContext([heading.unit, title.unit])))
  )
    return { declared: heading, unitChoices: [describeMultiple(heading), describeMultiple(title)] };
  if (heading.power === 0 && title.power > 0 && (title.unit === '' || title.unit === heading.unit))
    return { declared: { power: title.power, unit: heading.unit }, unitChoices: [] };
  return { declared: { power: heading.power, unit: heading.unit || title.unit }, unitChoices: [] };
}

const POWER_NAMES: Readonly<Record<number, string>> = {
  2: 'hundred',
  3: 'thousand',
  4: 'ten thousand',
  5: 'hundred thousand',
  6: 'million',
  7: 'ten million',
  8: 'hundred million',
  9: 'billion',
  12: 'trillion',
};

/** `million tonnes`; a power without a name as `10^10`. */
export function describeMultiple({ power, unit }: Multiple): string {
  const size = power === 0 ? '' : (POWER_NAMES[power] ?? `10^${power}`);
  return [size, unit].filter(Boolean).join(' ');
}

interface Draft {
  readonly index: number;
  readonly cells: Map<BodyRow, { cell: Cell; source: TableCell }>;
  readonly numbers: string[];
}

/** Prepares all columns of figures together, since one may settle how the numbers of another are written. */
export function prepareValueColumns(
  structure: TableStructure,
  rows: readonly BodyRow[],
  indexes: readonly number[],
  answers: ReadingAnswers,
): ValueColumn[] {
  const corner = indexes.includes(0) ? [] : (structure.headings[0] ?? []);
  const drafts = indexes.map((index): Draft => {
    const parts = structure.headings[index] ?? [];
    const isGrowthExpected = headsGrowth(parts);
    const cells = new Map(
      rows.flatMap((row) => {
        const source = row.cells[index];
        if (!source) return [];
        const cell = isGrowthExpected ? parseCell(source.text, true) : source.cell;
        return [[row, { cell, source }] as const];
      }),
    );
    const numbers = numberTexts([...cells.values()].map(({ cell }) => cell));
    return { index, cells, numbers };
  });
  const headings = takeOpenPeriods(
    indexes.map((index) => parseHeading(structure.headings[index] ?? [])),
  );
  const tableUnit = findTableUnit(structure, corner, headings);
  const alone = drafts.map(({ numbers }) =>
    decideFormat(numbers, { proven: null, isCommaUsual: false, hasSemicolons: true }),
  );
  const proven = [
    ...new Set(alone.flatMap(({ isProven, decimal }) => (isProven && decimal ? [decimal] : []))),
  ];
  const texts = [...structure.titles.map(({ text }) => text), ...structure.headings.flat()];
  const hints = {
    proven: proven.length === 1 ? (proven[0] ?? null) : null,
    isCommaUsual: usesDecimalComma(texts),
    hasSemicolons: structure.layout === 'semicolons',
  };
  return drafts.flatMap((draft, at) => {
    const heading = headings[at];
    return heading
      ? [finishColumn({ ...draft, heading }, hints, tableUnit(heading), structure, answers)]
      : [];
  });
}

function finishColumn(
  { index, heading, cells, numbers }: Draft & { readonly heading: ParsedHeading },
  hints: FormatHints,
  tableUnit: TableUnit,
  structure: TableStructure,
  answers: ReadingAnswers,
): ValueColumn {
  const given = answers.decimals?.get(index);
  const guessed = decideFormat(numbers, hints);
  const format = given ? { ...guessed, decimal: given, isProven: true } : guessed;
  const answeredUnit = answers.units?.get(index);
  const joined = joinUnits(heading.multiple, tableUnit.multiple);
  const declared =
    answeredUnit === undefined
      ? joined.declared
      : (readUnitText(answeredUnit) ?? readMultiple(answeredUnit));
  const parsed = [...cells.values()].flatMap(({ cell }) => (cell.kind === 'number' ? [cell] : []));
  const hasPowers = parsed.some(({ multiple }) => multiple.power > 0);
  const isOpen = heading.multiple === null && !hasPowers;
  const choices = [
    ...heading.unitChoices,
    ...joined.unitChoices,
    ...(isOpen ? tableUnit.choices : []),
  ];
  return {
    ...{ index, heading, format, cells, numbers },
    unit: summarizeUnits(
      declared,
      parsed,
      (structure.headings[index] ?? []).join(' '),
      [...cells.values()].map(({ source }) => source.text),
    ),
    unitChoices: answeredUnit === undefined ? choices : [],
    roundedZeros: format.decimal === null ? 0 : commonZeros(plainStated(parsed, format.decimal)),
  };
}

/** The digits of the numbers without a qualifier, for finding zeros that all of them end in. */
function plainStated(cells: readonly NumberCell[], decimal: DecimalSign): string[] {
  return cells
    .filter(
      ({ qualifier, upper, margin, multiple }) =>
        qualifier === null && upper === null && margin === null && multiple.power === 0,
    )
    .flatMap(({ number }) => plainDigits(number, decimal) ?? []);
}
