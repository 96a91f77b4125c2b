/** One ranking as it is known now, in two releases: who came and went, which ranks and figures moved, what isn't compared. */
import { deepEqual } from '../compile/incremental/structural-sharing.ts';
import type { Bounds, Conflict, Coverage, EntityRef, Rank } from '../model/documents.ts';
import type { ClaimStatus, SetAsideReason } from '../model/vocabulary.ts';
import type {
  DatasetSummary,
  EntrySummary,
  ObservationSummary,
  RankingState,
  RankingSummary,
} from './dataset-summary.ts';

/** A listed entry; `value` is that of the figure that represents it, null where none does. */
export interface EntryState {
  readonly bounds: Bounds;
  readonly rank: Rank;
  readonly value: number | null;
}

/** An entry before and after; null where it isn't listed. */
export interface EntryDiff {
  readonly entity: EntityRef;
  readonly before: EntryState | null;
  readonly after: EntryState | null;
}

/** What a member can be at most that isn't listed; null where it is listed, or nothing bounds it. */
export interface UnlistedDiff {
  readonly entity: EntityRef;
  readonly before: number | null;
  readonly after: number | null;
}

/** A figure that isn't compared. */
export interface SetAsideFigure {
  readonly observation: string;
  readonly entity: EntityRef;
  readonly value: number;
  readonly basis: string;
  readonly status: ObservationSummary['status'];
  readonly reason: SetAsideReason;
}

/** What became of a claim of rank; null where the ranking doesn't name it. */
export interface ClaimDiff {
  readonly claim: string;
  readonly entity: EntityRef;
  readonly rank: number;
  readonly before: ClaimStatus | null;
  readonly after: ClaimStatus | null;
}

/** The lists of what came and what went. */
export interface ListDiff<Item> {
  readonly appeared: readonly Item[];
  readonly gone: readonly Item[];
}

export interface RankingDiff {
  readonly metric: string;
  readonly period: string;
  readonly level: string;
  readonly basis: string;
  readonly kind: 'new' | 'changed' | 'gone';
  readonly coverage: { readonly before: Coverage | null; readonly after: Coverage | null };
  /** Entries that are listed now and weren't, in the order of the ranking. */
  readonly appeared: readonly EntryDiff[];
  readonly gone: readonly EntryDiff[];
  /** Entries whose ranks moved: those shown, those by figures alone, or those in the whole level. */
  readonly ranks: readonly EntryDiff[];
  /** Entries whose bounds or published value changed. */
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
  const [best, worst, figuresBest, figuresWorst, levelBest, levelWorst] = ranks;
  return {
    bounds: { low, high },
    rank: {
      best,
      worst,
      byFigures: { best: figuresBest, worst: figuresWorst },
      level: { best: levelBest, worst: levelWorst },
    },
    value,
  };
}

/** Both states of a release's summary: the one to name things by comes first. */
export interface RankingPair {
  readonly names: readonly DatasetSummary[];
  readonly before: RankingState;
  readonly after: RankingState;
}

function entityRef({ names }: RankingPair, id: string): EntityRef {
  const name = names.find((summary) => summary.names[id])?.names[id];
  return { id, name: name ?? { en: id } };
}

function diffEntries(sides: RankingPair): EntryDiff[] {
  const [was, is] = [sides.before, sides.after].map(
    ({ entries }) => new Map(entries.map((entry) => [entry[0], entryState(entry)])),
  );
  const ids = [...(is?.keys() ?? []), ...(was?.keys() ?? [])];
  return [...new Set(ids)].map((id) => ({
    entity: entityRef(sides, id),
    before: was?.get(id) ?? null,
    after: is?.get(id) ?? null,
  }));
}

/** Members that aren't listed in either, or are bounded in another way than before. */
function diffUnlisted(sides: RankingPair): UnlistedDiff[] {
  const [was, is] = [new Map(sides.before.unlisted), new Map(sides.after.unlisted)];
  const listed = new Set([...sides.before.entries, ...sides.after.entries].map(([id]) => id));
  return [...new Set([...is.keys(), ...was.keys()])]
    .filter((id) => !listed.has(id) && was.get(id) !== is.get(id))
    .map((id) => ({
      entity: entityRef(sides, id),
      before: was.get(id) ?? null,
      after: is.get(id) ?? null,
    }));
}

function setAsideFigures(sides: RankingPair, side: 'before' | 'after'): SetAsideFigure[] {
  const rows = side === 'after' ? sides.names : sides.names.toReversed();
  return sides[side].setAside.flatMap(([observation, reason]) => {
    const row = rows.find(({ observations }) => observations[observation])?.observations[
      observation
    ];
    const [entity = '', , , basis = ''] = observation.split('/');
    if (!row) return [];
    const { value, status } = row;
    return [{ observation, entity: entityRef(sides, entity), value, basis, status, reason }];
  });
}

function diffClaims(sides: RankingPair): ClaimDiff[] {
  const [was, is] = [new Map(sides.before.claims), new Map(sides.after.claims)];
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  return ids
    .filter((id) => was.get(id) !== is.get(id))
    .map((claim) => {
      const parts = claim.split('/');
      return {
        claim,
        entity: entityRef(sides, parts[0] ?? ''),
        rank: Number(parts[5]),
        before: was.get(claim) ?? null,
        after: is.get(claim) ?? null,
      };
    });
}

/** What came and what went between two lists; `keyOf` says what is the same thing. */
export function diffLists<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): ListDiff<Item> {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    appeared: after.filter((item) => !was.has(keyOf(item))),
    gone: before.filter((item) => !is.has(keyOf(item))),
  };
}

/** What a conflict is about: its cell, kind and claims. More figures that join it make no other one of it. */
export function conflictKey(conflict: Conflict): string {
  const { kind, entity, metric, period, observations, claims } = conflict;
  const basis = [...observations, ...claims][0]?.split('/')[3] ?? '';
  return [kind, entity, metric, period, basis, ...claims].join(' ');
}

/**
 * What differs in one ranking, whose key is `{metric}/{period}/{level}/{basis}`; null where its newest facts are the same.
 * `names` are the summaries in which things are looked up, the later first.
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
