/**
 * Slice of rows: one tree of entities in one period, and the rows used on a date. The list of used cells keeps its
 * identity until a row of the slice changes.
 */

import type { Observation } from '../../dataset/schema.ts';
import { type Period, yearBefore } from '../../model/period.ts';
import {
  type CellEvidence,
  type CellPosition,
  cellEvidence,
  cellPosition,
} from '../cell-evidence.ts';
import type { DatasetGrid } from '../grid.ts';
import { isUsed } from '../usable.ts';
import { areListsEqual } from './lists.ts';

/** Cells of a slice that are used on a date. */
export interface UsedCells {
  readonly cells: readonly CellEvidence[];
  /** Cells with an observation that states a growth. */
  readonly growing: readonly CellEvidence[];
  readonly metrics: ReadonlySet<string>;
}

const NO_CELLS: UsedCells = { cells: [], growing: [], metrics: new Set() };

/** All observations of a cell, regardless of date, in the order of ids. */
interface SliceCell {
  readonly position: CellPosition;
  readonly rows: readonly Observation[];
  used: CellEvidence | null;
}

/** Rows of one tree of entities in one period. */
export class RowSlice {
  /** Number of one of the entities. */
  readonly entity: number;
  readonly period: Period;
  readonly priorYear: Period;
  readonly #cells: readonly SliceCell[];
  /** Dates on which one of the rows becomes known or is withdrawn, ascending. */
  readonly #dates: readonly string[];
  readonly #isMixed: boolean;
  #changeIndex = -1;
  #used = NO_CELLS;
  #outgoing: {
    readonly used: UsedCells;
    readonly priorYear: UsedCells;
    readonly cells: readonly CellEvidence[];
  };

  constructor(
    grid: DatasetGrid,
    rows: readonly Observation[],
    first: Observation,
    isMixed: boolean,
  ) {
    this.entity = grid.entityNumber.get(first.entity) ?? 0;
    this.period = first.period;
    this.priorYear = yearBefore(first.period);
    this.#isMixed = isMixed;
    this.#outgoing = { used: NO_CELLS, priorYear: NO_CELLS, cells: [] };
    const cells = Map.groupBy(rows, (row) => `${row.entity}/${row.metric}`);
    this.#cells = [...cells.values()].flatMap((cellRows) => {
      const sorted = cellRows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const entity = grid.entityNumber.get(sorted[0]?.entity ?? '');
      const metric = grid.metricNumber.get(sorted[0]?.metric ?? '');
      if (!sorted[0] || entity === undefined || metric === undefined) return [];
      return [{ position: cellPosition(sorted[0], entity, metric), rows: sorted, used: null }];
    });
    const dates = rows.flatMap((row) => [row.knownFrom, row.withdrawnOn ?? row.knownFrom]);
    this.#dates = [...new Set(dates)].sort();
  }

  /** Cells used on a date (`YYYY-MM-DD`). */
  usedOn(asOf: string): UsedCells {
    const changeIndex = this.#dates.findLastIndex((date) => date <= asOf);
    if (this.#changeIndex === changeIndex) return this.#used;
    this.#changeIndex = changeIndex;
    const cells = this.#cells.flatMap((cell) => this.#usedOf(cell, asOf) ?? []);
    this.#used = {
      cells,
      growing: cells.filter(({ rows }) => rows.some((row) => row.yoy !== null)),
      metrics: new Set(cells.flatMap(({ rows }) => rows[0]?.metric ?? [])),
    };
    return this.#used;
  }

  #usedOf(cell: SliceCell, asOf: string): CellEvidence | null {
    const rows = cell.rows.filter((row) => isUsed(row, asOf));
    if (cell.used && areListsEqual(cell.used.rows, rows)) return cell.used;
    cell.used = rows.length > 0 ? cellEvidence(cell.position, rows, this.#isMixed) : null;
    return cell.used;
  }

  /** Cells whose growth rates bound a cell of the year before that has no used observation. */
  outgoing(priorYear: UsedCells = NO_CELLS): readonly CellEvidence[] {
    const cached = this.#outgoing;
    if (cached.used === this.#used && cached.priorYear === priorYear) return cached.cells;
    const keyOf = ({ entity, metric }: CellEvidence) => `${entity} ${metric}`;
    const reported = new Set(priorYear.cells.map(keyOf));
    const current = this.#used.growing.filter((cell) => !reported.has(keyOf(cell)));
    const cells = areListsEqual(current, cached.cells) ? cached.cells : current;
    this.#outgoing = { used: this.#used, priorYear, cells };
    return cells;
  }
}
