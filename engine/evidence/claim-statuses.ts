/**
 * Statuses of claims of rank, over the whole level. First each claim that figures contradict is dropped singly, then claims of one
 * entity that state different ranks, then those that together leave a member no rank. Method: docs/decisions/0002, "claims".
 */

import type { Claim } from '../dataset/schema.ts';
import type { ClaimStatus } from '../model/vocabulary.ts';
import { ClosedOrder, closeConsistently } from './order/closed-order.ts';
import type { LevelOrder } from './order/level-order.ts';

/** What claims of rank are about. Claims of one subject are weighed together. */
type Subject = Pick<Claim, 'metric' | 'period' | 'level'>;

/** The order of a level, and the number of each of its members in it. */
export interface NumberedOrder {
  readonly order: LevelOrder;
  readonly numberOf: (entity: string) => number | undefined;
}

/** Finds the order of the level of a subject. */
export type OrderOf = (subject: Subject) => NumberedOrder;

function bySubject(claims: readonly Claim[]): Map<string, Claim[]> {
  return Map.groupBy(claims, ({ metric, period, level }) => [metric, period.id, level].join('/'));
}

/** Whether the ranks that figures leave possible exclude a claim’s. One that others can share isn’t excluded. */
function isContradicted(claim: Claim, orderOf: OrderOf): boolean {
  const { order, numberOf } = orderOf(claim);
  const holder = numberOf(claim.entity);
  if (holder === undefined) return true;
  const byFigures = new ClosedOrder(order, []);
  const { best, worst } = byFigures.range(holder);
  return claim.rank < best || (claim.rank > worst && !byFigures.isOpen(holder));
}

/** The claims that figures don’t contradict, and that don’t give their holder different ranks. */
export function claimsAgreeingWithFigures(claims: readonly Claim[], orderOf: OrderOf): Claim[] {
  const possible = claims.filter((claim) => !isContradicted(claim, orderOf));
  const ranksOf = Map.groupBy(possible, ({ entity, metric, period, level }) =>
    [entity, metric, period.id, level].join('/'),
  );
  const isUnanimous = (own: readonly Claim[]) => new Set(own.map(({ rank }) => rank)).size === 1;
  const kept = new Set([...ranksOf.values()].filter(isUnanimous).flat());
  return possible.filter((claim) => kept.has(claim));
}

/** The claims that together leave every member of their level a rank. */
export function claimsAgreeingTogether(claims: readonly Claim[], orderOf: OrderOf): Claim[] {
  const dropped = new Set(
    [...bySubject(claims).values()].flatMap((ofSubject) => {
      const [first] = ofSubject;
      if (!first) return [];
      const { order, numberOf } = orderOf(first);
      const stated = new Map(
        ofSubject.flatMap(({ entity, rank }) => {
          const holder = numberOf(entity);
          return holder === undefined ? [] : [[holder, { holder, rank }] as const];
        }),
      );
      const holders = closeConsistently(order, [...stated.values()]).dropped;
      const numbers = new Set(holders.map(({ holder }) => holder));
      return ofSubject.filter(({ entity }) => numbers.has(numberOf(entity) ?? -1));
    }),
  );
  return claims.filter((claim) => !dropped.has(claim));
}

/** Status (`used` or `conflict`) of each claim, by id. */
export function claimStatuses(
  claims: readonly Claim[],
  used: readonly Claim[],
): ReadonlyMap<string, ClaimStatus> {
  const ids = new Set(used.map(({ id }) => id));
  return new Map(claims.map(({ id }) => [id, ids.has(id) ? 'used' : 'conflict']));
}
