/**
 * Entry point of the evidence engine: computes the bounds of every cell of one basis as known on a date. Pure, and
 * independent of the order of rows. Method: iterated bounds propagation over connected components,
 * docs/decisions/0002-how-bounds-are-solved.md.
 */

import type { Claim, Dataset } from '../dataset/schema.ts';
import {
  claimStatuses,
  claimsAgreeingTogether,
  claimsAgreeingWithFigures,
} from './claim-statuses.ts';
import type { ComponentSolutions } from './component-solutions.ts';
import { solveComponentsByFigures, solveComponentsWithClaims } from './component-solver.ts';
import { conflictsOf } from './conflicts.ts';
import { ConnectedComponents } from './connected-components.ts';
import { type DatasetGrid, makeDatasetGrid, makeGrid } from './grid.ts';
import { ComponentCache } from './incremental/component-cache.ts';
import {
  EvidenceIndex,
  evidenceByBlock,
  usedMetrics,
  usedPeriods,
} from './incremental/evidence-index.ts';
import { LevelCompleteness, tableSources } from './order/level-evidence.ts';
import { LevelOrders } from './order/level-orders.ts';
import { Solution } from './solution.ts';

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
