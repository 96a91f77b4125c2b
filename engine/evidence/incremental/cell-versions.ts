/**
 * Whether what is known of a cell is the same as when its component was solved before: its bounds, its rows and the whole derivation.
 * Each cell has a number, its version, that changes with it; a later version is a larger number.
 */

import { boundDerivation, type ComponentSolution, fixpointBounds } from '../fixpoint.ts';
import type { BoundRef, Derivation, Side } from '../fixpoint-state.ts';
import { cellNumber, cellParts, type Grid } from '../grid.ts';
import { areListsEqual } from './lists.ts';

const SIDES: readonly Side[] = ['low', 'high'];

/** For each period of a grid, its number in another one; -1 where that lacks it. */
function periodMapping(from: Grid, to: Grid): number[] {
  return from.periods.map(({ id }) => to.periodNumber.get(id) ?? -1);
}

/** A component beside the solution of the same entities before. */
class SolutionComparison {
  readonly #now: ComponentSolution;
  readonly #before: ComponentSolution;
  readonly #periods: readonly number[];

  constructor(now: ComponentSolution, before: ComponentSolution) {
    this.#now = now;
    this.#before = before;
    this.#periods = periodMapping(now.grid, before.grid);
  }

  /** The number that a cell had before; -1 where it wasn't there. */
  previousCell(cell: number): number {
    const { entity, metric, period } = cellParts(this.#now.grid, cell);
    const before = this.#periods[period] ?? -1;
    return before < 0 ? -1 : cellNumber(this.#before.grid, entity, metric, before);
  }

  /** Whether a cell itself is as it was, whatever it rests on. */
  isUnchanged(cell: number): boolean {
    const previous = this.previousCell(cell);
    if (previous < 0) return false;
    const [now, before] = [this.#now, this.#before];
    const [a, b] = [fixpointBounds(now, cell), fixpointBounds(before, previous)];
    if (a.low !== b.low || a.high !== b.high) return false;
    if (now.frozen.has(cell) !== before.frozen.has(previous)) return false;
    if (now.evidence.cells.get(cell) !== before.evidence.cells.get(previous)) return false;
    return SIDES.every((side) =>
      this.#isSameDerivation(
        boundDerivation(now, cell, side),
        boundDerivation(before, previous, side),
      ),
    );
  }

  #isSameDerivation(now: Derivation | undefined, before: Derivation | undefined): boolean {
    if (!now || !before || now.from.length === 0) {
      if (now === before) return true;
      if (!now || !before) return false;
    }
    return (
      now.rule === before.rule &&
      areListsEqual(now.observations, before.observations) &&
      areListsEqual(now.claims, before.claims) &&
      now.from.length === before.from.length &&
      now.from.every((bound, index) => this.#isSameBound(bound, before.from[index]))
    );
  }

  #isSameBound({ cell, side }: BoundRef, before: BoundRef | undefined): boolean {
    return side === before?.side && this.previousCell(cell) === before.cell;
  }
}

/** Of each cell, those that rest on it. */
function dependents(component: ComponentSolution): Map<number, number[]> {
  const dependentsByCell = new Map<number, number[]>();
  for (let cell = 0; cell < component.grid.size; cell += 1) {
    for (const side of SIDES) {
      for (const { cell: from } of boundDerivation(component, cell, side)?.from ?? []) {
        const list = dependentsByCell.get(from);
        if (list) list.push(cell);
        else dependentsByCell.set(from, [cell]);
      }
    }
  }
  return dependentsByCell;
}

/** The cells that aren't as they were, and all that rest on them. */
function changedCells(now: ComponentSolution, comparison: SolutionComparison): ReadonlySet<number> {
  const changed = new Set<number>();
  for (let cell = 0; cell < now.grid.size; cell += 1)
    if (!comparison.isUnchanged(cell)) changed.add(cell);
  if (changed.size === 0) return changed;
  const dependentsByCell = dependents(now);
  for (const cell of changed)
    for (const other of dependentsByCell.get(cell) ?? []) changed.add(other);
  return changed;
}

/** The versions of a component's cells, and the latest among those of each metric in each period. */
export interface CellVersions {
  readonly cells: Float64Array;
  /** By metric and period. */
  readonly latest: Float64Array;
}

/** A solution of a component with the version of each cell. */
export interface VersionedSolution {
  readonly solution: ComponentSolution;
  readonly versions: CellVersions;
}

/** The versions of a component's cells: those of `before`, of the same entities, but `next` where something changed. */
export function cellVersions(
  now: ComponentSolution,
  before: VersionedSolution | undefined,
  next: number,
): CellVersions {
  const cells = new Float64Array(now.grid.size).fill(next);
  if (before && areListsEqual(before.solution.grid.entities, now.grid.entities)) {
    const comparison = new SolutionComparison(now, before.solution);
    const changed = changedCells(now, comparison);
    for (let cell = 0; cell < now.grid.size; cell += 1) {
      if (!changed.has(cell))
        cells[cell] = before.versions.cells[comparison.previousCell(cell)] ?? next;
    }
  }
  const metricPeriods = now.grid.metrics.length * now.grid.periods.length;
  const latest = new Float64Array(metricPeriods);
  cells.forEach((version, cell) => {
    latest[cell % metricPeriods] = Math.max(latest[cell % metricPeriods] ?? 0, version);
  });
  return { cells, latest };
}
