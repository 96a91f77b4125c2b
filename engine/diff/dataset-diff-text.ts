/**
 * Text of the changes of a release for readers, for a terminal: most important first, long lists truncated. The JSON
 * output is complete.
 */
import type { Bounds, Conflict, RankRange } from '../model/documents.ts';
import type { ClaimStatus, ConflictKind, LeadersStatus } from '../model/vocabulary.ts';
import { formatBounds, rankRangeText } from '../wording/format-bounds.ts';
import { formatList, formatPeriodId, formatQuantity } from '../wording/formatters.ts';
import { countPhrase, englishTitle, formatDate, rankingTitle, truncateList } from './atom-feed.ts';
import type { DatasetDiff, LeadersDiff, YearState } from './dataset-diff.ts';
import type { DatasetSummary, MetricSummary } from './dataset-summary.ts';
import type { RowChange, RowChangeKind } from './differences.ts';
import type {
  EntryDiff,
  EntryState,
  RankingDiff,
  SetAsideFigure,
  UnlistedDiff,
} from './ranking-diff.ts';

/** Maximum numbers of rankings and of leaders shown in detail; the others are only counted. */
const MAX_RANKINGS = 6;
const MAX_LEADERS = 8;

const CERTAINTY: Readonly<Record<LeadersStatus, string>> = {
  proven: 'proven',
  stated: 'as stated',
  leading: 'among those with figures',
  open: 'open',
  thin: 'too few figures',
  none: 'no figures',
};

function yearText(state: YearState | null): string {
  if (!state) return 'nobody';
  if (state.leaders.length === 0) return `nobody (${CERTAINTY[state.status]})`;
  const names = state.leaders.map(({ name }) => name.en);
  const shown = names.length > 4 ? [`${names.length} places`] : names;
  return `${shown.join(' or ')} (${CERTAINTY[state.status]})`;
}

function leadersLines(leaders: readonly LeadersDiff[], changes: DatasetDiff): string[] {
  const lines = leaders
    .slice(0, MAX_LEADERS)
    .map(
      ({ metric, level, year, before, after }) =>
        `  ${englishTitle(changes.metrics, metric)}, ${year}, ${englishTitle(changes.levels, level)}: ` +
        formatChange(yearText(before), yearText(after)),
    );
  const rest = leaders.length - lines.length;
  if (lines.length === 0) return [];
  return ['', 'Who was first', ...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

/** Counts changed rows by kind: `2 new figures`, `1 figure withdrawn`. */
export function rowCounts(rows: readonly RowChange[]): string[] {
  const count = (kind: RowChange['kind'], what: RowChangeKind) =>
    rows.filter((row) => row.kind === kind && row.what === what).length;
  return [
    ...countPhrase(count('observation', 'new'), 'new figure', 'new figures'),
    ...countPhrase(count('observation', 'changed'), 'figure changed', 'figures changed'),
    ...countPhrase(count('observation', 'withdrawn'), 'figure withdrawn', 'figures withdrawn'),
    ...countPhrase(count('observation', 'removed'), 'figure removed', 'figures removed'),
    ...countPhrase(count('claim', 'new'), 'new statement of rank', 'new statements of rank'),
    ...countPhrase(
      rows.filter((row) => row.kind === 'claim' && row.what !== 'new').length,
      'statement of rank changed',
      'statements of rank changed',
    ),
    ...countPhrase(
      rows.filter((row) => row.kind === 'completeness').length,
      'change to what lists leave out',
      'changes to what lists leave out',
    ),
  ];
}

/** Counts changed rankings by kind: `2 rankings change`, `1 ranking is new`. */
export function rankingCounts(rankings: readonly RankingDiff[]): string[] {
  const count = (kind: RankingDiff['kind']) => rankings.filter((row) => row.kind === kind).length;
  return [
    ...countPhrase(count('changed'), 'ranking changes', 'rankings change'),
    ...countPhrase(count('new'), 'ranking is new', 'rankings are new'),
    ...countPhrase(count('gone'), 'ranking is removed', 'rankings are removed'),
  ];
}

function rankingText(row: RankingDiff, changes: DatasetDiff): string[] {
  const title = rankingTitle(changes, row);
  const metric = changes.metrics.find(({ id }) => id === row.metric);
  if (!metric) throw new Error(`unknown metric: ${row.metric}, expected one of the summary`);
  const what = row.kind === 'changed' ? '' : row.kind === 'new' ? ' (new)' : ' (removed)';
  return ['', `${title}${what}`, ...rankingLines(row, metric, changes).map((line) => `  ${line}`)];
}

function conflictLines(changes: DatasetDiff): string[] {
  const words = (list: readonly Conflict[]) =>
    list.map((conflict) => conflictText(conflict, changes));
  const { appeared, gone } = changes.conflicts;
  return [
    ...headedLine('New conflicts', words(appeared)),
    ...headedLine('Resolved conflicts', words(gone)),
  ];
}

function rewriteLines({ rewrites }: DatasetDiff): string[] {
  return rewrites.flatMap(({ from, reason, vintages }) => [
    '',
    `Altered: published history from ${formatDate(from)} on ` +
      `(${vintages} ${vintages === 1 ? 'vintage' : 'vintages'} of rankings), reason: ${reason}`,
  ]);
}

/**
 * Formats the changes of a dataset as lines separated by `\n`, without a final one. For a dataset that is new or gone,
 * only the number of its rankings.
 */
export function datasetDiffText(changes: DatasetDiff): string {
  const { kind, title, rankings, rows, leaders } = changes;
  const heading = `${title.en} (${changes.dataset})`;
  if (kind === 'unchanged') return `${heading}: nothing changes for readers.`;
  const size = countPhrase(rankings.length, 'ranking', 'rankings')[0] ?? 'no ranking';
  if (kind === 'new') return `${heading}: new, with ${size}.`;
  if (kind === 'gone') return `${heading}: no longer in the release, with ${size}.`;
  const cause = formatList(rowCounts(rows), 'en') || 'no figure or statement of rank changed';
  const effect = formatList(rankingCounts(rankings), 'en') || 'no ranking changes';
  const shown = rankings.slice(0, MAX_RANKINGS);
  const rest = rankings.slice(MAX_RANKINGS);
  return [
    `${heading}: ${cause}; ${effect}.`,
    ...conflictLines(changes),
    ...shown.flatMap((row) => rankingText(row, changes)),
    ...(rest.length > 0 ? ['', `In addition, ${formatList(rankingCounts(rest), 'en')}.`] : []),
    ...leadersLines(leaders, changes),
    ...rewriteLines(changes),
  ].join('\n');
}

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
