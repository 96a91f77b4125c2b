/**
 * Entry point of the evidence engine: computes the bounds of every cell of one basis as known on a date. Pure, and
 * independent of the order of rows. Method: iterated bounds propagation over connected components,
 * docs/decisions/0002-how-bounds-are-solved.md.
 */
import type { Claim, Dataset, Observation } from '../dataset/schema.ts';
import type { Conflict } from '../model/documents.ts';
import type { ClaimStatus } from '../model/vocabulary.ts';
import {
  claimStatuses,
  claimsAgreeingTogether,
  claimsAgreeingWithFigures,
} from './claim-statuses.ts';
import {
  ComponentCache,
  type ComponentSolutions,
  solveComponentsByFigures,
  solveComponentsWithClaims,
} from './component-solver.ts';
import { conflictsOf } from './conflicts.ts';
import { ConnectedComponents } from './connected-components.ts';
import { EvidenceIndex, evidenceByBlock, usedMetrics, usedPeriods } from './evidence-index.ts';
import { boundDerivation, type ComponentSolution } from './fixpoint.ts';
import type { Derivation, Side } from './fixpoint-state.ts';
import { cellIdOf, type DatasetGrid, type Grid, makeDatasetGrid, makeGrid } from './grid.ts';
import type { Interval } from './interval.ts';
import {
  LevelCompleteness,
  LevelOrders,
  type OrderEvidence,
  tableSources,
} from './order/level-orders.ts';
import type { CellGrowth } from './rules/growth.ts';

/** State of a basis that is kept from date to date. */
interface BasisState {
  readonly index: EvidenceIndex;
  readonly cache: ComponentCache;
}

