/**
 * Differences in one ranking between two releases, as known now in each: members listed or removed, changed ranks and
 * figures, and changes in what is set aside.
 */

import { deepEqual } from '../compile/vintages.ts';
import { parseCellId } from '../model/address.ts';
import type { Bounds, Conflict, Coverage, EntityRef, RankRange } from '../model/documents.ts';
import type { ClaimStatus, SetAsideReason } from '../model/vocabulary.ts';
import type {
  DatasetSummary,
  EntrySummary,
  ObservationSummary,
  RankingState,
  RankingSummary,
} from './dataset-summary.ts';
import { differences, diffLists, type ListDiff, pairByKey } from './differences.ts';
import type { RankNumbers } from './fingerprint.ts';

/** Possible ranks of an entry: among the listed, by figures alone, and in the whole level. */
export interface EntryRanks extends RankRange {
  readonly byFigures: RankRange;
  /** `isOpen` if an entity that isn't in the data could come before. */
  readonly level: RankRange & { readonly isOpen: boolean };
}

/** Listed entry. `value` is that of the observation that represents it, or null. */
export interface EntryState {
  readonly bounds: Bounds;
  /** Null on a mixed basis. */
  readonly rank: EntryRanks | null;
  readonly value: number | null;
}

/** Entry before and after; null where it is not listed. */
export interface EntryDiff {
  readonly entity: EntityRef;
  readonly before: EntryState | null;
  readonly after: EntryState | null;
}

/** High of an unlisted member before and after; null where the member is listed or has no high. */
export interface UnlistedDiff {
  readonly entity: EntityRef;
  readonly before: number | null;
  readonly after: number | null;
}

/** Observation that is set aside. */
export interface SetAsideFigure {
  readonly observation: string;
  readonly entity: EntityRef;
  readonly value: number;
  readonly basis: string;
  readonly status: ObservationSummary['status'];
  readonly reason: SetAsideReason;
}

/** Status of a claim before and after; null where the ranking does not mention the claim. */
export interface ClaimDiff {
  readonly claim: string;
  readonly entity: EntityRef;
  readonly rank: number;
  readonly before: ClaimStatus | null;
  readonly after: ClaimStatus | null;
}

/** Differences in one ranking. */
export interface RankingDiff {
  readonly metric: string;
  readonly period: string;
  readonly level: string;
  readonly basis: string;
  readonly kind: 'new' | 'changed' | 'gone';
  readonly coverage: { readonly before: Coverage | null; readonly after: Coverage | null };
  /** Newly listed entries, in ranking order. */
  readonly appeared: readonly EntryDiff[];
  readonly gone: readonly EntryDiff[];
  /** Entries with a changed rank: among the listed, by figures alone, or in the whole level. */
  readonly ranks: readonly EntryDiff[];
  /** Entries with changed bounds or a changed published value. */
  readonly figures: readonly EntryDiff[];
  readonly unlisted: readonly UnlistedDiff[];
  readonly setAside: ListDiff<SetAsideFigure>;
  readonly claims: readonly ClaimDiff[];
  readonly conflicts: ListDiff<Conflict>;
}

const EMPTY_STATE: RankingState = {
  coverage: { listed: 0, of: 0 },
  entries: [],
  unlisted: [],
  setAside: [],
  claims: [],
  conflicts: [],
};

function entryState([, low, high, ranks, value]: EntrySummary): EntryState {
  return { bounds: { low, high }, rank: ranks && entryRanks(ranks), value };
}

function entryRanks(ranks: RankNumbers): EntryRanks {
  const [best, worst, figuresBest, figuresWorst, levelBest, levelWorst, isOpen] = ranks;
  return {
    best,
    worst,
    byFigures: { best: figuresBest, worst: figuresWorst },
    level: { best: levelBest, worst: levelWorst, isOpen: isOpen === 1 },
  };
}

/** State of a ranking in both releases. `names` holds the summaries for looking up names, the preferred one first. */
export interface RankingPair {
  readonly names: readonly DatasetSummary[];
  readonly before: RankingState;
  readonly after: RankingState;
}

