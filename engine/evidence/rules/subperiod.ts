/**
 * Rule `subperiod`: counts add up over time. For the periods of one entity and metric (a series), four inequalities
 * between a period, the non-overlapping periods inside it and the periods that cover it.
 */

import { type BoundOf, NONE, type Side, type State } from '../fixpoint-state.ts';
import { cellNumber, type GroupGrid } from '../grid.ts';
import { Series, type Sum } from './series.ts';

/** Proposes all that the periods of one entity and metric (numbers) say of one another. */
export function proposeSubperiods(
  grid: GroupGrid,
  state: State,
  entity: number,
  metric: number,
): void {
  const first = cellNumber(grid, entity, metric, 0);
  const series = new Series(grid, state, first);
  for (const [number, outer] of grid.periods.entries()) {
    if (series.knowsLows) {
      const sum = series.largest(outer.start, outer.end, number);
      propose(state, first, number, 'low', sum.value, sum.value, () => boundsOf(first, sum, 'low'));
    }
    if (series.knowsHighs) {
      const limit = series.high[number] ?? 0;
      const cover = series.smallestCover(outer.start, outer.end, number, -1, limit);
      if (cover) {
        const { value } = cover;
        propose(state, first, number, 'high', value, value, () => boundsOf(first, cover, 'high'));
      }
    }
    for (const inner of grid.inside[number] ?? []) {
      proposeHigh(grid, state, series, first, number, inner);
      proposeLow(grid, state, series, first, number, inner);
    }
  }
}

function boundsOf(first: number, { periods }: Sum, side: Side): BoundOf[] {
  return periods.map((period) => ({ cell: first + period, side }));
}

/** Proposes a bound of a period of a series that begins with the cell `first`. */
function propose(
  state: State,
  first: number,
  period: number,
  side: Side,
  value: number,
  scale: number,
  from: () => BoundOf[],
): void {
  state.propose(first + period, side, value, scale, () => ({
    rule: 'subperiod',
    from: from(),
    observations: NONE,
    claims: NONE,
  }));
}

/** A period inside another one is at most that, less what lies beside it: both by number. */
function proposeHigh(
  grid: GroupGrid,
  state: State,
  series: Series,
  first: number,
  outer: number,
  inner: number,
): void {
  const around = grid.periods[outer];
  const period = grid.periods[inner];
  const high = series.high[outer] ?? 0;
  if (!around || !period || high === Number.POSITIVE_INFINITY) return;
  const left = series.largest(around.start, period.start, outer);
  const right = series.largest(period.end, around.end, outer);
  const others = left.value + right.value;
  const [value, scale] = [high - others, Math.max(high, others)];
  if (!state.narrows(first + inner, 'high', value, scale)) return;
  propose(state, first, inner, 'high', value, scale, () => [
    { cell: first + outer, side: 'high' },
    ...boundsOf(first, left, 'low'),
    ...boundsOf(first, right, 'low'),
  ]);
}

/** A period inside another one is at least that, less the most that the rest can be: both by number. */
function proposeLow(
  grid: GroupGrid,
  state: State,
  series: Series,
  first: number,
  outer: number,
  inner: number,
): void {
  const around = grid.periods[outer];
  const low = series.low[outer] ?? 0;
  const limit = low - (series.low[inner] ?? 0);
  if (!around || limit <= 0) return;
  const rest = series.smallestCover(around.start, around.end, outer, inner, limit);
  if (!rest) return;
  const scale = Math.max(low, rest.value);
  propose(state, first, inner, 'low', low - rest.value, scale, () => [
    { cell: first + outer, side: 'low' },
    ...boundsOf(first, rest, 'high'),
  ]);
}
