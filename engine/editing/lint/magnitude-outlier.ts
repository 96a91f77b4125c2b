/** Warns of values far above or below the entity's neighbouring ones, which suggest a wrong unit. */
import type { Observation } from '../../dataset/schema.ts';
import { RANGE_QUALIFIERS } from '../../model/vocabulary.ts';
import { figureKey, formatFigure } from './compare-figures.ts';
import type { FigureWarning, LintContext } from './warning.ts';

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
