/** Warnings about figures that disagree with others: repeated values, growth rates, magnitudes, and parts above their whole. */

import { digitCount } from '../../dataset/cells.ts';
import type { Dataset, Observation, Rate } from '../../dataset/schema.ts';
import { statedInterval } from '../../evidence/interval.ts';
import { yearBefore } from '../../model/period.ts';
import { RANGE_QUALIFIERS } from '../../model/vocabulary.ts';
import { formatStated } from '../../wording/format-bounds.ts';
import type { FigureWarning, LintContext } from './warning.ts';

/** `1,000 people`, `at least 1,000 people`. */
function formatFigure({ metrics }: Dataset, row: Observation): string {
  const definition = metrics.find(({ id }) => id === row.metric);
  return formatStated(
    row,
    { id: definition?.unit ?? row.metric, name: definition?.unitName },
    'en',
  );
}

/** An entity's name in English. */
function entityName({ lookup }: LintContext, id: string): string {
  return lookup.names.get(id)?.en ?? id;
}

/** The id of the entity that directly contains another; null if none does. */
function parentOf({ lookup }: LintContext, id: string): string | null {
  return lookup.entities.get(id)?.parent ?? null;
}

/** Whether a figure is certainly above another, given how both may have been rounded. */
function isCertainlyAbove(higher: Observation, lower: Observation): boolean {
  return statedInterval(higher).low > statedInterval(lower).high;
}

/** Key of the given columns, for grouping comparable figures. */
function figureKey(
  row: Observation,
  parts: readonly ('entity' | 'metric' | 'basis' | 'period' | 'source')[],
): string {
  return parts.map((part) => (part === 'period' ? row.period.id : row[part])).join('/');
}

// Warns of equal values for two entities in one table, which suggest a row pasted twice.

/** Numbers with fewer digits are often equal by chance. Ranges are equal where a source has classes (“under 10,000”). */
const MIN_DIGITS = 4;

function significantDigits({ value, precision }: Observation): number {
  const shown = precision === null ? value : Math.round(value / precision);
  return digitCount(String(Math.round(shown)));
}

/** Entities with equal figures of four digits or more, of one source, metric and period. */
export function findDuplicateValues(context: LintContext): FigureWarning[] {
  const isParentAndChild = (a: string, b: string) =>
    parentOf(context, a) === b || parentOf(context, b) === a;
  const distinctive = context.observations.filter(
    (row) => !RANGE_QUALIFIERS.has(row.qualifier) && significantDigits(row) >= MIN_DIGITS,
  );
  const groups = Map.groupBy(
    distinctive,
    (row) => `${figureKey(row, ['metric', 'period', 'basis', 'source'])}/${row.value}`,
  );
  return [...groups.values()].flatMap(([first, ...duplicates]) =>
    duplicates.flatMap((observation) => {
      if (!first || isParentAndChild(first.entity, observation.entity)) return [];
      const reason = `has the same value as ${entityName(context, first.entity)}, ${observation.value}: was a row pasted twice?`;
      return [{ observation, column: 'entity' as const, reason }];
    }),
  );
}

// Warns of growth rates that don't match the figure of the year before: a wrong sign, a fraction instead of a percent, another
// base.

const CELL = ['entity', 'metric', 'period', 'basis'] as const;

/** Minimum differences, in points and as a fraction of the rate: many rates refer to a base that was revised later. */
const MIN_POINTS = 10;
const MIN_FRACTION = 0.5;

/** The growth that two figures leave possible, in percent. */
function growthRange(now: Observation, before: Observation): { low: number; high: number } {
  const [is, was] = [statedInterval(now), statedInterval(before)];
  return { low: (is.low / was.high - 1) * 100, high: (is.high / was.low - 1) * 100 };
}

function isMismatch({ value }: Rate, { low, high }: { low: number; high: number }): boolean {
  const distance = Math.max(low - value, value - high);
  return distance > Math.max(MIN_POINTS, MIN_FRACTION * Math.abs(value));
}

/** Figures whose growth rate agrees with no figure of the year before. */
export function findGrowthMismatches({ dataset, observations }: LintContext): FigureWarning[] {
  const cells = Map.groupBy(observations, (row) => figureKey(row, CELL));
  return observations.flatMap((observation) => {
    const { yoy, period } = observation;
    const earlier =
      cells.get(figureKey({ ...observation, period: yearBefore(period) }, CELL)) ?? [];
    const usable = earlier.filter(({ value }) => value > 0);
    const [first] = usable;
    if (yoy === null || !first) return [];
    if (!usable.every((before) => isMismatch(yoy, growthRange(observation, before)))) return [];
    const isRange = [observation, first].some(({ qualifier }) => RANGE_QUALIFIERS.has(qualifier));
    const computed = Math.round((observation.value / first.value - 1) * 1000) / 10;
    const reason = `doesn’t match the figure of ${first.period.id} (${formatFigure(dataset, first)}), which ${isRange ? 'excludes it' : `implies ${computed} %`}`;
    return [{ observation, column: 'yoy' as const, reason }];
  });
}

