/**
 * Index of the rows of one basis and of their use by date. Rows are stored in slices, one for each tree of entities and
 * period.
 */

import type { Claim, Dataset } from '../../dataset/schema.ts';
import type { Period } from '../../model/period.ts';
import type { CellEvidence } from '../cell-evidence.ts';
import type { EvidenceByBlock, LaterCells } from '../component-solver.ts';
import { type ConnectedComponents, entityTrees } from '../connected-components.ts';
import type { DatasetGrid, Grid } from '../grid.ts';
import { isKnown, isWithdrawn } from '../usable.ts';
import { RowSlice, type UsedCells } from './row-slice.ts';

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
