/**
 * Rule `subperiod`: counts add up over time. For the periods of one entity and metric (a series), applies four
 * inequalities between a period, the non-overlapping periods inside it and the periods that cover it.
 */

import type { ComponentGrid } from '../component-grid.ts';
import { type BoundRef, type FixpointState, NONE, type Side } from '../fixpoint-state.ts';
import { cellNumber } from '../grid.ts';
import { type PeriodSum, Series } from './series.ts';

/** Proposes the bounds that the periods of one entity and metric (numbers) imply for each other. */
export function proposeSubperiod(
  grid: ComponentGrid,
  state: FixpointState,
  entity: number,
  metric: number,
): void {
  const first = cellNumber(grid, entity, metric, 0);
  const series = new Series(grid, state, first);
  for (const [number, outer] of grid.periods.entries()) {
    if (series.hasLows) {
      const sum = series.largestSum(outer.start, outer.end, number);
      proposeBound(state, first, number, 'low', sum.value, sum.value, () =>
        sumBounds(first, sum, 'low'),
      );
    }
    if (series.hasHighs) {
      const limit = series.high[number] ?? 0;
      const cover = series.smallestCover(outer.start, outer.end, number, -1, limit);
      if (cover) {
        const { value } = cover;
        proposeBound(state, first, number, 'high', value, value, () =>
          sumBounds(first, cover, 'high'),
        );
      }
    }
    for (const inner of grid.inside[number] ?? []) {
      proposeHigh(grid, state, series, first, number, inner);
      proposeLow(grid, state, series, first, number, inner);
    }
  }
}

function sumBounds(first: number, { periods }: PeriodSum, side: Side): BoundRef[] {
  return periods.map((period) => ({ cell: first + period, side }));
}

/** Proposes a bound of a period. `first` is the number of the first cell of the series. */
function proposeBound(
  state: FixpointState,
  first: number,
  period: number,
  side: Side,
  value: number,
  scale: number,
  from: () => BoundRef[],
): void {
  state.propose(first + period, side, value, scale, () => ({
    rule: 'subperiod',
    from: from(),
    observations: NONE,
    claims: NONE,
  }));
}

/**
 * Proposes the high of a period inside another (`inner`, `outer`: numbers): the high of the outer one less the lows of
 * non-overlapping other periods in it.
 */
function proposeHigh(
  grid: ComponentGrid,
  state: FixpointState,
  series: Series,
  first: number,
  outer: number,
  inner: number,
): void {
  const outerPeriod = grid.periods[outer];
  const innerPeriod = grid.periods[inner];
  const high = series.high[outer] ?? 0;
  if (!outerPeriod || !innerPeriod || high === Number.POSITIVE_INFINITY) return;
  const left = series.largestSum(outerPeriod.start, innerPeriod.start, outer);
  const right = series.largestSum(innerPeriod.end, outerPeriod.end, outer);
  const others = left.value + right.value;
  const [value, scale] = [high - others, Math.max(high, others)];
  if (!state.canNarrow(first + inner, 'high', value, scale)) return;
  proposeBound(state, first, inner, 'high', value, scale, () => [
    { cell: first + outer, side: 'high' },
    ...sumBounds(first, left, 'low'),
    ...sumBounds(first, right, 'low'),
  ]);
}

/**
 * Proposes the low of a period inside another (`inner`, `outer`: numbers): the low of the outer one less the highs of
 * periods that cover the rest.
 */
function proposeLow(
  grid: ComponentGrid,
  state: FixpointState,
  series: Series,
  first: number,
  outer: number,
  inner: number,
): void {
  const outerPeriod = grid.periods[outer];
  const low = series.low[outer] ?? 0;
  const limit = low - (series.low[inner] ?? 0);
  if (!outerPeriod || limit <= 0) return;
  const rest = series.smallestCover(outerPeriod.start, outerPeriod.end, outer, inner, limit);
  if (!rest) return;
  const scale = Math.max(low, rest.value);
  proposeBound(state, first, inner, 'low', low - rest.value, scale, () => [
    { cell: first + outer, side: 'low' },
    ...sumBounds(first, rest, 'high'),
  ]);
}
