/** Entries of a ranking in order. Entries of an earlier document are reused if nothing in them changed. */
import { type Claim, isCounted, type Metric, type Observation } from '../../dataset/schema.ts';
import type { Explainer } from '../../evidence/explain/explainer.ts';
import { findCell } from '../../evidence/grid.ts';
import type { Interval } from '../../evidence/interval.ts';
import type { OrderEvidence } from '../../evidence/order/level-orders.ts';
import { documentRanks, LevelRanks } from '../../evidence/rank.ts';
import type { Solution } from '../../evidence/solver.ts';
import type { RankingKey } from '../../model/address.ts';
import type {
  LastKnown,
  LevelRank,
  Needs,
  OrderStep,
  RankingEntry,
  RankRange,
  WhyStep,
} from '../../model/documents.ts';
import type { ClaimStatus, GroupPosition } from '../../model/vocabulary.ts';
import type { DatasetAsOf } from '../compiled-dataset.ts';
import { byBounds, entityReference, type Member } from '../members.ts';
import { deepEqual, shareUnchanged } from '../vintages.ts';
import { printedOrderSteps } from './printed-orders.ts';
import {
  couldEqual,
  lowEvidence,
  missingMonths,
  needsOf,
  paceTo,
  type RankedMember,
} from './rank-needs.ts';
import type { RankingInputs } from './ranking-inputs.ts';
import {
  growthOf,
  lastKnownFigures,
  reportedFigure,
  usedObservationDocuments,
} from './row-documents.ts';

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

/** The parts of an entry that depend on other entries, or on figures of other periods. */
type Relations = Pick<
  RankingEntry,
  'rank' | 'order' | 'group' | 'missing' | 'part' | 'inside' | 'needs' | 'last'
>;

function newEntry(inputs: EntriesInputs, member: Member, relations: Relations): RankingEntry {
  const { snapshot, solution } = inputs;
  const { lookup } = snapshot;
  return {
    entity: entityReference(member.entity),
    ...relations,
    bounds: member.published.bounds,
    reported: reportedFigure(lookup, member.observations),
    growth: growthOf(lookup, growthObservations(solution, inputs.ranking.key, member)),
    observations: usedObservationDocuments(member.observations),
    why: derivationSteps(inputs, member),
  };
}

/** The members of a level with their ranks. */
export interface RankedLevel {
  /** Those that are listed, in ranking order. */
  readonly ranked: readonly RankedMember[];
  /** Ranks of all members in the whole level, in the order of ids; null on a mixed basis, which compares nothing. */
  readonly levels: readonly LevelRank[] | null;
  /** By entity id: the others that tables put above and below it. */
  readonly orders: ReadonlyMap<string, readonly OrderStep[]>;
}

/** Ranks the members of a level. `claims` are those of all levels. */
export function rankLevel(
  { ranking, solution, snapshot }: EntriesInputs,
  members: readonly Member[],
  claims: readonly ClaimWithStatus[],
  evidence: OrderEvidence,
): RankedLevel {
  const { level } = ranking.key;
  const used = claims.flatMap(({ claim, status }) => (status === 'used' ? [claim] : []));
  const candidates = members.map((member, index) => {
    // Those of one level agree, because contradicting ones are dropped.
    const own = used.filter(({ entity }) => entity === member.entity.id);
    const claimed = own.find((claim) => claim.level === level)?.rank ?? null;
    const firstIn = own.filter(({ rank }) => rank === 1).map((claim) => claim.level);
    return { member, index, claimed, firstIn };
  });
  const inputs = candidates.map(({ member: { bounds, figures, listed }, claimed }) => ({
    bounds,
    figures,
    listed,
    claimed,
  }));
  const order = solution.grid.mixed ? null : new LevelRanks({ members: inputs, ...evidence });
  const ranks = order && documentRanks(inputs, order, ranking.ranges);
  const ranked = candidates
    .filter(({ member }) => member.listed)
    .map((candidate) => ({ ...candidate, rank: ranks?.[candidate.index]?.rank ?? null }))
    .sort((a, b) => byBounds(a.member, b.member));
  return {
    ranked,
    levels: ranks?.map((one) => one.level) ?? null,
    orders: printedOrderSteps(snapshot.lookup, members, order?.printedOrders ?? []),
  };
}

/** What an entity needs, with its pace if that is known, and the last figure that this is a multiple of. */
function openNeeds(
  needs: Needs | null,
  last: LastKnown | null,
  paceOf: (value: number) => number | undefined,
): Pick<Relations, 'needs' | 'last'> {
  if (!needs) return {};
  const pace = paceOf(needs.value);
  return {
    needs: pace === undefined ? needs : { ...needs, pace },
    ...(last ? { last } : {}),
  };
}