/** Solves the bases of a dataset date by date. Components that did not change between dates are not solved again. */
export class Solver {
  readonly #dataset: Dataset;
  readonly #grid: DatasetGrid;
  readonly #tables: ReadonlySet<string>;
  readonly #bases = new Map<string, BasisState>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#grid = makeDatasetGrid(dataset);
    this.#tables = tableSources(dataset);
  }

  /** Solves one basis (id) as known on a date (`YYYY-MM-DD`). */
  solve(basis: string, asOf: string): Solution {
    const { index, cache } = this.#basisState(basis);
    const { mixed } = index;
    const used = index.usedOn(asOf);
    const grid = makeGrid(this.#grid, { basis, mixed }, usedPeriods(used, mixed));
    const components = new ConnectedComponents(grid);
    const evidence = evidenceByBlock(grid, components, used);
    const solve = cache.solve.bind(cache);
    const byFigures = solveComponentsByFigures(grid, components, evidence, solve);
    const completeness = new LevelCompleteness(
      this.#dataset.levels,
      this.#dataset.completeness.filter((row) => row.basis === basis),
      asOf,
    );
    const ordersOf = (solutions: ComponentSolutions) =>
      new LevelOrders(grid, solutions, this.#tables, completeness);
    const solveWith = (claims: readonly Claim[]) => {
      const topClaims = claims.filter(({ rank }) => rank === 1);
      const solutions =
        topClaims.length > 0 && !mixed
          ? solveComponentsWithClaims(grid, byFigures, evidence, topClaims, solve)
          : byFigures;
      return { claims, solutions, orders: ordersOf(solutions) };
    };
    // On a mixed basis claims are only shown.
    let withClaims = solveWith(
      mixed ? used.claims : claimsAgreeingWithFigures(used.claims, ordersOf(byFigures).of),
    );
    for (;;) {
      if (mixed) break;
      const agreeing = claimsAgreeingTogether(withClaims.claims, withClaims.orders.of);
      if (agreeing.length === withClaims.claims.length) break;
      withClaims = solveWith(agreeing);
    }
    const claims = claimStatuses(used.claims, withClaims.claims);
    return new Solution({
      grid,
      usedMetrics: usedMetrics(used),
      claims,
      conflicts: conflictsOf(
        grid,
        withClaims.solutions.solutions,
        mixed ? [] : withClaims.orders.rings(usedMetrics(used)),
        used.claims,
        claims,
      ),
      withClaims: withClaims.solutions,
      withoutClaims: byFigures,
      orders: withClaims.orders,
    });
  }

  #basisState(basis: string): BasisState {
    const cached = this.#bases.get(basis);
    if (cached) return cached;
    const created = {
      index: new EvidenceIndex(this.#dataset, this.#grid, basis),
      cache: new ComponentCache(),
    };
    this.#bases.set(basis, created);
    return created;
  }
}

/** Solves one basis of a dataset as known on a date (`YYYY-MM-DD`). */
export function solve(dataset: Dataset, basis: string, asOf: string): Solution {
  return new Solver(dataset).solve(basis, asOf);
}

/** Whether used claims of rank 1 are applied (`with`), or figures alone (`without`). */
export type ClaimMode = 'with' | 'without';

const NO_ROWS: readonly Observation[] = [];

/** Solution of one basis. Cells are numbers of its grid; an open high is Infinity. */
export class Solution {
  readonly grid: Grid;
  /** Ids of the metrics with a used observation, by period id. */
  readonly usedMetrics: ReadonlyMap<string, ReadonlySet<string>>;
  /** Status of each known claim, by id. */
  readonly claims: ReadonlyMap<string, ClaimStatus>;
  readonly conflicts: readonly Conflict[];
  readonly #components: Readonly<Record<ClaimMode, ComponentSolutions>>;
  readonly #orders: LevelOrders;
  readonly #componentsIn = new Map<string, readonly ComponentSolution[]>();

  constructor(
    parts: Pick<Solution, 'grid' | 'usedMetrics' | 'claims' | 'conflicts'> & {
      readonly withClaims: ComponentSolutions;
      readonly withoutClaims: ComponentSolutions;
      readonly orders: LevelOrders;
    },
  ) {
    this.grid = parts.grid;
    this.usedMetrics = parts.usedMetrics;
    this.claims = parts.claims;
    this.conflicts = parts.conflicts;
    this.#orders = parts.orders;
    this.#components = { with: parts.withClaims, without: parts.withoutClaims };
  }

  /** Unrounded bounds of a cell. */
  boundsOf(cell: number, claims: ClaimMode = 'with'): Interval {
    return this.#components[claims].boundsOf(cell);
  }

  /**
   * Solutions of the components that have cells in a period (id), with and without claims. While they are the same objects from one date
   * to the next, so are all bounds of the period and their derivations.
   */
  componentsIn(period: string): readonly ComponentSolution[] {
    const known = this.#componentsIn.get(period);
    if (known) return known;
    const number = this.grid.periodNumber.get(period);
    const components =
      number === undefined
        ? []
        : [this.#components.with, this.#components.without].flatMap((one) => [...one.in(number)]);
    this.#componentsIn.set(period, components);
    return components;
  }

  /** Derivation of a bound with claims; undefined if nothing bounds the cell on that side. */
  derivationOf(cell: number, side: Side): Derivation | undefined {
    const components = this.#components.with;
    const component = components.ofCell(cell);
    const derivation =
      component && boundDerivation(component, components.localCell(component, cell), side);
    if (!derivation || derivation.from.length === 0) return derivation;
    return {
      ...derivation,
      from: derivation.from.map((bound) => components.globalBound(component, bound)),
    };
  }

  /** Used observations of a cell, in the order of ids. */
  observationsOf(cell: number): readonly Observation[] {
    const components = this.#components.with;
    const component = components.ofCell(cell);
    return component?.evidence.cells.get(components.localCell(component, cell))?.rows ?? NO_ROWS;
  }

  /** What orders the members of a level besides bounds, in a metric and period (ids). */
  orderEvidence(level: string, metric: string, period: string): OrderEvidence {
    return this.#orders.evidence(level, metric, period);
  }

  /** Used growth rates of a cell; undefined if there are none, or the cell is frozen. */
  growthOf(cell: number, claims: ClaimMode = 'with'): CellGrowth | undefined {
    const components = this.#components[claims];
    const component = components.ofCell(cell);
    if (!component) return undefined;
    const localCell = components.localCell(component, cell);
    return component.frozen.has(localCell)
      ? undefined
      : (component.evidence.cells.get(localCell)?.growth ?? undefined);
  }

  /** Bounds of all cells by figures alone, by cell id. */
  get figures(): ReadonlyMap<string, Interval> {
    return this.#byCellId('without');
  }

  /** Bounds of all cells with claims, by cell id. */
  get bounds(): ReadonlyMap<string, Interval> {
    return this.#byCellId('with');
  }

  #byCellId(claims: ClaimMode): ReadonlyMap<string, Interval> {
    const cells = Array.from({ length: this.grid.size }, (_, cell) => cell);
    return new Map(cells.map((cell) => [cellIdOf(this.grid, cell), this.boundsOf(cell, claims)]));
  }
}
