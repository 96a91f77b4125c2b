/** Periods that fit into others, found by trying every subset: slow but complete. */
import type { Period } from '../../../engine/model/period.ts';

export const isInside = (inner: Period, outer: Period): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlap = (a: Period, b: Period): boolean => a.start < b.end && b.start < a.end;

/** Every subset, the empty one included. */
function subsetsOf<Item>(items: readonly Item[]): Item[][] {
  let subsets: Item[][] = [[]];
  for (const item of items) subsets = [...subsets, ...subsets.map((subset) => [...subset, item])];
  return subsets;
}

/** Every set of periods inside `outer`, other than it, that overlap neither each other nor `apartFrom`. */
function packingsOf(
  outer: Period,
  all: readonly Period[],
  disjointFrom: Period | null,
): Period[][] {
  const fitting = all.filter(
    (p) => p.id !== outer.id && isInside(p, outer) && !(disjointFrom && overlap(p, disjointFrom)),
  );
  return subsetsOf(fitting).filter((set) =>
    set.every((a) => set.every((b) => a === b || !overlap(a, b))),
  );
}

function covers(set: readonly Period[], months: readonly number[]): boolean {
  return months.every((month) => set.some((p) => p.start <= month && month < p.end));
}

/** Every set of periods, none superfluous, that together cover the months; they may overlap and extend beyond. */
function coversOf(months: readonly number[], candidates: readonly Period[]): Period[][] {
  const useful = candidates.filter((p) => months.some((m) => p.start <= m && m < p.end));
  return subsetsOf(useful).filter(
    (set) =>
      covers(set, months) &&
      set.every(
        (one) =>
          !covers(
            set.filter((p) => p !== one),
            months,
          ),
      ),
  );
}

function monthsOf(period: Period): number[] {
  return Array.from({ length: period.end - period.start }, (_, i) => period.start + i);
}

/** The input of the rule `subperiod` for one period. */
export interface PeriodFits {
  /** Sets of non-overlapping periods inside it. */
  readonly packings: readonly (readonly Period[])[];
  /** Sets of other periods that together cover it. */
  readonly covers: readonly (readonly Period[])[];
  /** For each period that contains it: the other periods inside that one, and those that cover the rest of it. */
  readonly around: readonly {
    readonly outer: Period;
    readonly packings: readonly (readonly Period[])[];
    readonly covers: readonly (readonly Period[])[];
  }[];
}

function fitsOf(period: Period, all: readonly Period[]): PeriodFits {
  const others = all.filter((p) => p.id !== period.id);
  const outers = others.filter((outer) => isInside(period, outer));
  return {
    packings: packingsOf(period, all, null),
    covers: coversOf(monthsOf(period), others),
    around: outers.map((outer) => ({
      outer,
      packings: packingsOf(outer, all, period),
      covers: coversOf(
        monthsOf(outer).filter((m) => m < period.start || m >= period.end),
        others.filter((p) => p.id !== outer.id),
      ),
    })),
  };
}

const fitsCache = new Map<string, ReadonlyMap<string, PeriodFits>>();

/** The fits of each of the periods among all of them, by id. Memoized: it depends on nothing else. */
export function fitsAmong(periods: readonly Period[]): ReadonlyMap<string, PeriodFits> {
  const key = periods.map((p) => p.id).join();
  const cached = fitsCache.get(key);
  if (cached) return cached;
  const fits = new Map(periods.map((period) => [period.id, fitsOf(period, periods)]));
  fitsCache.set(key, fits);
  return fits;
}
