/** The plan of an import as JSON: what each column and each cell was taken for, the figures, what is open, what is wrong. */
import { shiftDecimal } from '../../dataset/cells.ts';
import { statedInterval } from '../../evidence/interval.ts';
import { memoize } from '../../model/objects.ts';
import type { Qualifier } from '../../model/vocabulary.ts';
import type { ColumnRole } from './columns/column-guess.ts';
import { describeMultiple } from './columns/value-columns.ts';
import type { GivenFields } from './describe-reading.ts';
import { powerFrom } from './metric-unit.ts';
import type { CellKind, ReadCell, ReadColumn, ReadFigure, Reading } from './reading.ts';

/** A question that isn't answered; `default` is what it is taken for without an answer, null if it has to be answered. */
export interface PlanQuestion {
  readonly name: string;
  readonly default: string | null;
  readonly why: string;
}

/** A figure in the unit of its metric, written in full. `high` is null where nothing bounds it. */
export interface PlanValue {
  readonly value: number;
  readonly low: number;
  readonly high: number | null;
  /** Null where the qualifier needs none. */
  readonly precision: number | null;
  readonly qualifier: Qualifier;
}

/** What is the same in all figures, for which the table says nothing. */
export interface PlanFields extends GivenFields {
  /** The qualifier of figures that are stated without a word such as “about”. */
  readonly qualifier: Qualifier;
}

/** As `data:new -- --plan` prints it. Lines and columns are those of the user's table, from 1. */
export interface ImportPlan {
  readonly columns: readonly {
    readonly column: number;
    readonly head: string;
    readonly kind: string;
    readonly unit: string;
    readonly why: string;
  }[];
  readonly rows: readonly {
    readonly line: number;
    readonly cells: readonly {
      readonly kind: CellKind;
      readonly text: string;
      readonly value: number | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly period: string | null;
      readonly growth: number | null;
      readonly note: string;
    }[];
  }[];
  readonly figures: readonly (PlanValue & {
    readonly line: number;
    readonly column: number;
    /** The name as read. */
    readonly entity: string;
    readonly metric: string | null;
    readonly unit: string;
    readonly period: string | null;
    readonly growth: number | null;
  })[];
  readonly problems: readonly {
    readonly line: number;
    readonly column: number;
    readonly found: string;
    readonly expected: string;
    readonly fix: string;
  }[];
  readonly questions: readonly PlanQuestion[];
}

/** Names of roles outside the importer, as the page and the plan have them; others have their own. */
const PUBLIC_ROLES: Readonly<Partial<Record<ColumnRole, string>>> = {
  ...{ value: 'figure', url: 'source' },
};

/** The role of a column as the plan names it: `name_zh` for names in Chinese. */
export function publicRole({ role, language }: Pick<ReadColumn, 'role' | 'language'>): string {
  return role === 'translation' ? `name_${language ?? 'zh'}` : (PUBLIC_ROLES[role] ?? role);
}

/** The number of a decimal without the noise of its sums. */
function plainNumber(value: number): number {
  return Number(value.toPrecision(15));
}

/** A figure as it would be published. */
export function planValue(
  figure: ReadFigure,
  { unit, qualifier: stated }: Pick<PlanFields, 'unit' | 'qualifier'>,
): PlanValue {
  const power = powerFrom(unit, figure);
  const number = (text: string) => Number(shiftDecimal(text, power));
  const qualifier = figure.qualifier === 'stated' ? stated : figure.qualifier;
  const precision =
    figure.precision === '' || qualifier === 'exact' ? null : number(figure.precision);
  const value = number(figure.value);
  const range = figure.valueTo === null ? {} : { valueTo: number(figure.valueTo) };
  const { low, high } = statedInterval({ value, ...range, precision, qualifier });
  const top = Number.isFinite(high) ? plainNumber(high) : null;
  return { value, low: plainNumber(low), high: top, precision, qualifier };
}

/** Of a cell without a figure. */
const NO_VALUE = { value: null, low: null, high: null } as const;

function planCell(
  { kind, text, figure, growth }: ReadCell,
  publishedValue: (figure: ReadFigure) => PlanValue,
  given: PlanFields,
): ImportPlan['rows'][number]['cells'][number] {
  const rate = growth ?? figure?.growth ?? null;
  const { value, low, high } = figure ? publishedValue(figure) : NO_VALUE;
  return {
    ...{ kind, text, value, low, high },
    period: figure ? (figure.period ?? (given.period || null)) : null,
    growth: rate === null ? null : Number(rate),
    note: figure?.notes.join('; ') ?? '',
  };
}

/** The plan of a reading. `questions`: all that are open, about the table and the dataset. */
export function importPlan(
  { columns, rows, figures, problems }: Reading,
  given: PlanFields,
  questions: readonly PlanQuestion[],
): ImportPlan {
  // Each figure is in a row as well.
  const publishedValue = memoize((figure: ReadFigure) => planValue(figure, given));
  return {
    columns: columns.map((column) => ({
      ...{ column: column.index + 1, head: column.heading, kind: publicRole(column) },
      ...{ unit: describeMultiple(column), why: column.why },
    })),
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: cells.map((cell) => planCell(cell, publishedValue, given)),
    })),
    figures: figures.map((figure) => ({
      ...{ line: figure.line, column: figure.column + 1, entity: figure.name },
      metric: given.metric ?? figure.metric,
      unit: figure.unit || given.unit.unit,
      period: figure.period ?? (given.period || null),
      ...publishedValue(figure),
      growth: figure.growth === null ? null : Number(figure.growth),
    })),
    problems: problems.map(({ line, column, found, expected, fix }) => ({
      ...{ line, column: column + 1, found, expected, fix },
    })),
    questions,
  };
}
