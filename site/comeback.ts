/** Detects from the stored leaders of each year whether an entity is first again after others were. */
import type {
  LeadersDocument,
  LeadersOnBasis,
  LeadersYear,
  RankingView,
} from '../engine/model/documents.ts';
import { possibleLeaders } from './possible-leaders.ts';

/** A return to first place. */
export interface Comeback {
  /** The last earlier year in which the entity was first, on any way of counting; `YYYY`. */
  readonly since: string;
  /** Whether another entity is known to have been first in each year between. */
  readonly isKnown: boolean;
  /** The years between in which the entity could also have been first. */
  readonly openYears: readonly string[];
}

const SURE: ReadonlySet<string> = new Set(['proven', 'stated', 'leading']);

const onEachBasis = (item: LeadersYear): readonly LeadersOnBasis[] => [item, ...item.others];

const isAmong = (entity: string, { leaders }: LeadersOnBasis): boolean =>
  leaders.some(({ id }) => id === entity);

/** Whether an entity is proven or stated to have been first, on any way of counting. */
function wasLeader(entity: string, item: LeadersYear): boolean {
  return onEachBasis(item).some((row) => SURE.has(row.status) && isAmong(entity, row));
}

/** Whether another entity was first on the way of counting in force. */
function hasOtherLeader(entity: string, item: LeadersYear): boolean {
  return SURE.has(item.status) && !isAmong(entity, item);
}

function isLeaderOpen(entity: string, item: LeadersYear): boolean {
  return onEachBasis(item).some(
    (row) => !row.mixed && !SURE.has(row.status) && isAmong(entity, row),
  );
}

/**
 * Finds the last year before `year` in which an entity was first. Null if it isn't first in `year`, was never first
 * before, or no other entity is known to have been first in between.
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
    isKnown: between.every((item) => hasOtherLeader(entity, item)),
    openYears: between.filter((item) => isLeaderOpen(entity, item)).map((item) => item.year),
  };
}

/** The return of a ranking's only possible leader to first place; null unless it is of a full year, on the basis in force. */
export function comebackIn(leaders: LeadersDocument | null, view: RankingView): Comeback | null {
  const [first, ...rivals] = possibleLeaders(view);
  const year = leaders?.items.find((item) => item.year === view.period.id);
  if (!leaders || !first || rivals.length > 0 || year?.basis !== view.basis) return null;
  return findComeback(leaders, first.entity.id, year.year);
}
