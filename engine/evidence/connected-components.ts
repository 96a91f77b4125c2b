/**
 * Which cells can say something of one another: those of entities that lie in one another, in periods that share months. By
 * growth rates and claims groups may have to be joined.
 */
import type { Period } from '../model/period.ts';
import type { Grid, Group } from './grid.ts';

/** Of each entity, the number of the family that it is of: all that its outermost parent holds. */
export function familiesOf(parent: readonly number[]): number[] {
  const families: number[] = parent.map(() => -1);
  let count = 0;
  const familyOf = (entity: number): number => {
    const known = families[entity] ?? -1;
    if (known >= 0) return known;
    const above = parent[entity] ?? -1;
    const family = above >= 0 ? familyOf(above) : count++;
    families[entity] = family;
    return family;
  };
  parent.forEach((_, entity) => {
    familyOf(entity);
  });
  return families;
}

/** Of each period, the number of the stretch of time that it is of: periods that share months are of one. */
function stretchesOf(periods: readonly Period[]): number[] {
  const stretches: number[] = periods.map(() => 0);
  const inTime = [...periods.entries()].sort(([, a], [, b]) => a.start - b.start);
  let [stretch, end] = [-1, Number.NEGATIVE_INFINITY];
  for (const [number, period] of inTime) {
    if (period.start >= end) stretch += 1;
    end = Math.max(end, period.end);
    stretches[number] = stretch;
  }
  return stretches;
}

function inverted(of: readonly number[]): number[][] {
  const lists: number[][] = [];
  of.forEach((list, item) => {
    const items = lists[list] ?? [];
    items.push(item);
    lists[list] = items;
  });
  return lists;
}

const ascending = (a: number, b: number): number => a - b;

/** The groups of a grid. A place is a family in a stretch of time; groups of places can only be joined. */
export class Groups {
  readonly #families: readonly number[];
  readonly #stretches: readonly number[];
  readonly #entities: readonly (readonly number[])[];
  readonly #periods: readonly (readonly number[])[];
  readonly #firsts: readonly number[];
  /** Of each place, another one of its group; itself where it stands for the group. */
  readonly #joined: number[];

  constructor(grid: Grid) {
    this.#families = familiesOf(grid.parent);
    this.#stretches = stretchesOf(grid.periods);
    this.#entities = inverted(this.#families);
    this.#periods = inverted(this.#stretches);
    this.#firsts = this.#entities.flatMap(([first]) => first ?? []);
    this.#joined = [...Array(this.#entities.length * this.#periods.length).keys()];
  }

  /** The same groups, to be joined apart from these. */
  copy(grid: Grid): Groups {
    const copy = new Groups(grid);
    for (const place of this.#joined.keys()) copy.join(place, this.groupOf(place));
    return copy;
  }

  /** The first entity of each family. */
  get firsts(): readonly number[] {
    return this.#firsts;
  }

  /** The place of an entity in a period. */
  place(entity: number, period: number): number {
    return (this.#families[entity] ?? 0) * this.#periods.length + (this.#stretches[period] ?? 0);
  }

  /** The place that stands for the group of a place. */
  groupOf(place: number): number {
    let at = place;
    for (let next = this.#joined[at] ?? at; next !== at; next = this.#joined[at] ?? at) at = next;
    return at;
  }

  /** Joins the groups of two places; tells whether they were two. */
  join(a: number, b: number): boolean {
    const [one, other] = [this.groupOf(a), this.groupOf(b)].sort(ascending);
    if (one === undefined || other === undefined || one === other) return false;
    this.#joined[other] = one;
    return true;
  }

  /** Every group, by the place that stands for it. */
  all(): Map<number, Group> {
    const places = Map.groupBy([...this.#joined.keys()], (place) => this.groupOf(place));
    return new Map([...places].map(([group, own]) => [group, this.#group(own)]));
  }

  #group(places: readonly number[]): Group {
    const stretches = this.#periods.length;
    const families = new Set(places.map((place) => Math.floor(place / stretches)));
    const times = new Set(places.map((place) => place % stretches));
    const own = new Set(places);
    return {
      places,
      families: [...families],
      entities: [...families].flatMap((family) => this.#entities[family] ?? []).sort(ascending),
      periods: [...times].flatMap((time) => this.#periods[time] ?? []).sort(ascending),
      has: (entity, period) => own.has(this.place(entity, period)),
    };
  }
}
