/** Decides whose growth a column of growth is: of which column of figures, and of which period. */
import { findPeriodMentions, formatMention } from '../periods/period-mentions.ts';
import { NO_TARGET } from './column-guess.ts';
import { GROWTH_WORDS } from './growth-words.ts';
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

/** The year in which a period ends: 2024 of `2023-07--2024-06`. */
const endYear = (period: string) => Number((period.split('--').at(-1) ?? period).slice(0, 4));

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
  if (!last) return { unused: NO_TARGET };
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
    targets.some(({ period }) => isYearBefore(period, last.period)) ||
    GROWTH_WORDS.yearly.test(column.heading);
  if (denied || !isYears || !hasYearBefore)
    return { ask: 'the table doesn’t say of which period the growth is', choices };
  return { target: last.index };
}

/** Whether a growth is counted from the mention. */
function isBase({ heading }: GrowthColumn, { text }: TextMention): boolean {
  const at = heading.indexOf(text);
  if (at < 0) return false;
  return (
    GROWTH_WORDS.beforeBase.test(heading.slice(0, at)) ||
    GROWTH_WORDS.afterBase.test(heading.slice(at + text.length))
  );
}

/** The year of the growth that the heading names; null if it names none. */
function yearOf(column: GrowthColumn): number | null {
  const { mentions } = column;
  const years = [...new Set(mentions.flatMap(({ mention }) => mention.year ?? []))];
  if (years.length === 0) return null;
  const isFromBase = years.length === 1 && mentions.some((mention) => isBase(column, mention));
  return Math.max(...years) + (isFromBase ? 1 : 0);
}

/** The period a year after the one that the growth is counted from: that of `vs Oct 2023` is October 2024. */
function periodAfterBase(column: GrowthColumn): string | null {
  const [only, ...others] = column.mentions;
  if (!only || others.length > 0 || only.mention.year === null || !isBase(column, only))
    return null;
  const { year, fromYear } = only.mention;
  const next = fromYear === null ? null : fromYear + 1;
  return formatMention({ ...only.mention, year: year + 1, fromYear: next });
}

/** Two years, of which the one before comes last: `24/23`, `2024/2023`. */
const TWO_YEARS = /(?<!\d)(?:20)?(\d\d)\s?\/\s?(?:20)?(\d\d)(?!\d)/;

/** The period of a growth whose heading names two years: that of `Jan-Sep 24/23` is January to September 2024. */
function comparedPeriod(heading: string): string | null {
  const [years = '', year, before] = TWO_YEARS.exec(heading) ?? [];
  if (Number(year) !== Number(before) + 1) return null;
  const [only, ...others] = findPeriodMentions(heading.replace(years, `20${year}`));
  return only && others.length === 0 ? formatMention(only) : null;
}

/** The words of a title or a heading, without endings of plurals, so that `Revenue` is found in `Revenues`. */
function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];
  return words.map((word) => (word.length > 4 ? word.replace(/(?:e?s|en|[aeioуыи])$/u, '') : word));
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a heading names a metric: all of its words, in any order. */
function namesMetric(heading: string, metric: string): boolean {
  if (UNSPACED.test(metric + heading)) return heading.includes(metric);
  const words = stemsOf(heading);
  const stems = stemsOf(metric);
  return stems.length > 0 && stems.every((stem) => words.includes(stem));
}

/** The columns whose metric the heading of a growth names; of `Profit` and `Net profit` the longer one. */
function findNamed(
  { heading }: GrowthColumn,
  targets: readonly GrowthTarget[],
): readonly GrowthTarget[] {
  const named = targets.flatMap((target) =>
    target.metric !== null && namesMetric(heading, target.metric)
      ? [{ target, metric: target.metric }]
      : [],
  );
  return named
    .filter(({ metric }) =>
      named.every((other) => other.metric === metric || !namesMetric(other.metric, metric)),
    )
    .map(({ target }) => target);
}

/**
 * The figures between the column of growth before and this one, if each column of growth has its own: `Sales, %, Profit, %`. Else all.
 */
function ownBlock(
  { index }: GrowthColumn,
  targets: readonly GrowthTarget[],
  growthIndexes: readonly number[],
): readonly GrowthTarget[] {
  const blockOf = (at: number) => {
    const before = Math.max(-1, ...growthIndexes.filter((other) => other < at));
    return targets.filter((target) => target.index > before && target.index < at);
  };
  const isInBlocks =
    growthIndexes.length > 1 && growthIndexes.every((at) => blockOf(at).length > 0);
  return isInBlocks ? blockOf(index) : targets;
}

