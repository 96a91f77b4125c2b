/** Groups of consecutive entries whose order isn't fully proven. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupPositions,
  type RankedInterval,
  ranksToGroup,
} from '../../../../engine/compile/ranking/rank-groups.ts';
import { RankCache } from '../../../../engine/evidence/incremental/rank-cache.ts';
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

function at(low: number, high: number, claimed: number | null = null): RankInput {
  const bounds = { low, high };
  return { bounds, figures: bounds, listed: true, claimed };
}

/** The members with their ranks, in the order of a ranking. */
function inOrder(inputs: readonly RankInput[]): RankedInterval[] {
  const ranks = ranksOf(inputs, false, new RankCache());
  const rankToGroup = ranksToGroup(ranks.flatMap((rank) => rank ?? []));
  return inputs
    .flatMap(({ bounds }, index) => {
      const rank = ranks[index];
      return rank ? [{ bounds, rank: rankToGroup(rank) }] : [];
    })
    .sort((a, b) => b.bounds.low - a.bounds.low || (b.bounds.high > a.bounds.high ? 1 : -1));
}

/** The entries of each group; an entry in no group is one of its own. */
function groupsOf(entries: readonly RankedInterval[]): RankedInterval[][] {
  const groups: RankedInterval[][] = [];
  const positions = groupPositions(entries);
  entries.forEach((entry, index) => {
    if (positions[index] === 'middle' || positions[index] === 'last') groups.at(-1)?.push(entry);
    else groups.push([entry]);
  });
  return groups;
}

const isAbove = (one: RankedInterval, other: RankedInterval): boolean =>
  one.rank.worst < other.rank.best;

const canBeAbove = (one: RankedInterval, other: RankedInterval): boolean =>
  one.bounds.high > other.bounds.low && one.rank.best < other.rank.worst;

describe('a group', () => {
  test('has nothing above it among all that follow it', () => {
    fc.assert(
      fc.property(members, (inputs) => {
        const groups = groupsOf(inOrder(inputs));
        groups.forEach((group, index) => {
          for (const one of group)
            for (const other of groups.slice(index + 1).flat())
              expect(canBeAbove(other, one)).toBe(false);
        });
      }),
    );
  });

  test('can’t be split: wherever it is, an entry before could be below one after', () => {
    fc.assert(
      fc.property(members, (inputs) => {
        for (const group of groupsOf(inOrder(inputs)))
          for (let at = 1; at < group.length; at += 1) {
            const [before, after] = [group.slice(0, at), group.slice(at)];
            expect(before.every((one) => after.every((other) => isAbove(one, other)))).toBe(false);
          }
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

  test('isn’t made of equal values alone', () => {
    const bounds = { low: 5, high: 5 };
    const equal = { bounds, figures: bounds, listed: true, claimed: null };
    expect(groupPositions(inOrder([equal, equal]))).toEqual([null, null]);
  });

  test('has equal entries too, if a later one could be above them', () => {
    const entries = inOrder([at(6, 6), at(6, 6), at(2, 2), at(1, Number.POSITIVE_INFINITY)]);
    expect(groupPositions(entries)).toEqual(['first', 'middle', 'middle', 'last']);
  });

  test('has no entry that is stated or proven to be first, and those with other stated ranks', () => {
    const positionsWith = (first: RankInput, claimed: number | null = null) =>
      groupPositions(inOrder([first, at(7, 9, claimed), at(5, 9)]));
    expect(positionsWith(at(8, 9))).toEqual(['first', 'middle', 'last']);
    expect(positionsWith(at(8, 9, 1))).toEqual([null, 'first', 'last']);
    expect(positionsWith(at(10, 11, 1))).toEqual([null, 'first', 'last']);
    expect(positionsWith(at(8, 9), 2)).toEqual(['first', 'middle', 'last']);
  });
});
