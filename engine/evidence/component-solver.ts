/**
 * Solver for all components of a basis, by figures alone and then with claims. Joins components that affect each other:
 * through the level of a claim, or where the growth rate of a frozen cell would have bounded a cell of the year before.
 */
import type { Claim } from '../dataset/schema.ts';
import { areListsEqual, type CellEvidence } from './cell-evidence.ts';
import type { ConnectedComponents } from './connected-components.ts';
import {
  type ComponentSolution,
  fixpointBounds,
  outgoingFrozenGrowth,
  solveByFigures,
  solveWithClaims,
} from './fixpoint.ts';
import type { BoundRef } from './fixpoint-state.ts';
import {
  type Component,
  cellNumber,
  cellParts,
  findCell,
  type Grid,
  makeComponentGrid,
} from './grid.ts';
import { type Interval, OPEN } from './interval.ts';
import { toTopClaim } from './rules/claim.ts';

/** Used cells by block. The lists keep their identity from date to date while nothing in them changes. */
export interface EvidenceByBlock {
  /** Cells of the block itself. */
  readonly own: ReadonlyMap<number, readonly (readonly CellEvidence[])[]>;
  /** Cells of other blocks one year later, whose growth rates bound cells of this block. */
  readonly later: ReadonlyMap<number, readonly LaterCells[]>;
}

/** Cells of another block, one year later. */
export interface LaterCells {
  readonly block: number;
  readonly cells: readonly CellEvidence[];
}

/** All inputs that determine the solution of a component. */
export interface ComponentInputs {
  readonly evidence: readonly (readonly CellEvidence[])[];
  /** Used claims of rank 1 in the component. */
  readonly claims: readonly Claim[];
  /** Solutions by figures alone, whose frozen cells stay frozen; empty when solving by figures. */
  readonly byFigures: readonly ComponentSolution[];
}

/** Solves one component, or returns an earlier solution of the same inputs. */
export type SolveComponent = (
  grid: Grid,
  component: Component,
  inputs: ComponentInputs,
) => ComponentSolution;

/** Evidence of a component, including the cells outside it, one year later, whose growth rates bound its cells. */
function componentEvidence(
  { blocks }: Component,
  evidence: EvidenceByBlock,
): (readonly CellEvidence[])[] {
  const blockSet = new Set(blocks);
  const later = blocks.flatMap((block) => evidence.later.get(block) ?? []);
  return [
    ...blocks.flatMap((block) => evidence.own.get(block) ?? []),
    ...later.filter(({ block }) => !blockSet.has(block)).map(({ cells }) => cells),
  ];
}

/** Solves all components by figures alone. Joins `components` where frozen cells require it. */
export function solveComponentsByFigures(
  grid: Grid,
  components: ConnectedComponents,
  evidence: EvidenceByBlock,
  solve: SolveComponent,
): ComponentSolutions {
  return solveUntilSeparate(grid, components, (component) =>
    solve(grid, component, {
      evidence: componentEvidence(component, evidence),
      claims: [],
      byFigures: [],
    }),
  );
}

/** Solves again with the used claims of rank 1. Components without such a claim keep their solution. */
export function solveComponentsWithClaims(
  grid: Grid,
  byFigures: ComponentSolutions,
  evidence: EvidenceByBlock,
  claims: readonly Claim[],
  solve: SolveComponent,
): ComponentSolutions {
  const components = byFigures.components.copy(grid);
  const holderBlocks = new Map(claims.map((claim) => [claim, joinLevel(grid, components, claim)]));
  return solveUntilSeparate(grid, components, (component) => {
    const claimsHere = claims.filter((claim) =>
      component.blocks.includes(holderBlocks.get(claim) ?? -1),
    );
    const earlierSolutions = [
      ...new Set(component.blocks.flatMap((block) => byFigures.ofBlock(block) ?? [])),
    ];
    const [only] = earlierSolutions;
    if (claimsHere.length === 0 && earlierSolutions.length === 1 && only) return only;
    return solve(grid, component, {
      evidence: componentEvidence(component, evidence),
      claims: claimsHere,
      byFigures: earlierSolutions,
    });
  });
}

