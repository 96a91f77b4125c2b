/** Warns of values a hundred times or a hundredth of the neighbouring ones of the entity: a wrong unit. */
import type { Observation } from '../../dataset/schema.ts';
import { figureKey, formatFigure } from './compare-figures.ts';
import type { FigureWarning, LintContext } from './warning.ts';

/** A figure in tens of thousands that was taken for one of units differs by 10,000, one of percents by 100; growth hardly by 50. */
const MIN_RATIO = 50;
/** Maximum distance of neighbours, in months: over longer times things do grow a hundredfold. */
const MAX_MONTHS = 37;
/** Minimum value: jumps of this size are common below it. */
const MIN_VALUE = 100;

/** A month's part of it. */
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

/** The ratio of a figure to its neighbours, above or below 1; null where they disagree or it is normal. */
function ratioToNeighbours(row: Observation, neighbours: readonly Observation[]): number | null {
  const times = neighbours.map((other) => monthlyRate(row) / monthlyRate(other));
  // With two figures only, either may be wrong: warn of the later one.
  const [only, ...others] = neighbours;
  if (only && others.length === 0 && only.period.end > row.period.end) return null;
  const largest = Math.max(row.value, ...neighbours.map(({ value }) => value));
  if (times.length === 0 || largest < MIN_VALUE) return null;
  const isFar =
    times.every((ratio) => ratio > MIN_RATIO) || times.every((ratio) => ratio < 1 / MIN_RATIO);
  return isFar ? (times[0] ?? null) : null;
}

/** Figures of another order of magnitude than the nearest ones of the same place. */
export function findMagnitudeOutliers({ dataset, observations }: LintContext): FigureWarning[] {
  const series = Map.groupBy(observations, (row) => figureKey(row, ['entity', 'metric']));
  return [...series.values()].flatMap((all) =>
    all.flatMap((observation) => {
      const neighbours = neighboursOf(observation, all);
      const times = ratioToNeighbours(observation, neighbours);
      const [nearest] = neighbours;
      if (times === null || !nearest) return [];
      const ratio = Math.round(times > 1 ? times : 1 / times).toLocaleString('en');
      const how = times > 1 ? `${ratio} times` : `one part in ${ratio} of`;
      const reason = `is ${how} what a month was in ${nearest.period.id} (${formatFigure(dataset, nearest)}): is the unit right?`;
      return [{ observation, column: 'value' as const, reason }];
    }),
  );
}
