/**
 * The rows of one family of entities in one period, and which of them are used on a date. What is used is the same list of the
 * same objects until one of its own rows changes.
 */

import type { Observation } from '../../dataset/schema.ts';
import { type Period, yearBefore } from '../../model/period.ts';
import { type CellPlace, type CellRows, cellRows, placeOf } from '../cell-evidence.ts';
import type { Frame } from '../grid.ts';
import { isUsed } from '../used.ts';
import { areEqual } from './step-cache.ts';

/** What of a slice is used on a date, cell by cell. */
export interface UsedCells {
  readonly cells: readonly CellRows[];
  /** Those of which an observation states a growth. */
  readonly growing: readonly CellRows[];
  readonly metrics: ReadonlySet<string>;
}

const NOTHING: UsedCells = { cells: [], growing: [], metrics: new Set() };

/** All observations of a cell, whenever they are known, in the order of ids. */
interface Cell {
  readonly place: CellPlace;
  readonly rows: readonly Observation[];
  used: CellRows | null;
}

export class Slice {
  /** One of the entities. */
  readonly entity: number;
  readonly period: Period;
  readonly before: Period;
  readonly #cells: readonly Cell[];
  /** The dates on which one of the rows becomes known or is withdrawn, ascending. */
  readonly #dates: readonly string[];
  readonly #isMixed: boolean;
  #changes = -1;
  #used = NOTHING;
  #reaching: {
    readonly of: UsedCells;
    readonly to: UsedCells;
    readonly cells: readonly CellRows[];
  };

  constructor(frame: Frame, rows: readonly Observation[], first: Observation, isMixed: boolean) {
    this.entity = frame.entityNumber.get(first.entity) ?? 0;
    this.period = first.period;
    this.before = yearBefore(first.period);
    this.#isMixed = isMixed;
    this.#reaching = { of: NOTHING, to: NOTHING, cells: [] };
    const cells = Map.groupBy(rows, (row) => `${row.entity}/${row.metric}`);
    this.#cells = [...cells.values()].flatMap((own) => {
      const sorted = own.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const entity = frame.entityNumber.get(sorted[0]?.entity ?? '');
      const metric = frame.metricNumber.get(sorted[0]?.metric ?? '');
      if (!sorted[0] || entity === undefined || metric === undefined) return [];
      return [{ place: placeOf(sorted[0], entity, metric), rows: sorted, used: null }];
    });
    const dates = rows.flatMap((row) => [row.knownFrom, row.withdrawnOn ?? row.knownFrom]);
    this.#dates = [...new Set(dates)].sort();
  }

  /** What is used on a date (`YYYY-MM-DD`). */
  usedOn(asOf: string): UsedCells {
    const changes = this.#dates.findLastIndex((date) => date <= asOf);
    if (this.#changes === changes) return this.#used;
    this.#changes = changes;
    const cells = this.#cells.flatMap((cell) => this.#usedOf(cell, asOf) ?? []);
    this.#used = {
      cells,
      growing: cells.filter(({ rows }) => rows.some((row) => row.yoy !== null)),
      metrics: new Set(cells.flatMap(({ rows }) => rows[0]?.metric ?? [])),
    };
    return this.#used;
  }

  #usedOf(cell: Cell, asOf: string): CellRows | null {
    const rows = cell.rows.filter((row) => isUsed(row, asOf));
    if (cell.used && areEqual(cell.used.rows, rows)) return cell.used;
    cell.used = rows.length > 0 ? cellRows(cell.place, rows, this.#isMixed) : null;
    return cell.used;
  }

  /** The cells whose growth says something of the year before: its own cell there has no used observation. */
  reaching(before: UsedCells = NOTHING): readonly CellRows[] {
    const known = this.#reaching;
    if (known.of === this.#used && known.to === before) return known.cells;
    const nameOf = ({ entity, metric }: CellRows) => `${entity} ${metric}`;
    const reported = new Set(before.cells.map(nameOf));
    const now = this.#used.growing.filter((cell) => !reported.has(nameOf(cell)));
    const cells = areEqual(now, known.cells) ? known.cells : now;
    this.#reaching = { of: this.#used, to: before, cells };
    return cells;
  }
}
