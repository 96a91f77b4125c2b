/**
 * Differences in one ranking as plain-English lines for a terminal: ranks first, then figures, then observations set
 * aside.
 */

import type { Bounds, Conflict, RankRange } from '../model/documents.ts';
import type { ClaimStatus, ConflictKind } from '../model/vocabulary.ts';
import { formatBounds, rankRangeText } from '../wording/format-bounds.ts';
import { formatPeriodId, formatQuantity } from '../wording/formatters.ts';
import { englishTitle, truncateList } from './change-text.ts';
import type { DatasetSummary, MetricSummary } from './dataset-summary.ts';
import type {
  EntryDiff,
  EntryState,
  RankingDiff,
  SetAsideFigure,
  UnlistedDiff,
} from './ranking-diff.ts';

/** Names and titles that the lines use. */
export type TitleLists = Pick<DatasetSummary, 'metrics' | 'levels' | 'bases' | 'names'>;

const CONFLICT_TEXTS: Readonly<Record<ConflictKind, string>> = {
  observations: 'figures contradict one another',
  growth: 'growth rates contradict one another',
  rules: 'figures of several places or periods contradict one another',
  order: 'tables contradict one another’s order, or that of other figures',
  claim: 'a statement of rank contradicts the figures or other statements',
};

const CLAIM_STATUS_TEXTS: Readonly<Record<ClaimStatus, string>> = {
  used: 'used',
  withdrawn: 'withdrawn',
  basis: 'counted another way',
  conflict: 'contradicted',
};

/** Formats a range of ranks: `2`, `2–4`, or `2–4 or lower` where an entity that isn’t in the data could come before. */
export function formatRankRange(rank: (RankRange & { isOpen?: boolean }) | null): string {
  if (!rank) return 'not compared';
  return rankRangeText(rank) + (rank.isOpen ? ' or lower' : '');
}

/** Formats a change as `before → after`. */
export function formatChange(before: string, after: string): string {
  return `${before} → ${after}`;
}

/** Formats what changed in each entry: `A 1–2 → 1`. Leaves out entries whose text stays the same. */
export function formatChanges(
  rows: readonly EntryDiff[],
  textOf: (state: EntryState) => string,
): string[] {
  return rows.flatMap(({ entity, before, after }) => {
    if (!before || !after) return [];
    const [was, is] = [textOf(before), textOf(after)];
    return was === is ? [] : [`${entity.name.en} ${formatChange(was, is)}`];
  });
}

function amount(value: number, { unit, unitName }: MetricSummary): string {
  return formatQuantity(value, { id: unit, name: unitName }, 'en');
}

function boundsText({ low, high }: Bounds, metric: MetricSummary): string {
  return formatBounds({ low, high: high ?? Number.POSITIVE_INFINITY }, metric).en;
}

function figureChanges(rows: readonly EntryDiff[], metric: MetricSummary): string[] {
  return rows.flatMap(({ entity, before, after }) => {
    if (!before || !after) return [];
    const [was, is] = [boundsText(before.bounds, metric), boundsText(after.bounds, metric)];
    const published =
      before.value === after.value ? '' : ` (published: ${publishedChange(before, after, metric)})`;
    const bounds = was === is ? is : formatChange(was, is);
    return [`${entity.name.en} ${bounds}${published}`];
  });
}

function publishedChange(before: EntryState, after: EntryState, metric: MetricSummary): string {
  const [was, is] = [before, after].map(({ value }) =>
    value === null ? 'nothing' : amount(value, metric),
  );
  return before.value === null ? (is ?? '') : formatChange(was ?? '', is ?? '');
}

function entryText({ rank, bounds }: EntryState, metric: MetricSummary, isMixed: boolean): string {
  const known = boundsText(bounds, metric);
  return isMixed ? known : `${formatRankRange(rank)}, ${known}`;
}

function unlistedChanges(rows: readonly UnlistedDiff[], metric: MetricSummary): string[] {
  const highText = (high: number | null) => boundsText({ low: -Infinity, high }, metric);
  return rows.map(
    ({ entity, before, after }) =>
      `${entity.name.en} ${formatChange(highText(before), highText(after))}`,
  );
}

