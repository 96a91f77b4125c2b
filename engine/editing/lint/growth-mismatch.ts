/** Slip: a growth rate that doesn't fit the figure of the year before: a wrong sign, a fraction for a percent, or another base. */

import type { Observation, Rate } from '../../dataset/schema.ts';
import { statedInterval } from '../../evidence/interval.ts';
import { yearBefore } from '../../model/period.ts';
import { amountOf, keyOf } from './compare-figures.ts';
import type { FigureSlip, Looking } from './warning.ts';

const CELL = ['entity', 'metric', 'period', 'basis'] as const;

/** Rates are often of a base that was revised since: only what differs by so much is told, in points and as a part of the rate. */
const POINTS = 10;
const PART = 0.5;

/** The growth that two figures leave possible, in percent. */
function growthOf(now: Observation, before: Observation): { low: number; high: number } {
  const [is, was] = [statedInterval(now), statedInterval(before)];
  return { low: (is.low / was.high - 1) * 100, high: (is.high / was.low - 1) * 100 };
}

function misses({ value }: Rate, { low, high }: { low: number; high: number }): boolean {
  const by = Math.max(low - value, value - high);
  return by > Math.max(POINTS, PART * Math.abs(value));
}

/** Figures whose growth rate none of the figures of the year before agrees with. */
export function growthSlips({ dataset, observations }: Looking): FigureSlip[] {
  const cells = Map.groupBy(observations, (row) => keyOf(row, CELL));
  return observations.flatMap((observation) => {
    const { yoy, period } = observation;
    const earlier = cells.get(keyOf({ ...observation, period: yearBefore(period) }, CELL)) ?? [];
    const usable = earlier.filter(({ value }) => value > 0);
    const [first] = usable;
    if (yoy === null || !first) return [];
    if (!usable.every((before) => misses(yoy, growthOf(observation, before)))) return [];
    const own = Math.round((observation.value / first.value - 1) * 1000) / 10;
    const reason = `doesn’t fit the figure of ${first.period.id} (${amountOf(dataset, first)}), which makes it ${own} %`;
    return [{ observation, column: 'yoy' as const, reason }];
  });
}
