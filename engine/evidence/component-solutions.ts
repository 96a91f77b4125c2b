/** The solved components of a basis, and the mapping of cells between the whole grid and the grid of each component. */

import type { ConnectedComponents } from './connected-components.ts';
import { type ComponentSolution, fixpointBounds } from './fixpoint.ts';
import type { BoundRef } from './fixpoint-state.ts';
import { cellNumber, cellParts, type Grid } from './grid.ts';
import { type Interval, OPEN } from './interval.ts';

/** The numbers of periods in a component's grid and in the whole grid; -1 where one doesn't have the period. */
interface PeriodMapping {
  readonly toGlobal: Int32Array;
  readonly toLocal: Int32Array;
}

/** Components with their solutions. Cells, entities and periods are numbers of the whole grid, unless called local. */
export class ComponentSolutions {
  readonly components: ConnectedComponents;
  readonly #grid: Grid;
  /** By the block that represents the component. */
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

  /** The solution of the component that a block belongs to. */
  ofBlock(block: number): ComponentSolution | undefined {
    return this.#solutions.get(this.components.find(block));
  }

  /** The solution of the component that an entity's cells of a period belong to. */
  at(entity: number, period: number): ComponentSolution | undefined {
    return this.ofBlock(this.components.blockOf(entity, period));
  }

  /** The solution of the component that a cell belongs to. */
  ofCell(cell: number): ComponentSolution | undefined {
    const { metrics, periods } = this.#grid;
    const entity = Math.floor(cell / (metrics.length * periods.length));
    return this.at(entity, cell % periods.length);
  }

  /** The bounds of a cell; [0, open) where it belongs to no component. */
  boundsOf(cell: number): Interval {
    const component = this.ofCell(cell);
    return component ? fixpointBounds(component, this.localCell(component, cell)) : OPEN;
  }

  /** The local number of a cell in its component. */
  localCell(component: ComponentSolution, cell: number): number {
    const { entity, metric, period } = cellParts(this.#grid, cell);
    const localEntity = component.grid.localEntity[entity] ?? -1;
    return cellNumber(component.grid, localEntity, metric, this.localPeriod(component, period));
  }

  /** The local number of a period in a component. */
  localPeriod(component: ComponentSolution, period: number): number {
    return this.#periodMapping(component).toLocal[period] ?? -1;
  }

  /** The bound of the whole grid that a local bound of a component is. */
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
    toGlobal.forEach((period, number) => {
      toLocal[period] = number;
    });
    const mapping = { toGlobal: Int32Array.from(toGlobal), toLocal };
    this.#periodMappings.set(component, mapping);
    return mapping;
  }
}
