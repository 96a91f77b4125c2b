/** Versions of rankings and cells in a solution. While a version is the same, bounds and derivations are the same. */

import type { ComponentSolutions } from '../component-solutions.ts';
import type { ComponentSolution } from '../fixpoint.ts';
import type { Grid } from '../grid.ts';
import type { CellVersions } from './cell-versions.ts';

/** A component in one of its periods. */
interface ComponentPeriod {
  readonly component: ComponentSolution;
  readonly localPeriod: number;
}

/** Component solutions of each period, cached. */
class ComponentsByPeriod {
  readonly #solutions: ComponentSolutions;
  readonly #cache: (readonly ComponentPeriod[])[] = [];

  constructor(solutions: ComponentSolutions) {
    this.#solutions = solutions;
  }

  in(period: number): readonly ComponentPeriod[] {
    const cached = this.#cache[period];
    if (cached) return cached;
    const components = new Set<ComponentSolution>();
    for (const entity of this.#solutions.components.firstEntities) {
      const component = this.#solutions.at(entity, period);
      if (component) components.add(component);
    }
    const list = [...components].map((component) => ({
      component,
      localPeriod: this.#solutions.localPeriod(component, period),
    }));
    this.#cache[period] = list;
    return list;
  }
}

/** Versions of the rankings and cells of one solution. */
export class SolutionVersions {
  readonly #grid: Grid;
  readonly #withClaims: ComponentSolutions;
  /** Components solved with claims, and without. */
  readonly #modes: readonly ComponentsByPeriod[];
  readonly #versionsOf: (component: ComponentSolution) => CellVersions | undefined;
  /** Versions of rankings by metric and period. */
  readonly #rankingVersions: string[] = [];

  constructor(
    grid: Grid,
    withClaims: ComponentSolutions,
    withoutClaims: ComponentSolutions,
    versionsOf: (component: ComponentSolution) => CellVersions | undefined,
  ) {
    this.#grid = grid;
    this.#withClaims = withClaims;
    this.#modes = [new ComponentsByPeriod(withClaims), new ComponentsByPeriod(withoutClaims)];
    this.#versionsOf = versionsOf;
  }

  /** Version of all cells of a metric in a period (ids), with and without claims; empty if there are none. */
  ofRanking(metric: string, period: string): string {
    const metricNumber = this.#grid.metricNumber.get(metric);
    const periodNumber = this.#grid.periodNumber.get(period);
    if (metricNumber === undefined || periodNumber === undefined) return '';
    const seriesIndex = metricNumber * this.#grid.periods.length + periodNumber;
    const cached =
      this.#rankingVersions[seriesIndex] ??
      this.#modes.map((mode) => this.#latest(mode, metricNumber, periodNumber)).join(';');
    this.#rankingVersions[seriesIndex] = cached;
    return cached;
  }

  /** Latest version, in each component, of the cells of a metric in a period. */
  #latest(mode: ComponentsByPeriod, metric: number, period: number): string {
    let versions = '';
    for (const { component, localPeriod } of mode.in(period)) {
      const series = metric * component.grid.periods.length + localPeriod;
      versions += `${this.#versionsOf(component)?.latest[series] ?? 0},`;
    }
    return versions;
  }

  /** Version of a cell (number) with claims; -1 if it belongs to no component. */
  ofCell(cell: number): number {
    const component = this.#withClaims.ofCell(cell);
    if (!component) return -1;
    return this.#versionsOf(component)?.cells[this.#withClaims.localCell(component, cell)] ?? -1;
  }
}
