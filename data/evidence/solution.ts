/** The solution of one basis: every cell's bounds with and without claims, why they are so, and what was in conflict. */
import type { ClaimStatus, Conflict } from '../documents.ts';
import { cellName, type Grid } from './grid.ts';
import type { GrowthReport } from './growth.ts';
import { type Interval, ordered } from './interval.ts';
import type { Reports } from './reports.ts';
import type { Derivation, Side, State } from './state.ts';

/** All cells settled, with or without claims. */
export interface Settled {
  readonly state: State;
  /** Cells that rules made cross, or that never settled: each as it was reported. */
  readonly frozen: ReadonlyMap<number, Interval>;
}

/** The bounds of a cell, by number. */
export function settledBounds({ state, frozen }: Settled, cell: number): Interval {
  const interval = frozen.get(cell);
  if (interval) return interval;
  return ordered({ low: state.low[cell] ?? 0, high: state.high[cell] ?? 0 });
}

/** The solution of one basis. Maps are by cell id; open above is Infinity. */
export class Solution {
  readonly grid: Grid;
  readonly reports: Reports;
  readonly withoutClaims: Settled;
  readonly withClaims: Settled;
  /** Of each used claim. */
  readonly claims: ReadonlyMap<string, ClaimStatus>;
  readonly conflicts: readonly Conflict[];

  constructor(parts: Omit<Solution, 'figures' | 'bounds' | 'boundsOf' | 'whyOf' | 'growthOf'>) {
    this.grid = parts.grid;
    this.reports = parts.reports;
    this.withoutClaims = parts.withoutClaims;
    this.withClaims = parts.withClaims;
    this.claims = parts.claims;
    this.conflicts = parts.conflicts;
  }

  /** The bounds of a cell, by number. */
  boundsOf(cell: number, claims: 'with' | 'without' = 'with'): Interval {
    return settledBounds(claims === 'with' ? this.withClaims : this.withoutClaims, cell);
  }

  /** Why a bound is what it is; undefined where nothing says anything. */
  whyOf(cell: number, side: Side): Derivation | undefined {
    if (!this.withClaims.frozen.has(cell)) return this.withClaims.state.why(cell, side);
    return this.reports.reports.get(cell)?.[side];
  }

  /** The growth rates stated for a cell, if they are used. */
  growthOf(cell: number, claims: 'with' | 'without' = 'with'): GrowthReport | undefined {
    const { frozen } = claims === 'with' ? this.withClaims : this.withoutClaims;
    return frozen.has(cell) ? undefined : this.reports.growths.get(cell);
  }

  get figures(): ReadonlyMap<string, Interval> {
    return this.#byName('without');
  }

  get bounds(): ReadonlyMap<string, Interval> {
    return this.#byName('with');
  }

  #byName(claims: 'with' | 'without'): ReadonlyMap<string, Interval> {
    const cells = Array.from({ length: this.grid.size }, (_, cell) => cell);
    return new Map(cells.map((cell) => [cellName(this.grid, cell), this.boundsOf(cell, claims)]));
  }
}
