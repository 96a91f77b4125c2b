/** Decides whose growth a column of growth is: of which column of figures, and of which period. */
import { formatMention } from '../periods/period-mentions.ts';
import type { TextMention } from './table-periods.ts';

/** A column of figures, as far as growth is concerned. */
export interface GrowthTarget {
  readonly index: number;
  readonly metric: string | null;
  /** Null where rows name the periods, or nobody does. */
  readonly period: string | null;
  readonly unit: string;
  /** The numbers by row. */
  readonly values: ReadonlyMap<unknown, number>;
}

export interface GrowthColumn {
  readonly index: number;
  readonly heading: string;
  /** The periods that its heading names. */
  readonly mentions: readonly TextMention[];
  /** Percentages by row. */
  readonly rates: ReadonlyMap<unknown, number>;
}

export type GrowthDecision =
  | { readonly target: number }
  | { readonly unused: string }
  | { readonly ask: string; readonly choices: readonly number[] };

const YEAR = /^\d{4}$/;

/** Whether the rates are those between two columns, in most rows: within half a percentage point and what rounding explains. */
function agrees(
  { rates }: GrowthColumn,
  before: GrowthTarget,
  after: GrowthTarget,
): boolean | null {
  const pairs = [...rates].flatMap(([row, rate]) => {
    const [from, to] = [before.values.get(row), after.values.get(row)];
    return from && to
      ? [Math.abs((to / from - 1) * 100 - rate) <= 0.6 + Math.abs(rate) * 0.05]
      : [];
  });
  return pairs.length === 0 ? null : pairs.filter(Boolean).length * 2 > pairs.length;
}

function yearsApart(before: string, after: string): number {
  return Number(after.slice(0, 4)) - Number(before.slice(0, 4));
}

/** Whether one period is the other one, so many years later. */
function isYearBefore(before: string | null, after: string | null): boolean {
  if (!before || !after || yearsApart(before, after) !== 1) return false;
  const shift = (period: string) => period.replace(/\d{4}/g, (year) => String(Number(year) + 1));
  return shift(before) === after;
}

/** Chooses among columns of one metric in several periods. */
function chooseByPeriod(column: GrowthColumn, targets: readonly GrowthTarget[]): GrowthDecision {
  const sorted = targets.toSorted((a, b) => ((a.period ?? '') < (b.period ?? '') ? -1 : 1));
  const last = sorted.at(-1);
  const choices = targets.map(({ index }) => index);
  if (!last) return { unused: 'there is no figure whose growth it is' };
  const confirmed = targets.filter((after) =>
    targets.some(
      (before) =>
        isYearBefore(before.period, after.period) && agrees(column, before, after) === true,
    ),
  );
  const [only, ...others] = confirmed;
  if (only && others.length === 0) return { target: only.index };
  const denied = targets.some(
    (before) => isYearBefore(before.period, last.period) && agrees(column, before, last) === false,
  );
  const isYears = targets.every(({ period }) => period !== null && YEAR.test(period));
  const hasYearBefore =
    targets.some(({ period }) => isYearBefore(period, last.period)) || YEARLY.test(column.heading);
  if (denied || !isYears || !hasYearBefore)
    return { ask: 'the table doesn’t say of which period the growth is', choices };
  return { target: last.index };
}

/** Words before the year that a growth is counted from: `Growth on 2023` is that of 2024. */
const BASE_YEAR =
  /(?:\b(?:on|over|vs\.?|versus|from|since|against|compared (?:to|with)|gegenüber|ggü\.?|zu|sur|sobre|desde)|较|比|对)\s*\d{4}/iu;

/** The year of the growth that the heading names; null if it names none. */
function yearOf({ heading, mentions }: GrowthColumn): number | null {
  const years = [...new Set(mentions.flatMap(({ mention }) => mention.year ?? []))];
  if (years.length === 0) return null;
  return Math.max(...years) + (years.length === 1 && BASE_YEAR.test(heading) ? 1 : 0);
}

const YEARLY = /yoy|y\/y|y-o-y|year.on.year|year.over.year|annual|同比|比上年|Vorjahr/iu;

/** Decides for one column of growth. `growthCount`: how many the table has. */
export function assignGrowth(
  column: GrowthColumn,
  targets: readonly GrowthTarget[],
  growthCount: number,
): GrowthDecision {
  const counts = targets.filter(({ unit }) => unit !== '%' && unit !== '‰');
  const possible = counts.length > 0 ? counts : [];
  const [only, ...more] = possible;
  if (!only) return { unused: 'there is no figure whose growth it is' };
  const sameMonths = possible.filter(
    ({ period }) =>
      period !== null &&
      column.mentions.some(
        ({ mention }) =>
          mention.year === null && formatMention(mention, Number(period.slice(0, 4))) === period,
      ),
  );
  if (sameMonths.length === 1 && sameMonths[0]) return { target: sameMonths[0].index };
  const year = yearOf(column);
  if (year !== null) return chooseByHeading(column, possible, year);
  if (more.length === 0) return { target: only.index };
  const metrics = new Set(possible.map(({ metric }) => metric));
  if (metrics.size === 1) return chooseByPeriod(column, possible);
  const left = possible.filter(({ index }) => index < column.index).at(-1);
  const named = possible.filter(
    ({ metric }) => metric && column.heading.toLowerCase().includes(metric.toLowerCase()),
  );
  if (named.length === 1 && named[0]) return { target: named[0].index };
  if (left && growthCount >= metrics.size) return { target: left.index };
  if (left && named.length > 1) return chooseByPeriod(column, named);
  return {
    ask: 'the table doesn’t say of which figure the growth is',
    choices: possible.map(({ index }) => index),
  };
}

/** The column whose period the heading of a growth names. */
function chooseByHeading(
  column: GrowthColumn,
  targets: readonly GrowthTarget[],
  year: number,
): GrowthDecision {
  const sameYear = targets.filter(({ period }) => period?.startsWith(String(year)));
  const left = sameYear.filter(({ index }) => index < column.index).at(-1) ?? sameYear[0];
  const [only, ...others] = sameYear;
  if (only && others.length === 0) return { target: only.index };
  if (left && new Set(sameYear.map(({ period }) => period)).size === 1)
    return { target: left.index };
  if (left)
    return {
      ask: 'the table has several periods of that year',
      choices: sameYear.map(({ index }) => index),
    };
  const undated = targets.filter(({ period }) => period === null);
  const [first, ...more] = undated;
  if (first && more.length === 0) return { target: first.index };
  return { unused: `the table has no figures of ${year}` };
}
