/** The solution of one basis: every cell's bounds with and without claims, why they are so, and what was in conflict. */

import type { Observation } from '../dataset/schema.ts';
import type { Conflict } from '../model/documents.ts';
import type { ClaimStatus } from '../model/vocabulary.ts';
import type { ComponentSolutions } from './component-solutions.ts';
import { boundDerivation, type ComponentSolution, fixpointBounds } from './fixpoint.ts';
import type { BoundRef, Derivation, Side } from './fixpoint-state.ts';
import { cellIdOf, cellNumber, cellParts, type Grid } from './grid.ts';
import type { CellVersions } from './incremental/cell-versions.ts';
import { type Interval, OPEN } from './interval.ts';
import type { CellGrowth } from './rules/growth.ts';

type ClaimMode = 'with' | 'without';

const CLAIM_MODES: readonly ClaimMode[] = ['with', 'without'];
const NO_ROWS: readonly Observation[] = [];

/** How the periods of a component are numbered in the grid of all, and the other way round; -1 where there is none. */
interface PeriodMapping {
  readonly toGlobal: Int32Array;
  readonly toLocal: Int32Array;
}

/** The solution of one basis. Open above is Infinity. */
export class Solution {
  readonly grid: Grid;
  /** The metrics of which an observation is used, by period. */
  readonly usedMetrics: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of each used claim. */
  readonly claims: ReadonlyMap<string, ClaimStatus>;
  readonly conflicts: readonly Conflict[];
  readonly #versions: (component: ComponentSolution) => CellVersions | undefined;
  readonly #components: Readonly<Record<ClaimMode, ComponentSolutions>>;
  readonly #periodMappings = new Map<ComponentSolution, PeriodMapping>();
  /** What `versionOf` told, by metric and period. */
  readonly #rankingVersions: string[] = [];
  readonly #componentsByPeriod: Readonly<Record<ClaimMode, (readonly ComponentSolution[])[]>> = {
    with: [],
    without: [],
  };

  constructor(
    parts: Pick<Solution, 'grid' | 'usedMetrics' | 'claims' | 'conflicts'> & {
      readonly withClaims: ComponentSolutions;
      readonly withoutClaims: ComponentSolutions;
      readonly versionsOf: (component: ComponentSolution) => CellVersions | undefined;
    },
  ) {
    this.grid = parts.grid;
    this.usedMetrics = parts.usedMetrics;
    this.claims = parts.claims;
    this.conflicts = parts.conflicts;
    this.#versions = parts.versionsOf;
    this.#components = { with: parts.withClaims, without: parts.withoutClaims };
  }

  /** The component in which a cell was solved. */
  #component(cell: number, claims: ClaimMode): ComponentSolution | undefined {
    const { metrics, periods } = this.grid;
    const period = cell % periods.length;
    return this.#components[claims].at(
      Math.floor(cell / (metrics.length * periods.length)),
      period,
    );
  }

  /** The number that a cell has in its component. */
  #localCell(component: ComponentSolution, cell: number): number {
    const { entity, metric, period } = cellParts(this.grid, cell);
    const own = this.#periodMapping(component).toLocal[period] ?? -1;
    return cellNumber(component.grid, component.grid.localEntity[entity] ?? -1, metric, own);
  }

  #periodMapping(component: ComponentSolution): PeriodMapping {
    const cached = this.#periodMappings.get(component);
    if (cached) return cached;
    const toGlobal = component.grid.periods.map(({ id }) => this.grid.periodNumber.get(id) ?? -1);
    const toLocal = new Int32Array(this.grid.periods.length).fill(-1);
    toGlobal.forEach((period, number) => {
      toLocal[period] = number;
    });
    const mapping = { toGlobal: Int32Array.from(toGlobal), toLocal };
    this.#periodMappings.set(component, mapping);
    return mapping;
  }

  /** The bounds of a cell, by number. */
  boundsOf(cell: number, claims: ClaimMode = 'with'): Interval {
    const component = this.#component(cell, claims);
    return component ? fixpointBounds(component, this.#localCell(component, cell)) : OPEN;
  }

  /** Why a bound is what it is; undefined where nothing says anything. */
  derivationOf(cell: number, side: Side): Derivation | undefined {
    const component = this.#component(cell, 'with');
    const derivation =
      component && boundDerivation(component, this.#localCell(component, cell), side);
    if (!derivation || derivation.from.length === 0) return derivation;
    return {
      ...derivation,
      from: derivation.from.map((bound) => this.#globalBound(component, bound)),
    };
  }

  /** A bound of a component's cell, with the number that the cell has here. */
  #globalBound(component: ComponentSolution, { cell, side }: BoundRef): BoundRef {
    const { entity, metric, period } = cellParts(component.grid, cell);
    const outer = this.#periodMapping(component).toGlobal[period] ?? -1;
    return {
      cell: cellNumber(this.grid, component.grid.globalEntity[entity] ?? -1, metric, outer),
      side,
    };
  }

  /** The used observations of a cell, in the order of ids. */
  observationsOf(cell: number): readonly Observation[] {
    const component = this.#component(cell, 'with');
    return component?.evidence.cells.get(this.#localCell(component, cell))?.rows ?? NO_ROWS;
  }

  /** The growth rates stated for a cell, if they are used. */
  growthOf(cell: number, claims: ClaimMode = 'with'): CellGrowth | undefined {
    const component = this.#component(cell, claims);
    if (!component) return undefined;
    const local = this.#localCell(component, cell);
    return component.frozen.has(local)
      ? undefined
      : (component.evidence.cells.get(local)?.growth ?? undefined);
  }

  /** What is the same while all is that is known of the cells of a metric in a period, by figures and with claims. */
  versionOf(metric: string, period: string): string {
    const number = [this.grid.metricNumber.get(metric), this.grid.periodNumber.get(period)];
    const [m = -1, p = -1] = number;
    if (m < 0 || p < 0) return '';
    const kind = m * this.grid.periods.length + p;
    const cached =
      this.#rankingVersions[kind] ??
      CLAIM_MODES.map((claims) => this.#latest(m, p, claims)).join(';');
    this.#rankingVersions[kind] = cached;
    return cached;
  }

  /** The latest versions, in each component, of the cells of a metric in a period (numbers). */
  #latest(metric: number, period: number, claims: ClaimMode): string {
    const latest = this.#componentsIn(claims, period).map((component) => {
      const own = this.#periodMapping(component).toLocal[period] ?? -1;
      return this.#versions(component)?.latest[metric * component.grid.periods.length + own] ?? 0;
    });
    return latest.join();
  }

  /** The components that cells of a period were solved in. */
  #componentsIn(claims: ClaimMode, period: number): readonly ComponentSolution[] {
    const cached = this.#componentsByPeriod[claims][period];
    if (cached) return cached;
    const components = new Set<ComponentSolution>();
    for (const entity of this.#components[claims].components.firstEntities) {
      const component = this.#components[claims].at(entity, period);
      if (component) components.add(component);
    }
    const found = [...components];
    this.#componentsByPeriod[claims][period] = found;
    return found;
  }

  /** A number that is the same while all is that is known of a cell. */
  cellVersion(cell: number): number {
    const component = this.#component(cell, 'with');
    return component
      ? (this.#versions(component)?.cells[this.#localCell(component, cell)] ?? -1)
      : -1;
  }

  get figures(): ReadonlyMap<string, Interval> {
    return this.#byCellId('without');
  }

  get bounds(): ReadonlyMap<string, Interval> {
    return this.#byCellId('with');
  }

  #byCellId(claims: ClaimMode): ReadonlyMap<string, Interval> {
    const cells = Array.from({ length: this.grid.size }, (_, cell) => cell);
    return new Map(cells.map((cell) => [cellIdOf(this.grid, cell), this.boundsOf(cell, claims)]));
  }
}
