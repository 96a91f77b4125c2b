/** Entries of a ranking in order. Entries of an earlier document are reused if nothing in them changed. */

import type { Claim, Metric, Observation } from '../../dataset/schema.ts';
import type { Explainer } from '../../evidence/explain/explainer.ts';
import { findCell } from '../../evidence/grid.ts';
import { ranksOf } from '../../evidence/rank.ts';
import type { Solution } from '../../evidence/solution.ts';
import type { RankingKey } from '../../model/document-address.ts';
import type { Rank, RankingEntry, WhyStep } from '../../model/documents.ts';
import type { ClaimStatus } from '../../model/vocabulary.ts';
import type { DatasetAsOf } from '../dataset-as-of.ts';
import type { RankingInputs } from '../incremental/ranking-inputs.ts';
import { deepEqual } from '../incremental/structural-sharing.ts';
import { byBounds, entityReference, type Member } from '../members.ts';
import { growthOf, reportedFigure, usedObservationDocuments } from './row-documents.ts';

/** Claim of a ranking with its status. */
export interface ClaimWithStatus {
  readonly claim: Claim;
  readonly status: ClaimStatus;
}

/** Inputs of the entries of a ranking. */
export interface EntriesInputs {
  readonly ranking: RankingInputs;
  readonly snapshot: DatasetAsOf;
  readonly solution: Solution;
  readonly metric: Metric;
  readonly explainer: Explainer;
}

function derivationSteps(inputs: EntriesInputs, member: Member): readonly WhyStep[] {
  const { explainer, solution, metric } = inputs;
  const { key } = inputs.ranking;
  const { id } = member.entity;
  if (member.derived) return explainer.explainDerived(metric, id, key.period, member.derived);
  const cell = findCell(solution.grid, id, key.metric, key.period);
  return cell === undefined ? [] : explainer.explainCell(cell);
}

/** Rank that used claims state for each holder. Claims of one holder agree, because contradicting ones are dropped. */
function claimedRanks(claims: readonly ClaimWithStatus[]): Map<string, number> {
  const used = claims.filter(({ status }) => status === 'used');
  return new Map(used.map(({ claim }) => [claim.entity, claim.rank]));
}

/** Observations of a member whose growth rates are used. */
function growthObservations(
  solution: Solution,
  key: RankingKey,
  member: Member,
): readonly Observation[] {
  const cell = findCell(solution.grid, member.entity.id, key.metric, key.period);
  const growth = cell === undefined ? undefined : solution.growthOf(cell);
  if (!growth) return solution.grid.mixed ? member.observations : [];
  return growth.conflict.length > 0 ? [] : growth.observations;
}

function newEntry(inputs: EntriesInputs, member: Member, rank: Rank): RankingEntry {
  const { snapshot, solution } = inputs;
  const { lookup } = snapshot;
  return {
    entity: entityReference(member.entity),
    rank,
    bounds: member.published.bounds,
    reported: reportedFigure(lookup, member.observations),
    growth: growthOf(lookup, growthObservations(solution, inputs.ranking.key, member)),
    observations: usedObservationDocuments(member.observations),
    why: derivationSteps(inputs, member),
  };
}

/** Builds the entries of the listed members. `before` holds the entries of an earlier document. */
export function rankingEntries(
  inputs: EntriesInputs,
  members: readonly Member[],
  claims: readonly ClaimWithStatus[],
  before: readonly RankingEntry[],
): RankingEntry[] {
  const earlierEntries = new Map(before.map((entry) => [entry.entity.id, entry]));
  const rankByEntity = claimedRanks(claims);
  const ranks = ranksOf(
    members.map(({ bounds, figures, listed, entity }) => ({
      bounds,
      figures,
      listed,
      claimed: rankByEntity.get(entity.id) ?? null,
    })),
    inputs.solution.grid.mixed,
    inputs.ranking.ranges,
  );
  const { entryVersions } = inputs.ranking;
  const ranked = members.flatMap((member, index) => {
    const rank = ranks[index];
    return rank ? [{ member, rank, index }] : [];
  });
  return ranked
    .sort((a, b) => byBounds(a.member, b.member))
    .map(({ member, rank, index }) => {
      const version = versionOf(inputs, member);
      const earlier =
        entryVersions[index] === version ? earlierEntries.get(member.entity.id) : undefined;
      entryVersions[index] = version;
      return earlier ? withRank(earlier, rank) : newEntry(inputs, member, rank);
    });
}

/** Exclusive upper limit of cell versions. */
const MAX_VERSIONS = 2 ** 26;

/**
 * Combined version of the one or two source cells of an entry. While it is the same, everything in the entry but its
 * rank is the same.
 */
function versionOf({ ranking, solution }: EntriesInputs, member: Member): number {
  let version = 0;
  for (const [metric, period] of ranking.cells) {
    const cell = findCell(solution.grid, member.entity.id, metric, period);
    version =
      version * MAX_VERSIONS + 1 + (cell === undefined ? -1 : solution.versions.ofCell(cell));
  }
  return version;
}

/** Returns the entry itself if its rank is the same, else a copy with the new rank. */
function withRank(entry: RankingEntry, rank: Rank): RankingEntry {
  return deepEqual(entry.rank, rank) ? entry : { ...entry, rank };
}
