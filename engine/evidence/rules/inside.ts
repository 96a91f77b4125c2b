/**
 * Rule `inside`: an entity is at least the sum of its children's lows, and a child is at most its parent's high
 * less the lows of its siblings.
 */

import { type BoundRef, type FixpointState, NONE } from '../fixpoint-state.ts';
import { cellNumber, type Grid } from '../grid.ts';

/** Proposes the bounds that a parent and its children imply for each other. Parent, metric and period are numbers. */
export function proposeInside(
  grid: Grid,
  state: FixpointState,
  parent: number,
  metric: number,
  period: number,
): void {
  const children = (grid.children[parent] ?? []).map((child) =>
    cellNumber(grid, child, metric, period),
  );
  const parentCell = cellNumber(grid, parent, metric, period);
  const lows = children.map((cell) => state.low[cell] ?? 0);
  const prefixSums = runningSums(lows);
  const suffixSums = runningSums(lows.toReversed()).reverse();
  const childrenSum = prefixSums[lows.length] ?? 0;
  const nonZeroLows = (cells: readonly number[]): BoundRef[] =>
    cells.filter((cell) => (state.low[cell] ?? 0) > 0).map((cell) => ({ cell, side: 'low' }));
  state.propose(parentCell, 'low', childrenSum, childrenSum, () => ({
    rule: 'inside',
    from: nonZeroLows(children),
    observations: NONE,
    claims: NONE,
  }));
  const high = state.high[parentCell] ?? 0;
  if (high === Number.POSITIVE_INFINITY) return;
  children.forEach((child, index) => {
    const siblingSum = (prefixSums[index] ?? 0) + (suffixSums[index + 1] ?? 0);
    state.propose(child, 'high', high - siblingSum, Math.max(high, siblingSum), () => ({
      rule: 'inside',
      from: [
        { cell: parentCell, side: 'high' },
        ...nonZeroLows(children.filter((cell) => cell !== child)),
      ],
      observations: NONE,
      claims: NONE,
    }));
  });
}

/** Running sums: [0, v0, v0 + v1, …]. */
function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}
