/**
 * Text of the changes of a release for readers, for a terminal: most important first, long lists truncated. The JSON
 * output is complete.
 */

import type { Conflict } from '../model/documents.ts';
import type { LeadersStatus } from '../model/vocabulary.ts';
import { formatList } from '../wording/formatters.ts';
import { countPhrase, englishTitle, formatDate, rankingTitle } from './change-text.ts';
import type { DatasetDiff, LeadersDiff, YearState } from './dataset-diff.ts';
import type { RankingDiff } from './ranking-diff.ts';
import { conflictText, formatChange, headedLine, rankingLines } from './ranking-diff-text.ts';
import type { RowChange, RowChangeKind } from './row-diff.ts';

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
