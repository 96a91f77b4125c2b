/** Whether somebody is first again after others were: read off who led each year, as it is stored. */
import type { LeadersDocument, LeadersOnBasis, LeadersYear } from '../engine/model/documents.ts';

/** Being first once more. */
export interface Comeback {
  /** The last year before in which it was first, on one way of counting or another; `YYYY`. */
  readonly since: string;
  /** The years between in which it could have been first too, for all that is known. */
  readonly openYears: readonly string[];
}

const SURE: ReadonlySet<string> = new Set(['proven', 'claimed', 'leading']);

const onEachBasis = (item: LeadersYear): readonly LeadersOnBasis[] => [item, ...item.others];

const isAmong = (entity: string, { leaders }: LeadersOnBasis): boolean =>
  leaders.some(({ id }) => id === entity);

/** Whether it is known, or stated, on any way of counting that an entity was first. */
function wasLeader(entity: string, item: LeadersYear): boolean {
  return onEachBasis(item).some((row) => SURE.has(row.status) && isAmong(entity, row));
}

/** Whether another was first on the way of counting in force. */
function hasOtherLeader(entity: string, item: LeadersYear): boolean {
  return SURE.has(item.status) && !isAmong(entity, item);
}

function isLeaderOpen(entity: string, item: LeadersYear): boolean {
  return onEachBasis(item).some(
    (row) => !row.mixed && !SURE.has(row.status) && isAmong(entity, row),
  );
}

/**
 * In which year before `year` an entity was last first. Null where it isn't first in `year`, never was before, or nobody
 * is known to have been first in between: then it isn't first again.
 */
export function findComeback(
  { items }: LeadersDocument,
  entity: string,
  year: string,
): Comeback | null {
  const now = items.findIndex((item) => item.year === year);
  const current = items[now];
  if (!current || !wasLeader(entity, current)) return null;
  const before = items.slice(0, now);
  const last = before.findLastIndex((item) => wasLeader(entity, item));
  const since = before[last]?.year;
  const between = before.slice(last + 1);
  if (since === undefined || !between.some((item) => hasOtherLeader(entity, item))) return null;
  return {
    since,
    openYears: between.filter((item) => isLeaderOpen(entity, item)).map((item) => item.year),
  };
}
