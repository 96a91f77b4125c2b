/**
 * Index of the rows of one basis and of their use by date. Rows are stored in slices, one for each tree of entities and
 * period.
 */
import type { Claim, Dataset, Observation } from '../dataset/schema.ts';
import { type Period, yearBefore } from '../model/period.ts';
import {
  areListsEqual,
  type CellEvidence,
  type CellPosition,
  cellEvidence,
  cellPosition,
  isKnown,
  isUsed,
  isWithdrawn,
} from './cell-evidence.ts';
import type { EvidenceByBlock, LaterCells } from './component-solver.ts';
import { type ConnectedComponents, entityTrees } from './connected-components.ts';
import type { DatasetGrid, Grid } from './grid.ts';

/** Evidence used on one date. */
export interface UsedEvidence {
  readonly slices: readonly {
    readonly slice: RowSlice;
    readonly used: UsedCells;
    /** Cells whose growth rates bound cells of the year before. */
    readonly outgoing: readonly CellEvidence[];
  }[];
  /** In the order of ids. */
  readonly claims: readonly Claim[];
}

/** All evidence of one basis, regardless of date. */
export class EvidenceIndex {
  readonly mixed: boolean;
  /** Slices by tree and period. */
  readonly #slices: ReadonlyMap<string, RowSlice>;
  readonly #trees: readonly number[];
  readonly #claims: readonly Claim[];

  constructor(dataset: Dataset, grid: DatasetGrid, basis: string) {
    this.mixed = dataset.bases.some((row) => row.id === basis && row.mixed === true);
    this.#trees = entityTrees(grid.parent);
    const rows = dataset.observations.filter((row) => row.basis === basis);
    const slices = Map.groupBy(rows, ({ entity, period }) =>
      this.#sliceKey(grid.entityNumber.get(entity) ?? 0, period),
    );
    this.#slices = new Map(
      [...slices].flatMap(([key, rowsOfSlice]) =>
        rowsOfSlice[0] ? [[key, new RowSlice(grid, rowsOfSlice, rowsOfSlice[0], this.mixed)]] : [],
      ),
    );
    this.#claims = dataset.claims
      .filter((row) => row.basis === basis)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #sliceKey(entity: number, period: Period): string {
    return `${this.#trees[entity]} ${period.id}`;
  }

  /** Evidence used on a date (`YYYY-MM-DD`). */
  usedOn(asOf: string): UsedEvidence {
    const used = new Map([...this.#slices].map(([key, slice]) => [key, slice.usedOn(asOf)]));
    const slices = [...this.#slices].flatMap(([key, slice]) => {
      const usedCells = used.get(key);
      if (!usedCells || usedCells.cells.length === 0) return [];
      const outgoing = slice.outgoing(used.get(this.#sliceKey(slice.entity, slice.priorYear)));
      return [{ slice, used: usedCells, outgoing }];
    });
    return {
      slices,
      claims: this.#claims.filter((row) => isKnown(row, asOf) && !isWithdrawn(row, asOf)),
    };
  }
}

/** Periods that used evidence names, and the years before used growth rates, in the order of ids. */
export function usedPeriods({ slices, claims }: UsedEvidence, mixed: boolean): Period[] {
  const periods = new Map<string, Period>();
  for (const { slice, used } of slices) {
    periods.set(slice.period.id, slice.period);
    if (used.growing.length > 0 && !mixed) periods.set(slice.priorYear.id, slice.priorYear);
  }
  for (const claim of claims) periods.set(claim.period.id, claim.period);
  return [...periods.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Ids of the metrics of used observations, by period id. */
export function usedMetrics({ slices }: UsedEvidence): ReadonlyMap<string, ReadonlySet<string>> {
  const byPeriod = new Map<string, Set<string>>();
  for (const { slice, used } of slices) {
    const metrics = byPeriod.get(slice.period.id) ?? new Set();
    for (const metric of used.metrics) metrics.add(metric);
    byPeriod.set(slice.period.id, metrics);
  }
  return byPeriod;
}

function append<T>(lists: Map<number, T[]>, block: number, item: T): void {
  const list = lists.get(block);
  if (list) list.push(item);
  else lists.set(block, [item]);
}

/** Groups the used cells by block. */
export function evidenceByBlock(
  grid: Grid,
  components: ConnectedComponents,
  { slices }: UsedEvidence,
): EvidenceByBlock {
  const own = new Map<number, (readonly CellEvidence[])[]>();
  const later = new Map<number, LaterCells[]>();
  for (const { slice, used, outgoing } of slices) {
    const block = components.blockOf(slice.entity, grid.periodNumber.get(slice.period.id) ?? -1);
    append(own, block, used.cells);
    const priorYear = grid.periodNumber.get(slice.priorYear.id);
    if (grid.mixed || priorYear === undefined || outgoing.length === 0) continue;
    const earlierBlock = components.blockOf(slice.entity, priorYear);
    if (earlierBlock !== block) append(later, earlierBlock, { block, cells: outgoing });
  }
  return { own, later };
}

// Slice of rows: one tree of entities in one period, and the rows used on a date. The list of used cells keeps its
// identity until a row of the slice changes.

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
