/**
 * Entry point of the evidence engine: computes the bounds of every cell of one basis as known on a date. Pure, and
 * independent of the order of rows. Method: iterated bounds propagation over connected components,
 * docs/decisions/0002-how-bounds-are-solved.md.
 */

import type { Dataset } from '../dataset/schema.ts';
import { claimStatuses } from './claim-statuses.ts';
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
import { SolutionVersions, type VersionsByPeriod } from './incremental/solution-versions.ts';
import { Solution } from './solution.ts';

/** State of a basis that is kept from date to date. */
interface BasisState {
  readonly index: EvidenceIndex;
  readonly cache: ComponentCache;
  readonly versions: VersionsByPeriod;
}

/** Solves the bases of a dataset date by date. Components that did not change between dates are not solved again. */
export class Solver {
  readonly #dataset: Dataset;
  readonly #grid: DatasetGrid;
  readonly #bases = new Map<string, BasisState>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#grid = makeDatasetGrid(dataset);
  }

  /** Solves one basis (id) as known on a date (`YYYY-MM-DD`). */
  solve(basis: string, asOf: string): Solution {
    const { index, cache, versions } = this.#basisState(basis);
    const { mixed } = index;
    const used = index.usedOn(asOf);
    const grid = makeGrid(this.#grid, { basis, mixed }, usedPeriods(used, mixed));
    const components = new ConnectedComponents(grid);
    const evidence = evidenceByBlock(grid, components, used);
    const solve = cache.solve.bind(cache);
    const byFigures = solveComponentsByFigures(grid, components, evidence, solve);
    const claims = claimStatuses(grid, used.claims, byFigures);
    const topClaims = used.claims.filter(({ id, rank }) => rank === 1 && claims.get(id) === 'used');
    const withClaims =
      topClaims.length > 0 && !mixed
        ? solveComponentsWithClaims(grid, byFigures, evidence, topClaims, solve)
        : byFigures;
    return new Solution({
      grid,
      usedMetrics: usedMetrics(used),
      claims,
      conflicts: conflictsOf(grid, withClaims.solutions, used.claims, claims),
      withClaims,
      withoutClaims: byFigures,
      versions: new SolutionVersions(
        grid,
        withClaims,
        byFigures,
        (component) => cache.versionsOf(component),
        versions,
      ),
    });
  }

  #basisState(basis: string): BasisState {
    const cached = this.#bases.get(basis);
    if (cached) return cached;
    const created = {
      index: new EvidenceIndex(this.#dataset, this.#grid, basis),
      cache: new ComponentCache(),
      versions: new Map(),
    };
    this.#bases.set(basis, created);
    return created;
  }
}

/** Solves one basis of a dataset as known on a date (`YYYY-MM-DD`). */
export function solve(dataset: Dataset, basis: string, asOf: string): Solution {
  return new Solver(dataset).solve(basis, asOf);
}
