/**
 * The bounds of every cell of one basis as known on a date: group by group, conflicts frozen, claims weighed. Pure and
 * independent of the order of rows. The readings of the rules are recorded in docs/decisions/0002-how-bounds-are-solved.md.
 */

import type { Claim, Dataset } from '../dataset/schema.ts';
import type { ClaimStatus } from '../model/vocabulary.ts';
import type { ComponentSolutions } from './component-solutions.ts';
import { conflictsOf } from './conflicts.ts';
import { ConnectedComponents } from './connected-components.ts';
import { type DatasetGrid, type Grid, makeDatasetGrid, makeGrid } from './grid.ts';
import { ComponentSolver } from './incremental/component-solver.ts';
import {
  EvidenceIndex,
  evidenceByBlock,
  usedMetrics,
  usedPeriods,
} from './incremental/evidence-index.ts';
import { droppedClaims } from './rules/claim.ts';
import { Solution } from './solution.ts';

function claimStatuses(
  grid: Grid,
  claims: readonly Claim[],
  figures: ComponentSolutions,
): ReadonlyMap<string, ClaimStatus> {
  if (grid.mixed) return new Map(claims.map((claim) => [claim.id, 'used']));
  const byFigures = new Solution({
    grid,
    usedMetrics: new Map(),
    claims: new Map(),
    conflicts: [],
    withClaims: figures,
    withoutClaims: figures,
    versionsOf: () => undefined,
  });
  const dropped = droppedClaims(grid, claims, (cell) => byFigures.boundsOf(cell));
  return new Map(claims.map((claim) => [claim.id, dropped.has(claim.id) ? 'conflict' : 'used']));
}

/** Solves the bases of a dataset on one date after another: what didn't change in between isn't solved again. */
export class Solver {
  readonly #dataset: Dataset;
  readonly #grid: DatasetGrid;
  readonly #solvers = new Map<string, { index: EvidenceIndex; solver: ComponentSolver }>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#grid = makeDatasetGrid(dataset);
  }

  /** Solves one basis as known on a date (`YYYY-MM-DD`). */
  solve(basis: string, asOf: string): Solution {
    const { index, solver } = this.#basisSolver(basis);
    const used = index.usedOn(asOf);
    const grid = makeGrid(
      this.#grid,
      { basis, mixed: index.mixed },
      usedPeriods(used, index.mixed),
    );
    const components = new ConnectedComponents(grid);
    const evidence = evidenceByBlock(grid, components, used);
    const byFigures = solver.byFigures(grid, components, evidence);
    const claims = claimStatuses(grid, used.claims, byFigures);
    const topClaims = used.claims.filter(({ id, rank }) => rank === 1 && claims.get(id) === 'used');
    const withClaims =
      topClaims.length > 0 && !grid.mixed
        ? solver.withClaims(grid, byFigures, evidence, topClaims)
        : byFigures;
    const conflicts = conflictsOf(grid, withClaims.solutions, used.claims, claims);
    return new Solution({
      grid,
      usedMetrics: usedMetrics(used),
      claims,
      conflicts,
      withClaims,
      withoutClaims: byFigures,
      versionsOf: (component) => solver.versionsOf(component),
    });
  }

  #basisSolver(basis: string) {
    const cached = this.#solvers.get(basis);
    if (cached) return cached;
    const created = {
      index: new EvidenceIndex(this.#dataset, this.#grid, basis),
      solver: new ComponentSolver(),
    };
    this.#solvers.set(basis, created);
    return created;
  }
}

/** Solves one basis of a dataset as known on a date (`YYYY-MM-DD`). */
export function solve(dataset: Dataset, basis: string, asOf: string): Solution {
  return new Solver(dataset).solve(basis, asOf);
}
