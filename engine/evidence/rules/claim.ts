/**
 * Rule `claim`, and how claims are weighed. A claim of rank 1 bounds values: no other member of the level is above
 * its holder's high, and the holder is at least every other's low. Other ranks narrow ranks, not values.
 */
import type { Claim } from '../../dataset/schema.ts';
import { type FixpointState, NONE } from '../fixpoint-state.ts';
import { findCell, type Grid } from '../grid.ts';

/** A claim of rank 1 in numbers: the cell of its holder and those of the other members. */
export interface TopClaim {
  readonly id: string;
  readonly holder: number;
  readonly others: readonly number[];
}

/** The cells (numbers) of all members of a claim's level, in its metric and period. */
export function memberCells(grid: Grid, claim: Claim): number[] {
  const members = grid.members.get(claim.level) ?? [];
  return members.flatMap((entity) => {
    const cell = findCell(grid, grid.entities[entity] ?? '', claim.metric, claim.period.id);
    return cell === undefined ? [] : [cell];
  });
}

/** A claim of rank 1 in numbers; null for other ranks. */
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
  let top = claim.others[0] ?? claim.holder;
  for (const other of claim.others) {
    if ((state.low[other] ?? 0) > (state.low[top] ?? 0)) top = other;
    if (high === Number.POSITIVE_INFINITY) continue;
    state.propose(other, 'high', high, high, () => ({
      rule: 'claim',
      from: [{ cell: claim.holder, side: 'high' }],
      observations: NONE,
      claims: [claim.id],
    }));
  }
  const low = state.low[top] ?? 0;
  state.propose(claim.holder, 'low', low, low, () => ({
    rule: 'claim',
    from: [{ cell: top, side: 'low' }],
    observations: NONE,
    claims: [claim.id],
  }));
}