function setAsideText(
  { entity, value, basis, status, reason }: SetAsideFigure,
  metric: MetricSummary,
  { bases }: TitleLists,
): string {
  const why = { basis: englishTitle(bases, basis), status, withdrawn: 'withdrawn' }[reason];
  return `${entity.name.en} ${amount(value, metric)} (${why})`;
}

/** Formats a conflict: its cell, and what contradicts what. */
export function conflictText(
  { entity, metric, period, kind }: Conflict,
  { metrics, names }: Pick<TitleLists, 'metrics' | 'names'>,
): string {
  const about = [
    names[entity]?.en ?? entity,
    englishTitle(metrics, metric),
    formatPeriodId(period, 'en'),
  ];
  return `${about.join(', ')} (${CONFLICT_TEXTS[kind]})`;
}

/** A heading with a truncated list; an empty list if there are no items. */
export function headedLine(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${heading}: ${truncateList(items).join('; ')}`];
}

function claimLines({ claims }: RankingDiff): string[] {
  const statusOf = (status: ClaimStatus | null) =>
    status === null ? 'absent' : CLAIM_STATUS_TEXTS[status];
  return claims.map(
    ({ entity, rank, before, after }) =>
      `${entity.name.en} as number ${rank}: ${formatChange(statusOf(before), statusOf(after))}`,
  );
}

function coverageLines({ coverage: { before, after } }: RankingDiff): string[] {
  if (!before || !after) return [];
  const words = ({ listed, of }: typeof before) => `${listed} of ${of}`;
  return words(before) === words(after) ? [] : [formatChange(words(before), words(after))];
}

/** Changes of other ranks, without those that equal a change already shown. */
function otherRankChanges(
  rows: readonly EntryDiff[],
  rangeOf: (state: EntryState) => Parameters<typeof formatRankRange>[0],
): string[] {
  const shown = new Set(formatChanges(rows, ({ rank }) => formatRankRange(rank)));
  return formatChanges(rows, (state) => formatRankRange(rangeOf(state))).filter(
    (words) => !shown.has(words),
  );
}

/** Formats the lines of one ranking, without its title; only the entries if the ranking is new or gone. */
export function rankingLines(row: RankingDiff, metric: MetricSummary, lists: TitleLists): string[] {
  const isMixed = lists.bases.some(({ id, mixed }) => id === row.basis && mixed === true);
  const entryTexts = (entries: readonly EntryDiff[], side: 'before' | 'after') =>
    entries.flatMap((entry) => {
      const state = entry[side];
      return state ? [`${entry.entity.name.en} (${entryText(state, metric, isMixed)})`] : [];
    });
  if (row.kind === 'new') return headedLine('listed', entryTexts(row.appeared, 'after'));
  if (row.kind === 'gone') return headedLine('was listed', entryTexts(row.gone, 'before'));
  const aside = (figures: readonly SetAsideFigure[]) =>
    figures.map((figure) => setAsideText(figure, metric, lists));
  const ranks = isMixed ? [] : row.ranks;
  const lines = [
    ...headedLine(
      'ranks',
      formatChanges(ranks, ({ rank }) => formatRankRange(rank)),
    ),
    ...headedLine('now listed', entryTexts(row.appeared, 'after')),
    ...headedLine('no longer listed', entryTexts(row.gone, 'before')),
    ...headedLine('figures', figureChanges(row.figures, metric)),
    ...headedLine('now not compared', aside(row.setAside.appeared)),
    ...headedLine('no longer set aside', aside(row.setAside.gone)),
    ...headedLine('statements of rank', claimLines(row)),
    ...headedLine('places with figures', coverageLines(row)),
    ...headedLine(
      'ranks by figures alone',
      otherRankChanges(ranks, ({ rank }) => rank?.byFigures ?? null),
    ),
    ...headedLine(
      'ranks among all places',
      otherRankChanges(ranks, ({ rank }) => rank?.level ?? null),
    ),
    ...headedLine('not listed', unlistedChanges(row.unlisted, metric)),
  ];
  return lines.length > 0
    ? lines
    : ['details only: wording of figures, conflicts or last known figures'];
}
