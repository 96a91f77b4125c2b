/** Groups of consecutive entries whose order isn't fully proven. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupPositions,
  type RankedInterval,
} from '../../../../engine/compile/ranking/ranking-entries.ts';
import { LevelRanks, type RankInput } from '../../../../engine/evidence/rank.ts';

const interval = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.option(fc.integer({ min: 0, max: 4 })))
  .map(([low, width]) => ({ low, high: width === null ? Number.POSITIVE_INFINITY : low + width }));

/** Listed members, of which some may have a stated rank. */
const members = fc.array(
  fc
    .tuple(interval, fc.option(fc.integer({ min: 1, max: 9 }), { freq: 1 }))
    .map(([bounds, claimed]): RankInput => ({ bounds, figures: bounds, listed: true, claimed })),
  { minLength: 1, maxLength: 9 },
);

function at(low: number, high: number, claimed: number | null = null): RankInput {
  const bounds = { low, high };
  return { bounds, figures: bounds, listed: true, claimed };
}

/** The members with their ranks, in the order of a ranking. */
function inOrder(inputs: readonly RankInput[]): RankedInterval[] {
  const ranks = new LevelRanks({ members: inputs, tables: [], outsiders: null });
  return inputs
    .map(({ bounds }, index) => ({ bounds, rank: ranks.of(index, 'listed').withClaims }))
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

  test('has no entry whose rank is proven or stated, unless others could be on both sides of it', () => {
    const positionsWith = (first: RankInput, ...claimed: readonly number[]) =>
      groupPositions(inOrder([first, at(7, 9, claimed[0]), at(5, 9, claimed[1])]));
    expect(positionsWith(at(8, 9))).toEqual(['first', 'middle', 'last']);
    expect(positionsWith(at(8, 9, 1))).toEqual([null, 'first', 'last']);
    expect(positionsWith(at(10, 11, 1))).toEqual([null, 'first', 'last']);
    expect(positionsWith(at(8, 9), 2)).toEqual(['first', 'middle', 'last']);
    expect(positionsWith(at(8, 9), 2, 3)).toEqual([null, null, null]);
    expect(positionsWith(at(10, 11), 2)).toEqual([null, null, null]);
  });
});
