/** Solutions of the components of a basis, and the mapping of cells between the whole grid and component grids. */

import type { ConnectedComponents } from './connected-components.ts';
import { type ComponentSolution, fixpointBounds } from './fixpoint.ts';
import type { BoundRef } from './fixpoint-state.ts';
import { cellNumber, cellParts, type Grid } from './grid.ts';
import { type Interval, OPEN } from './interval.ts';

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
