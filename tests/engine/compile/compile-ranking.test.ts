/** One ranking compiled alone: its view is byte for byte that of the compiled dataset. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { compileRanking } from '../../../engine/compile/compile-ranking.ts';
import {
  type RankingDates,
  type ViewSource,
  viewDocument,
} from '../../../engine/compile/ranking/view-document.ts';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { rankingAddress } from '../../../engine/model/address.ts';
import type { RankingDocument } from '../../../engine/model/documents.ts';
import { small } from '../../support/data/small-data.ts';
import { propertyOptions, worldsWithFalsehoods } from '../../support/worlds/worlds.ts';

/** Document and view of a ranking's newest vintage. */
function textOf(source: ViewSource, ranking: RankingDates): string | null {
  const document = ranking.vintages.at(-1)?.document as RankingDocument | null;
  return document && JSON.stringify([document, viewDocument(source, ranking, document)]);
}

/** Expects that each ranking of a dataset is the same alone. Returns the number of those that exist. */
function expectSame(dataset: Dataset): number {
  const compiled = compile(dataset);
  const texts = compiled.rankings.map((ranking) => {
    const alone = compileRanking(dataset, ranking.key);
    expect(JSON.stringify(alone.ranking.vintages)).toBe(JSON.stringify(ranking.vintages));
    const text = textOf(compiled, ranking);
    expect(textOf(alone, alone.ranking)).toBe(text);
    return text;
  });
  return texts.filter((text) => text !== null).length;
}

describe('a ranking alone is that of the whole dataset', () => {
  test('in the small dataset', () => {
    expect(expectSame(small().dataset)).toBeGreaterThan(1);
  });

  test('in random worlds, whose rankings begin, change and end', () => {
    fc.assert(
      fc.property(worldsWithFalsehoods, ({ dataset }) => {
        expectSame(dataset);
      }),
      propertyOptions(40, 2000),
    );
  });
});

test('a ranking without figures has no vintage, and the others are there', () => {
  const { dataset, rankings } = small();
  const [first] = rankings;
  if (!first) throw new Error('the small dataset has no ranking');
  const alone = compileRanking(dataset, { ...first.key, period: '1990' });
  expect(alone.ranking.vintages).toEqual([]);
  expect(alone.rankings.map(({ key }) => rankingAddress(key))).toContain(rankingAddress(first.key));
});
