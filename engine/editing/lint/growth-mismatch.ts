/** Warns of growth rates that don't match the figure of the year before: a wrong sign, a fraction instead of a percent, another base. */

import type { Observation, Rate } from '../../dataset/schema.ts';
import { statedInterval } from '../../evidence/interval.ts';
import { yearBefore } from '../../model/period.ts';
import { RANGE_QUALIFIERS } from '../../model/vocabulary.ts';
import { figureKey, formatFigure } from './compare-figures.ts';
import type { FigureWarning, LintContext } from './warning.ts';

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
