/** In worlds whose truth is known, nothing that is published excludes it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingsAsOf } from '../../../engine/compile/compile.ts';
import { solve } from '../../../engine/evidence/solver.ts';
import { simplified } from '../../support/reference/compare.ts';
import { rankingsSlowly } from '../../support/reference/rankings.ts';
import { solveSlowly } from '../../support/reference/solver.ts';
import { falseBounds, falseEntries } from '../../support/reference/soundness.ts';
import { honestWorlds, runs } from '../../support/worlds/worlds.ts';

const implementations = [
  {
    name: 'the product',
    solver: solve,
    rankings: (...args: Parameters<typeof rankingsSlowly>) => rankingsAsOf(...args).map(simplified),
  },
  { name: 'the reference', solver: solveSlowly, rankings: rankingsSlowly },
];

describe.each(implementations)('in an honest world, $name', ({ solver, rankings }) => {
  it('never excludes the true value of a cell, with claims or without', () => {
    fc.assert(
      fc.property(honestWorlds, (world) => {
        for (const asOf of world.dates) {
          for (const { id: basis } of world.dataset.bases) {
            const { figures, bounds } = solver(world.dataset, basis, asOf);
            expect(falseBounds(world, basis, figures)).toEqual([]);
            expect(falseBounds(world, basis, bounds)).toEqual([]);
          }
        }
      }),
      runs(),
    );
  });

  it('finds no conflict, and uses every claim', () => {
    fc.assert(
      fc.property(honestWorlds, ({ dataset, dates }) => {
        for (const asOf of dates) {
          for (const { id: basis } of dataset.bases) {
            const { conflicts, claims } = solver(dataset, basis, asOf);
            expect(conflicts).toEqual([]);
            expect([...claims.values()].filter((status) => status !== 'used')).toEqual([]);
          }
        }
      }),
      runs(),
    );
  });

  it('never excludes the true rank of an entry, among the listed or in the whole level', () => {
    fc.assert(
      fc.property(honestWorlds, (world) => {
        for (const asOf of world.dates) {
          const found = rankings(world.dataset, asOf).flatMap((r) => falseEntries(world, r));
          expect(found).toEqual([]);
        }
      }),
      runs(),
    );
  });
});
