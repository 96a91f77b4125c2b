/** The rows of one basis, and which of them are used on a date. They lie in slices, one for each family of entities and period. */

import type { Claim, Dataset } from '../../dataset/schema.ts';
import type { Period } from '../../model/period.ts';
import type { CellRows } from '../cell-evidence.ts';
import { familiesOf, type Groups } from '../connected-components.ts';
import type { Frame, Grid } from '../grid.ts';
import { isKnown, isWithdrawn } from '../used.ts';
import { Slice, type UsedCells } from './row-slice.ts';

/** What is used on one date. */
export interface Used {
  readonly slices: readonly {
    readonly slice: Slice;
    readonly used: UsedCells;
    /** Those of the cells that say something of the year before. */
    readonly reaching: readonly CellRows[];
  }[];
  /** In the order of ids. */
  readonly claims: readonly Claim[];
}

/** Lists of used cells, by place; while nothing changes, they are the same lists. */
export interface RowsAt {
  readonly own: ReadonlyMap<number, readonly (readonly CellRows[])[]>;
  /** Cells of other places, a year later, whose growth says something of the place. */
  readonly later: ReadonlyMap<number, readonly Later[]>;
}

/** Cells of another place. */
interface Later {
  readonly place: number;
  readonly cells: readonly CellRows[];
}

/** The evidence of one basis, whenever it is known. */
export class EvidenceRows {
  readonly mixed: boolean;
  /** By family and period. */
  readonly #slices: ReadonlyMap<string, Slice>;
  readonly #families: readonly number[];
  readonly #claims: readonly Claim[];

  constructor(dataset: Dataset, frame: Frame, basis: string) {
    this.mixed = dataset.bases.some((row) => row.id === basis && row.mixed === true);
    this.#families = familiesOf(frame.parent);
    const rows = dataset.observations.filter((row) => row.basis === basis);
    const slices = Map.groupBy(rows, ({ entity, period }) =>
      this.#nameOf(frame.entityNumber.get(entity) ?? 0, period),
    );
    this.#slices = new Map(
      [...slices].flatMap(([name, own]) =>
        own[0] ? [[name, new Slice(frame, own, own[0], this.mixed)]] : [],
      ),
    );
    this.#claims = dataset.claims
      .filter((row) => row.basis === basis)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #nameOf(entity: number, period: Period): string {
    return `${this.#families[entity]} ${period.id}`;
  }

  /** What is used on a date (`YYYY-MM-DD`). */
  usedOn(asOf: string): Used {
    const used = new Map([...this.#slices].map(([name, slice]) => [name, slice.usedOn(asOf)]));
    const slices = [...this.#slices].flatMap(([name, slice]) => {
      const own = used.get(name);
      if (!own || own.cells.length === 0) return [];
      const reaching = slice.reaching(used.get(this.#nameOf(slice.entity, slice.before)));
      return [{ slice, used: own, reaching }];
    });
    return {
      slices,
      claims: this.#claims.filter((row) => isKnown(row, asOf) && !isWithdrawn(row, asOf)),
    };
  }
}

/** The periods that used evidence names, and those a year before used growth rates, in the order of ids. */
export function periodsOf({ slices, claims }: Used, mixed: boolean): Period[] {
  const periods = new Map<string, Period>();
  for (const { slice, used } of slices) {
    periods.set(slice.period.id, slice.period);
    if (used.growing.length > 0 && !mixed) periods.set(slice.before.id, slice.before);
  }
  for (const claim of claims) periods.set(claim.period.id, claim.period);
  return [...periods.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The metrics of used observations, by period. */
export function metricsNamed({ slices }: Used): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const { slice, used } of slices) {
    const known = named.get(slice.period.id) ?? new Set();
    for (const metric of used.metrics) known.add(metric);
    named.set(slice.period.id, known);
  }
  return named;
}

function push<T>(lists: Map<number, T[]>, place: number, item: T): void {
  const list = lists.get(place);
  if (list) list.push(item);
  else lists.set(place, [item]);
}

/** The used cells by place. */
export function rowsAt(grid: Grid, groups: Groups, { slices }: Used): RowsAt {
  const own = new Map<number, (readonly CellRows[])[]>();
  const later = new Map<number, Later[]>();
  for (const { slice, used, reaching } of slices) {
    const place = groups.place(slice.entity, grid.periodNumber.get(slice.period.id) ?? -1);
    push(own, place, used.cells);
    const before = grid.periodNumber.get(slice.before.id);
    if (grid.mixed || before === undefined || reaching.length === 0) continue;
    const other = groups.place(slice.entity, before);
    if (other !== place) push(later, other, { place, cells: reaching });
  }
  return { own, later };
}