/** Solves all components and joins those that frozen cells connect, until there are none left to join. */
function solveUntilSeparate(
  grid: Grid,
  components: ConnectedComponents,
  solve: (component: Component) => ComponentSolution,
): ComponentSolutions {
  for (;;) {
    const solutions = new Map(
      [...components.all()].map(([block, component]) => [block, solve(component)]),
    );
    const solved = new ComponentSolutions(grid, components, solutions);
    if (!joinByFrozenGrowth(grid, solved)) return solved;
  }
}

/** Solves one component. Pure function. */
export function solveComponent(
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

/** Number in grid `to` of a cell of grid `from`; undefined if `to` does not contain it. */
function findCellIn(from: Grid, cell: number, to: Grid): number | undefined {
  const { entity, metric, period } = cellParts(from, cell);
  const { entities, metrics, periods } = from;
  return findCell(to, entities[entity] ?? '', metrics[metric] ?? '', periods[period]?.id ?? '');
}

/** Joins the components of all members of the level of a claim, in its period. Returns the block of its holder. */
function joinLevel(grid: Grid, components: ConnectedComponents, claim: Claim): number {
  const period = grid.periodNumber.get(claim.period.id) ?? -1;
  const holder = components.blockOf(grid.entityNumber.get(claim.entity) ?? -1, period);
  for (const member of grid.members.get(claim.level) ?? [])
    components.union(holder, components.blockOf(member, period));
  return holder;
}

/**
 * Joins a component with the component of the year before, if the growth rate of a frozen cell would have bounded a
 * cell there that has no used observation. Returns whether any were joined.
 */
function joinByFrozenGrowth(grid: Grid, solved: ComponentSolutions): boolean {
  let hasJoined = false;
  for (const component of solved.solutions) {
    if (component.frozen.size === 0) continue;
    for (const { entity, metric, period, priorYear } of outgoingFrozenGrowth(component)) {
      const entityNumber = grid.entityNumber.get(entity) ?? -1;
      const periodNumber = grid.periodNumber.get(period) ?? -1;
      const priorYearNumber = grid.periodNumber.get(priorYear) ?? -1;
      const earlierSolution = solved.at(entityNumber, priorYearNumber);
      const cell = earlierSolution && findCell(earlierSolution.grid, entity, metric, priorYear);
      if (cell === undefined || earlierSolution?.evidence.cells.has(cell)) continue;
      const { components } = solved;
      const block = components.blockOf(entityNumber, periodNumber);
      const earlierBlock = components.blockOf(entityNumber, priorYearNumber);
      hasJoined = components.union(block, earlierBlock) || hasJoined;
    }
  }
  return hasJoined;
}

// Solutions of the components of a basis, and the mapping of cells between the whole grid and component grids.

/** Mapping of period numbers between a component grid and the whole grid; -1 if a grid does not contain the period. */
interface PeriodMapping {
  readonly toGlobal: Int32Array;
  readonly toLocal: Int32Array;
}

/** Components with their solutions. Cells, entities and periods are numbers of the whole grid, unless called local. */
export class ComponentSolutions {
  readonly components: ConnectedComponents;
  readonly #grid: Grid;
  /** Solutions by the block that represents the component. */
  readonly #solutions: ReadonlyMap<number, ComponentSolution>;
  readonly #periodMappings = new Map<ComponentSolution, PeriodMapping>();

  constructor(
    grid: Grid,
    components: ConnectedComponents,
    solutions: ReadonlyMap<number, ComponentSolution>,
  ) {
    this.#grid = grid;
    this.components = components;
    this.#solutions = solutions;
  }

  get solutions(): Iterable<ComponentSolution> {
    return this.#solutions.values();
  }

  /** Solution of the component that contains a block. */
  ofBlock(block: number): ComponentSolution | undefined {
    return this.#solutions.get(this.components.find(block));
  }

  /** Solution of the component that contains the cells of an entity in a period. */
  at(entity: number, period: number): ComponentSolution | undefined {
    return this.ofBlock(this.components.blockOf(entity, period));
  }

  /** Solutions of the components that have cells in a period. */
  in(period: number): ReadonlySet<ComponentSolution> {
    return new Set(
      this.components.firstEntities.flatMap((entity) => this.at(entity, period) ?? []),
    );
  }

  /** Solution of the component that contains a cell. */
  ofCell(cell: number): ComponentSolution | undefined {
    const { metrics, periods } = this.#grid;
    const entity = Math.floor(cell / (metrics.length * periods.length));
    return this.at(entity, cell % periods.length);
  }

  /** Bounds of a cell; [0, open) if it belongs to no component. */
  boundsOf(cell: number): Interval {
    const component = this.ofCell(cell);
    return component ? fixpointBounds(component, this.localCell(component, cell)) : OPEN;
  }

  /** Number of a cell in its component grid. */
  localCell(component: ComponentSolution, cell: number): number {
    const { entity, metric, period } = cellParts(this.#grid, cell);
    const localEntity = component.grid.localEntity.get(entity) ?? -1;
    return cellNumber(component.grid, localEntity, metric, this.localPeriod(component, period));
  }

  /** Number of a period in a component grid. */
  localPeriod(component: ComponentSolution, period: number): number {
    return this.#periodMapping(component).toLocal[period] ?? -1;
  }

  /** Converts a bound of a component grid to a bound of the whole grid. */
  globalBound(component: ComponentSolution, { cell, side }: BoundRef): BoundRef {
    const { entity, metric, period } = cellParts(component.grid, cell);
    const globalEntity = component.grid.globalEntity[entity] ?? -1;
    const globalPeriod = this.#periodMapping(component).toGlobal[period] ?? -1;
    return { cell: cellNumber(this.#grid, globalEntity, metric, globalPeriod), side };
  }

  #periodMapping(component: ComponentSolution): PeriodMapping {
    const cached = this.#periodMappings.get(component);
    if (cached) return cached;
    const { periods, periodNumber } = this.#grid;
    const toGlobal = component.grid.periods.map(({ id }) => periodNumber.get(id) ?? -1);
    const toLocal = new Int32Array(periods.length).fill(-1);
    toGlobal.forEach((period, localPeriod) => {
      toLocal[period] = localPeriod;
    });
    const mapping = { toGlobal: Int32Array.from(toGlobal), toLocal };
    this.#periodMappings.set(component, mapping);
    return mapping;
  }
}

// Memoized solving: a component is solved again only if one of its inputs differs from the last time.

interface CachedSolution {
  readonly inputs: ComponentInputs;
  /** Ids of the component's periods. */
  readonly periods: readonly string[];
  readonly solution: ComponentSolution;
}

function hasSameInputs(a: ComponentInputs, b: ComponentInputs): boolean {
  return (
    areListsEqual(a.evidence, b.evidence) &&
    areListsEqual(a.claims, b.claims) &&
    areListsEqual(a.byFigures, b.byFigures)
  );
}

/** Last solution of each component of one basis. */
export class ComponentCache {
  readonly #cache = new Map<string, CachedSolution>();

  /** Solves a component, or returns the cached object if all inputs are the same. */
  solve(grid: Grid, component: Component, inputs: ComponentInputs): ComponentSolution {
    const periods = component.periods.map((period) => grid.periods[period]?.id ?? '');
    const firstMonth = Math.min(
      ...component.periods.map((period) => grid.periods[period]?.start ?? 0),
    );
    const key = `${inputs.byFigures.length > 0} ${firstMonth} ${component.trees}`;
    const cached = this.#cache.get(key);
    if (cached && areListsEqual(cached.periods, periods) && hasSameInputs(cached.inputs, inputs))
      return cached.solution;
    const solution = solveComponent(grid, component, inputs);
    this.#cache.set(key, { inputs, periods, solution });
    return solution;
  }
}
