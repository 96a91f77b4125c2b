/** Groups with their solutions. */

import type { Groups } from './connected-components.ts';
import type { GroupSolution } from './fixpoint.ts';

/** Groups with their solutions, by the place that stands for each. Numbers are the grid's. */
export class SolvedGroups {
  readonly groups: Groups;
  readonly #solutions: ReadonlyMap<number, GroupSolution>;

  constructor(groups: Groups, solutions: ReadonlyMap<number, GroupSolution>) {
    this.groups = groups;
    this.#solutions = solutions;
  }

  get solutions(): Iterable<GroupSolution> {
    return this.#solutions.values();
  }

  /** The solution of the group of a place. */
  ofPlace(place: number): GroupSolution | undefined {
    return this.#solutions.get(this.groups.groupOf(place));
  }

  /** The solution of the group that an entity's cells of a period are of. */
  at(entity: number, period: number): GroupSolution | undefined {
    return this.ofPlace(this.groups.place(entity, period));
  }
}
