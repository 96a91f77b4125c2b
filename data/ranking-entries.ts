/** The entries of a ranking, in their order; those of an earlier document are taken over where nothing has changed. */
import type { RankingKey } from './address.ts';
import type { ClaimStatus, Rank, RankingEntry, WhyStep } from './documents.ts';
import type { Explainer } from './evidence/explain.ts';
import { findCell } from './evidence/grid.ts';
import { ranksOf } from './evidence/rank.ts';
import type { Solution } from './evidence/solution.ts';
import type { Lookup } from './lookup.ts';
import { boundsDocument, entityReference, inOrder, type Member } from './members.ts';
import { cellsBehind } from './ranking-grounds.ts';
import { growthOf, observationDocument, reportedOf } from './ranking-parts.ts';
import { isSame } from './same.ts';
import type { Claim, Metric, Observation } from './schema.ts';
import type { Snapshot } from './snapshot.ts';

/** A claim of a ranking and what became of it. */
export interface WeighedClaim {
  readonly claim: Claim;
  readonly status: ClaimStatus;
}

function whyOf(
  explainer: Explainer,
  solution: Solution,
  key: RankingKey,
  metric: Metric,
  member: Member,
): WhyStep[] {
  const { id } = member.entity;
  if (member.derived) {
    return explainer.ofDerived(metric, id, key.period, member.derived);
  }
  const cell = findCell(solution.grid, id, key.metric, key.period);
  return cell === undefined ? [] : explainer.ofCell(cell);
}

/** The rank that used claims give each holder; those of one holder agree, or they were dropped. */
function claimedRanks(claims: readonly WeighedClaim[]): Map<string, number> {
  const used = claims.filter(({ status }) => status === 'used');
  return new Map(used.map(({ claim }) => [claim.entity, claim.rank]));
}

/** The observations of a member whose growth rates are used. */
function statingOf(solution: Solution, key: RankingKey, member: Member): readonly Observation[] {
  const cell = findCell(solution.grid, member.entity.id, key.metric, key.period);
  const growth = cell === undefined ? undefined : solution.growthOf(cell);
  if (!growth) return solution.grid.mixed ? member.observations : [];
  return growth.conflict.length > 0 ? [] : growth.stating;
}

/** The entries of the listed members; `before` are those of an earlier document. */
export function entriesOf(
  snapshot: Snapshot,
  key: RankingKey,
  explainer: Explainer,
  members: readonly Member[],
  claims: readonly WeighedClaim[],
  before: readonly RankingEntry[],
): RankingEntry[] {
  const { lookup, solutions, asOf } = snapshot;
  const solution = solutions.get(key.basis);
  const metric = lookup.metrics.get(key.metric);
  if (!solution || !metric) return [];
  const known = new Map(before.map((entry) => [entry.entity.id, entry]));
  const make = (member: Member, rank: Rank): RankingEntry => ({
    entity: entityReference(member.entity),
    rank,
    bounds: boundsDocument(member.bounds),
    reported: reportedOf(lookup, member.observations),
    growth: growthOf(lookup, statingOf(solution, key, member)),
    observations: member.observations.map((row) => observationDocument(row, asOf)),
    why: whyOf(explainer, solution, key, metric, member),
  });
  const claimed = claimedRanks(claims);
  const ranks = ranksOf(
    members.map((member) => ({ ...member, claimed: claimed.get(member.entity.id) ?? null })),
    solution.grid.mixed,
  );
  const ranked = members.flatMap((member, index) => {
    const rank = ranks[index];
    return rank ? [{ member, rank }] : [];
  });
  return ranked
    .sort((a, b) => inOrder(a.member, b.member))
    .map(({ member, rank }) => {
      const version = versionOf(lookup, solution, key, member);
      const old = known.get(member.entity.id);
      const entry = old && madeAt.get(old) === version ? withRank(old, rank) : make(member, rank);
      madeAt.set(entry, version);
      return entry;
    });
}

/** The version of the cells that an entry was made from: while it is the same, all but the rank is. */
const madeAt = new WeakMap<RankingEntry, string>();

function versionOf(lookup: Lookup, solution: Solution, key: RankingKey, member: Member): string {
  const versions = cellsBehind(lookup, key).map(([metric, period]) => {
    const cell = findCell(solution.grid, member.entity.id, metric, period);
    return cell === undefined ? -1 : solution.cellVersion(cell);
  });
  return versions.join();
}

/** The same entry, where its rank is the same too. */
function withRank(entry: RankingEntry, rank: Rank): RankingEntry {
  return isSame(entry.rank, rank) ? entry : { ...entry, rank };
}
