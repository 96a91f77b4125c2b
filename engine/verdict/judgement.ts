/**
 * Statements about one ranking that can be judged, with members by their ids, and verdicts on them: what an interval or
 * a range leaves of a statement, and how the results by figures alone and with claims make one verdict. Pure;
 * differences within rounding don’t count.
 */
import { exceeds, type Interval } from '../evidence/interval.ts';
import type { ClosedOrder } from '../evidence/order/closed-order.ts';
import { isSettled, type OpenRange } from '../evidence/rank.ts';
import type { FiguresVerdict, Verdict } from '../model/vocabulary.ts';

/** Whether a rank is counted among all members of the level, or among those with figures. */
export type Among = 'level' | 'listed';

/** A statement about a member of the level, `entity`. Numbers are in the unit of the metric, growth rates in percent. */
export type Statement = { readonly entity: string } & (
  | { readonly kind: 'rank'; readonly rank: number; readonly among: Among }
  | { readonly kind: 'above'; readonly other: string }
  | { readonly kind: 'least' | 'most'; readonly value: number }
  | { readonly kind: 'value'; readonly value: number; readonly precision: number }
  | { readonly kind: 'growth-least' | 'growth-most'; readonly value: number }
  | { readonly kind: 'first-since'; readonly year: string; readonly among: Among }
);

/** A statement of one kind. */
export type StatementOf<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

/**
 * The unit of the last digit of a number as written that isn't 0: 1000 for `2788000`, 0.01 for `2.780`. Of 0, the unit of its last
 * digit.
 */
export function writtenPrecision(text: string): number {
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const decimals = fraction.replace(/0+$/, '');
  if (decimals !== '') return Number(`1e-${decimals.length}`);
  const zeros = /[1-9](0*)$/.exec(whole)?.[1]?.length;
  return zeros === undefined ? Number(`1e-${fraction.length}`) : Number(`1e${zeros}`);
}

/** The verdict on a statement, and what the figures alone say of it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly byFigures: FiguresVerdict;
}

/** The judgement of a statement that nothing supports or contradicts. */
export const OPEN_JUDGEMENT: Judgement = { verdict: 'open', byFigures: 'open' };

const RESTS_ON_CLAIMS: Readonly<Record<FiguresVerdict, Verdict>> = {
  proven: 'stated',
  open: 'open',
  refuted: 'denied',
};

/** Joins what figures alone say with what they say together with used claims. What figures settle needs no claim. */
export function judge(byFigures: FiguresVerdict, withClaims: FiguresVerdict): Judgement {
  return {
    verdict: byFigures === 'open' ? RESTS_ON_CLAIMS[withClaims] : byFigures,
    byFigures,
  };
}

/** Whether a verdict says that the statement is true, or that it is false; null if it is open. */
export function isTrue(verdict: Verdict): boolean | null {
  if (verdict === 'open') return null;
  return verdict === 'proven' || verdict === 'stated';
}

function verdictOf(isSurelyTrue: boolean, isSurelyFalse: boolean): FiguresVerdict {
  if (isSurelyTrue) return 'proven';
  return isSurelyFalse ? 'refuted' : 'open';
}

/** “Its rank is `rank`.” An entity that isn’t in the data can only keep it from being settled. */
export function judgeRange(range: OpenRange, rank: number): FiguresVerdict {
  const { best, worst } = range;
  return verdictOf(isSettled(range) && best === rank, rank < best || rank > worst);
}

/** “a is above b”, strictly; members are numbers. */
export function judgeOrder(order: ClosedOrder, a: number, b: number): FiguresVerdict {
  const [ofA, ofB] = [order.range(a), order.range(b)];
  return verdictOf(
    order.isAbove(a, b) || ofA.worst < ofB.best,
    order.isAtLeast(b, a) || ofB.worst <= ofA.best,
  );
}

/** “It is at least `value`.” */
export function judgeLeast({ low, high }: Interval, value: number): FiguresVerdict {
  return verdictOf(!exceeds(value, low), exceeds(value, high));
}

/** “It is at most `value`.” */
export function judgeMost({ low, high }: Interval, value: number): FiguresVerdict {
  return verdictOf(!exceeds(high, value), exceeds(low, value));
}

/** “It is `value`, give or take `precision`.” */
export function judgeValue(interval: Interval, value: number, precision: number): FiguresVerdict {
  const least = judgeLeast(interval, value - precision);
  const most = judgeMost(interval, value + precision);
  return verdictOf(
    least === 'proven' && most === 'proven',
    least === 'refuted' || most === 'refuted',
  );
}
