/** The entries of a ranking that could be first. */
import type {
  LeadersDocument,
  LeadersOnBasis,
  LeadersYear,
  RankingEntryView,
  RankingView,
} from '../engine/model/documents.ts';
import type { LeadersStatus } from '../engine/model/vocabulary.ts';

/** Entries whose best rank is 1, in the ranking's order. None on a mixed basis, which compares nothing. */
export function possibleLeaders<Entry extends Pick<RankingEntryView, 'rank'>>({
  entries,
}: {
  readonly entries: readonly Entry[];
}): readonly Entry[] {
  return entries.filter(({ rank }) => rank?.best === 1);
}

/** The entry that must be first, by figures or by a claim; null if the first place is open. */
export function soleLeader<Entry extends Pick<RankingEntryView, 'rank'>>(ranking: {
  readonly entries: readonly Entry[];
}): Entry | null {
  const [first, ...rivals] = possibleLeaders(ranking);
  return first && rivals.length === 0 && first.rank?.worst === 1 ? first : null;
}

/** The entries that share the first place by their figures, two or more; empty if there are none. */
export function sharedFirsts({ entries }: RankingView): readonly RankingEntryView[] {
  const firsts = entries.filter(
    ({ rank }) => rank?.byFigures.best === 1 && rank.byFigures.worst === 1,
  );
  return firsts.length < 2 ? [] : firsts;
}

// Detects from the stored leaders of each year whether an entity is first again after others were.

/** What an entity's first place in a year rests on, the surest first. */
const LEADS = ['proven', 'leading', 'stated'] as const satisfies readonly LeadersStatus[];

/** A return to first place. */
export interface Comeback {
  /** The last earlier year in which the entity was first, on any way of counting; `YYYY`. */
  readonly since: string;
  /** Whether that year isn't counted as the year of the return is. */
  readonly isCountedAnotherWay: boolean;
}

const SURE: ReadonlySet<string> = new Set(LEADS);

const onEachBasis = (item: LeadersYear): readonly LeadersOnBasis[] => [item, ...item.others];

const isAmong = (entity: string, { leaders }: LeadersOnBasis): boolean =>
  leaders.some(({ id }) => id === entity);

/** The way of counting on which an entity was first, the surest; undefined if it isn't proven or stated to have been first. */
function basisOfLead(entity: string, item: LeadersYear): string | undefined {
  const rows = onEachBasis(item).filter((row) => isAmong(entity, row));
  return LEADS.flatMap((lead) => rows.filter(({ status }) => status === lead))[0]?.basis;
}

/** Whether another entity was first on the way of counting in force. */
function hasOtherLeader(entity: string, item: LeadersYear): boolean {
  return SURE.has(item.status) && !isAmong(entity, item);
}

/**
 * Finds the last year before `year` in which an entity was first. Null if it isn't first in `year`, was never first before, or it
 * isn't known that others were first in all years between.
 */
export function findComeback(
  { items }: LeadersDocument,
  entity: string,
  year: string,
): Comeback | null {
  const now = items.findIndex((item) => item.year === year);
  const current = items[now];
  if (!current || basisOfLead(entity, current) === undefined) return null;
  const before = items.slice(0, now);
  const last = before.findLastIndex((item) => basisOfLead(entity, item) !== undefined);
  const earlier = before[last];
  const between = before.slice(last + 1);
  if (!earlier || between.length === 0) return null;
  if (!between.every((item) => hasOtherLeader(entity, item))) return null;
  return {
    since: earlier.year,
    isCountedAnotherWay: basisOfLead(entity, earlier) !== current.basis,
  };
}

/** The return of a ranking's only possible leader to first place; null unless it is of a full year, on the basis in force. */
export function comebackIn(leaders: LeadersDocument | null, view: RankingView): Comeback | null {
  const [first, ...rivals] = possibleLeaders(view);
  const year = leaders?.items.find((item) => item.year === view.period.id);
  if (!leaders || !first || rivals.length > 0 || year?.basis !== view.basis) return null;
  return findComeback(leaders, first.entity.id, year.year);
}
