/**
 * The rows of one basis, and which of them are used on a date. They lie in slices, one for each family of entities and period, and
 * a slice's used rows are the same list until one of its own rows changes.
 */
import { type Period, yearBefore } from '../period.ts';
import type { Claim, Dataset, Observation } from '../schema.ts';
import type { Frame, Grid } from './grid.ts';
import { familiesOf, type Groups } from './groups.ts';
import { isKnown, isUsed, isWithdrawn } from './used.ts';

/** The used rows of a slice, in the order of ids. */
interface UsedRows {
  readonly rows: readonly Observation[];
  /** Those of cells for which a growth is stated. */
  readonly growing: readonly Observation[];
  readonly metrics: ReadonlySet<string>;
}

const cellOf = ({ entity, metric }: Observation): string => `${entity}/${metric}`;

function usedRows(rows: readonly Observation[], asOf: string): UsedRows {
  const used = rows.filter((row) => isUsed(row, asOf));
  const growing = new Set(used.filter((row) => row.yoy !== null).map(cellOf));
  return {
    rows: used,
    growing: growing.size === 0 ? [] : used.filter((row) => growing.has(cellOf(row))),
    metrics: new Set(used.map((row) => row.metric)),
  };
}

class Slice {
  /** One of the entities. */
  readonly entity: number;
  readonly period: Period;
  readonly before: Period;
  readonly #rows: readonly Observation[];
  /** The dates on which one of the rows becomes known or is withdrawn, ascending. */
  readonly #dates: readonly string[];
  #known: { readonly changes: number; readonly used: UsedRows } | null = null;

  constructor(entity: number, period: Period, rows: readonly Observation[]) {
    this.entity = entity;
    this.period = period;
    this.before = yearBefore(period);
    this.#rows = rows;
    const dates = rows.flatMap((row) => [row.knownFrom, row.withdrawnOn ?? row.knownFrom]);
    this.#dates = [...new Set(dates)].sort();
  }

  usedOn(asOf: string): UsedRows {
    const changes = this.#dates.findLastIndex((date) => date <= asOf);
    if (this.#known?.changes !== changes)
      this.#known = { changes, used: usedRows(this.#rows, asOf) };
    return this.#known.used;
  }
}

/** What is used on one date. */
export interface Used {
  readonly slices: readonly { readonly slice: Slice; readonly used: UsedRows }[];
  /** In the order of ids. */
  readonly claims: readonly Claim[];
}

/** Lists of used rows, by place; while nothing changes, they are the same lists. */
export interface RowsAt {
  readonly own: ReadonlyMap<number, readonly (readonly Observation[])[]>;
  /** Of cells of other places, a year later, for which a growth is stated. */
  readonly later: ReadonlyMap<number, readonly (readonly Observation[])[]>;
}

/** The evidence of one basis, whenever it is known. */
export class EvidenceRows {
  readonly mixed: boolean;
  readonly #slices: readonly Slice[];
  readonly #claims: readonly Claim[];

  constructor(dataset: Dataset, frame: Frame, basis: string) {
    this.mixed = dataset.bases.some((row) => row.id === basis && row.mixed === true);
    const families = familiesOf(frame.parent);
    const entityOf = (row: Observation) => frame.entityNumber.get(row.entity) ?? 0;
    const rows = dataset.observations.filter((row) => row.basis === basis);
    const slices = Map.groupBy(rows, (row) => `${families[entityOf(row)]} ${row.period.id}`);
    this.#slices = [...slices.values()].flatMap((own) => {
      const [first] = own;
      return first ? [new Slice(entityOf(first), first.period, own)] : [];
    });
    this.#claims = dataset.claims
      .filter((row) => row.basis === basis)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** What is used on a date (`YYYY-MM-DD`). */
  usedOn(asOf: string): Used {
    const slices = this.#slices.map((slice) => ({ slice, used: slice.usedOn(asOf) }));
    return {
      slices: slices.filter(({ used }) => used.rows.length > 0),
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

/** The used rows by place. */
export function rowsAt(grid: Grid, groups: Groups, { slices }: Used): RowsAt {
  const own = new Map<number, (readonly Observation[])[]>();
  const later = new Map<number, (readonly Observation[])[]>();
  for (const { slice, used } of slices) {
    const place = groups.place(slice.entity, grid.periodNumber.get(slice.period.id) ?? -1);
    push(own, place, used.rows);
    const before = grid.periodNumber.get(slice.before.id);
    if (grid.mixed || before === undefined || used.growing.length === 0) continue;
    const other = groups.place(slice.entity, before);
    if (other !== place) push(later, other, used.growing);
  }
  return { own, later };
}
