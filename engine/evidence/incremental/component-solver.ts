/**
 * All components of a basis, solved. A component whose rows are the same as when it was last solved isn't solved again. Where a cell
 * froze, its growth rates aren't used: a component of which one would say something is solved together with the cell's own.
 */
import type { Claim } from '../../dataset/schema.ts';
import type { CellEvidence } from '../cell-evidence.ts';
import { ComponentSolutions } from '../component-solutions.ts';
import type { ConnectedComponents } from '../connected-components.ts';
import {
  type ComponentSolution,
  outgoingFrozenGrowth,
  solveByFigures,
  solveWithClaims,
} from '../fixpoint.ts';
import { type Component, cellParts, findCell, type Grid, makeComponentGrid } from '../grid.ts';
import { toTopClaim } from '../rules/claim.ts';
import { type CellVersions, cellVersions, type VersionedSolution } from './cell-versions.ts';
import type { EvidenceByBlock } from './evidence-index.ts';
import { areListsEqual } from './step-cache.ts';

/** Everything that a solution of a component is made from. */
interface ComponentInputs {
  readonly periods: readonly string[];
  readonly evidence: readonly (readonly CellEvidence[])[];
  readonly claims: readonly Claim[];
  /** Solutions by figures alone, whose frozen cells stay frozen. */
  readonly byFigures: readonly ComponentSolution[];
}

interface CachedSolution extends VersionedSolution {
  readonly inputs: ComponentInputs;
}

function hasSameInputs(a: ComponentInputs, b: ComponentInputs): boolean {
  return (
    areListsEqual(a.evidence, b.evidence) &&
    areListsEqual(a.periods, b.periods) &&
    areListsEqual(a.claims, b.claims) &&
    areListsEqual(a.byFigures, b.byFigures)
  );
}

/** The rows of a component; what is said of it a year later, only as far as that isn't in it. */
function componentEvidence(
  { blocks }: Component,
  evidence: EvidenceByBlock,
): (readonly CellEvidence[])[] {
  const own = new Set(blocks);
  const later = blocks.flatMap((block) => evidence.later.get(block) ?? []);
  return [
    ...blocks.flatMap((block) => evidence.own.get(block) ?? []),
    ...later.filter(({ block }) => !own.has(block)).map(({ cells }) => cells),
  ];
}

/** Solves the components of one basis, date by date. */
export class ComponentSolver {
  readonly #cache = new Map<string, CachedSolution>();
  readonly #versions = new WeakMap<ComponentSolution, CellVersions>();
  #version = 0;

  /** The versions of the cells of a component that this solved. */
  versionsOf(component: ComponentSolution): CellVersions | undefined {
    return this.#versions.get(component);
  }

