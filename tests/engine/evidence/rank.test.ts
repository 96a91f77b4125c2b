/** Ranks counted from sorted limits against those counted pair by pair. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClosedOrder } from '../../../engine/evidence/order/closed-order.ts';
import { LevelOrder } from '../../../engine/evidence/order/level-order.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.option(fc.integer({ min: 0, max: 4 })))
  .map(([low, width]) => ({ low, high: width === null ? Number.POSITIVE_INFINITY : low + width }));

/** Printed values of some members, which may contradict one another and the bounds. */
const table = fc
  .uniqueArray(fc.tuple(fc.nat(7), fc.integer({ min: 0, max: 5 })), {
    selector: ([member]) => member,
    maxLength: 8,
  })
  .map((values) => ({ source: 'a table', values: new Map(values) }));

const inputs = fc
  .record({
    intervals: fc.array(interval, { minLength: 1, maxLength: 8 }),
    tables: fc.array(table, { maxLength: 2 }),
    outsiders: fc.constantFrom(null, 3, Number.POSITIVE_INFINITY),
    isCounted: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  })
  .map(({ tables, ...rest }) => ({
    ...rest,
    tables: tables.map(({ source, values }) => ({
      source,
      values: new Map([...values].filter(([member]) => member < rest.intervals.length)),
    })),
  }));

it('ranks of members at once are those of each pair, in the level and among some', () => {
  fc.assert(
    fc.property(inputs, ({ isCounted, ...order }) => {
      const level = new LevelOrder(order);
      const pairs = new ClosedOrder(level, []);
      const all = [...order.intervals.keys()];
      for (const counted of [all, all.filter((member) => isCounted[member])]) {
        const expected = counted.map((member) =>
          pairs.range(member, (other) => counted.includes(other)),
        );
        expect(level.ranges(counted)).toEqual(expected);
      }
    }),
    { numRuns: 3000 },
  );
});

it('every order of two members is one of bounds, of a table, or a chain of these; none is reversed', () => {
  fc.assert(
    fc.property(inputs, (order) => {
      const level = new LevelOrder(order);
      const members = [...order.intervals.keys()];
      const below = (upper: number) => level.linksFrom(upper).map(({ lower }) => lower);
      const reached = (from: number): Set<number> => {
        const found = new Set([from]);
        for (const member of found) for (const lower of below(member)) found.add(lower);
        return found;
      };
      for (const a of members) {
        const reachable = reached(a);
        for (const b of members) {
          expect(level.isAtLeast(a, b)).toBe(reachable.has(b));
          if (level.isAbove(a, b)) expect(level.isAtLeast(b, a)).toBe(false);
        }
      }
    }),
    { numRuns: 3000 },
  );
});