// Warns of values far above or below the entity's neighbouring ones, which suggest a wrong unit.

/** A figure in tens of thousands read as single units is off by 10,000, a fraction read as a percent by 100; growth rarely reaches 50. */
const MIN_RATIO = 50;
/** Maximum distance of neighbours, in months: over longer times figures can grow a hundredfold. */
const MAX_MONTHS = 37;
/** Minimum value: jumps of this size are common below it. */
const MIN_VALUE = 100;

/** The average per month. */
function monthlyRate({ value, period }: Observation): number {
  return value / (period.end - period.start);
}

function monthsBetween(a: Observation, b: Observation): number {
  return Math.abs(a.period.start + a.period.end - b.period.start - b.period.end) / 2;
}

/** The nearest figures of other periods, at most two. */
function neighboursOf(row: Observation, all: readonly Observation[]): Observation[] {
  return all
    .filter(({ period }) => period.id !== row.period.id)
    .filter(
      (other) => monthsBetween(row, other) < MAX_MONTHS && Math.min(other.value, row.value) > 0,
    )
    .toSorted((a, b) => monthsBetween(row, a) - monthsBetween(row, b))
    .slice(0, 2);
}

/** The ratio of a figure to its neighbours, above or below 1; null if they disagree or it is normal. */
function ratioToNeighbours(row: Observation, neighbours: readonly Observation[]): number | null {
  const ratios = neighbours.map((other) => monthlyRate(row) / monthlyRate(other));
  // With only two figures, either may be wrong: warn of the later one.
  const [only, ...others] = neighbours;
  if (only && others.length === 0 && only.period.end > row.period.end) return null;
  const largest = Math.max(row.value, ...neighbours.map(({ value }) => value));
  if (ratios.length === 0 || largest < MIN_VALUE) return null;
  const isFar =
    ratios.every((ratio) => ratio > MIN_RATIO) || ratios.every((ratio) => ratio < 1 / MIN_RATIO);
  return isFar ? (ratios[0] ?? null) : null;
}

/** Figures of another order of magnitude than the nearest ones of the same entity. */
export function findMagnitudeOutliers({ dataset, observations }: LintContext): FigureWarning[] {
  // The end of a range may be far from the value.
  const numbers = observations.filter(({ qualifier }) => !RANGE_QUALIFIERS.has(qualifier));
  const series = Map.groupBy(numbers, (row) => figureKey(row, ['entity', 'metric']));
  return [...series.values()].flatMap((all) =>
    all.flatMap((observation) => {
      const neighbours = neighboursOf(observation, all);
      const times = ratioToNeighbours(observation, neighbours);
      const [nearest] = neighbours;
      if (times === null || !nearest) return [];
      const ratio = Math.round(times > 1 ? times : 1 / times).toLocaleString('en');
      const how = times > 1 ? `${ratio} times` : `1/${ratio} of`;
      const reason = `is, per month, ${how} the figure of ${nearest.period.id} (${formatFigure(dataset, nearest)}): is the unit right?`;
      return [{ observation, column: 'value' as const, reason }];
    }),
  );
}

// Warns of parts above their whole, and of entities above their parent.

function findAbove(
  { dataset, observations }: LintContext,
  wholeOf: (row: Observation) => Partial<Observation> | null,
  describe: (row: Observation, whole: Observation) => string,
): FigureWarning[] {
  const cells = Map.groupBy(observations, (row) => figureKey(row, CELL));
  return observations.flatMap((observation) => {
    const wholeCell = wholeOf(observation);
    const wholes = wholeCell
      ? (cells.get(figureKey({ ...observation, ...wholeCell }, CELL)) ?? [])
      : [];
    const exceeded = wholes.every((whole) => isCertainlyAbove(observation, whole))
      ? wholes[0]
      : undefined;
    if (!exceeded) return [];
    const reason = `is above ${describe(observation, exceeded)} (${formatFigure(dataset, exceeded)})`;
    return [{ observation, column: 'value' as const, reason }];
  });
}

/** Figures of a metric above those of the metric that it is part of. */
export function findPartsAboveWhole(context: LintContext): FigureWarning[] {
  const { metrics } = context.dataset;
  const wholes = new Map(metrics.map(({ id, partOf }) => [id, partOf]));
  return findAbove(
    context,
    ({ metric }) => {
      const whole = wholes.get(metric);
      return whole === undefined ? null : { metric: whole };
    },
    (_, { metric }) =>
      `its whole, “${metrics.find(({ id }) => id === metric)?.title.en ?? metric}”`,
  );
}

/** Figures of an entity above those of its parent. */
export function findChildrenAboveParent(context: LintContext): FigureWarning[] {
  return findAbove(
    context,
    ({ entity }) => {
      const parent = parentOf(context, entity);
      return parent === null ? null : { entity: parent };
    },
    (_, { entity }) => `the figure of ${entityName(context, entity)}, which contains it`,
  );
}
