/** What differs in one ranking, in plain English lines for a terminal: ranks first, then figures, then what isn't compared. */

import { fewOf, periodTitle, titleOf } from '../compile/changes/change-text.ts';
import type {
  Bounds,
  ClaimStatus,
  Conflict,
  ConflictKind,
  RankRange,
} from '../model/documents/mod.ts';
import { boundsWords } from '../wording/format-bounds.ts';
import { quantity } from '../wording/formatters.ts';
import type { MetricSummary, ReleaseSummary } from './dataset-summary.ts';
import type {
  EntryDifference,
  EntryState,
  RankingDifference,
  SetAsideFigure,
  UnlistedDifference,
} from './ranking-diff.ts';

/** The names and titles that lines are made of. */
export type TitleLists = Pick<ReleaseSummary, 'metrics' | 'levels' | 'bases' | 'names'>;

const CONFLICTS: Readonly<Record<ConflictKind, string>> = {
  observations: 'figures exclude one another',
  growth: 'growth rates exclude one another',
  rules: 'figures of several places or periods exclude one another',
  claim: 'a statement of rank stands against the figures',
};

const CLAIMS: Readonly<Record<ClaimStatus, string>> = {
  used: 'used',
  withdrawn: 'withdrawn',
  basis: 'counted another way',
  conflict: 'against the figures',
};

/** `2`, or `2–4`. */
export function rankWords({ best, worst }: RankRange): string {
  return best === worst ? `${best}` : `${best}–${worst}`;
}

/** `before → after`. */
export function moved(before: string, after: string): string {
  return `${before} → ${after}`;
}

function moves(rows: readonly EntryDifference[], wordsOf: (state: EntryState) => string): string[] {
  return rows.flatMap(({ entity, before, after }) => {
    if (!before || !after) return [];
    const [was, is] = [wordsOf(before), wordsOf(after)];
    return was === is ? [] : [`${entity.name.en} ${moved(was, is)}`];
  });
}

function amount(value: number, { unit, unitName }: MetricSummary): string {
  return quantity(value, { id: unit, name: unitName }, 'en');
}

function boundsText({ low, high }: Bounds, metric: MetricSummary): string {
  return boundsWords({ low, high: high ?? Number.POSITIVE_INFINITY }, metric).en;
}

function figureMoves(rows: readonly EntryDifference[], metric: MetricSummary): string[] {
  return rows.flatMap(({ entity, before, after }) => {
    if (!before || !after) return [];
    const [was, is] = [boundsText(before.bounds, metric), boundsText(after.bounds, metric)];
    const published =
      before.value === after.value ? '' : ` (published: ${publishedMove(before, after, metric)})`;
    const bounds = was === is ? is : moved(was, is);
    return [`${entity.name.en} ${bounds}${published}`];
  });
}

function publishedMove(before: EntryState, after: EntryState, metric: MetricSummary): string {
  const [was, is] = [before, after].map(({ value }) =>
    value === null ? 'nothing' : amount(value, metric),
  );
  return before.value === null ? (is ?? '') : moved(was ?? '', is ?? '');
}

function stateWords({ rank, bounds }: EntryState, metric: MetricSummary, isMixed: boolean): string {
  const known = boundsText(bounds, metric);
  return isMixed ? known : `${rankWords(rank)}, ${known}`;
}

function unlistedMoves(rows: readonly UnlistedDifference[], metric: MetricSummary): string[] {
  const most = (high: number | null) => boundsText({ low: -Infinity, high }, metric);
  return rows.map(
    ({ entity, before, after }) => `${entity.name.en} ${moved(most(before), most(after))}`,
  );
}

function setAsideWords(
  { entity, value, basis, status, reason }: SetAsideFigure,
  metric: MetricSummary,
  { bases }: TitleLists,
): string {
  const why = { basis: titleOf(bases, basis), status, withdrawn: 'withdrawn' }[reason];
  return `${entity.name.en} ${amount(value, metric)} (${why})`;
}

/** Where evidence excludes one another, and what. */
export function conflictWords(
  { entity, metric, period, kind }: Conflict,
  { metrics, names }: Pick<TitleLists, 'metrics' | 'names'>,
): string {
  const about = [names[entity]?.en ?? entity, titleOf(metrics, metric), periodTitle(period)];
  return `${about.join(', ')} (${CONFLICTS[kind]})`;
}

/** A line with a heading; none where there is nothing to tell. */
export function headedLine(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${heading}: ${fewOf(items).join('; ')}`];
}

function claimLines({ claims }: RankingDifference): string[] {
  const statusOf = (status: ClaimStatus | null) => (status === null ? 'not there' : CLAIMS[status]);
  return claims.map(
    ({ entity, rank, before, after }) =>
      `${entity.name.en} as number ${rank}: ${moved(statusOf(before), statusOf(after))}`,
  );
}

function coverageLines({ coverage: { before, after } }: RankingDifference): string[] {
  if (!before || !after) return [];
  const words = ({ listed, of }: typeof before) => `${listed} of ${of}`;
  return words(before) === words(after) ? [] : [moved(words(before), words(after))];
}

/** Moves of ranks that aren't those shown: only where they differ from what is told already. */
function otherMoves(
  rows: readonly EntryDifference[],
  rangeOf: (state: EntryState) => RankRange,
): string[] {
  const shown = new Set(moves(rows, ({ rank }) => rankWords(rank)));
  return moves(rows, (state) => rankWords(rangeOf(state))).filter((words) => !shown.has(words));
}

/** The lines of one ranking, without its title; of one that is new or gone, its entries alone. */
export function rankingLines(
  row: RankingDifference,
  metric: MetricSummary,
  lists: TitleLists,
): string[] {
  const isMixed = lists.bases.some(({ id, mixed }) => id === row.basis && mixed === true);
  const named = (entries: readonly EntryDifference[], side: 'before' | 'after') =>
    entries.flatMap((entry) => {
      const state = entry[side];
      return state ? [`${entry.entity.name.en} (${stateWords(state, metric, isMixed)})`] : [];
    });
  if (row.kind === 'new') return headedLine('listed', named(row.appeared, 'after'));
  if (row.kind === 'gone') return headedLine('was listed', named(row.gone, 'before'));
  const aside = (figures: readonly SetAsideFigure[]) =>
    figures.map((figure) => setAsideWords(figure, metric, lists));
  const ranks = isMixed ? [] : row.ranks;
  const lines = [
    ...headedLine(
      'ranks',
      moves(ranks, ({ rank }) => rankWords(rank)),
    ),
    ...headedLine('now listed', named(row.appeared, 'after')),
    ...headedLine('not listed any more', named(row.gone, 'before')),
    ...headedLine('figures', figureMoves(row.figures, metric)),
    ...headedLine('now not compared', aside(row.setAside.appeared)),
    ...headedLine('not set aside any more', aside(row.setAside.gone)),
    ...headedLine('statements of rank', claimLines(row)),
    ...headedLine('places with figures', coverageLines(row)),
    ...headedLine(
      'ranks by figures alone',
      otherMoves(ranks, ({ rank }) => rank.byFigures),
    ),
    ...headedLine(
      'ranks among all places',
      otherMoves(ranks, ({ rank }) => rank.level),
    ),
    ...headedLine('not listed', unlistedMoves(row.unlisted, metric)),
  ];
  return lines.length > 0
    ? lines
    : ['details: how figures were printed, conflicts, what was last known'];
}
