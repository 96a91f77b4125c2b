/**
 * Differences between two releases of a dataset, as readers will see them: rankings by importance, leaders of each
 * year, and the authored rows that changed. Pure; every type is plain JSON.
 */
import { isCounted } from '../dataset/schema.ts';
import type { Conflict, EntityRef, Texts, Titled } from '../model/documents.ts';
import { isFullYear, isInForce, parsePeriod } from '../model/period.ts';
import type { LeadersStatus } from '../model/vocabulary.ts';
import type {
  BasisSummary,
  DatasetSummary,
  LeadersSummary,
  MetricSummary,
} from './dataset-summary.ts';
import { diffLists, diffRows, type ListDiff, pairByKey, type RowChange } from './differences.ts';
import {
  type NewRewrite,
  type RewrittenVintage,
  rewritesSince,
  rewrittenVintages,
  rowsTouchingHistory,
} from './history-guard.ts';
import { conflictKey, diffRanking, entityRef, type RankingDiff } from './ranking-diff.ts';

/** Leaders of a year, and how certain they are. */
export interface YearState {
  readonly basis: string;
  readonly status: LeadersStatus;
  readonly leaders: readonly EntityRef[];
}

/** Changed leaders of a year; each state is on the default basis of its release. */
export interface LeadersDiff {
  readonly metric: string;
  readonly level: string;
  readonly year: string;
  readonly before: YearState | null;
  readonly after: YearState | null;
}

/** Differences in one dataset. */
export interface DatasetDiff {
  readonly dataset: string;
  readonly title: Texts;
  readonly kind: 'new' | 'changed' | 'unchanged' | 'gone';
  /** By importance: the default ranking, then changed ranks, then changed figures. */
  readonly rankings: readonly RankingDiff[];
  /** Counted metrics first, then the latest year first. */
  readonly leaders: readonly LeadersDiff[];
  /** Conflicts of the whole dataset. */
  readonly conflicts: ListDiff<Conflict>;
  /** Changed authored rows. */
  readonly rows: readonly RowChange[];
  /** Reasons for altered history that are new. */
  readonly rewrites: readonly NewRewrite[];
  /** Names of entities by id; with the titles below, used to format the differences. */
  readonly names: Readonly<Record<string, Texts>>;
  readonly metrics: readonly MetricSummary[];
  readonly levels: readonly Titled[];
  readonly bases: readonly BasisSummary[];
}

/** Importance of a ranking diff, lowest first: ranks and listed entries, whole rankings, figures, anything else. */
function importanceOf({ kind, ranks, appeared, gone, figures, conflicts }: RankingDiff): number {
  if (kind !== 'changed') return 1;
  const isShown = ranks.some(
    ({ before, after }) =>
      before?.rank?.best !== after?.rank?.best || before?.rank?.worst !== after?.rank?.worst,
  );
  if (isShown || appeared.length + gone.length > 0) return 0;
  return figures.length + conflicts.appeared.length + conflicts.gone.length > 0 ? 2 : 3;
}

/** Whether it is the default ranking, on the first basis in force over its period. */
function isDefault({ defaults, bases }: DatasetSummary, row: RankingDiff): boolean {
  const { metric, period, level } = defaults;
  const basis = bases.find((candidate) => isInForce(candidate, period))?.id;
  const isDefaultKey = row.metric === metric && row.period === period && row.level === level;
  return isDefaultKey && row.basis === basis;
}

/** Compares ranking diffs: default ranking, importance, counted metrics, full years, latest period. */
function byImportance(summary: DatasetSummary): (a: RankingDiff, b: RankingDiff) => number {
  const counted = new Set(summary.metrics.filter(isCounted).map(({ id }) => id));
  const end = ({ period }: RankingDiff) => parsePeriod(period)?.end ?? 0;
  const keyOf = (row: RankingDiff) => {
    const period = parsePeriod(row.period);
    return [
      Number(!isDefault(summary, row)),
      importanceOf(row),
      Number(!counted.has(row.metric)),
      Number(!(period && isFullYear(period))),
      -end(row),
    ];
  };
  return (a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    const position = x.findIndex((part, index) => part !== y[index]);
    return position < 0 ? 0 : (x[position] ?? 0) - (y[position] ?? 0);
  };
}

function yearsOf(summaries: readonly DatasetSummary[], list: LeadersSummary | undefined) {
  return new Map(
    (list?.now ?? []).map(([year, basis, status, leaders]): [string, YearState] => [
      year,
      { basis, status, leaders: leaders.map((id) => entityRef(summaries, id)) },
    ]),
  );
}