/** Words for a growth of the months so far. */
const SO_FAR =
  /累计|累計|누계|cumulative|\bytd\b|year[ -]to[ -]date|kumuliert|cumulée?|acumulad|нараст/iu;

const isSoFar = ({ period }: GrowthTarget) => /^\d{4}-01--/.test(period ?? '');

/** Decides for one column of growth. `growthIndexes`: all of the table. */
export function assignGrowth(
  column: GrowthColumn,
  targets: readonly GrowthTarget[],
  growthIndexes: readonly number[],
): GrowthDecision {
  const counts = targets.filter(({ unit }) => unit !== '%' && unit !== '‰');
  const possible = counts.length > 0 ? counts : [];
  const [only, ...more] = possible;
  if (!only) return { unused: NO_TARGET };
  const sameMonths = possible.filter(
    ({ period }) =>
      period !== null &&
      column.mentions.some(
        ({ mention }) =>
          mention.year === null && formatMention(mention, Number(period.slice(0, 4))) === period,
      ),
  );
  if (sameMonths.length === 1 && sameMonths[0]) return { target: sameMonths[0].index };
  const after = comparedPeriod(column.heading) ?? periodAfterBase(column);
  const compared = possible.filter(({ period }) => period !== null && period === after);
  if (compared.length === 1 && compared[0]) return { target: compared[0].index };
  const year = yearOf(column);
  if (year !== null) return chooseByHeading(column, possible, year);
  if (more.length === 0) return chooseOnly(column, only);
  const soFar = SO_FAR.test(column.heading) ? possible.filter(isSoFar) : [];
  if (soFar.length === 1 && soFar[0]) return { target: soFar[0].index };
  const named = findNamed(column, possible);
  if (named.length > 0 && named.length < possible.length) return chooseByMetric(column, named);
  return chooseByMetric(column, ownBlock(column, possible, growthIndexes));
}

/** What a growth is of: `进出口` of `进出口增速`, `Import` of `Import growth`; null if its heading doesn’t say. */
function subjectOf({ heading }: GrowthColumn): string | null {
  const { chinese, other } = SUBJECT.exec(heading)?.groups ?? {};
  const subject = (chinese ?? other ?? '').replace(MANNER, ' ').trim();
  return subject === '' ? null : subject;
}

const SUBJECT =
  /^(?:(?<chinese>[\p{Script=Han}\w]{2,}?)(?:增速|增长率|增長率|增幅)|(?<other>[\p{L} ]+) growth\b)/iu;
/** How something grows, or over which time. */
const MANNER =
  /(?<!\p{L})(?:annual|yearly|yoy|real|nominal|organic|total|average|rate|percent(?:age)?|net|relative|overall|the|of|in)(?!\p{L})|同比|比?上年|较|累计|年均|名义|实际|可比|环比|同期|比|去年|全年|本年|平均/giu;

/** The only figures of a table are those that grew, unless the heading names others. */
function chooseOnly(column: GrowthColumn, only: GrowthTarget): GrowthDecision {
  const subject = subjectOf(column);
  const isSame =
    subject === null ||
    only.metric === null ||
    namesMetric(only.metric, subject) ||
    namesMetric(subject, only.metric);
  return isSame
    ? { target: only.index }
    : { ask: 'the table may have no figures of what it names', choices: [only.index] };
}

/** Chooses among columns of one metric; of several metrics only the user can. */
function chooseByMetric(column: GrowthColumn, targets: readonly GrowthTarget[]): GrowthDecision {
  const [only, ...more] = targets;
  if (only && more.length === 0) return { target: only.index };
  const metrics = new Set(targets.map(({ metric }) => metric));
  if (metrics.size === 1) return chooseByPeriod(column, targets);
  return {
    ask: 'the table doesn’t say of which figure the growth is',
    choices: targets.map(({ index }) => index),
  };
}

/** The column whose period the heading of a growth names. */
function chooseByHeading(
  column: GrowthColumn,
  targets: readonly GrowthTarget[],
  year: number,
): GrowthDecision {
  const sameYear = targets.filter(({ period }) => period !== null && endYear(period) === year);
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
