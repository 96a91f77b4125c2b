/**
 * The rows of one tree of entities in one period, and which of them are used on a date. What is used is the same list of the
 * same objects until one of its own rows changes.
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
import { isUsed } from '../used.ts';
import { areListsEqual } from './lists.ts';

/** What of a slice is used on a date, cell by cell. */
export interface UsedCells {
  readonly cells: readonly CellEvidence[];
  /** Those of which an observation states a growth. */
  readonly growing: readonly CellEvidence[];
  readonly metrics: ReadonlySet<string>;
}

const NO_CELLS: UsedCells = { cells: [], growing: [], metrics: new Set() };

/** All observations of a cell, whenever they are known, in the order of ids. */
interface SliceCell {
  readonly position: CellPosition;
  readonly rows: readonly Observation[];
  used: CellEvidence | null;
}

export class RowSlice {
  /** One of the entities. */
  readonly entity: number;
  readonly period: Period;
  readonly priorYear: Period;
  readonly #cells: readonly SliceCell[];
  /** The dates on which one of the rows becomes known or is withdrawn, ascending. */
  readonly #dates: readonly string[];
  readonly #isMixed: boolean;
  #changeIndex = -1;
  #used = NO_CELLS;
  #outgoing: {
    readonly of: UsedCells;
    readonly to: UsedCells;
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
    this.#outgoing = { of: NO_CELLS, to: NO_CELLS, cells: [] };
    const cells = Map.groupBy(rows, (row) => `${row.entity}/${row.metric}`);
    this.#cells = [...cells.values()].flatMap((own) => {
      const sorted = own.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const entity = grid.entityNumber.get(sorted[0]?.entity ?? '');
      const metric = grid.metricNumber.get(sorted[0]?.metric ?? '');
      if (!sorted[0] || entity === undefined || metric === undefined) return [];
      return [{ position: cellPosition(sorted[0], entity, metric), rows: sorted, used: null }];
    });
    const dates = rows.flatMap((row) => [row.knownFrom, row.withdrawnOn ?? row.knownFrom]);
    this.#dates = [...new Set(dates)].sort();
  }

  /** What is used on a date (`YYYY-MM-DD`). */
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

  /** The cells whose growth rates bound the year before: those without a used observation there. */
  outgoing(priorYear: UsedCells = NO_CELLS): readonly CellEvidence[] {
    const cached = this.#outgoing;
    if (cached.of === this.#used && cached.to === priorYear) return cached.cells;
    const keyOf = ({ entity, metric }: CellEvidence) => `${entity} ${metric}`;
    const reported = new Set(priorYear.cells.map(keyOf));
    const now = this.#used.growing.filter((cell) => !reported.has(keyOf(cell)));
    const cells = areListsEqual(now, cached.cells) ? cached.cells : now;
    this.#outgoing = { of: this.#used, to: priorYear, cells };
    return cells;
  }
}
