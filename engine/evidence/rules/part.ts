/** Rule `part`: a metric that is part of another is at most that other, in the same entity and period. */

import { type FixpointState, NONE } from '../fixpoint-state.ts';
import { cellNumber, cellParts, type Grid } from '../grid.ts';

/** Proposes the bounds that a cell implies for its whole and its parts. */
export function proposePart(grid: Grid, state: FixpointState, cell: number): void {
  const { entity, metric, period } = cellParts(grid, cell);
  const whole = grid.partOf[metric] ?? -1;
  if (whole >= 0) {
    const low = state.low[cell] ?? 0;
    propose(state, cellNumber(grid, entity, whole, period), 'low', low, cell);
  }
  const high = state.high[cell] ?? 0;
  if (high === Number.POSITIVE_INFINITY) return;
  grid.partOf.forEach((whole, part) => {
    if (whole === metric)
      propose(state, cellNumber(grid, entity, part, period), 'high', high, cell);
  });
}

function propose(
  state: FixpointState,
  cell: number,
  side: 'low' | 'high',
  value: number,
  from: number,
): void {
  state.propose(cell, side, value, value, () => ({
    rule: 'part',
    from: [{ cell: from, side }],
    observations: NONE,
    claims: NONE,
  }));
}
