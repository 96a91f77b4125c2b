/**
 * What entities without a figure of their own would need to rank as high as they could, and the months that their figures
 * leave out. Facts for readers: no bound and no rank depends on them.
 */
import { cellNumber } from '../../evidence/grid.ts';
import { exceeds } from '../../evidence/interval.ts';
import type { Solution } from '../../evidence/solver.ts';
import type { RankingKey } from '../../model/document-address.ts';
import type { LastKnown, Needs, Rank } from '../../model/documents.ts';
import { isFullYearId, type Period, periodOf } from '../../model/period.ts';
import type { Member } from '../members.ts';

/** Significant digits of a ratio. */
const DIGITS = 3;

/** A ratio rounded up, so that so many times the last figure is enough. */
function roundUp(ratio: number): number {
  const nearest = Number(ratio.toPrecision(DIGITS));
  const unit = 10 ** (Math.floor(Math.log10(ratio)) - DIGITS + 1);
  return nearest < ratio ? Number((nearest + unit).toPrecision(DIGITS)) : nearest;
}

/** What is counted, and when. */
type Counted = Pick<RankingKey, 'metric' | 'period'>;

/** How many times the last known figure a value is; undefined if the two can't be put side by side: months, or a part of what is counted. */
function timesLast(value: number, last: LastKnown | null, of: Counted): number | undefined {
  if (last?.metric !== of.metric || !isFullYearId(of.period)) return undefined;
  const highest = last.bounds ? last.bounds.high : last.value;
  return highest ? roundUp(value / highest) : undefined;
}

/**
 * What an entity known in part would need in each missing month of a period to reach a value, as a multiple of its average of the
 * others: 1 if it could go on as before. Rounded; undefined if nothing is known, or not which months are missing.
 */
export function paceTo(
  value: number,
  known: number,
  missing: Period | null,
  whole: Period,
): number | undefined {
  if (missing === null || known <= 0) return undefined;
  const left = missing.end - missing.start;
  const ratio = ((value - known) / left / known) * (whole.end - whole.start - left);
  return Number(ratio.toPrecision(DIGITS));
}

/** A listed member with its rank; null on a mixed basis. */
export interface RankedMember {
  readonly member: Member;
  readonly rank: Rank | null;
  /** The rank that used claims state for it, or null. */
  readonly claimed: number | null;
  /** The levels in which used claims state that it is first. */
  readonly firstIn: readonly string[];
  /** The position in the level. */
  readonly index: number;
}

/** A member with the rank that used claims state for it, and its rank if it is listed and needed. */
export type OpenMember = Pick<RankedMember, 'member' | 'claimed'> &
  Partial<Pick<RankedMember, 'rank'>>;

/** Whether a member could have the rank of another, or a better one. */
export type Reaches = (one: OpenMember, other: RankedMember) => boolean;

/** It could be above the other, or equal to it. */
export const couldEqual: Reaches = ({ member, claimed }, other) =>
  !exceeds(other.member.bounds.low, member.bounds.high) && (other.claimed !== 1 || claimed === 1);

/** Whether a statement that the other is first keeps a member at or below it: in a level that both are in, or by way of one that is. */
function isHeldBelow({ bounds, figures, entity }: Member, { member, firstIn }: RankedMember) {
  const isLimited = exceeds(figures.high, bounds.high);
  const hasItsHigh =
    !exceeds(bounds.high, member.bounds.high) && !exceeds(member.bounds.high, bounds.high);
  return (
    firstIn.some((level) => entity.levels.includes(level)) ||
    (firstIn.length > 0 && isLimited && hasItsHigh)
  );
}

/** It could be above the other. */
export const couldExceed: Reaches = (one, other) =>
  couldEqual(one, other) &&
  exceeds(one.member.bounds.high, other.member.bounds.low) &&
  !isHeldBelow(one.member, other);

/**
 * What a member would need to reach the first of `ranked`, in ranking order, that it could; null if that one is itself, or has no
 * higher low.
 */
export function needsOf(
  one: OpenMember,
  ranked: readonly RankedMember[],
  reaches: Reaches,
  last: LastKnown | null,
  of: Counted,
): Needs | null {
  const target = ranked.find((other) => reaches(one, other))?.member;
  if (!target || target.bounds.low <= one.member.bounds.low) return null;
  const value = target.published.bounds.low;
  const times = timesLast(value, last, of);
  return {
    above: target.entity.id,
    value,
    rank: one.rank?.best ?? ranked.filter((other) => !reaches(one, other)).length + 1,
    ...(times === undefined ? {} : { times }),
  };
}

/** The numbers of the periods of a solution that lie inside `period` and are shorter. */
function periodsInside({ grid }: Solution, period: Period): number[] {
  return grid.periods.flatMap(({ start, end, id }, number) =>
    period.start <= start && end <= period.end && id !== period.id ? [number] : [],
  );
}

/** The months of a period outside all of others; null if they aren't consecutive, or are the whole period or none. */
export function monthsOutside(period: Period, others: readonly Period[]): Period | null {
  const months = Array.from({ length: period.end - period.start }, (_, at) => period.start + at);
  const outside = months.filter(
    (month) => !others.some(({ start, end }) => start <= month && month < end),
  );
  const [first = 0] = outside;
  const isRun = outside.every((month, index) => month === first + index);
  if (!isRun || outside.length === 0 || outside.length === months.length) return null;
  return periodOf(first, first + outside.length);
}

/** Returns a function to the months of `period` without a used figure of an entity; null as for `monthsOutside`. */
export function missingMonths(
  solution: Solution,
  metric: string,
  period: Period,
): (entity: string) => Period | null {
  const { grid } = solution;
  const inside = periodsInside(solution, period);
  const metricNumber = grid.metricNumber.get(metric);
  return (entity) => {
    const number = grid.entityNumber.get(entity);
    if (number === undefined || metricNumber === undefined) return null;
    const stated = inside.flatMap((index) => {
      const cell = cellNumber(grid, number, metricNumber, index);
      const months = grid.periods[index];
      return months && solution.observationsOf(cell).length > 0 ? [months] : [];
    });
    return monthsOutside(period, stated);
  };
}