/** An entity with the name that the first of the summaries has; its id if none names it. */
export function entityRef(names: readonly DatasetSummary[], id: string): EntityRef {
  const name = names.find((summary) => summary.names[id])?.names[id];
  return { id, name: name ?? { en: id } };
}

function diffEntries(sides: RankingPair): EntryDiff[] {
  const statesOf = ({ entries }: RankingState) =>
    new Map(entries.map((entry) => [entry[0], entryState(entry)]));
  return pairByKey(statesOf(sides.before), statesOf(sides.after)).map(({ key, ...states }) => ({
    entity: entityRef(sides.names, key),
    ...states,
  }));
}

/** Members that are unlisted in both states and whose high changed. */
function diffUnlisted(sides: RankingPair): UnlistedDiff[] {
  const listed = new Set([...sides.before.entries, ...sides.after.entries].map(([id]) => id));
  return pairByKey(new Map(sides.before.unlisted), new Map(sides.after.unlisted))
    .filter(({ key, before, after }) => !listed.has(key) && before !== after)
    .map(({ key, ...highs }) => ({ entity: entityRef(sides.names, key), ...highs }));
}

function setAsideFigures(sides: RankingPair, side: 'before' | 'after'): SetAsideFigure[] {
  const rows = side === 'after' ? sides.names : sides.names.toReversed();
  return sides[side].setAside.flatMap(([observation, reason]) => {
    const row = rows.find(({ observations }) => observations[observation])?.observations[
      observation
    ];
    const { entity, basis } = parseCellId(observation);
    if (!row) return [];
    const { value, status } = row;
    return [{ observation, entity: entityRef(sides.names, entity), value, basis, status, reason }];
  });
}

function diffClaims(sides: RankingPair): ClaimDiff[] {
  return differences(new Map(sides.before.claims), new Map(sides.after.claims)).map(
    ({ key: claim, ...statuses }) => ({
      claim,
      entity: entityRef(sides.names, parseCellId(claim).entity),
      rank: Number(claim.split('/')[5]),
      ...statuses,
    }),
  );
}

/** Identity of a conflict: its cell, kind and claims. A further observation does not make it another conflict. */
export function conflictKey(conflict: Conflict): string {
  const { kind, entity, metric, period, observations, claims } = conflict;
  const { basis } = parseCellId([...observations, ...claims][0] ?? '');
  return [kind, entity, metric, period, basis, ...claims].join(' ');
}

/**
 * Compares a ranking in two releases. `key` is `{metric}/{period}/{level}/{basis}`; `names` holds the summaries for
 * looking up names, the later one first. Returns null if the current facts are the same.
 */
export function diffRanking(
  names: readonly DatasetSummary[],
  key: string,
  before: RankingSummary | undefined,
  after: RankingSummary | undefined,
): RankingDiff | null {
  if (before?.steps.at(-1)?.[1] === after?.steps.at(-1)?.[1]) return null;
  const [was, is] = [before?.now ?? null, after?.now ?? null];
  if (!was && !is) return null;
  const sides: RankingPair = { names, before: was ?? EMPTY_STATE, after: is ?? EMPTY_STATE };
  const entries = diffEntries(sides);
  const both = entries.filter((row) => row.before && row.after);
  const [metric = '', period = '', level = '', basis = ''] = key.split('/');
  return {
    ...{ metric, period, level, basis },
    kind: !was ? 'new' : is ? 'changed' : 'gone',
    coverage: { before: was?.coverage ?? null, after: is?.coverage ?? null },
    appeared: entries.filter((row) => !row.before),
    gone: entries.filter((row) => !row.after),
    ranks: both.filter((row) => !deepEqual(row.before?.rank, row.after?.rank)),
    figures: both.filter(
      (row) =>
        !deepEqual(row.before?.bounds, row.after?.bounds) || row.before?.value !== row.after?.value,
    ),
    unlisted: diffUnlisted(sides),
    setAside: diffLists(
      setAsideFigures(sides, 'before'),
      setAsideFigures(sides, 'after'),
      ({ observation, reason }) => `${observation} ${reason}`,
    ),
    claims: diffClaims(sides),
    conflicts: diffLists(sides.before.conflicts, sides.after.conflicts, conflictKey),
  };
}
