/** Numbers in published documents: rounded outward to the decimals of their metric, and the same wherever they appear. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import { entityDocuments, entityViews } from '../../../engine/compile/entity-documents.ts';
import { viewDocument } from '../../../engine/compile/ranking/view-document.ts';
import { tableBodies } from '../../../engine/compile/tables/dataset-tables.ts';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { changesDocument } from '../../../engine/diff/changes-document.ts';
import { decimalPlaces, PublishedDecimals } from '../../../engine/evidence/rounding.ts';
import type { RankingDocument } from '../../../engine/model/documents.ts';
import type { ComparisonDocument } from '../../../engine/model/stored-comparison.ts';
import { judgeAbove } from '../../../engine/verdict/judge-statement.ts';
import { levelEvidence } from '../../../engine/verdict/level-members.ts';
import { loadDataset } from '../../../scripts/lib/load-data.ts';
import { figure, handmade } from '../../support/data/handmade.ts';
import { china } from '../../support/data/real-data.ts';

function fixture(name: string): CompiledDataset {
  const folder = fileURLToPath(new URL('../../fixtures', import.meta.url));
  const { dataset } = loadDataset(join(folder, name));
  if (!dataset) throw new Error(`the fixture ${name} has errors`);
  return compile(dataset);
}

/** Thirds, sevenths and remainders: nearly no bound of the earlier year, no share and no growth is a short decimal. */
const thirds = handmade('a b', [
  figure('a total 2024 1000', { yoy: { value: 200, decimals: 0 } }),
  figure('b total 2024 700.1', {
    ...{ qualifier: 'truncated', precision: 0.1, yoy: { value: 33.3, decimals: 1 } },
  }),
  figure('a part 2024 300..301'),
]);

const DATASETS: readonly (readonly [string, () => CompiledDataset])[] = [
  ['the real data', china],
  ['the small fixture', () => fixture('small')],
  ['the populations fixture', () => fixture('populations')],
  ['a dataset of thirds', () => compile(thirds)],
];

/** Every bound that a ranking document states, with the metric that it is of. */
function boundsIn(document: RankingDocument): (readonly [metric: string, value: number | null])[] {
  const { metric, entries, unlisted } = document;
  return [
    ...entries.flatMap(({ bounds, why }) => [
      [metric, bounds.low] as const,
      [metric, bounds.high] as const,
      ...why.map(({ cell, value }) => [cell.split('/')[1] ?? '', value] as const),
    ]),
    ...unlisted.map(({ high }) => [metric, high] as const),
  ];
}

function newest<Document>(vintages: readonly { readonly document: Document | null }[]): Document[] {
  const document = vintages.at(-1)?.document;
  return document ? [document] : [];
}

