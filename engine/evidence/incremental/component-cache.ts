/** Cache of component solutions from date to date. A component is solved again only if one of its inputs changed. */

import type { Component } from '../component-grid.ts';
import { type ComponentInputs, solveComponent } from '../component-solver.ts';
import type { ComponentSolution } from '../fixpoint.ts';
import type { Grid } from '../grid.ts';
import { type CellVersions, cellVersions, type VersionedSolution } from './cell-versions.ts';
import { areListsEqual } from './lists.ts';

interface CachedSolution extends VersionedSolution {
  readonly inputs: ComponentInputs;
  /** Ids of the component's periods. */
  readonly periods: readonly string[];
}

function hasSameInputs(a: ComponentInputs, b: ComponentInputs): boolean {
  return (
    areListsEqual(a.evidence, b.evidence) &&
    areListsEqual(a.claims, b.claims) &&
    areListsEqual(a.byFigures, b.byFigures)
  );
}

/** Last solution of each component of one basis, with the versions of its cells. */
export class ComponentCache {
  readonly #cache = new Map<string, CachedSolution>();
  readonly #versions = new WeakMap<ComponentSolution, CellVersions>();
  #version = 0;

  /** Versions of the cells of a component that this cache solved. */
  versionsOf(component: ComponentSolution): CellVersions | undefined {
    return this.#versions.get(component);
  }

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
    this.#version += 1;
    const versions = cellVersions(solution, cached, this.#version);
    this.#versions.set(solution, versions);
    this.#cache.set(key, { inputs, periods, solution, versions });
    return solution;
  }
}
