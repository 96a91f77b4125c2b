/** Agreement of the engine with a slow reference, written independently, on honest and contradictory worlds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingsAsOf } from '../../../engine/compile/compile.ts';
import { solve } from '../../../engine/evidence/solver.ts';
import {
  boundsDifferences,
  rankingName,
  toReferenceRanking,
} from '../../support/reference/compare.ts';
import { type ReferenceRanking, referenceRankings } from '../../support/reference/rankings.ts';
import { referenceDecimals } from '../../support/reference/rounding.ts';
import { type ReferenceConflict, referenceSolve } from '../../support/reference/solver.ts';
import { largestStated } from '../../support/reference/soundness.ts';
import { propertyOptions, trueWorlds, worldsWithFalsehoods } from '../../support/worlds/worlds.ts';

function conflictName(conflict: Omit<ReferenceConflict, 'kind'> & { kind: string }): string {
  const { entity, metric, period, kind, observations } = conflict;
  return `${entity}/${metric}/${period} ${kind} ${[...observations].sort()}`;
}

/** The claims that the engine doesn't use; the order of levels, which decides on that, has a reference of its own. */
function droppedClaims({ claims }: ReturnType<typeof solve>): Set<string> {
  return new Set([...claims].flatMap(([id, status]) => (status === 'conflict' ? [id] : [])));
}

/** A ranking without its numbers, in an order of its own: they are compared up to rounding, elsewhere. */
function facts(ranking: ReferenceRanking): object {
  const by = <Row>(rows: readonly Row[], key: (row: Row) => string) =>
    Object.fromEntries(rows.map((row) => [key(row), row]));
  return {
    ...ranking,
    entries: by(
      ranking.entries.map((entry) => ({ ...entry, bounds: null })),
      (entry) => entry.entity,
    ),
    unlisted: by(
      ranking.unlisted.map((member) => ({ ...member, high: null })),
      (member) => member.entity,
    ),
    setAside: by(ranking.setAside, (row) => row.observation),
    claims: by(ranking.claims, (row) => row.id),
  };
}

function numbersOf(rankings: readonly ReferenceRanking[]) {
  return new Map(
    rankings.flatMap((ranking) => [
      ...ranking.entries.map((e) => [`${rankingName(ranking)} ${e.entity}`, e.bounds] as const),
      ...ranking.unlisted.map(
        ({ entity, high }) =>
          [`${rankingName(ranking)} ${entity}`, { low: 0, high: high ?? Infinity }] as const,
      ),
    ]),
  );
}

const sortedFacts = (rankings: readonly ReferenceRanking[]) =>
  Object.fromEntries(rankings.map((ranking) => [rankingName(ranking), facts(ranking)]));

describe.each([
  { kind: 'honest', worlds: trueWorlds },
  { kind: 'lying', worlds: worldsWithFalsehoods },
])('in $kind worlds the product and the reference agree', ({ worlds }) => {
  it('on every bound, with claims and without', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const asOf of world.dates) {
          for (const { id: basis } of world.dataset.bases) {
            const fast = solve(world.dataset, basis, asOf);
            const slow = referenceSolve(world.dataset, basis, asOf, droppedClaims(fast));
            const scale = largestStated(world);
            expect(boundsDifferences(fast.figures, slow.figures, scale)).toEqual([]);
            expect(boundsDifferences(fast.bounds, slow.bounds, scale)).toEqual([]);
          }
        }
      }),
      propertyOptions(),
    );
  });

  it('on conflicts of figures', () => {
    fc.assert(
      fc.property(worlds, ({ dataset, dates }) => {
        for (const asOf of dates) {
          for (const { id: basis } of dataset.bases) {
            const fast = solve(dataset, basis, asOf);
            const slow = referenceSolve(dataset, basis, asOf, droppedClaims(fast));
            const ofFigures = fast.conflicts.filter(
              ({ kind }) => kind !== 'claim' && kind !== 'order',
            );
            expect(ofFigures.map(conflictName).sort()).toEqual(
              slow.conflicts.map(conflictName).sort(),
            );
          }
        }
      }),
      propertyOptions(),
    );
  });

  it('on every ranking: listed entities, figures set aside, and coverage', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const asOf of world.dates) {
          const fast = rankingsAsOf(world.dataset, asOf).map(toReferenceRanking);
          const dropped = world.dataset.bases.flatMap(({ id }) => [
            ...droppedClaims(solve(world.dataset, id, asOf)),
          ]);
          const slow = referenceRankings(world.dataset, asOf, new Set(dropped));
          expect(sortedFacts(fast)).toEqual(sortedFacts(slow));
          const unitOf = (id: string) =>
            10 ** -referenceDecimals(world.dataset, id.split('/')[0] ?? '', asOf);
          const scale = largestStated(world);
          expect(boundsDifferences(numbersOf(fast), numbersOf(slow), scale, unitOf)).toEqual([]);
        }
      }),
      propertyOptions(),
    );
  });
});
