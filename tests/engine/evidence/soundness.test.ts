/** Soundness: in worlds whose truth is known, published bounds and ranks never exclude it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingsAsOf } from '../../../engine/compile/compile.ts';
import { solve } from '../../../engine/evidence/solver.ts';
import { toReferenceRanking } from '../../support/reference/compare.ts';
import { referenceRankings } from '../../support/reference/rankings.ts';
import { referenceSolve } from '../../support/reference/solver.ts';
import { unsoundBounds, unsoundEntries, unsoundRanks } from '../../support/reference/soundness.ts';
import { propertyOptions, trueWorlds } from '../../support/worlds/worlds.ts';

const implementations = [
  {
    name: 'the product',
    solver: solve,
    rankings: (...args: Parameters<typeof rankingsAsOf>) =>
      rankingsAsOf(...args).map(toReferenceRanking),
  },
  { name: 'the reference', solver: referenceSolve, rankings: referenceRankings },
];

describe.each(implementations)('in an honest world, $name', ({ solver, rankings }) => {
  it('never excludes the true value of a cell, with claims or without', () => {
    fc.assert(
      fc.property(trueWorlds, (world) => {
        for (const asOf of world.dates) {
          for (const { id: basis } of world.dataset.bases) {
            const { figures, bounds } = solver(world.dataset, basis, asOf);
            expect(unsoundBounds(world, basis, figures)).toEqual([]);
            expect(unsoundBounds(world, basis, bounds)).toEqual([]);
          }
        }
      }),
      propertyOptions(),
    );
  });

  it('finds no conflict, and uses every claim', () => {
    fc.assert(
      fc.property(trueWorlds, ({ dataset, dates }) => {
        for (const asOf of dates) {
          for (const { id: basis } of dataset.bases) {
            const { conflicts, claims } = solver(dataset, basis, asOf);
            expect(conflicts).toEqual([]);
            expect([...claims.values()].filter((status) => status !== 'used')).toEqual([]);
          }
        }
      }),
      propertyOptions(),
    );
  });

  it('never excludes the true value of an entry', () => {
    fc.assert(
      fc.property(trueWorlds, (world) => {
        for (const asOf of world.dates) {
          const found = rankings(world.dataset, asOf).flatMap((r) => unsoundEntries(world, r));
          expect(found).toEqual([]);
        }
      }),
      propertyOptions(),
    );
  });
});

it('in an honest world, no rank and no word on outsiders contradicts the truth', () => {
  fc.assert(
    fc.property(trueWorlds, (world) => {
      for (const asOf of world.dates) {
        const found = rankingsAsOf(world.dataset, asOf).flatMap((r) => unsoundRanks(world, r));
        expect(found).toEqual([]);
      }
    }),
    propertyOptions(),
  );
});
