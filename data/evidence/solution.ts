/** The solution of one basis: every cell's bounds with and without claims, why they are so, and what was in conflict. */
import type { ClaimStatus, Conflict } from '../documents.ts';
import type { Observation } from '../schema.ts';
import { cellName, cellParts, findCell, type Grid } from './grid.ts';
import { type GroupSolution, settledBounds, whyIn } from './group.ts';
import type { GrowthReport } from './growth.ts';
import { type Interval, OPEN } from './interval.ts';
import type { SolvedGroups } from './solved-groups.ts';
import type { BoundOf, Derivation, Side } from './state.ts';

type Claims = 'with' | 'without';

/** Where a cell was solved: its group, and its number there. */
interface Place {
  readonly group: GroupSolution;
  readonly cell: number;
}

/** The solution of one basis. Open above is Infinity. */
export class Solution {
  readonly grid: Grid;
  /** The metrics of which an observation is used, by period. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of each used claim. */
  readonly claims: ReadonlyMap<string, ClaimStatus>;
  readonly conflicts: readonly Conflict[];
  readonly #version: (group: GroupSolution, cell: number) => number;
  readonly #known = new Map<string, string>();
  readonly #groups: Readonly<Record<Claims, SolvedGroups>>;

  constructor(
    parts: Pick<Solution, 'grid' | 'named' | 'claims' | 'conflicts'> & {
      readonly withClaims: SolvedGroups;
      readonly withoutClaims: SolvedGroups;
      readonly versionOf: (group: GroupSolution, cell: number) => number;
    },
  ) {
    this.grid = parts.grid;
    this.named = parts.named;
    this.claims = parts.claims;
    this.conflicts = parts.conflicts;
    this.#version = parts.versionOf;
    this.#groups = { with: parts.withClaims, without: parts.withoutClaims };
  }

  #place(cell: number, claims: Claims): Place | undefined {
    const { entity, metric, period } = cellParts(this.grid, cell);
    const group = this.#groups[claims].at(entity, period);
    const { entities, metrics, periods } = this.grid;
    const own =
      group &&
      findCell(
        group.grid,
        entities[entity] ?? '',
        metrics[metric] ?? '',
        periods[period]?.id ?? '',
      );
    return group && own !== undefined ? { group, cell: own } : undefined;
  }

  /** The bounds of a cell, by number. */
  boundsOf(cell: number, claims: Claims = 'with'): Interval {
    const place = this.#place(cell, claims);
    return place ? settledBounds(place.group, place.cell) : OPEN;
  }

  /** Why a bound is what it is; undefined where nothing says anything. */
  whyOf(cell: number, side: Side): Derivation | undefined {
    const place = this.#place(cell, 'with');
    if (!place) return undefined;
    const { group, cell: own } = place;
    const why = whyIn(group, own, side);
    return why && { ...why, from: why.from.map((bound) => this.#outside(group, bound)) };
  }

  /** A bound of a group's cell, with the number that the cell has here. */
  #outside({ grid }: GroupSolution, { cell, side }: BoundOf): BoundOf {
    const { entity, metric, period } = cellParts(grid, cell);
    const { entities, metrics, periods } = grid;
    const found = findCell(
      this.grid,
      entities[entity] ?? '',
      metrics[metric] ?? '',
      periods[period]?.id ?? '',
    );
    if (found === undefined) throw new Error(`cell ${cellName(grid, cell)} isn't in the solution`);
    return { cell: found, side };
  }

  /** The used observations of a cell, in the order of ids. */
  observationsOf(cell: number): readonly Observation[] {
    const place = this.#place(cell, 'with');
    return place?.group.reports.observations.get(place.cell) ?? [];
  }

  /** The growth rates stated for a cell, if they are used. */
  growthOf(cell: number, claims: Claims = 'with'): GrowthReport | undefined {
    const place = this.#place(cell, claims);
    if (!place || place.group.frozen.has(place.cell)) return undefined;
    return place.group.reports.growths.get(place.cell);
  }

  /** What is the same while all is that is known of the cells of a metric in a period, by figures and with claims. */
  versionOf(metric: string, period: string): string {
    const name = `${metric} ${period}`;
    const known = this.#known.get(name) ?? this.#latest(metric, period);
    this.#known.set(name, known);
    return known;
  }

  /** The last version of each group: in one group any change makes a later one, but a cell may come to be of another. */
  #latest(metric: string, period: string): string {
    const last = {
      with: new Map<GroupSolution, number>(),
      without: new Map<GroupSolution, number>(),
    };
    for (const entity of this.grid.entities) {
      const cell = findCell(this.grid, entity, metric, period);
      if (cell === undefined) continue;
      for (const claims of ['with', 'without'] as const) {
        const place = this.#place(cell, claims);
        if (!place) continue;
        const version = this.#version(place.group, place.cell);
        last[claims].set(place.group, Math.max(version, last[claims].get(place.group) ?? 0));
      }
    }
    return [last.with, last.without].map((groups) => [...groups.values()].join()).join(';');
  }

  /** A number that is the same while all is that is known of a cell. */
  cellVersion(cell: number): number {
    const place = this.#place(cell, 'with');
    return place ? this.#version(place.group, place.cell) : -1;
  }

  get figures(): ReadonlyMap<string, Interval> {
    return this.#byName('without');
  }

  get bounds(): ReadonlyMap<string, Interval> {
    return this.#byName('with');
  }

  #byName(claims: Claims): ReadonlyMap<string, Interval> {
    const cells = Array.from({ length: this.grid.size }, (_, cell) => cell);
    return new Map(cells.map((cell) => [cellName(this.grid, cell), this.boundsOf(cell, claims)]));
  }
}
