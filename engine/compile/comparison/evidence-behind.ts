/** Evidence behind bounds: all observations and claims that their derivations lead back to. */

import type { BoundRef } from '../../evidence/fixpoint-state.ts';
import { findCell } from '../../evidence/grid.ts';
import type { Solution } from '../../evidence/solver.ts';
import type { RankingKey } from '../../model/document-address.ts';
import type { Member } from '../members.ts';

/** Ids of observations and claims. */
export interface EvidenceIds {
  readonly observations: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

/** Both bounds of the cell of a member of a counted metric. */
function cellBounds(
  { grid }: Solution,
  entity: string,
  { metric, period }: Pick<RankingKey, 'metric' | 'period'>,
): readonly BoundRef[] {
  const cell = findCell(grid, entity, metric, period);
  if (cell === undefined) return [];
  return [
    { cell, side: 'low' },
    { cell, side: 'high' },
  ];
}

/** Finds the evidence behind the bounds of a member, with claims. */
export function evidenceBehind(
  solution: Solution,
  { entity, derived }: Member,
  key: Pick<RankingKey, 'metric' | 'period'>,
): EvidenceIds {
  const observations = new Set(derived?.observations);
  const claims = new Set<string>();
  const bounds = derived
    ? [...derived.from.low, ...derived.from.high]
    : [...cellBounds(solution, entity.id, key)];
  const seen = new Set<number>();
  for (let bound = bounds.pop(); bound; bound = bounds.pop()) {
    const number = 2 * bound.cell + (bound.side === 'low' ? 0 : 1);
    if (seen.has(number)) continue;
    seen.add(number);
    const derivation = solution.derivationOf(bound.cell, bound.side);
    if (!derivation) continue;
    for (const id of derivation.observations) observations.add(id);
    for (const id of derivation.claims) claims.add(id);
    bounds.push(...derivation.from);
  }
  return { observations, claims };
}