  /** By figures alone. Joins components where it has to. */
  byFigures(
    grid: Grid,
    components: ConnectedComponents,
    evidence: EvidenceByBlock,
  ): ComponentSolutions {
    return this.#solveUntilSeparate(grid, components, (component) => {
      const inputs = {
        evidence: componentEvidence(component, evidence),
        claims: [],
        byFigures: [],
      };
      return this.#solveCached(grid, component, inputs);
    });
  }

  /** With claims of rank 1, which join the components of a level. */
  withClaims(
    grid: Grid,
    figures: ComponentSolutions,
    evidence: EvidenceByBlock,
    claims: readonly Claim[],
  ): ComponentSolutions {
    const components = figures.components.copy(grid);
    const holderBlocks = new Map(
      claims.map((claim) => [claim, joinLevel(grid, components, claim)]),
    );
    return this.#solveUntilSeparate(grid, components, (component) => {
      const own = claims.filter((claim) =>
        component.blocks.includes(holderBlocks.get(claim) ?? -1),
      );
      const byFigures = [
        ...new Set(component.blocks.flatMap((block) => figures.ofBlock(block) ?? [])),
      ];
      const [only] = byFigures;
      if (own.length === 0 && byFigures.length === 1 && only) return only;
      return this.#solveCached(grid, component, {
        evidence: componentEvidence(component, evidence),
        claims: own,
        byFigures,
      });
    });
  }

  /** Solves all components; joins those of which one would be told something by a frozen cell of another, and solves them again. */
  #solveUntilSeparate(
    grid: Grid,
    components: ConnectedComponents,
    solve: (component: Component) => ComponentSolution,
  ): ComponentSolutions {
    for (;;) {
      const solutions = new Map(
        [...components.all()].map(([block, component]) => [block, solve(component)]),
      );
      const solved = new ComponentSolutions(components, solutions);
      if (!joinByFrozenGrowth(grid, solved)) return solved;
    }
  }

  #solveCached(
    grid: Grid,
    component: Component,
    given: Omit<ComponentInputs, 'periods'>,
  ): ComponentSolution {
    const periods = component.periods.map((period) => grid.periods[period]?.id ?? '');
    const inputs = { ...given, periods };
    const first = Math.min(...component.periods.map((period) => grid.periods[period]?.start ?? 0));
    const key = `${inputs.byFigures.length > 0} ${first} ${component.trees}`;
    const cached = this.#cache.get(key);
    if (cached && hasSameInputs(cached.inputs, inputs)) return cached.solution;
    const solution = solveComponent(grid, component, inputs);
    this.#version += 1;
    const versions = cellVersions(solution, cached, this.#version);
    this.#versions.set(solution, versions);
    this.#cache.set(key, { inputs, solution, versions });
    return solution;
  }
}

function solveComponent(
  grid: Grid,
  component: Component,
  { evidence, claims, byFigures }: ComponentInputs,
): ComponentSolution {
  const componentGrid = makeComponentGrid(grid, component);
  const cells = evidence.flat();
  if (byFigures.length === 0) return solveByFigures(componentGrid, cells);
  const topClaims = claims.flatMap((claim) => toTopClaim(componentGrid, claim) ?? []);
  const frozen = byFigures.flatMap((solution) =>
    [...solution.frozen.keys()].flatMap(
      (cell) => findCellIn(solution.grid, cell, componentGrid) ?? [],
    ),
  );
  return solveWithClaims(componentGrid, cells, topClaims, frozen);
}

/** The number that a cell of one grid has in another; undefined where it isn't there. */
function findCellIn(from: Grid, cell: number, to: Grid): number | undefined {
  const { entity, metric, period } = cellParts(from, cell);
  const { entities, metrics, periods } = from;
  return findCell(to, entities[entity] ?? '', metrics[metric] ?? '', periods[period]?.id ?? '');
}

/** Joins the components of all members of a claim's level, in its period; gives the block of its holder. */
function joinLevel(grid: Grid, components: ConnectedComponents, claim: Claim): number {
  const period = grid.periodNumber.get(claim.period.id) ?? -1;
  const holder = components.blockOf(grid.entityNumber.get(claim.entity) ?? -1, period);
  for (const member of grid.members.get(claim.level) ?? [])
    components.union(holder, components.blockOf(member, period));
  return holder;
}

/** Joins components with those that they are told by frozen cells of; tells whether there were any. */
function joinByFrozenGrowth(grid: Grid, solved: ComponentSolutions): boolean {
  let joined = false;
  for (const component of solved.solutions) {
    for (const { entity, metric, period, priorYear } of outgoingFrozenGrowth(component)) {
      const e = grid.entityNumber.get(entity) ?? -1;
      const [now, then] = [period, priorYear].map((id) => grid.periodNumber.get(id) ?? -1);
      const other = solved.at(e, then ?? -1);
      const cell = other && findCell(other.grid, entity, metric, priorYear);
      if (cell === undefined || other?.evidence.cells.has(cell)) continue;
      const [block, earlierBlock] = [now, then].map((number) =>
        solved.components.blockOf(e, number ?? -1),
      );
      joined = solved.components.union(block ?? -1, earlierBlock ?? -1) || joined;
    }
  }
  return joined;
}
