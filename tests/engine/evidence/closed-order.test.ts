/** Closed orders against the enumeration of all orders of a few members: sound, and how far from it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeConsistently } from '../../../engine/evidence/order/closed-order.ts';
import { LevelOrder } from '../../../engine/evidence/order/level-order.ts';
import { type OrderFacts, possibleOrders, ranksOver } from '../../support/reference/weak-orders.ts';
import { type Dice, pick } from '../../support/worlds/truth.ts';
import { propertyOptions } from '../../support/worlds/worlds.ts';

interface Case extends OrderFacts {
  /** True values of the members, then of the outsiders. */
  readonly truth: readonly number[];
  readonly listed: readonly boolean[];
  /** Whether all claims are true. */
  readonly isHonest: boolean;
}

const MAX_OUTSIDERS = 2;

/** How a table prints values; each keeps their order. */
const PRINTING: readonly ((value: number) => number)[] = [
  (value) => value,
  (value) => Math.floor(value / 2) * 2,
  (value) => Math.round(value / 3) * 3,
];

function drawInterval(dice: Dice, value: number) {
  const width = dice(3);
  if (width === 0) return { low: value, high: value };
  const low = Math.max(0, value - dice(4));
  return { low, high: dice(5) === 0 ? Number.POSITIVE_INFINITY : value + dice(4) };
}

function drawCase(dice: Dice, lies: boolean): Case {
  const count = 2 + dice(3);
  const outside = dice(2) === 0 ? null : dice(MAX_OUTSIDERS + 1);
  const truth = Array.from({ length: count + (outside ?? 0) }, () => 1 + dice(8));
  const members = [...Array(count).keys()];
  const intervals = members.map((member) => drawInterval(dice, truth[member] ?? 0));
  const highest = Math.max(0, ...truth.slice(count));
  const outsiders =
    outside === null ? null : dice(2) === 0 ? Number.POSITIVE_INFINITY : highest + 1 + dice(3);
  const tables = Array.from({ length: dice(3) }, () => {
    const print = pick(dice, PRINTING);
    const printed = members.filter(() => dice(3) > 0);
    return new Map(printed.map((member) => [member, print(truth[member] ?? 0)]));
  });
  const rankOf = (member: number) =>
    1 + truth.filter((value) => value > (truth[member] ?? 0)).length;
  const isTied = (member: number) =>
    truth.some((value, other) => other !== member && value === truth[member]);
  const claims = members.flatMap((holder) => {
    if (dice(2) === 0) return [];
    if (lies && dice(3) === 0) return [{ holder, rank: 1 + dice(count + 1) }];
    return isTied(holder) ? [] : [{ holder, rank: rankOf(holder) }];
  });
  const isHonest = claims.every(({ holder, rank }) => !isTied(holder) && rank === rankOf(holder));
  const listed = members.map(() => dice(3) > 0);
  return { intervals, tables, outsiders, claims, truth, listed, isHonest };
}

const cases = (lies: boolean): fc.Arbitrary<Case> =>
  fc.noBias(fc.array(fc.nat(2 ** 20), { minLength: 60, maxLength: 60 })).map((tape) => {
    let position = 0;
    return drawCase((sides) => (tape[position++] ?? 0) % sides, lies);
  });

const tablesOf = ({ tables }: OrderFacts) =>
  tables.map((values, index) => ({ source: `table ${index}`, values }));

const close = (facts: OrderFacts) =>
  closeConsistently(
    new LevelOrder({ ...facts, tables: tablesOf(facts) }),
    facts.claims.map(({ holder, rank }) => ({ holder, rank })),
  );

/** Ranges of the engine and of the enumeration, of every member in the level and among the listed. */
function ranges(facts: Case, claims: OrderFacts['claims']) {
  const { order } = close({ ...facts, claims });
  const orders = possibleOrders({ ...facts, claims }, MAX_OUTSIDERS);
  const members = [...facts.intervals.keys()];
  return members.flatMap((member) =>
    [members, members.filter((other) => facts.listed[other])].map((counted) => ({
      member,
      counted,
      found: {
        ...order.range(member, (other) => counted.includes(other)),
        isOpen: order.isOpen(member),
      },
      exact: orders.length === 0 ? null : ranksOver(orders, member, counted, members.length),
    })),
  );
}

/** Whether as many outsiders as could be above a holder are enumerated. */
const isExhaustive = ({ outsiders, claims }: OrderFacts): boolean =>
  outsiders === null || claims.every(({ rank }) => rank - 1 <= MAX_OUTSIDERS);

/** Whether a found range is looser than the enumerated one. Expects that it excludes no rank. */
function isLoose({ found, exact }: ReturnType<typeof ranges>[number]): boolean {
  if (!exact) throw new Error('no order agrees with all');
  expect(found.best).toBeLessThanOrEqual(exact.best);
  expect(found.worst).toBeGreaterThanOrEqual(exact.worst);
  if (exact.isOpen) expect(found.isOpen).toBe(true);
  return found.best < exact.best || found.worst > exact.worst;
}

describe('in honest cases', () => {
  it('uses every claim and every table, and excludes no possible rank', () => {
    const count = { loose: 0, all: 0 };
    fc.assert(
      fc.property(cases(false), (facts) => {
        const { dropped, order } = close(facts);
        expect(dropped).toEqual([]);
        expect(order.isContradictory).toBe(false);
        const isCounted = isExhaustive(facts);
        for (const range of ranges(facts, facts.claims)) {
          const loose = isLoose(range);
          const own = facts.truth[range.member] ?? 0;
          const rank = 1 + range.counted.filter((other) => (facts.truth[other] ?? 0) > own).length;
          expect([range.found.best <= rank, rank <= range.found.worst]).toEqual([true, true]);
          if (isCounted) count.all += 1;
          if (isCounted && loose) count.loose += 1;
        }
      }),
      propertyOptions(1500, 20_000),
    );
    // The kinds are listed in docs/decisions/0002, “Outsiders”.
    expect(count.loose / count.all).toBeLessThan(0.002);
  });
});

describe('in cases with false claims', () => {
  it('drops claims only where no order agrees with all, and excludes no possible rank of the rest', () => {
    fc.assert(
      fc.property(cases(true), (facts) => {
        const { dropped } = close(facts);
        if (dropped.length > 0) expect(possibleOrders(facts, MAX_OUTSIDERS)).toEqual([]);
        const kept = facts.claims.filter(
          ({ holder }) => !dropped.some((one) => one.holder === holder),
        );
        for (const range of ranges(facts, kept)) if (range.exact) isLoose(range);
      }),
      propertyOptions(1500, 20_000),
    );
  });
});
