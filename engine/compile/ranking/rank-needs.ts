/**
 * What entities without a figure of their own would need to rank as high as they could, and the months that their figures
 * leave out. Facts for readers: no bound and no rank depends on them.
 */
import { type CellParts, cellNumber, cellParts, type Grid } from '../../evidence/grid.ts';
import { exceeds } from '../../evidence/interval.ts';
import type { Solution } from '../../evidence/solver.ts';
import type { RankingKey } from '../../model/address.ts';
import type {
  LastKnown,
  Needs,
  Rank,
  RankingEntry,
  Rivals,
  Unlisted,
} from '../../model/documents.ts';
import { isFullYearId, type Period, periodOf } from '../../model/period.ts';
import type { RuleName } from '../../model/vocabulary.ts';
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

/** Those that would need more than so many times their last figure are only counted. */
const MAX_NEAR = 2;

interface Rival extends Unlisted {
  readonly needs: Needs;
}

const isFar = ({ needs }: Rival): boolean => (needs.times ?? 0) > MAX_NEAR;

const timesOf = ({ needs }: Rival): number => needs.times ?? Number.MAX_VALUE;

const ids = (rivals: readonly Rival[]): string[] => rivals.map(({ entity }) => entity.id);

/**
 * The unlisted entities that need the same entry's low, the first that is needed; null if none needs anything. `countAbove` says how
 * many unlisted entities could rank above an entry.
 */
export function rivalsOf(
  entries: readonly RankingEntry[],
  unlisted: readonly Unlisted[],
  countAbove: (entity: string) => number,
): Rivals | null {
  const first = entries.find(({ entity }) =>
    unlisted.some(({ needs }) => needs?.above === entity.id),
  );
  if (!first) return null;
  const above = first.entity.id;
  const rivals = unlisted.flatMap((one): Rival[] =>
    one.needs?.above === above ? [{ ...one, needs: one.needs }] : [],
  );
  const known = rivals.filter(({ last }) => last);
  const near = known.filter((one) => !isFar(one)).sort((a, b) => timesOf(a) - timesOf(b));
  return {
    above,
    rank: Math.min(...rivals.map(({ needs }) => needs.rank)),
    count: countAbove(above),
    near: ids(near),
    far: known.length - near.length,
    unknown: ids(rivals.filter(({ last }) => !last)),
  };
}

/** Rules by which a low counts what another low counts, or several. */
const COUNTING_RULES: ReadonlySet<RuleName> = new Set(['subperiod', 'part', 'inside']);

/** The cells with the figures that a low counts; null if it also rests on a high or a claim. */
function countedCells(solution: Solution, cell: number): number[] | null {
  const cells = new Set([cell]);
  const counted: number[] = [];
  // Cells are added while they are read.
  for (const one of cells) {
    const { rule, from } = solution.derivationOf(one, 'low') ?? {};
    if (rule === 'reported' || rule === 'growth') counted.push(one);
    else if (!rule || !COUNTING_RULES.has(rule) || from?.some(({ side }) => side === 'high'))
      return null;
    else for (const bound of from ?? []) cells.add(bound.cell);
  }
  return counted;
}

/** The evidence of a low, as documents publish it. */
export interface LowEvidence extends Pick<RankingEntry, 'part' | 'inside'> {
  /** Whether it is a sum of the entity's own figures of the metric for other periods. */
  readonly isOwn: boolean;
  /** The months that are missing from it, of a part or places inside if they are the same for all; null as for `monthsOutside`. */
  readonly missing: Period | null;
}

/** The months of a period that the cells count nothing of, if they are the same for each entity and metric. */
function uncountedMonths(grid: Grid, period: Period, cells: readonly CellParts[]): Period | null {
  const counted = [...Map.groupBy(cells, ({ entity, metric }) => `${entity}/${metric}`).values()];
  const [missing, ...others] = counted.map((parts) =>
    monthsOutside(
      period,
      parts.flatMap((part) => grid.periods[part.period] ?? []),
    ),
  );
  return missing && others.every((one) => one?.id === missing.id) ? missing : null;
}

/**
 * Finds what gives the low of a cell in `period`; `missingOf` finds the months without a figure of an entity. Part and places inside are
 * absent if the entity's own figures of the metric are part of it.
 */
export function lowEvidence(
  solution: Solution,
  cell: number,
  period: Period,
  missingOf: (entity: string) => Period | null,
): LowEvidence {
  const { grid } = solution;
  const { entity, metric } = cellParts(grid, cell);
  const counted = countedCells(solution, cell) ?? [];
  const parts = counted.map((one) => cellParts(grid, one));
  const metrics = new Set(parts.map((one) => one.metric));
  const entities = new Set(parts.map((one) => one.entity));
  const [part] = metrics.size === 1 && !metrics.has(metric) ? metrics : [];
  const inside = entities.has(entity) ? [] : [...entities].map((one) => grid.entities[one] ?? '');
  const isOfOthers = part !== undefined || inside.length > 0;
  return {
    ...(part === undefined ? {} : { part: grid.metrics[part] ?? '' }),
    ...(inside.length > 0 ? { inside: inside.sort() } : {}),
    isOwn:
      parts.length > 0 &&
      parts.every((one) => one.entity === entity && one.metric === metric) &&
      counted.every((one) => solution.observationsOf(one).length > 0),
    missing: isOfOthers
      ? uncountedMonths(grid, period, parts)
      : missingOf(grid.entities[entity] ?? ''),
  };
}