/**
 * Returns a function to the relations of the listed members, by their position in ranking order. On a mixed basis, which compares
 * nothing, they have no groups and need nothing.
 */
function relationsAmong(
  inputs: EntriesInputs,
  { ranked, orders }: RankedLevel,
): (one: RankedMember, position: number) => Relations {
  const { snapshot, solution, metric, ranking } = inputs;
  const { period } = ranking;
  const { mixed } = solution.grid;
  const groups = groupPositions(
    ranked.flatMap(({ member, rank }) => (rank ? [{ bounds: member.bounds, rank }] : [])),
  );
  const isOpen = (one: RankedMember) => isCounted(metric) && one.member.observations.length === 0;
  const hasOpen = period !== null && ranked.some(isOpen);
  const lastOf = hasOpen && !mixed ? lastKnownFigures(snapshot, metric.id, period) : null;
  const missingOf = hasOpen ? missingMonths(solution, metric.id, period) : null;
  return (one, position) => {
    const { rank, member } = one;
    const group = groups[position];
    const order = orders.get(member.entity.id);
    const base: Relations = {
      rank,
      ...(order ? { order } : {}),
      ...(group ? { group } : {}),
    };
    const cell = isOpen(one)
      ? findCell(solution.grid, member.entity.id, metric.id, ranking.key.period)
      : undefined;
    if (cell === undefined || !period || !missingOf) return base;
    const { isOwn, missing, ...given } = lowEvidence(solution, cell, period, missingOf);
    const known = { ...base, ...(missing ? { missing: missing.id } : {}), ...given };
    if (!lastOf) return known;
    const last = lastOf(member.entity.id);
    return {
      ...known,
      ...openNeeds(needsOf(one, ranked, couldEqual, last, ranking.key), last, (value) =>
        // Only its own figures have an average month.
        isOwn ? paceTo(value, member.bounds.low, missing, period) : undefined,
      ),
    };
  };
}

/**
 * Builds the entries of the listed members of a level, in ranking order. `before` holds the entries of an earlier document, of which the
 * equal parts are reused to save memory.
 */
export function rankingEntries(
  inputs: EntriesInputs,
  level: RankedLevel,
  before: readonly RankingEntry[],
): RankingEntry[] {
  const earlierEntries = new Map(before.map((entry) => [entry.entity.id, entry]));
  const relationsOf = relationsAmong(inputs, level);
  return level.ranked.map((one, position) => {
    const entry = newEntry(inputs, one.member, relationsOf(one, position));
    const earlier = earlierEntries.get(entry.entity.id);
    if (!earlier) return entry;
    return deepEqual(earlier, entry) ? earlier : shareUnchanged(entry, earlier);
  });
}

/** An entry with its unrounded bounds and its possible ranks among the listed. */
export interface RankedInterval {
  readonly bounds: Interval;
  readonly rank: RankRange;
}

/** Whether all values are known and equal. */
function isTie(group: readonly RankedInterval[]): boolean {
  const value = group[0]?.bounds.low;
  return group.every(({ bounds }) => bounds.low === value && bounds.high === value);
}

/** Splits entries in ranking order wherever all ranks before are better than all ranks after. */
function splitByRanks(entries: readonly RankedInterval[]): RankedInterval[][] {
  const groups: RankedInterval[][] = [];
  // The best rank of each entry and all that follow it.
  const bestFrom = entries.map(({ rank }) => rank.best);
  for (let at = entries.length - 2; at >= 0; at -= 1)
    bestFrom[at] = Math.min(bestFrom[at] ?? 0, bestFrom[at + 1] ?? 0);
  let worst = 0;
  for (const [at, entry] of entries.entries()) {
    if ((bestFrom[at] ?? 0) <= worst) groups.at(-1)?.push(entry);
    else groups.push([entry]);
    worst = Math.max(worst, entry.rank.worst);
  }
  return groups;
}

/** The position of each entry in its group, in ranking order; null for entries in no group. */
export function groupPositions(entries: readonly RankedInterval[]): (GroupPosition | null)[] {
  return splitByRanks(entries).flatMap((group) => {
    const isOpen = group.length > 1 && !isTie(group);
    return group.map((_, index) => {
      if (!isOpen) return null;
      if (index === 0) return 'first';
      return index === group.length - 1 ? 'last' : 'middle';
    });
  });
}
