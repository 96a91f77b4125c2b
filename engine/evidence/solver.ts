/**
 * The bounds of every cell of one basis as known on a date: group by group, conflicts frozen, claims weighed. Pure and
 * independent of the order of rows. The readings of the rules are recorded in docs/decisions/0002-how-bounds-are-solved.md.
 */

import type { Claim, Dataset } from '../dataset/schema.ts';
import type { ClaimStatus } from '../model/documents/mod.ts';
import type { SolvedGroups } from './component-solutions.ts';
import { conflictsOf } from './conflicts.ts';
import { Groups } from './connected-components.ts';
import { type Frame, type Grid, makeFrame, makeGrid } from './grid.ts';
import { GroupSolver } from './incremental/component-solver.ts';
import { EvidenceRows, metricsNamed, periodsOf, rowsAt } from './incremental/evidence-index.ts';
import { droppedClaims } from './rules/claim.ts';
import { Solution } from './solution.ts';

function weigh(
  grid: Grid,
  used: readonly Claim[],
  figures: SolvedGroups,
): ReadonlyMap<string, ClaimStatus> {
  if (grid.mixed) return new Map(used.map((claim) => [claim.id, 'used']));
  const alone = new Solution({
    grid,
    named: new Map(),
    claims: new Map(),
    conflicts: [],
    withClaims: figures,
    withoutClaims: figures,
    versionsOf: () => undefined,
  });
  const dropped = droppedClaims(grid, used, (cell) => alone.boundsOf(cell));
  return new Map(used.map((claim) => [claim.id, dropped.has(claim.id) ? 'conflict' : 'used']));
}

/** Solves the bases of a dataset on one date after another: what didn't change in between isn't solved again. */
export class Solver {
  readonly #dataset: Dataset;
  readonly #frame: Frame;
  readonly #bases = new Map<string, { rows: EvidenceRows; groups: GroupSolver }>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#frame = makeFrame(dataset);
  }

  /** Solves one basis as known on a date (`YYYY-MM-DD`). */
  solve(basis: string, asOf: string): Solution {
    const { rows, groups: solver } = this.#ofBasis(basis);
    const used = rows.usedOn(asOf);
    const grid = makeGrid(this.#frame, { basis, mixed: rows.mixed }, periodsOf(used, rows.mixed));
    const groups = new Groups(grid);
    const at = rowsAt(grid, groups, used);
    const figures = solver.byFigures(grid, groups, at);
    const claims = weigh(grid, used.claims, figures);
    const tops = used.claims.filter(({ id, rank }) => rank === 1 && claims.get(id) === 'used');
    const all =
      tops.length > 0 && !grid.mixed ? solver.withClaims(grid, figures, at, tops) : figures;
    const conflicts = conflictsOf(grid, all.solutions, used.claims, claims);
    return new Solution({
      grid,
      named: metricsNamed(used),
      claims,
      conflicts,
      withClaims: all,
      withoutClaims: figures,
      versionsOf: (group) => solver.versionsOf(group),
    });
  }

  #ofBasis(basis: string) {
    const known = this.#bases.get(basis);
    if (known) return known;
    const made = {
      rows: new EvidenceRows(this.#dataset, this.#frame, basis),
      groups: new GroupSolver(),
    };
    this.#bases.set(basis, made);
    return made;
  }
}

/** Solves one basis of a dataset as known on a date (`YYYY-MM-DD`). */
export function solve(dataset: Dataset, basis: string, asOf: string): Solution {
  return new Solver(dataset).solve(basis, asOf);
}
