/** Table of the changes of a dataset: one row for each figure, statement, rank and alteration, with old and new side by side. */

import { type CsvColumn, formatCsv } from '../formats/csv.ts';
import type { Change, ChangesDocument, FigureChange } from '../model/documents.ts';

/** What changed. */
type Kind =
  | 'figure'
  | 'claim'
  | 'withdrawn-figure'
  | 'withdrawn-claim'
  | 'rank'
  | 'ranking-new'
  | 'ranking-gone'
  | 'rewrite';

interface Row {
  readonly date: string;
  readonly kind: Kind;
  readonly entity?: string;
  readonly metric?: string;
  readonly period?: string;
  readonly level?: string;
  readonly basis?: string;
  readonly old?: number | null;
  readonly new?: number | null;
  readonly oldRankBest?: number | null;
  readonly oldRankWorst?: number | null;
  readonly rankBest?: number | null;
  readonly rankWorst?: number | null;
  readonly source?: string;
  readonly id?: string;
  readonly reason?: string;
}

const COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'date', type: 'date', read: (row) => row.date },
  { name: 'kind', type: 'token', read: (row) => row.kind },
  { name: 'entity', type: 'token', read: (row) => row.entity ?? null },
  { name: 'metric', type: 'token', read: (row) => row.metric ?? null },
  { name: 'period', type: 'token', read: (row) => row.period ?? null },
  { name: 'level', type: 'token', read: (row) => row.level ?? null },
  { name: 'basis', type: 'token', read: (row) => row.basis ?? null },
  { name: 'old', type: 'number', read: (row) => row.old ?? null },
  { name: 'new', type: 'number', read: (row) => row.new ?? null },
  { name: 'old_rank_best', type: 'integer', read: (row) => row.oldRankBest ?? null },
  { name: 'old_rank_worst', type: 'integer', read: (row) => row.oldRankWorst ?? null },
  { name: 'rank_best', type: 'integer', read: (row) => row.rankBest ?? null },
  { name: 'rank_worst', type: 'integer', read: (row) => row.rankWorst ?? null },
  { name: 'source', type: 'token', read: (row) => row.source ?? null },
  { name: 'id', type: 'token', read: (row) => row.id ?? null },
  // One line for each row, so that rows can be selected as lines.
  { name: 'reason', type: 'text', read: ({ reason = '' }) => reason.replace(/\s+/g, ' ') },
];

function figureRow(date: string, figure: FigureChange, reasons: ReadonlyMap<string, string>): Row {
  const { observation: id, entity, metric, period, basis, value, before, source } = figure;
  const reason = reasons.get(figure.corrects ?? '') ?? '';
  const place = { entity, metric, period, basis };
  return {
    date,
    kind: 'figure',
    ...place,
    old: before?.value ?? null,
    new: value,
    source,
    id,
    reason,
  };
}

function withdrawnRow(date: string, row: Change['withdrawn'][number]): Row {
  const { id, kind, entity, metric, period, basis, value, rank, reason } = row;
  const place = { entity, metric, period, basis };
  return kind === 'claim'
    ? { date, kind: 'withdrawn-claim', ...place, oldRankBest: rank, oldRankWorst: rank, id, reason }
    : { date, kind: 'withdrawn-figure', ...place, old: value, id, reason };
}

function rankingRows(date: string, ranking: Change['rankings'][number]): Row[] {
  const [, metric = '', period = ''] = ranking.id.split('/');
  const place = { metric, period, level: ranking.level, basis: ranking.basis };
  const ranks = ranking.ranks.map(
    ({ entity, before, after }): Row => ({
      date,
      kind: 'rank',
      entity,
      ...place,
      oldRankBest: before?.best ?? null,
      oldRankWorst: before?.worst ?? null,
      rankBest: after?.best ?? null,
      rankWorst: after?.worst ?? null,
    }),
  );
  return ranking.kind === 'changed'
    ? ranks
    : [{ date, kind: `ranking-${ranking.kind}`, ...place }, ...ranks];
}

function rowsOf({ date, figures, claims, withdrawn, rankings, rewrites }: Change): Row[] {
  const reasons = new Map(withdrawn.map(({ id, reason }) => [id, reason]));
  return [
    ...figures.map((figure) => figureRow(date, figure, reasons)),
    ...claims.map(
      ({ claim: id, rank, ...place }): Row => ({
        date,
        kind: 'claim',
        ...place,
        rankBest: rank,
        rankWorst: rank,
        id,
      }),
    ),
    ...withdrawn.map((row) => withdrawnRow(date, row)),
    ...rankings.flatMap((ranking) => rankingRows(date, ranking)),
    ...rewrites.map(
      ({ from, reason }): Row => ({ date, kind: 'rewrite', reason: `since ${from}: ${reason}` }),
    ),
  ];
}

/** The table as CSV, newest day first. */
export function changesCsv({ changes }: ChangesDocument): string {
  return formatCsv(COLUMNS, changes.flatMap(rowsOf));
}
