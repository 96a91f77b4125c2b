/**
 * All groups of a basis, solved. A group whose rows are the same as when it was last solved isn't solved again. Where a cell
 * froze, its growth rates aren't used: a group of which one would say something is solved together with the cell's own.
 */
import type { Claim } from '../../dataset/schema.ts';
import type { CellRows } from '../cell-evidence.ts';
import { SolvedGroups } from '../component-solutions.ts';
import type { Groups } from '../connected-components.ts';
import { type GroupSolution, reachingOut, solveClaimed, solveGroup } from '../fixpoint.ts';
import { cellParts, findCell, type Grid, type Group, groupGrid } from '../grid.ts';
import { topClaim } from '../rules/claim.ts';
import { type Versioned, type Versions, versionsOf } from './cell-versions.ts';
import type { RowsAt } from './evidence-index.ts';
import { areEqual } from './step-cache.ts';

/** Everything that a solution of a group is made from. */
interface Ground {
  readonly periods: readonly string[];
  readonly rows: readonly (readonly CellRows[])[];
  readonly claims: readonly Claim[];
  /** Solutions by figures alone, whose frozen cells stay frozen. */
  readonly before: readonly GroupSolution[];
}

interface Known extends Versioned {
  readonly ground: Ground;
}

function isSame(a: Ground, b: Ground): boolean {
  return (
    areEqual(a.rows, b.rows) &&
    areEqual(a.periods, b.periods) &&
    areEqual(a.claims, b.claims) &&
    areEqual(a.before, b.before)
  );
}

/** The rows of a group; what is said of it a year later, only as far as that isn't in it. */
function rowsOf({ places }: Group, rows: RowsAt): (readonly CellRows[])[] {
  const own = new Set(places);
  const later = places.flatMap((place) => rows.later.get(place) ?? []);
  return [
    ...places.flatMap((place) => rows.own.get(place) ?? []),
    ...later.filter(({ place }) => !own.has(place)).map(({ cells }) => cells),
  ];
}

/** Solves the groups of one basis, date by date. */
export class GroupSolver {
  readonly #known = new Map<string, Known>();
  readonly #versions = new WeakMap<GroupSolution, Versions>();
  #version = 0;

  /** The versions of the cells of a group that this solved. */
  versionsOf(group: GroupSolution): Versions | undefined {
    return this.#versions.get(group);
  }

  /** By figures alone. Joins groups where it has to. */
  byFigures(grid: Grid, groups: Groups, rows: RowsAt): SolvedGroups {
    return this.#untilApart(grid, groups, (group) => {
      const ground = { rows: rowsOf(group, rows), claims: [], before: [] };
      return this.#solved(grid, group, ground);
    });
  }

  /** With claims of rank 1, which join the groups of a level. */
  withClaims(
    grid: Grid,
    figures: SolvedGroups,
    rows: RowsAt,
    claims: readonly Claim[],
  ): SolvedGroups {
    const groups = figures.groups.copy(grid);
    const placeOf = new Map(claims.map((claim) => [claim, joinMembers(grid, groups, claim)]));
    return this.#untilApart(grid, groups, (group) => {
      const own = claims.filter((claim) => group.places.includes(placeOf.get(claim) ?? -1));
      const before = [...new Set(group.places.flatMap((place) => figures.ofPlace(place) ?? []))];
      const [alone] = before;
      if (own.length === 0 && before.length === 1 && alone) return alone;
      return this.#solved(grid, group, { rows: rowsOf(group, rows), claims: own, before });
    });
  }

  /** Solves all groups; joins those of which one would be told something by a frozen cell of another, and solves them again. */
  #untilApart(grid: Grid, groups: Groups, solve: (group: Group) => GroupSolution): SolvedGroups {
    for (;;) {
      const all = new Map([...groups.all()].map(([place, group]) => [place, solve(group)]));
      const solved = new SolvedGroups(groups, all);
      if (!joinReached(grid, solved)) return solved;
    }
  }

  #solved(grid: Grid, group: Group, asked: Omit<Ground, 'periods'>): GroupSolution {
    const periods = group.periods.map((period) => grid.periods[period]?.id ?? '');
    const ground = { ...asked, periods };
    const first = Math.min(...group.periods.map((period) => grid.periods[period]?.start ?? 0));
    const key = `${ground.before.length > 0} ${first} ${group.families}`;
    const known = this.#known.get(key);
    if (known && isSame(known.ground, ground)) return known.solution;
    const solution = solveGround(grid, group, ground);
    this.#version += 1;
    const versions = versionsOf(solution, known, this.#version);
    this.#versions.set(solution, versions);
    this.#known.set(key, { ground, solution, versions });
    return solution;
  }
}

function solveGround(grid: Grid, group: Group, { rows, claims, before }: Ground): GroupSolution {
  const own = groupGrid(grid, group);
  const all = rows.flat();
  if (before.length === 0) return solveGroup(own, all);
  const tops = claims.flatMap((claim) => topClaim(own, claim) ?? []);
  const frozen = before.flatMap((solution) =>
    [...solution.frozen.keys()].flatMap((cell) => renumbered(solution.grid, cell, own) ?? []),
  );
  return solveClaimed(own, all, tops, frozen);
}

/** The number that a cell of one grid has in another; undefined where it isn't there. */
function renumbered(from: Grid, cell: number, to: Grid): number | undefined {
  const { entity, metric, period } = cellParts(from, cell);
  const { entities, metrics, periods } = from;
  return findCell(to, entities[entity] ?? '', metrics[metric] ?? '', periods[period]?.id ?? '');
}

/** Joins the groups of all members of a claim's level, in its period; gives the place of its holder. */
function joinMembers(grid: Grid, groups: Groups, claim: Claim): number {
  const period = grid.periodNumber.get(claim.period.id) ?? -1;
  const holder = groups.place(grid.entityNumber.get(claim.entity) ?? -1, period);
  for (const member of grid.members.get(claim.level) ?? [])
    groups.join(holder, groups.place(member, period));
  return holder;
}

/** Joins groups with those that they are told by frozen cells of; tells whether there were any. */
function joinReached(grid: Grid, solved: SolvedGroups): boolean {
  let joined = false;
  for (const group of solved.solutions) {
    for (const { entity, metric, period, before } of reachingOut(group)) {
      const e = grid.entityNumber.get(entity) ?? -1;
      const [now, then] = [period, before].map((id) => grid.periodNumber.get(id) ?? -1);
      const other = solved.at(e, then ?? -1);
      const cell = other && findCell(other.grid, entity, metric, before);
      if (cell === undefined || other?.reports.cells.has(cell)) continue;
      const [own, reached] = [now, then].map((number) => solved.groups.place(e, number ?? -1));
      joined = solved.groups.join(own ?? -1, reached ?? -1) || joined;
    }
  }
  return joined;
}
