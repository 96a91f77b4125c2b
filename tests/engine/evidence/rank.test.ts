/** Ranks of one member at a time against the ranks of all at once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RankCache } from '../../../engine/evidence/incremental/rank-cache.ts';
import { levelRanks, memberRanks, type RankInput, ranksOf } from '../../../engine/evidence/rank.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.option(fc.integer({ min: 0, max: 4 })))
  .map(([low, width]) => ({ low, high: width === null ? Number.POSITIVE_INFINITY : low + width }));

const input: fc.Arbitrary<RankInput> = fc
  .tuple(interval, interval, fc.boolean(), fc.option(fc.integer({ min: 1, max: 4 }), { freq: 2 }))
  .map(([bounds, figures, listed, claimed]) => ({ bounds, figures, listed, claimed }));

it('ranks of one member are those of all members at once, in the level and among the listed', () => {
  fc.assert(
    fc.property(fc.array(input, { minLength: 1, maxLength: 8 }), (members) => {
      const inLevel = levelRanks(members, new RankCache());
      const listed = ranksOf(members, false, new RankCache());
      for (const [index, member] of members.entries()) {
        const level = memberRanks(members, member, 'level');
        expect(inLevel[index]).toEqual(level);
        const rank = listed[index];
        if (!rank) continue;
        const { best, worst, byFigures } = rank;
        expect(memberRanks(members, member, 'listed')).toEqual({
          byFigures,
          withClaims: { best, worst },
        });
        expect(rank.level).toEqual({ ...level.withClaims, byFigures: level.byFigures });
      }
    }),
  );
});
