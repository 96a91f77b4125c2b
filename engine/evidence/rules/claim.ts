/**
 * Rule `claim`: a claim of rank 1 bounds values. No other member of the level is above the high of its holder, and the
 * holder is at least every other low. Claims of other ranks narrow ranks, not values.
 */

import type { Claim } from '../../dataset/schema.ts';
import { type FixpointState, NONE } from '../fixpoint-state.ts';
import { findCell, type Grid } from '../grid.ts';

/** Claim of rank 1: the cell numbers of its holder and of the other members. */
export interface TopClaim {
  readonly id: string;
  readonly holder: number;
  readonly others: readonly number[];
}

/** Cell numbers of all members of the level of a claim, in its metric and period. */
export function memberCells(grid: Grid, claim: Claim): number[] {
  const members = grid.members.get(claim.level) ?? [];
  return members.flatMap((entity) => {
    const cell = findCell(grid, grid.entities[entity] ?? '', claim.metric, claim.period.id);
    return cell === undefined ? [] : [cell];
  });
}

/** Converts a claim of rank 1 to cell numbers; null for other ranks, or if the grid has no cell for its holder. */
export function toTopClaim(grid: Grid, claim: Claim): TopClaim | null {
  const holder = findCell(grid, claim.entity, claim.metric, claim.period.id);
  if (claim.rank !== 1 || holder === undefined) return null;
  return {
    id: claim.id,
    holder,
    others: memberCells(grid, claim).filter((cell) => cell !== holder),
  };
}

/** Proposes the bounds that follow from one claim of rank 1. */
export function proposeClaim(state: FixpointState, claim: TopClaim): void {
  const high = state.high[claim.holder] ?? 0;
  let highestLow = claim.others[0] ?? claim.holder;
  for (const other of claim.others) {
    if ((state.low[other] ?? 0) > (state.low[highestLow] ?? 0)) highestLow = other;
    if (high === Number.POSITIVE_INFINITY) continue;
    state.propose(other, 'high', high, high, () => ({
      rule: 'claim',
      from: [{ cell: claim.holder, side: 'high' }],
      observations: NONE,
      claims: [claim.id],
    }));
  }
  const low = state.low[highestLow] ?? 0;
  state.propose(claim.holder, 'low', low, low, () => ({
    rule: 'claim',
    from: [{ cell: highestLow, side: 'low' }],
    observations: NONE,
    claims: [claim.id],
  }));
}
