/** Reason for a release in one sentence, for the list of releases: what changes for readers, and what its publisher says. */

import { formatList } from '../wording/formatters.ts';
import { formatDate, rankingTitle } from './atom-feed.ts';
import type { DatasetDiff, DatasetUpdate } from './dataset-diff.ts';
import { formatChanges, formatRankRange, rankingCounts, rowCounts } from './dataset-diff-text.ts';
import type { RankingDiff } from './ranking-diff.ts';

/** The longest message and the longest sentence, in characters: each read of the pointer transfers all reasons. */
const MAX_MESSAGE_LENGTH = 100;
const MAX_LENGTH = 200;

function truncate(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`;
}

function firstAndCount([first = '', ...rest]: readonly string[]): string {
  return rest.length > 0 ? `${first} and ${rest.length} more` : first;
}

/** What readers notice first: changed ranks, else entries listed or removed. Empty if neither changes. */
function mainChange(row: RankingDiff, { bases }: DatasetDiff): string {
  const isMixed = bases.some(({ id, mixed }) => id === row.basis && mixed === true);
  const ranks = isMixed ? [] : formatChanges(row.ranks, ({ rank }) => formatRankRange(rank));
  if (ranks.length > 0) return `rank of ${firstAndCount(ranks)}`;
  const namesOf = (entries: RankingDiff['appeared']) => entries.map(({ entity }) => entity.name.en);
  if (row.appeared.length > 0) return `${firstAndCount(namesOf(row.appeared))} now listed`;
  if (row.gone.length > 0) return `${firstAndCount(namesOf(row.gone))} no longer listed`;
  return '';
}

function changedText(changes: DatasetDiff): string {
  const { rankings, rows, rewrites } = changes;
  const [first] = rankings;
  const main = first ? mainChange(first, changes) : '';
  const example = first && main !== '' ? ` (${main} in ${rankingTitle(changes, first)})` : '';
  return [
    formatList(rowCounts(rows), 'en') || 'no figure changed',
    `${formatList(rankingCounts(rankings), 'en') || 'no ranking changes'}${example}`,
    ...rewrites.map(({ from, reason }) => `history from ${formatDate(from)} altered: ${reason}`),
  ].join(', ');
}

function datasetText({ dataset, changes }: DatasetUpdate): string[] {
  if (!changes) return [`${dataset}: not comparable with the release before`];
  if (changes.kind === 'unchanged') return [];
  const texts = { new: 'new dataset', gone: 'dataset removed' };
  return [`${dataset}: ${changes.kind === 'changed' ? changedText(changes) : texts[changes.kind]}`];
}

/** A release, compared with the one before. */
export interface ReleaseChanges {
  readonly differences: readonly DatasetUpdate[];
  /** Scheme and host of the links; `before` is null if there was no release or its origin is unknown. */
  readonly origins: { readonly before: string | null; readonly after: string };
}

function changesText({ differences, origins: { before, after } }: ReleaseChanges): string {
  if (differences.every(({ changes }) => changes?.kind === 'new')) return 'first release';
  const links = before === null || before === after ? [] : [`links to ${after}, not ${before}`];
  const texts = [...links, ...differences.flatMap(datasetText)];
  return texts.join('; ') || 'pages or code changed, no figure did';
}

/** The reason in one sentence of at most 303 characters. Of `message`, which may be empty, it quotes the first line. */
export function releaseReason(changes: ReleaseChanges, message = ''): string {
  const [subject = ''] = message.trim().split(/\r?\n/);
  const text = truncate(changesText(changes), MAX_LENGTH);
  return subject === '' ? text : `${truncate(subject, MAX_MESSAGE_LENGTH)} (${text})`;
}
