/**
 * A likely slip: data that can be read and may be right, but is more often wrong. It is told, never refused; a note that says
 * `Checked:` and why answers it for good.
 */
import type { Dataset, Observation } from '../../dataset/schema.ts';

export interface LintWarning {
  /** `{dataset}/{file}`. */
  readonly file: string;
  /** The header is row 1; null where it isn't of a row. */
  readonly row: number | null;
  readonly column: string;
  /** What was found. */
  readonly value: string;
  readonly reason: string;
}

/** What slips are looked for in. */
export interface LintContext {
  readonly dataset: Dataset;
  /** The observations that are looked at: used ones, without an answer in their note. */
  readonly observations: readonly Observation[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A slip in a figure, before it is known in which row the figure stands. */
export interface FigureWarning {
  readonly observation: Observation;
  readonly column: 'entity' | 'period' | 'value' | 'yoy';
  readonly reason: string;
}

/** One line: file, row, column, the value found, and why it may be a slip. */
export function describeWarning({ file, row, column, value, reason }: LintWarning): string {
  const place = [file, row === null ? '' : `row ${row}`, `column ${column}`];
  return `${place.filter(Boolean).join(', ')}: ${JSON.stringify(value)} ${reason}`;
}
