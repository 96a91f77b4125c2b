/**
 * Statuses of claims of rank. Each claim is checked against the ranks that figures alone leave possible in the whole
 * level; then claims of one entity that state different ranks are dropped together. Method: docs/decisions/0002,
 * "claims".
 */

import type { Claim } from '../dataset/schema.ts';
import type { ClaimStatus } from '../model/vocabulary.ts';
import type { ComponentSolutions } from './component-solutions.ts';
import { findCell, type Grid } from './grid.ts';
import { rankRange } from './rank.ts';
import { memberCells } from './rules/claim.ts';

/** Whether the bounds by figures alone exclude a claim's rank. */
function isContradicted(grid: Grid, claim: Claim, byFigures: ComponentSolutions): boolean {
  const holder = findCell(grid, claim.entity, claim.metric, claim.period.id);
  if (holder === undefined) return true;
  const others = memberCells(grid, claim).filter((cell) => cell !== holder);
  const range = rankRange(
    byFigures.boundsOf(holder),
    others.map((cell) => byFigures.boundsOf(cell)),
  );
  return claim.rank < range.best || claim.rank > range.worst;
}

/**
 * Ids of the dropped claims: first each claim that figures contradict, then claims of one entity that contradict each
 * other.
 */
function droppedClaims(
  grid: Grid,
  claims: readonly Claim[],
  byFigures: ComponentSolutions,
): Set<string> {
  const contradicted = claims.filter((claim) => isContradicted(grid, claim, byFigures));
  const dropped = new Set(contradicted.map((claim) => claim.id));
  const bySubject = Map.groupBy(
    claims.filter((claim) => !dropped.has(claim.id)),
    (claim) => [claim.entity, claim.metric, claim.period.id, claim.level].join('/'),
  );
  for (const claimsOfSubject of bySubject.values()) {
    if (new Set(claimsOfSubject.map((claim) => claim.rank)).size > 1)
      for (const claim of claimsOfSubject) dropped.add(claim.id);
  }
  return dropped;
}

/**
 * Status (`used` or `conflict`) of each claim of one basis, by id. On a mixed basis all are `used`, because they are
 * only shown.
 */
export function claimStatuses(
  grid: Grid,
  claims: readonly Claim[],
  byFigures: ComponentSolutions,
): ReadonlyMap<string, ClaimStatus> {
  if (grid.mixed) return new Map(claims.map((claim) => [claim.id, 'used']));
  const dropped = droppedClaims(grid, claims, byFigures);
  return new Map(claims.map((claim) => [claim.id, dropped.has(claim.id) ? 'conflict' : 'used']));
}
