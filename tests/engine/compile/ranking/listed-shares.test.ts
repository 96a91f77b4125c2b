/** Every listed share excludes something: a ranking of shares that may be anything from 0 to 100 doesn't exist. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, rankingsAsOf } from '../../../../engine/compile/compile.ts';
import type { Dataset } from '../../../../engine/dataset/schema.ts';
import type { RankingDocument } from '../../../../engine/model/documents.ts';
import { china, worldCities } from '../../../support/data/real-data.ts';
import {
  propertyOptions,
  trueWorlds,
  worldsWithFalsehoods,
} from '../../../support/worlds/worlds.ts';

/** The listed shares that may be anything, and the rankings of shares with no entry at all. */
function uninformative(
  { metrics }: Pick<Dataset, 'metrics'>,
  documents: readonly RankingDocument[],
): string[] {
  const shares = new Set(metrics.filter(({ share }) => share).map(({ id }) => id));
  return documents
    .filter(({ metric }) => shares.has(metric))
    .flatMap(({ id, entries }) => {
      const empty = entries.filter(({ bounds }) => bounds.low <= 0 && (bounds.high ?? 100) >= 100);
      const names = empty.map(({ entity }) => `${id} ${entity.id}`);
      return entries.length === 0 ? [`${id}: no entry`] : names;
    });
}

describe('in every ranking of a share, each listed member excludes something', () => {
  it.each([
    { name: 'vehicles', compiled: china },
    { name: 'cities of the world', compiled: worldCities },
  ])('in the data: $name', ({ compiled }) => {
    const { dataset, rankings } = compiled();
    const documents = rankings.flatMap(({ vintages }) =>
      vintages.flatMap(({ document }) => document ?? []),
    );
    expect(uninformative(dataset, documents)).toEqual([]);
  });

  it.each([
    { kind: 'honest', worlds: trueWorlds },
    { kind: 'lying', worlds: worldsWithFalsehoods },
  ])('in $kind worlds', ({ worlds }) => {
    fc.assert(
      fc.property(worlds, ({ dataset, dates }) => {
        for (const asOf of dates)
          expect(uninformative(dataset, rankingsAsOf(dataset, asOf))).toEqual([]);
        const newest = compile(dataset).rankings.flatMap(
          ({ vintages }) => vintages.at(-1)?.document ?? [],
        );
        expect(uninformative(dataset, newest)).toEqual([]);
      }),
      propertyOptions(60, 5_000),
    );
  });
});