function diffLeaders(
  names: readonly DatasetSummary[],
  before: DatasetSummary | null,
  after: DatasetSummary | null,
): LeadersDiff[] {
  const keys = new Set([before, after].flatMap((summary) => Object.keys(summary?.leaders ?? {})));
  const counted = new Set(
    names.flatMap(({ metrics }) => metrics.filter(isCounted).map((row) => row.id)),
  );
  const isDerived = (key: string) => Number(!counted.has(key.split('/')[0] ?? ''));
  const leadersKeys = [...keys]
    .filter((key) => key.split('/').length === 2)
    .sort()
    .sort((a, b) => isDerived(a) - isDerived(b));
  return leadersKeys.flatMap((key) => {
    const [metric = '', level = ''] = key.split('/');
    const idsOf = (state: YearState | null) =>
      state && [state.basis, state.status, ...state.leaders.map(({ id }) => id).sort()].join(' ');
    return pairByKey(yearsOf(names, before?.leaders[key]), yearsOf(names, after?.leaders[key]))
      .filter((pair) => idsOf(pair.before) !== idsOf(pair.after))
      .sort((a, b) => (a.key < b.key ? 1 : -1))
      .map(({ key: year, ...states }) => ({ metric, level, year, ...states }));
  });
}

function diffRankings(
  names: readonly DatasetSummary[],
  before: DatasetSummary | null,
  after: DatasetSummary | null,
): RankingDiff[] {
  const [was, is] = [before?.rankings ?? {}, after?.rankings ?? {}];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return keys.flatMap((key) => diffRanking(names, key, was[key], is[key]) ?? []);
}

function conflictsOf(summary: DatasetSummary | null): Conflict[] {
  const conflicts = Object.values(summary?.rankings ?? {}).flatMap(
    ({ now }) => now?.conflicts ?? [],
  );
  return [...new Map(conflicts.map((conflict) => [conflictKey(conflict), conflict])).values()];
}

/** Titles of both releases; the later one wins. */
function mergeTitles<Item extends { readonly id: string }>(
  summaries: readonly DatasetSummary[],
  listOf: (summary: DatasetSummary) => readonly Item[],
): Item[] {
  const rows = summaries.toReversed().flatMap(listOf);
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Compares two releases of a dataset. Null represents a release without the dataset; throws if both are null. */
export function diffDataset(
  before: DatasetSummary | null,
  after: DatasetSummary | null,
): DatasetDiff {
  const names = [after, before].filter((summary) => summary !== null);
  const [newest] = names;
  if (!newest) throw new Error('no summary: found null and null, expected at least one');
  const rankings = diffRankings(names, before, after).sort(byImportance(newest));
  const leaders = diffLeaders(names, before, after);
  const rows = diffRows(before, after);
  const rewrites = rewritesSince(before, after);
  const changed = rankings.length + leaders.length + rows.length + rewrites.length > 0;
  return {
    dataset: newest.dataset,
    title: newest.title,
    kind: !before ? 'new' : !after ? 'gone' : changed ? 'changed' : 'unchanged',
    rankings,
    leaders,
    conflicts: diffLists(conflictsOf(before), conflictsOf(after), conflictKey),
    rows,
    rewrites,
    names: { ...before?.names, ...after?.names },
    metrics: mergeTitles(names, (summary) => summary.metrics),
    levels: mergeTitles(names, (summary) => summary.levels),
    bases: mergeTitles(names, (summary) => summary.bases),
  };
}

/**
 * Summaries by dataset id. Null if a release holds no comparable summary of the dataset: none at all, or one of another
 * version.
 */
export type Summaries = ReadonlyMap<string, DatasetSummary | null>;

/** Differences in one dataset. */
export interface DatasetUpdate {
  readonly dataset: string;
  readonly before: DatasetSummary | null;
  /** Null if the published release has no comparable summary. */
  readonly changes: DatasetDiff | null;
  /** Altered published vintages without a reason. */
  readonly rewritten: readonly RewrittenVintage[];
  /** Changed rows that may have caused these alterations. */
  readonly rows: readonly RowChange[];
  /** Whether the new release no longer contains the dataset. */
  readonly isGone: boolean;
}

/**
 * Differences of each dataset of either release, those of the new release first. `published` is null if the published
 * release is unknown.
 */
export function diffReleases(published: Summaries | null, after: Summaries): DatasetUpdate[] {
  const before = published ?? new Map([...after.keys()].map((dataset) => [dataset, null]));
  return [...new Set([...after.keys(), ...before.keys()])].map((dataset) => {
    const previous = before.get(dataset) ?? null;
    const next = after.get(dataset) ?? null;
    const isComparable = next !== null || previous !== null;
    const isKnown = !before.has(dataset) || previous !== null;
    return {
      dataset,
      before: previous,
      changes: isComparable && isKnown ? diffDataset(previous, next) : null,
      rewritten: rewrittenVintages(previous, next),
      rows: rowsTouchingHistory(previous, next),
      isGone: !after.has(dataset),
    };
  });
}
