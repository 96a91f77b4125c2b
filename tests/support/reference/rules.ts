/**
 * The rules of evidence, each as the bounds that it implies for one cell. Every rule reads the bounds of the previous round
 * from the roundState, which excludes frozen cells: no rule uses them.
 */

import type { Claim } from '../../../engine/dataset/schema.ts';
import type { Period } from '../../../engine/model/period.ts';
import { type Cell, type Evidence, observationsOf, ratesOf, yoyInterval } from './evidence.ts';
import { type Interval, largest, statedInterval } from './interval.ts';
import { fitsAmong } from './period-fits.ts';

/** A bound with the largest number in its step, which determines its rounding error. */
export interface CandidateBound {
  readonly value: number;
  readonly scale: number;
}

export interface RoundState {
  readonly evidence: Evidence;
  readonly frozen: ReadonlySet<string>;
  /** The claims of rank 1 that constrain values. */
  readonly claims: readonly Claim[];
  /** The bounds of the previous round; undefined if the cell is frozen. */
  boundsAt(entity: string, metric: string, period: Period): Interval | undefined;
}

export interface CandidateBounds {
  readonly lows: CandidateBound[];
  readonly highs: CandidateBound[];
}

const isDefined = (state: Interval | undefined): state is Interval => state !== undefined;

function sumOf(values: readonly number[]): CandidateBound {
  const value = values.reduce((sum, each) => sum + each, 0);
  return { value, scale: largest([value, ...values]) };
}

function minus(from: number, subtracted: CandidateBound): CandidateBound {
  const value = from - subtracted.value;
  return { value, scale: largest([value, from, subtracted.scale]) };
}

const toCandidate = (value: number): CandidateBound => ({ value, scale: largest([value]) });

export const toCandidates = (interval: Interval): CandidateBounds => ({
  lows: [toCandidate(interval.low)],
  highs: [toCandidate(interval.high)],
});

function concat(candidates: readonly CandidateBounds[]): CandidateBounds {
  return { lows: candidates.flatMap((o) => o.lows), highs: candidates.flatMap((o) => o.highs) };
}

function reported({ evidence }: RoundState, cell: Cell): CandidateBounds {
  return concat(observationsOf(evidence, cell.id).map((o) => toCandidates(statedInterval(o))));
}

function subperiod(roundState: RoundState, cell: Cell): CandidateBounds {
  const at = (period: Period) => roundState.boundsAt(cell.entity, cell.metric, period);
  const sums = (sets: readonly (readonly Period[])[], side: 'low' | 'high'): CandidateBound[] =>
    sets
      .map((set) => set.map(at))
      .filter((states) => states.every(isDefined))
      .map((states) => sumOf(states.filter(isDefined).map((state) => state[side])));
  const fits = fitsAmong(roundState.evidence.periods).get(cell.period.id);
  if (!fits) throw new Error(`unknown period: ${cell.period.id}`);
  const candidates: CandidateBounds[] = [
    { lows: sums(fits.packings, 'low'), highs: sums(fits.covers, 'high') },
  ];
  for (const { outer, packings, covers } of fits.around) {
    const state = at(outer);
    if (!state) continue;
    candidates.push({
      lows: sums(covers, 'high').map((rest) => minus(state.low, rest)),
      highs: sums(packings, 'low').map((rest) => minus(state.high, rest)),
    });
  }
  return concat(candidates);
}

function part(roundState: RoundState, cell: Cell): CandidateBounds {
  const { metrics } = roundState.evidence;
  const whole = metrics.find((m) => m.id === cell.metric)?.partOf;
  const parts = metrics.filter((m) => m.partOf === cell.metric);
  const wholeState =
    whole === undefined ? undefined : roundState.boundsAt(cell.entity, whole, cell.period);
  return {
    lows: parts
      .map((m) => roundState.boundsAt(cell.entity, m.id, cell.period))
      .filter(isDefined)
      .map((state) => toCandidate(state.low)),
    highs: wholeState ? [toCandidate(wholeState.high)] : [],
  };
}

function inside(roundState: RoundState, cell: Cell): CandidateBounds {
  const { entities } = roundState.evidence;
  const lowsOf = (ids: readonly string[]): number[] =>
    ids
      .map((id) => roundState.boundsAt(id, cell.metric, cell.period))
      .filter(isDefined)
      .map((state) => state.low);
  const children = entities.filter((e) => e.parent === cell.entity).map((e) => e.id);
  const parent = entities.find((e) => e.id === cell.entity)?.parent ?? null;
  const siblings = entities
    .filter((e) => parent !== null && e.parent === parent && e.id !== cell.entity)
    .map((e) => e.id);
  const parentBounds =
    parent === null ? undefined : roundState.boundsAt(parent, cell.metric, cell.period);
  return {
    lows: [sumOf(lowsOf(children))],
    highs: parentBounds ? [minus(parentBounds.high, sumOf(lowsOf(siblings)))] : [],
  };
}

function claim(roundState: RoundState, cell: Cell): CandidateBounds {
  const candidates: CandidateBounds[] = [];
  for (const { entity: holder, metric, period, level } of roundState.claims) {
    if (metric !== cell.metric || period.id !== cell.period.id) continue;
    const members = roundState.evidence.entities
      .filter((e) => e.levels.includes(level))
      .map((e) => e.id);
    const others = members.filter((id) => id !== holder);
    if (cell.entity === holder) {
      const states = others.map((id) => roundState.boundsAt(id, metric, period)).filter(isDefined);
      candidates.push({ lows: states.map((state) => toCandidate(state.low)), highs: [] });
    } else if (members.includes(cell.entity)) {
      const state = roundState.boundsAt(holder, metric, period);
      candidates.push({ lows: [], highs: state ? [toCandidate(state.high)] : [] });
    }
  }
  return concat(candidates);
}

/** The value of the year before that an observation with a growth rate implies. */
export function priorYearInterval(observation: Parameters<typeof statedInterval>[0]): Interval {
  const now = statedInterval(observation);
  const rate = yoyInterval(observation);
  return { low: now.low / (1 + rate.high / 100), high: now.high / (1 + rate.low / 100) };
}

function growth(
  { evidence, frozen }: RoundState,
  cell: Cell,
  later: Cell | undefined,
): CandidateBounds {
  if (!later || observationsOf(evidence, cell.id).length > 0) return { lows: [], highs: [] };
  return concat(ratesOf(evidence, later.id, frozen).map((o) => toCandidates(priorYearInterval(o))));
}

/** The bounds that all rules imply for a cell in this round; `later` is the cell of the year after, if there is one. */
export function candidatesFor(
  roundState: RoundState,
  cell: Cell,
  later: Cell | undefined,
): CandidateBounds {
  const alone = [reported(roundState, cell), subperiod(roundState, cell), part(roundState, cell)];
  if (roundState.evidence.mixed) return concat(alone);
  return concat([
    ...alone,
    inside(roundState, cell),
    growth(roundState, cell, later),
    claim(roundState, cell),
  ]);
}
