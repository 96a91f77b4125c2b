/**
 * Whether what is known of a cell is the same as when its group was solved before: its bounds, its rows and the whole derivation.
 * Each cell has a number, its version, that changes with it; a later version is a larger number.
 */

import { type GroupSolution, settledBounds, whyIn } from '../fixpoint.ts';
import type { BoundOf, Derivation, Side } from '../fixpoint-state.ts';
import { cellNumber, cellParts, type Grid } from '../grid.ts';
import { areEqual } from './step-cache.ts';

const SIDES: readonly Side[] = ['low', 'high'];

/** For each period of a grid, its number in another one; -1 where that lacks it. */
function renumbering(from: Grid, to: Grid): number[] {
  return from.periods.map(({ id }) => to.periodNumber.get(id) ?? -1);
}

/** A group beside the solution of the same entities before. */
class Beside {
  readonly #now: GroupSolution;
  readonly #before: GroupSolution;
  readonly #periods: readonly number[];

  constructor(now: GroupSolution, before: GroupSolution) {
    this.#now = now;
    this.#before = before;
    this.#periods = renumbering(now.grid, before.grid);
  }

  /** The number that a cell had before; -1 where it wasn't there. */
  old(cell: number): number {
    const { entity, metric, period } = cellParts(this.#now.grid, cell);
    const before = this.#periods[period] ?? -1;
    return before < 0 ? -1 : cellNumber(this.#before.grid, entity, metric, before);
  }

  /** Whether a cell itself is as it was, whatever it rests on. */
  isSame(cell: number): boolean {
    const old = this.old(cell);
    if (old < 0) return false;
    const [now, before] = [this.#now, this.#before];
    const [a, b] = [settledBounds(now, cell), settledBounds(before, old)];
    if (a.low !== b.low || a.high !== b.high) return false;
    if (now.frozen.has(cell) !== before.frozen.has(old)) return false;
    if (now.reports.cells.get(cell) !== before.reports.cells.get(old)) return false;
    return SIDES.every((side) =>
      this.#isSameReason(whyIn(now, cell, side), whyIn(before, old, side)),
    );
  }

  #isSameReason(now: Derivation | undefined, before: Derivation | undefined): boolean {
    if (!now || !before || now.from.length === 0) {
      if (now === before) return true;
      if (!now || !before) return false;
    }
    return (
      now.rule === before.rule &&
      areEqual(now.observations, before.observations) &&
      areEqual(now.claims, before.claims) &&
      now.from.length === before.from.length &&
      now.from.every((bound, index) => this.#isSameBound(bound, before.from[index]))
    );
  }

  #isSameBound({ cell, side }: BoundOf, before: BoundOf | undefined): boolean {
    return side === before?.side && this.old(cell) === before.cell;
  }
}

/** Of each cell, those that rest on it. */
function dependents(group: GroupSolution): Map<number, number[]> {
  const resting = new Map<number, number[]>();
  for (let cell = 0; cell < group.grid.size; cell += 1) {
    for (const side of SIDES) {
      for (const { cell: from } of whyIn(group, cell, side)?.from ?? []) {
        const list = resting.get(from);
        if (list) list.push(cell);
        else resting.set(from, [cell]);
      }
    }
  }
  return resting;
}

/** The cells that aren't as they were, and all that rest on them. */
function movedCells(now: GroupSolution, beside: Beside): ReadonlySet<number> {
  const moved = new Set<number>();
  for (let cell = 0; cell < now.grid.size; cell += 1) if (!beside.isSame(cell)) moved.add(cell);
  if (moved.size === 0) return moved;
  const resting = dependents(now);
  for (const cell of moved) for (const other of resting.get(cell) ?? []) moved.add(other);
  return moved;
}

/** The versions of a group's cells, and the latest among those of each metric in each period. */
export interface Versions {
  readonly cells: Float64Array;
  /** By metric and period. */
  readonly latest: Float64Array;
}

/** A solution of a group with the version of each cell. */
export interface Versioned {
  readonly solution: GroupSolution;
  readonly versions: Versions;
}

/** The versions of a group's cells: those of `before`, of the same entities, but `next` where something changed. */
export function versionsOf(
  now: GroupSolution,
  before: Versioned | undefined,
  next: number,
): Versions {
  const cells = new Float64Array(now.grid.size).fill(next);
  if (before && areEqual(before.solution.grid.entities, now.grid.entities)) {
    const beside = new Beside(now, before.solution);
    const moved = movedCells(now, beside);
    for (let cell = 0; cell < now.grid.size; cell += 1) {
      if (!moved.has(cell)) cells[cell] = before.versions.cells[beside.old(cell)] ?? next;
    }
  }
  const kinds = now.grid.metrics.length * now.grid.periods.length;
  const latest = new Float64Array(kinds);
  cells.forEach((version, cell) => {
    latest[cell % kinds] = Math.max(latest[cell % kinds] ?? 0, version);
  });
  return { cells, latest };
}
