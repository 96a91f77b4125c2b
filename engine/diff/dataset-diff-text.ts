/** What a release changes for readers, as text for a terminal: the most important first, long lists cut; JSON has it all. */
import { counted, dateWords, rankingTitle, titleOf } from '../compile/changes/change-text.ts';
import type { Conflict, LeadersStatus } from '../model/documents/mod.ts';
import { listWords } from '../wording/formatters.ts';
import type { LeadersDifference, ReleaseChanges, YearState } from './dataset-diff.ts';
import type { RankingDifference } from './ranking-diff.ts';
import { conflictWords, headedLine, moved, rankingLines } from './ranking-diff-text.ts';
import type { RowChange, RowDifference } from './row-diff.ts';

/** So many rankings are told with all that differs, and so many years of leaders; the others are counted. */
const MOST_RANKINGS = 6;
const MOST_YEARS = 8;

const SURE: Readonly<Record<LeadersStatus, string>> = {
  proven: 'proven',
  claimed: 'as stated',
  leading: 'among those with figures',
  open: 'open',
  thin: 'too few figures',
  none: 'no figures',
};

function yearWords(state: YearState | null): string {
  if (!state) return 'nobody';
  if (state.leaders.length === 0) return `nobody (${SURE[state.status]})`;
  const names = state.leaders.map(({ name }) => name.en);
  const told = names.length > 4 ? [`${names.length} places`] : names;
  return `${told.join(' or ')} (${SURE[state.status]})`;
}

function leadersLines(leaders: readonly LeadersDifference[], changes: ReleaseChanges): string[] {
  const lines = leaders
    .slice(0, MOST_YEARS)
    .map(
      ({ metric, level, year, before, after }) =>
        `  ${titleOf(changes.metrics, metric)}, ${year}, ${titleOf(changes.levels, level)}: ` +
        moved(yearWords(before), yearWords(after)),
    );
  const rest = leaders.length - lines.length;
  if (lines.length === 0) return [];
  return ['', 'Who was first', ...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

/** Of some kinds of rows: `2 new figures, 1 figure withdrawn`. */
function rowWords(rows: readonly RowChange[]): string[] {
  const count = (kind: RowChange['kind'], what: RowDifference) =>
    rows.filter((row) => row.kind === kind && row.what === what).length;
  return [
    ...counted(count('observation', 'new'), 'new figure', 'new figures'),
    ...counted(count('observation', 'changed'), 'figure changed', 'figures changed'),
    ...counted(count('observation', 'withdrawn'), 'figure withdrawn', 'figures withdrawn'),
    ...counted(count('observation', 'removed'), 'figure removed', 'figures removed'),
    ...counted(count('claim', 'new'), 'new statement of rank', 'new statements of rank'),
    ...counted(
      rows.filter((row) => row.kind === 'claim' && row.what !== 'new').length,
      'statement of rank changed',
      'statements of rank changed',
    ),
  ];
}

function rankingCounts(rankings: readonly RankingDifference[]): string[] {
  const count = (kind: RankingDifference['kind']) =>
    rankings.filter((row) => row.kind === kind).length;
  return [
    ...counted(count('changed'), 'ranking changes', 'rankings change'),
    ...counted(count('new'), 'ranking is new', 'rankings are new'),
    ...counted(count('gone'), 'ranking goes', 'rankings go'),
  ];
}

function rankingText(row: RankingDifference, changes: ReleaseChanges): string[] {
  const title = rankingTitle(changes, row);
  const metric = changes.metrics.find(({ id }) => id === row.metric);
  if (!metric) throw new Error(`unknown metric: ${row.metric}, expected one of the summary`);
  const what =
    row.kind === 'changed' ? '' : row.kind === 'new' ? ' (new)' : ' (not there any more)';
  return ['', `${title}${what}`, ...rankingLines(row, metric, changes).map((line) => `  ${line}`)];
}

function conflictLines(changes: ReleaseChanges): string[] {
  const words = (list: readonly Conflict[]) => list.map((one) => conflictWords(one, changes));
  const { appeared, gone } = changes.conflicts;
  return [
    ...headedLine('New conflicts', words(appeared)),
    ...headedLine('Resolved conflicts', words(gone)),
  ];
}

function rewriteLines({ rewrites }: ReleaseChanges): string[] {
  return rewrites.flatMap(({ from, reason, vintages }) => [
    '',
    `Altered: what was published as known from ${dateWords(from)} on ` +
      `(${vintages} ${vintages === 1 ? 'vintage' : 'vintages'} of rankings), because: ${reason}`,
  ]);
}

/**
 * The changes in words, lines split by `\n`, without one at the end. Of a dataset that is new or gone only how much of it
 * there is.
 */
export function changesText(changes: ReleaseChanges): string {
  const { kind, title, rankings, rows, leaders } = changes;
  const heading = `${title.en} (${changes.dataset})`;
  if (kind === 'unchanged') return `${heading}: nothing changes for readers.`;
  const size = counted(rankings.length, 'ranking', 'rankings')[0] ?? 'no ranking';
  if (kind === 'new') return `${heading}: new, with ${size}.`;
  if (kind === 'gone') return `${heading}: not there any more, with ${size}.`;
  const cause = listWords(rowWords(rows), 'en') || 'no figure or statement of rank touched';
  const effect = listWords(rankingCounts(rankings), 'en') || 'no ranking changes';
  const told = rankings.slice(0, MOST_RANKINGS);
  const rest = rankings.slice(MOST_RANKINGS);
  return [
    `${heading}: ${cause}; ${effect}.`,
    ...conflictLines(changes),
    ...told.flatMap((row) => rankingText(row, changes)),
    ...(rest.length > 0 ? ['', `and ${listWords(rankingCounts(rest), 'en')} besides`] : []),
    ...leadersLines(leaders, changes),
    ...rewriteLines(changes),
  ].join('\n');
}
