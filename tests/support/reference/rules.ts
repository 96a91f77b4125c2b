/**
 * The rules of evidence, each as the bounds that it would give to one cell. Every rule reads the bounds of the
 * round before from the board, where a frozen cell isn't to be found: it is out of every rule.
 */

import type { Claim } from '../../../engine/dataset/schema.ts';
import type { Period } from '../../../engine/model/period.ts';
import { type Cell, type Evidence, observationsOf, ratesOf, yoyInterval } from './evidence.ts';
import { type Interval, largest, statedInterval } from './interval.ts';
import { fitsAmong } from './period-fits.ts';

/** A bound with the largest number in the step that gave it, against which its rounding is measured. */
export interface Bound {
  readonly value: number;
  readonly scale: number;
}

export interface Board {
  readonly evidence: Evidence;
  readonly frozen: ReadonlySet<string>;
  /** The claims of rank 1 that bind values. */
  readonly claims: readonly Claim[];
  /** The bounds of the round before; undefined if the cell is frozen. */
  at(entity: string, metric: string, period: Period): Interval | undefined;
}

export interface Offers {
  readonly lows: Bound[];
  readonly highs: Bound[];
}

const isState = (state: Interval | undefined): state is Interval => state !== undefined;

function sumOf(values: readonly number[]): Bound {
  const value = values.reduce((sum, each) => sum + each, 0);
  return { value, scale: largest([value, ...values]) };
}

function less(from: number, taken: Bound): Bound {
  const value = from - taken.value;
  return { value, scale: largest([value, from, taken.scale]) };
}

const boundOf = (value: number): Bound => ({ value, scale: largest([value]) });

export const offerOf = (interval: Interval): Offers => ({
  lows: [boundOf(interval.low)],
  highs: [boundOf(interval.high)],
});

function join(offers: readonly Offers[]): Offers {
  return { lows: offers.flatMap((o) => o.lows), highs: offers.flatMap((o) => o.highs) };
}

function reported({ evidence }: Board, cell: Cell): Offers {
  return join(observationsOf(evidence, cell.id).map((o) => offerOf(statedInterval(o))));
}

function subperiod(board: Board, cell: Cell): Offers {
  const at = (period: Period) => board.at(cell.entity, cell.metric, period);
  const sums = (sets: readonly (readonly Period[])[], side: 'low' | 'high'): Bound[] =>
    sets
      .map((set) => set.map(at))
      .filter((states) => states.every(isState))
      .map((states) => sumOf(states.filter(isState).map((state) => state[side])));
  const fits = fitsAmong(board.evidence.periods).get(cell.period.id);
  if (!fits) throw new Error(`unknown period: ${cell.period.id}`);
  const offers: Offers[] = [{ lows: sums(fits.packings, 'low'), highs: sums(fits.covers, 'high') }];
  for (const { outer, packings, covers } of fits.around) {
    const state = at(outer);
    if (!state) continue;
    offers.push({
      lows: sums(covers, 'high').map((rest) => less(state.low, rest)),
      highs: sums(packings, 'low').map((rest) => less(state.high, rest)),
    });
  }
  return join(offers);
}

function part(board: Board, cell: Cell): Offers {
  const { metrics } = board.evidence;
  const whole = metrics.find((m) => m.id === cell.metric)?.partOf;
  const parts = metrics.filter((m) => m.partOf === cell.metric);
  const wholeState = whole === undefined ? undefined : board.at(cell.entity, whole, cell.period);
  return {
    lows: parts
      .map((m) => board.at(cell.entity, m.id, cell.period))
      .filter(isState)
      .map((state) => boundOf(state.low)),
    highs: wholeState ? [boundOf(wholeState.high)] : [],
  };
}

function inside(board: Board, cell: Cell): Offers {
  const { entities } = board.evidence;
  const lowsOf = (ids: readonly string[]): number[] =>
    ids
      .map((id) => board.at(id, cell.metric, cell.period))
      .filter(isState)
      .map((state) => state.low);
  const children = entities.filter((e) => e.parent === cell.entity).map((e) => e.id);
  const parent = entities.find((e) => e.id === cell.entity)?.parent ?? null;
  const siblings = entities
    .filter((e) => parent !== null && e.parent === parent && e.id !== cell.entity)
    .map((e) => e.id);
  const around = parent === null ? undefined : board.at(parent, cell.metric, cell.period);
  return {
    lows: [sumOf(lowsOf(children))],
    highs: around ? [less(around.high, sumOf(lowsOf(siblings)))] : [],
  };
}

function claim(board: Board, cell: Cell): Offers {
  const offers: Offers[] = [];
  for (const { entity: holder, metric, period, level } of board.claims) {
    if (metric !== cell.metric || period.id !== cell.period.id) continue;
    const members = board.evidence.entities
      .filter((e) => e.levels.includes(level))
      .map((e) => e.id);
    const others = members.filter((id) => id !== holder);
    if (cell.entity === holder) {
      const states = others.map((id) => board.at(id, metric, period)).filter(isState);
      offers.push({ lows: states.map((state) => boundOf(state.low)), highs: [] });
    } else if (members.includes(cell.entity)) {
      const state = board.at(holder, metric, period);
      offers.push({ lows: [], highs: state ? [boundOf(state.high)] : [] });
    }
  }
  return join(offers);
}

/** What an observation with a growth rate says of the year before. */
export function grownFrom(observation: Parameters<typeof statedInterval>[0]): Interval {
  const now = statedInterval(observation);
  const rate = yoyInterval(observation);
  return { low: now.low / (1 + rate.high / 100), high: now.high / (1 + rate.low / 100) };
}

function growth({ evidence, frozen }: Board, cell: Cell, later: Cell | undefined): Offers {
  if (!later || observationsOf(evidence, cell.id).length > 0) return { lows: [], highs: [] };
  return join(ratesOf(evidence, later.id, frozen).map((o) => offerOf(grownFrom(o))));
}

/** All that the rules say of a cell in this round; `later` is the cell of the year after, if there is one. */
export function offersTo(board: Board, cell: Cell, later: Cell | undefined): Offers {
  const alone = [reported(board, cell), subperiod(board, cell), part(board, cell)];
  if (board.evidence.mixed) return join(alone);
  return join([...alone, inside(board, cell), growth(board, cell, later), claim(board, cell)]);
}
