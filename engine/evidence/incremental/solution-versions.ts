/** Versions of rankings and cells in a solution. While a version is the same, bounds and derivations are the same. */

import type { ComponentSolutions } from '../component-solutions.ts';
import type { ComponentSolution } from '../fixpoint.ts';
import type { Grid } from '../grid.ts';
import type { CellVersions } from './cell-versions.ts';
import { areListsEqual } from './lists.ts';

/** Component solutions of a period, and the versions of its rankings by metric number, which follow from them. */
interface PeriodVersions {
  readonly withClaims: readonly ComponentSolution[];
  readonly withoutClaims: readonly ComponentSolution[];
  readonly rankings: string[];
}

/** Versions by period id, kept from date to date: on most dates the components of few periods change. */
export type VersionsByPeriod = Map<string, PeriodVersions>;

function componentsIn(solutions: ComponentSolutions, period: number): ComponentSolution[] {
  const { firstEntities } = solutions.components;
  return [...new Set(firstEntities.flatMap((entity) => solutions.at(entity, period) ?? []))];
}

/** Versions of the rankings and cells of one solution. */
export class SolutionVersions {
  readonly #grid: Grid;
  readonly #withClaims: ComponentSolutions;
  readonly #withoutClaims: ComponentSolutions;
  readonly #versionsOf: (component: ComponentSolution) => CellVersions | undefined;
  readonly #earlier: VersionsByPeriod;
  /** By period number. */
  readonly #periods: PeriodVersions[] = [];

  /** `earlier` holds the versions of earlier dates and is brought up to date. */
  constructor(
    grid: Grid,
    withClaims: ComponentSolutions,
    withoutClaims: ComponentSolutions,
    versionsOf: (component: ComponentSolution) => CellVersions | undefined,
    earlier: VersionsByPeriod,
  ) {
    this.#grid = grid;
    this.#withClaims = withClaims;
    this.#withoutClaims = withoutClaims;
    this.#versionsOf = versionsOf;
    this.#earlier = earlier;
  }

  /** Version of all cells of a metric in a period (ids), with and without claims; empty if there are none. */
  ofRanking(metric: string, period: string): string {
    const metricNumber = this.#grid.metricNumber.get(metric);
    const periodNumber = this.#grid.periodNumber.get(period);
    if (metricNumber === undefined || periodNumber === undefined) return '';
    const { withClaims, withoutClaims, rankings } = this.#inPeriod(period, periodNumber);
    const latest = (components: readonly ComponentSolution[]) =>
      components.map((component) => this.#latest(component, metricNumber, period)).join();
    const version = rankings[metricNumber] ?? `${latest(withClaims)};${latest(withoutClaims)}`;
    rankings[metricNumber] = version;
    return version;
  }

  #inPeriod(id: string, period: number): PeriodVersions {
    const cached = this.#periods[period];
    if (cached) return cached;
    const withClaims = componentsIn(this.#withClaims, period);
    const withoutClaims = componentsIn(this.#withoutClaims, period);
    const earlier = this.#earlier.get(id);
    const versions =
      earlier &&
      areListsEqual(earlier.withClaims, withClaims) &&
      areListsEqual(earlier.withoutClaims, withoutClaims)
        ? earlier
        : { withClaims, withoutClaims, rankings: [] };
    this.#earlier.set(id, versions);
    this.#periods[period] = versions;
    return versions;
  }

  /** Latest version of the cells of a metric in a period of a component. */
  #latest(component: ComponentSolution, metric: number, period: string): number {
    const { periods, periodNumber } = component.grid;
    const series = metric * periods.length + (periodNumber.get(period) ?? -1);
    return this.#versionsOf(component)?.latest[series] ?? 0;
  }

  /** Version of a cell (number) with claims; -1 if it belongs to no component. */
  ofCell(cell: number): number {
    const component = this.#withClaims.ofCell(cell);
    if (!component) return -1;
    return this.#versionsOf(component)?.cells[this.#withClaims.localCell(component, cell)] ?? -1;
  }
}
