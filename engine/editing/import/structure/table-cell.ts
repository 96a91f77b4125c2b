/** A cell and a row of a table, parsed. */
import type { Cell } from '../cells/parse-cell.ts';
import type { PeriodMention } from '../periods/period-mentions.ts';

/** A cell of the grid, parsed. */
export interface TableCell {
  readonly line: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
  readonly coveredBy: 'left' | 'above' | null;
  readonly cell: Cell;
  /** The period, if the cell is nothing else. */
  readonly period: PeriodMention | null;
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly TableCell[];
}
