/** Results don't depend on the order of rows, to the last digit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingsAsOf } from '../../../engine/compile/compile.ts';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { solve } from '../../../engine/evidence/solver.ts';
import { seededNoise } from '../../support/worlds/truth.ts';
import { propertyOptions, trueWorlds, worldsWithFalsehoods } from '../../support/worlds/worlds.ts';

function shuffled<Row>(rows: readonly Row[], random: () => number): Row[] {
  return rows
    .map((row) => ({ row, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

function withRowsShuffled(dataset: Dataset, seed: number): Dataset {
  const random = seededNoise(seed);
  return {
    ...dataset,
    entities: shuffled(dataset.entities, random),
    sources: shuffled(dataset.sources, random),
    observations: shuffled(dataset.observations, random),
    claims: shuffled(dataset.claims, random),
  };
}

function serialize(dataset: Dataset, asOf: string): string {
  const solutions = dataset.bases.map(({ id }) => {
    const { figures, bounds, conflicts, claims } = solve(dataset, id, asOf);
    return { figures: [...figures], bounds: [...bounds], conflicts, claims: [...claims] };
  });
  return JSON.stringify({ solutions, rankings: rankingsAsOf(dataset, asOf) });
}

describe.each([
  { kind: 'honest', worlds: trueWorlds },
  { kind: 'lying', worlds: worldsWithFalsehoods },
])('in $kind worlds', ({ worlds }) => {
  it('shuffled rows give the same solutions and the same documents, byte for byte', () => {
    fc.assert(
      fc.property(worlds, fc.nat(10_000), ({ dataset, dates }, seed) => {
        const asOf = dates.at(-1) ?? '';
        expect(serialize(withRowsShuffled(dataset, seed), asOf)).toBe(serialize(dataset, asOf));
      }),
      propertyOptions(),
    );
  });
});
