/** Groups of consecutive entries in no proven order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupPositions,
  type RankedInterval,
} from '../../../../engine/compile/ranking/rank-groups.ts';
import { RankCache } from '../../../../engine/evidence/incremental/rank-cache.ts';
import { exceeds } from '../../../../engine/evidence/interval.ts';
import { type RankInput, ranksOf } from '../../../../engine/evidence/rank.ts';

const interval = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.option(fc.integer({ min: 0, max: 4 })))
  .map(([low, width]) => ({ low, high: width === null ? Number.POSITIVE_INFINITY : low + width }));

/** Listed members, of which one may be stated to be first. */
const members = fc
  .tuple(fc.array(interval, { minLength: 1, maxLength: 9 }), fc.option(fc.nat(8)))
  .map(([bounds, holder]) =>
    bounds.map((one, index): RankInput => {
      const claimed = index === holder ? 1 : null;
      return { bounds: one, figures: one, listed: true, claimed };
    }),
  );

/** The members with their ranks, in the order of a ranking. */
function inOrder(inputs: readonly RankInput[]): RankedInterval[] {
  const ranks = ranksOf(inputs, false, new RankCache());
  return inputs
    .flatMap(({ bounds }, index) => {
      const rank = ranks[index];
      return rank ? [{ bounds, rank }] : [];
    })
    .sort((a, b) => b.bounds.low - a.bounds.low || (b.bounds.high > a.bounds.high ? 1 : -1));
}

/** The entries of each group; entries in no group are left out. */
function groupsOf(entries: readonly RankedInterval[]): RankedInterval[][] {
  const groups: RankedInterval[][] = [];
  const positions = groupPositions(entries);
  entries.forEach((entry, index) => {
    if (positions[index] === 'first') groups.push([entry]);
    else if (positions[index]) groups.at(-1)?.push(entry);
  });
  return groups;
}

const isAbove = (one: RankedInterval, other: RankedInterval): boolean =>
  exceeds(one.bounds.low, other.bounds.high) || one.rank.worst < other.rank.best;

describe('a group', () => {
  test('has no two entries of which one is known to be above the other', () => {
    fc.assert(
      fc.property(members, (inputs) => {
        for (const group of groupsOf(inOrder(inputs)))
          for (const one of group)
            for (const other of group) expect(isAbove(one, other)).toBe(false);
      }),
    );
  });

  test('begins with its first entry, ends with its last, and has no gap', () => {
    fc.assert(
      fc.property(members, (inputs) => {
        const positions = groupPositions(inOrder(inputs)).map((position) => position ?? 'none');
        expect(`${positions.join(' ')} `).toMatch(/^((none|first( middle)* last) )*$/);
      }),
    );
  });

  test('joins neighbours that nothing separates, unless a longer group before it has taken the first', () => {
    fc.assert(
      fc.property(members, (inputs) => {
        const entries = inOrder(inputs);
        const positions = groupPositions(entries);
        entries.slice(1).forEach((entry, index) => {
          const before = entries[index];
          if (!before || positions[index] !== null || positions[index + 1] !== null) return;
          const isTie =
            before.bounds.low === before.bounds.high && entry.bounds.high === before.bounds.low;
          expect(isAbove(before, entry) || isAbove(entry, before) || isTie).toBe(true);
        });
      }),
    );
  });

  test('isn’t made of equal values alone', () => {
    const bounds = { low: 5, high: 5 };
    const equal = { bounds, figures: bounds, listed: true, claimed: null };
    expect(groupPositions(inOrder([equal, equal]))).toEqual([null, null]);
  });

  test('doesn’t have the entry that is stated to be first', () => {
    const at = (low: number, high: number, claimed: number | null = null): RankInput => {
      const bounds = { low, high };
      return { bounds, figures: bounds, listed: true, claimed };
    };
    expect(groupPositions(inOrder([at(8, 9, 1), at(7, 9), at(5, 9)]))).toEqual([
      null,
      'first',
      'last',
    ]);
  });
});
