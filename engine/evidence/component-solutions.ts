/** Groups with their solutions. */

import type { ConnectedComponents } from './connected-components.ts';
import type { ComponentSolution } from './fixpoint.ts';

/** Groups with their solutions, by the block that stands for each. Numbers are the grid's. */
export class ComponentSolutions {
  readonly components: ConnectedComponents;
  readonly #solutions: ReadonlyMap<number, ComponentSolution>;

  constructor(groups: ConnectedComponents, solutions: ReadonlyMap<number, ComponentSolution>) {
    this.components = groups;
    this.#solutions = solutions;
  }

  get solutions(): Iterable<ComponentSolution> {
    return this.#solutions.values();
  }

  /** The solution of the component of a block. */
  ofBlock(block: number): ComponentSolution | undefined {
    return this.#solutions.get(this.components.find(block));
  }

  /** The solution of the component that an entity's cells of a period are of. */
  at(entity: number, period: number): ComponentSolution | undefined {
    return this.ofBlock(this.components.blockOf(entity, period));
  }
}
