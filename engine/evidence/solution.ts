/** The solution of one basis: every cell's bounds with and without claims, why they are so, and what was in conflict. */

import type { Observation } from '../dataset/schema.ts';
import type { ClaimStatus, Conflict } from '../model/documents/mod.ts';
import type { SolvedGroups } from './component-solutions.ts';
import { type GroupSolution, settledBounds, whyIn } from './fixpoint.ts';
import type { BoundOf, Derivation, Side } from './fixpoint-state.ts';
import { cellName, cellNumber, cellParts, type Grid } from './grid.ts';
import type { Versions } from './incremental/cell-versions.ts';
import { type Interval, OPEN } from './interval.ts';
import type { GrowthReport } from './rules/growth.ts';

type Claims = 'with' | 'without';

const CLAIMS: readonly Claims[] = ['with', 'without'];
const NO_ROWS: readonly Observation[] = [];

/** How the periods of a group are numbered in the grid of all, and the other way round; -1 where there is none. */
interface Numbering {
  readonly outer: Int32Array;
  readonly own: Int32Array;
}

/** The solution of one basis. Open above is Infinity. */
export class Solution {
  readonly grid: Grid;
  /** The metrics of which an observation is used, by period. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of each used claim. */
  readonly claims: ReadonlyMap<string, ClaimStatus>;
  readonly conflicts: readonly Conflict[];
  readonly #versions: (group: GroupSolution) => Versions | undefined;
  readonly #groups: Readonly<Record<Claims, SolvedGroups>>;
  readonly #numberings = new Map<GroupSolution, Numbering>();
  /** What `versionOf` told, by metric and period. */
  readonly #kinds: string[] = [];
  readonly #inPeriod: Readonly<Record<Claims, (readonly GroupSolution[])[]>> = {
    with: [],
    without: [],
  };

  constructor(
    parts: Pick<Solution, 'grid' | 'named' | 'claims' | 'conflicts'> & {
      readonly withClaims: SolvedGroups;
      readonly withoutClaims: SolvedGroups;
      readonly versionsOf: (group: GroupSolution) => Versions | undefined;
    },
  ) {
    this.grid = parts.grid;
    this.named = parts.named;
    this.claims = parts.claims;
    this.conflicts = parts.conflicts;
    this.#versions = parts.versionsOf;
    this.#groups = { with: parts.withClaims, without: parts.withoutClaims };
  }

  /** The group in which a cell was solved. */
  #group(cell: number, claims: Claims): GroupSolution | undefined {
    const { metrics, periods } = this.grid;
    const period = cell % periods.length;
    return this.#groups[claims].at(Math.floor(cell / (metrics.length * periods.length)), period);
  }

  /** The number that a cell has in its group. */
  #own(group: GroupSolution, cell: number): number {
    const { entity, metric, period } = cellParts(this.grid, cell);
    const own = this.#numbering(group).own[period] ?? -1;
    return cellNumber(group.grid, group.grid.own[entity] ?? -1, metric, own);
  }

  #numbering(group: GroupSolution): Numbering {
    const known = this.#numberings.get(group);
    if (known) return known;
    const outer = group.grid.periods.map(({ id }) => this.grid.periodNumber.get(id) ?? -1);
    const own = new Int32Array(this.grid.periods.length).fill(-1);
    outer.forEach((period, number) => {
      own[period] = number;
    });
    const numbering = { outer: Int32Array.from(outer), own };
    this.#numberings.set(group, numbering);
    return numbering;
  }

  /** The bounds of a cell, by number. */
  boundsOf(cell: number, claims: Claims = 'with'): Interval {
    const group = this.#group(cell, claims);
    return group ? settledBounds(group, this.#own(group, cell)) : OPEN;
  }

  /** Why a bound is what it is; undefined where nothing says anything. */
  whyOf(cell: number, side: Side): Derivation | undefined {
    const group = this.#group(cell, 'with');
    const why = group && whyIn(group, this.#own(group, cell), side);
    if (!why || why.from.length === 0) return why;
    return { ...why, from: why.from.map((bound) => this.#outside(group, bound)) };
  }

  /** A bound of a group's cell, with the number that the cell has here. */
  #outside(group: GroupSolution, { cell, side }: BoundOf): BoundOf {
    const { entity, metric, period } = cellParts(group.grid, cell);
    const outer = this.#numbering(group).outer[period] ?? -1;
    return { cell: cellNumber(this.grid, group.grid.outer[entity] ?? -1, metric, outer), side };
  }

  /** The used observations of a cell, in the order of ids. */
  observationsOf(cell: number): readonly Observation[] {
    const group = this.#group(cell, 'with');
    return group?.reports.cells.get(this.#own(group, cell))?.rows ?? NO_ROWS;
  }

  /** The growth rates stated for a cell, if they are used. */
  growthOf(cell: number, claims: Claims = 'with'): GrowthReport | undefined {
    const group = this.#group(cell, claims);
    if (!group) return undefined;
    const own = this.#own(group, cell);
    return group.frozen.has(own) ? undefined : (group.reports.cells.get(own)?.growth ?? undefined);
  }

  /** What is the same while all is that is known of the cells of a metric in a period, by figures and with claims. */
  versionOf(metric: string, period: string): string {
    const number = [this.grid.metricNumber.get(metric), this.grid.periodNumber.get(period)];
    const [m = -1, p = -1] = number;
    if (m < 0 || p < 0) return '';
    const kind = m * this.grid.periods.length + p;
    const known = this.#kinds[kind] ?? CLAIMS.map((claims) => this.#latest(m, p, claims)).join(';');
    this.#kinds[kind] = known;
    return known;
  }

  /** The latest versions, in each group, of the cells of a metric in a period (numbers). */
  #latest(metric: number, period: number, claims: Claims): string {
    const latest = this.#groupsIn(claims, period).map((group) => {
      const own = this.#numbering(group).own[period] ?? -1;
      return this.#versions(group)?.latest[metric * group.grid.periods.length + own] ?? 0;
    });
    return latest.join();
  }

  /** The groups that cells of a period were solved in. */
  #groupsIn(claims: Claims, period: number): readonly GroupSolution[] {
    const known = this.#inPeriod[claims][period];
    if (known) return known;
    const groups = new Set<GroupSolution>();
    for (const entity of this.#groups[claims].groups.firsts) {
      const group = this.#groups[claims].at(entity, period);
      if (group) groups.add(group);
    }
    const found = [...groups];
    this.#inPeriod[claims][period] = found;
    return found;
  }

  /** A number that is the same while all is that is known of a cell. */
  cellVersion(cell: number): number {
    const group = this.#group(cell, 'with');
    return group ? (this.#versions(group)?.cells[this.#own(group, cell)] ?? -1) : -1;
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
