/** Memoized solving: a component is solved again only if one of its inputs differs from the last time. */

import type { Component } from '../component-grid.ts';
import { type ComponentInputs, solveComponent } from '../component-solver.ts';
import type { ComponentSolution } from '../fixpoint.ts';
import type { Grid } from '../grid.ts';
import { areListsEqual } from './lists.ts';

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
