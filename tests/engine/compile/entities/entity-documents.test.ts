/** Documents of entities: every ranking of their levels, listed there or not. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { entityDocuments } from '../../../../engine/compile/entity-documents.ts';
import type { EntityDocument } from '../../../../engine/model/documents.ts';
import { claim, figure, handmade } from '../../../support/data/handmade.ts';
import { china } from '../../../support/data/real-data.ts';

function entityOf(documents: readonly EntityDocument[], id: string): EntityDocument {
  const found = documents.find((row) => row.id === id);
  if (!found) throw new Error(`no document of ${id}`);
  return found;
}

describe('an entity', () => {
  const figures = [
    figure('a total 2024 100..120'),
    figure('b total 2024 50..60'),
    figure('l total 2023 10', { knownFrom: '2024-02-01' }),
  ];
  const dataset = handmade('a b c<l d l', figures, [claim('a total 2024 city 1')]);
  const documents = entityDocuments(compile(dataset));
  const totals = (id: string) =>
    entityOf(documents, id).rankings.filter((row) => row.metric === 'total');

  test('has its place in each ranking, with rank, bounds, and the value reported with its source', () => {
    expect(totals('a')).toEqual([
      {
        metric: 'total',
        period: '2024',
        level: 'city',
        basis: 'count',
        asOf: '2024-01-01',
        coverage: { listed: 2, of: 4 },
        bounds: { low: 100, high: 120 },
        rank: {
          best: 1,
          worst: 1,
          byFigures: { best: 1, worst: 1 },
          level: { best: 1, worst: 1, byFigures: { best: 1, worst: 3 } },
          standing: 'stated',
        },
        value: 100,
        source: 'source',
        link: '/v1/rankings/handmade/total/2024?level=city&basis=count',
      },
    ]);
  });

  test('has rankings in which it is not listed, with its known bounds', () => {
    expect(totals('c')).toMatchObject([
      { period: '2024', rank: null, value: null, bounds: { low: 0, high: 120 } },
    ]);
    const alone = handmade('a b', [figure('a total 2024 1')]);
    const unknown = entityOf(entityDocuments(compile(alone)), 'b');
    expect(unknown.rankings.find((row) => row.metric === 'total')).toMatchObject({
      rank: null,
      bounds: null,
    });
  });

  test('has no ranking of a level that it doesn’t belong to', () => {
    expect(totals('l').map((row) => [row.period, row.level])).toEqual([['2023', 'land']]);
    expect(totals('a').map((row) => row.level)).toEqual(['city']);
  });

  test('leaves out rankings that no longer exist', () => {
    const gone = handmade('a b', [figure('a total 2024 1', { withdrawnOn: '2024-05-01' })]);
    expect(entityOf(entityDocuments(compile(gone)), 'a').rankings).toEqual([]);
  });

  test('marks a mixed basis', () => {
    const mixed = handmade('a b', [figure('a total 2024 1', { basis: 'mixed' })]);
    const [row] = entityOf(entityDocuments(compile(mixed)), 'a').rankings;
    expect(row).toMatchObject({ basis: 'mixed', mixed: true });
  });

  test('has its name, parent, date and milestones', () => {
    const [first] = dataset.entities;
    const milestone = {
      date: '2024-03',
      entity: 'c',
      company: 'Maker',
      value: 1000,
      unit: 'things',
      title: { en: 'A thousand' },
      source: 'source',
    };
    const other = { ...milestone, entity: first?.id ?? '' };
    const compiled = compile({ ...dataset, milestones: [milestone, other] });
    expect(entityOf(entityDocuments(compiled), 'c')).toMatchObject({
      wikidata: '',
      id: 'c',
      dataset: 'handmade',
      name: { en: 'C' },
      levels: ['city'],
      parent: 'l',
      code: '',
      asOf: '2024-02-01',
      milestones: [{ date: '2024-03', company: 'Maker', value: 1000, title: { en: 'A thousand' } }],
      links: { self: '/v1/entities/handmade/c', dataset: '/v1/datasets/handmade' },
    });
  });
});

describe('the entities of the real data', () => {
  const compiled = china();
  const documents = entityDocuments(compiled);

  test('all exist, and every ranking is in the documents of its level', () => {
    expect(documents.map((row) => row.id)).toEqual(compiled.dataset.entities.map((row) => row.id));
    const existing = compiled.rankings.filter(({ vintages }) => vintages.at(-1)?.document);
    const ofCities = existing.filter(({ key }) => key.level === 'city').length;
    expect(entityOf(documents, 'shenzhen').rankings).toHaveLength(ofCities);
    const ofProvinces = existing.filter(({ key }) => key.level === 'province').length;
    expect(entityOf(documents, 'chongqing').rankings).toHaveLength(ofCities + ofProvinces);
  });

  test('agree with the rankings', () => {
    for (const { key, vintages } of compiled.rankings) {
      for (const { entity, bounds, rank } of vintages.at(-1)?.document?.entries ?? []) {
        const found = entityOf(documents, entity.id).rankings.find(
          (row) =>
            row.metric === key.metric &&
            row.period === key.period &&
            row.level === key.level &&
            row.basis === key.basis,
        );
        expect(found?.bounds).toEqual(bounds);
        expect(found?.rank).toEqual(rank);
      }
    }
  });
});
