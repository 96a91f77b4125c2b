/** Separates a day's news from figures of past periods that were only added on that day, such as when a dataset was begun. */

import type { IndexedDataset } from '../../../engine/mod.ts';
import type { Change } from '../../../engine/model/documents.ts';
import { isFullYear, type Period, parsePeriod } from '../../../engine/model/period.ts';

/** Number of months after a period in which its figures are news: yearbooks appear late, figures of months at once. */
const NEWS_MONTHS = { fullYear: 18, other: 6 } as const;

/** A day's changes in two parts. */
export interface SplitChange {
  readonly news: Change;
  /** Figures, statements of rank and rankings of periods that had ended long before. */
  readonly old: Change;
}

/** Splits the changes of a day. Corrections, withdrawals and changes to history are always news. */
export function splitChange(
  { observations, claims }: Pick<IndexedDataset, 'observations' | 'claims'>,
  change: Change,
): SplitChange {
  const day = parsePeriod(change.date.slice(0, 'YYYY-MM'.length));
  const isOld = (period: Period | null | undefined): boolean =>
    !!period &&
    !!day &&
    day.start - period.end >= NEWS_MONTHS[isFullYear(period) ? 'fullYear' : 'other'];
  const [oldFigures, figures] = partition(
    change.figures,
    (row) => row.corrects === null && isOld(observations.get(row.observation)?.period),
  );
  const [oldClaims, newClaims] = partition(change.claims, (row) =>
    isOld(claims.get(row.claim)?.period),
  );
  const [oldRankings, rankings] = partition(change.rankings, ({ id }) =>
    isOld(parsePeriod(id.split('/')[2] ?? '')),
  );
  const nothing = { withdrawn: [], rewrites: [] };
  return {
    news: { ...change, figures, claims: newClaims, rankings },
    old: { ...change, ...nothing, figures: oldFigures, claims: oldClaims, rankings: oldRankings },
  };
}

function partition<Row>(
  rows: readonly Row[],
  isFirst: (row: Row) => boolean,
): [first: Row[], second: Row[]] {
  return [rows.filter(isFirst), rows.filter((row) => !isFirst(row))];
}