describe.each(DATASETS)('%s', (_, load) => {
  const compiled = load();
  const { dataset, rankings, leaders } = compiled;

  test('has no bound with more decimals than its metric, in any vintage', () => {
    const published = new PublishedDecimals(dataset);
    const wrong = rankings.flatMap(({ vintages }) =>
      vintages.flatMap(({ asOf, document }) => {
        const decimals = published.on(asOf);
        return document
          ? boundsIn(document).filter(
              ([metric, value]) => decimalPlaces(value ?? 0) > (decimals.get(metric) ?? 0),
            )
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('has no floating-point noise in any published body', () => {
    const bodies = [
      ...rankings.flatMap((ranking) =>
        newest(ranking.vintages).flatMap((document) => [
          document,
          viewDocument(compiled, ranking, document),
        ]),
      ),
      ...rankings
        .flatMap(({ comparisons }) => newest(comparisons))
        .map(({ members }) => members.map(({ bounds, figures }) => [bounds, figures])),
      ...leaders.flatMap(({ vintages }) => newest(vintages)),
      ...entityDocuments(compiled),
      ...entityViews(compiled),
      changesDocument(compiled),
    ].map((document) => JSON.stringify(document));
    const tables = [...tableBodies(compiled).values()].map((body) =>
      new TextDecoder().decode(body),
    );
    const noise = /\d\.\d{7,}|\de-\d/;
    for (const text of [...bodies, ...tables]) expect(noise.exec(text)?.[0]).toBeUndefined();
  });

  test('states the same bounds in a ranking, its derivations, its comparison and its entities', () => {
    const ofEntities = new Map(
      entityDocuments(compiled).flatMap(({ id, rankings: own }) =>
        own.map((row) => [
          [id, row.metric, row.period, row.level, row.basis].join('/'),
          row.bounds,
        ]),
      ),
    );
    for (const { key, vintages, comparisons } of rankings) {
      for (const document of newest(vintages)) {
        const members = new Map(
          newest<ComparisonDocument>(comparisons).flatMap((row) =>
            row.members.map((member) => [member.id, member.bounds] as const),
          ),
        );
        for (const { entity, bounds, why } of document.entries) {
          const { metric, period, level, basis } = key;
          const cell = [entity.id, metric, period, basis].join('/');
          const last = (side: 'low' | 'high') =>
            why.findLast((step) => step.cell === cell && step.bound === side)?.value;
          expect(members.get(entity.id)).toEqual(bounds);
          expect(ofEntities.get([entity.id, metric, period, level, basis].join('/'))).toEqual(
            bounds,
          );
          expect(last('low') ?? bounds.low).toBe(bounds.low);
          expect(last('high') ?? bounds.high).toBe(bounds.high);
        }
      }
    }
  });
});

describe('figures that rounding to whole numbers makes equal', () => {
  const dataset: Dataset = handmade('a b', [
    figure('a total 2024 10.2'),
    figure('b total 2024 10.4'),
  ]);
  const [total, ...others] = dataset.metrics;
  if (!total) throw new Error('the dataset has metrics');
  const [ranking] = compile({
    ...dataset,
    metrics: [{ ...total, decimals: 0 }, ...others],
  }).rankings.filter(({ key }) => key.metric === 'total' && key.level === 'city');
  const document = ranking?.vintages.at(-1)?.document;
  const comparison = ranking?.comparisons.at(-1)?.document;

  test('are published rounded, in the order and with the ranks of the exact ones', () => {
    expect(
      document?.entries.map(({ entity, bounds, rank }) => [entity.id, bounds, rank?.best]),
    ).toEqual([
      ['b', { low: 10, high: 11 }, 1],
      ['a', { low: 10, high: 11 }, 2],
    ]);
  });

  test('are compared exactly', () => {
    const [a, b] = comparison?.members ?? [];
    if (!comparison || !a || !b) throw new Error('the ranking has a comparison');
    expect(judgeAbove(levelEvidence(comparison), b.id, a.id)).toEqual({
      verdict: 'proven',
      byFigures: 'proven',
    });
    expect(a.bounds).toEqual({ low: 10, high: 11 });
    expect(JSON.parse(JSON.stringify(a))).toMatchObject({
      unrounded: { bounds: { low: 10.2, high: 10.2 } },
    });
  });
});

test('a later figure with more decimals changes what is published from its date on, not before', () => {
  const growing = [
    figure('a total 2024 1000', { yoy: { value: 200, decimals: 0 } }),
    figure('b total 2023 5'),
  ];
  const later = figure('b total 2022 5.25', { knownFrom: '2024-06-01' });
  const vintagesOf = (observations: readonly ReturnType<typeof figure>[]) =>
    compile(handmade('a b', observations)).rankings.find(
      ({ key }) => key.metric === 'total' && key.period === '2023' && key.level === 'city',
    )?.vintages ?? [];
  const lowOf = (document: RankingDocument | null | undefined) => document?.entries[0]?.bounds.low;
  const [first, second] = vintagesOf([...growing, later]);
  expect(first?.document).toEqual(vintagesOf(growing)[0]?.document);
  expect(lowOf(first?.document)).toBe(332.7);
  expect([second?.asOf, lowOf(second?.document)]).toEqual(['2024-06-01', 332.778]);
});
