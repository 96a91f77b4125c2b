/**
 * Versions of cells, for detecting changes between two solutions of a component. A cell gets a new version, a larger
 * number, when its bounds, its rows or any part of its derivation changed.
 */

import { boundDerivation, type ComponentSolution, fixpointBounds } from '../fixpoint.ts';
import type { BoundRef, Derivation, Side } from '../fixpoint-state.ts';
import { cellNumber, cellParts, type Grid } from '../grid.ts';
import { areListsEqual } from './lists.ts';

const SIDES: readonly Side[] = ['low', 'high'];

/** Number in grid `to` of each period of grid `from`; -1 if `to` does not contain it. */
function periodMapping(from: Grid, to: Grid): number[] {
  return from.periods.map(({ id }) => to.periodNumber.get(id) ?? -1);
}

/** Comparison of a solution with the previous solution for the same entities. */
class SolutionComparison {
  readonly #current: ComponentSolution;
  readonly #previous: ComponentSolution;
  readonly #periods: readonly number[];

  constructor(current: ComponentSolution, before: ComponentSolution) {
    this.#current = current;
    this.#previous = before;
    this.#periods = periodMapping(current.grid, before.grid);
  }

  /** Number of a cell in the previous solution; -1 if it was not there. */
  previousCell(cell: number): number {
    const { entity, metric, period } = cellParts(this.#current.grid, cell);
    const previousPeriod = this.#periods[period] ?? -1;
    return previousPeriod < 0
      ? -1
      : cellNumber(this.#previous.grid, entity, metric, previousPeriod);
  }

  /** Whether a cell itself is unchanged, apart from the cells that it depends on. */
  isUnchanged(cell: number): boolean {
    const previousCell = this.previousCell(cell);
    if (previousCell < 0) return false;
    const [current, previous] = [this.#current, this.#previous];
    const [a, b] = [fixpointBounds(current, cell), fixpointBounds(previous, previousCell)];
    if (a.low !== b.low || a.high !== b.high) return false;
    if (current.frozen.has(cell) !== previous.frozen.has(previousCell)) return false;
    if (current.evidence.cells.get(cell) !== previous.evidence.cells.get(previousCell))
      return false;
    return SIDES.every((side) =>
      this.#isSameDerivation(
        boundDerivation(current, cell, side),
        boundDerivation(previous, previousCell, side),
      ),
    );
  }

  #isSameDerivation(current: Derivation | undefined, previous: Derivation | undefined): boolean {
    if (!current || !previous || current.from.length === 0) {
      if (current === previous) return true;
      if (!current || !previous) return false;
    }
    return (
      current.rule === previous.rule &&
      areListsEqual(current.observations, previous.observations) &&
      areListsEqual(current.claims, previous.claims) &&
      current.from.length === previous.from.length &&
      current.from.every((bound, index) => this.#isSameBound(bound, previous.from[index]))
    );
  }

  #isSameBound({ cell, side }: BoundRef, previous: BoundRef | undefined): boolean {
    return side === previous?.side && this.previousCell(cell) === previous.cell;
  }
}

/** Cells that depend on each cell. */
function dependents(component: ComponentSolution): Map<number, number[]> {
  const dependentsByCell = new Map<number, number[]>();
  for (let cell = 0; cell < component.grid.size; cell += 1) {
    for (const side of SIDES) {
      for (const { cell: from } of boundDerivation(component, cell, side)?.from ?? []) {
        const cells = dependentsByCell.get(from);
        if (cells) cells.push(cell);
        else dependentsByCell.set(from, [cell]);
      }
    }
  }
  return dependentsByCell;
}

/** Changed cells, and all cells that depend on them. */
function changedCells(
  current: ComponentSolution,
  comparison: SolutionComparison,
): ReadonlySet<number> {
  const changed = new Set<number>();
  for (let cell = 0; cell < current.grid.size; cell += 1)
    if (!comparison.isUnchanged(cell)) changed.add(cell);
  if (changed.size === 0) return changed;
  const dependentsByCell = dependents(current);
  for (const cell of changed)
    for (const dependent of dependentsByCell.get(cell) ?? []) changed.add(dependent);
  return changed;
}

/** Versions of the cells of a component, and the latest version of each metric in each period. */
export interface CellVersions {
  readonly cells: Float64Array;
  /** Latest versions by metric and period. */
  readonly latest: Float64Array;
}

/** Solution of a component with the version of each cell. */
export interface VersionedSolution {
  readonly solution: ComponentSolution;
  readonly versions: CellVersions;
}

/**
 * Assigns versions to the cells of a component: the previous version of an unchanged cell, `next` otherwise. `previous`
 * is ignored if its entities differ.
 */
export function cellVersions(
  current: ComponentSolution,
  previous: VersionedSolution | undefined,
  next: number,
): CellVersions {
  const cells = new Float64Array(current.grid.size).fill(next);
  if (previous && areListsEqual(previous.solution.grid.entities, current.grid.entities)) {
    const comparison = new SolutionComparison(current, previous.solution);
    const changed = changedCells(current, comparison);
    for (let cell = 0; cell < current.grid.size; cell += 1) {
      if (!changed.has(cell))
        cells[cell] = previous.versions.cells[comparison.previousCell(cell)] ?? next;
    }
  }
  const metricPeriods = current.grid.metrics.length * current.grid.periods.length;
  const latest = new Float64Array(metricPeriods);
  cells.forEach((version, cell) => {
    latest[cell % metricPeriods] = Math.max(latest[cell % metricPeriods] ?? 0, version);
  });
  return { cells, latest };
}
