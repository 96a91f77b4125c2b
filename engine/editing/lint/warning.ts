/**
 * Warnings about valid data that is more often wrong than right. A warning blocks nothing; `Checked:` and a reason in the row's
 * note silence it.
 */
import type { Dataset, Observation } from '../../dataset/schema.ts';

export interface LintWarning {
  /** `{dataset}/{file}`. */
  readonly file: string;
  /** The header is row 1; null if the warning concerns no row. */
  readonly row: number | null;
  readonly column: string;
  /** The text found. */
  readonly value: string;
  readonly reason: string;
}

/** The data that the rules check. */
export interface LintContext {
  readonly dataset: Dataset;
  /** The used observations, whether or not their note silences warnings. */
  readonly observations: readonly Observation[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A warning about an observation, before its row number is looked up. */
export interface FigureWarning {
  readonly observation: Observation;
  readonly column: 'entity' | 'period' | 'value' | 'yoy';
  readonly reason: string;
}

/** Formats a warning on one line: file, row, column, the value found, and the reason. */
export function describeWarning({ file, row, column, value, reason }: LintWarning): string {
  const parts = [file, row === null ? '' : `row ${row}`, `column ${column}`];
  return `${parts.filter(Boolean).join(', ')}: ${JSON.stringify(value)} ${reason}`;
}
