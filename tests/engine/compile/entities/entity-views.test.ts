/** Views of entities: full years on each basis as intervals, and milestones with their sources. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { entityDocuments, entityViews } from '../../../../engine/compile/entity-documents.ts';
import type { Dataset } from '../../../../engine/dataset/schema.ts';
import type { EntityView } from '../../../../engine/model/documents.ts';
import { jsonBody } from '../../../../engine/model/json.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';
import { china } from '../../../support/data/real-data.ts';

function viewOf(views: readonly EntityView[], id: string): EntityView {
  const found = views.find((view) => view.entity.id === id);
  if (!found) throw new Error(`no view of ${id}`);
  return found;
}

const totals = (dataset: Dataset, id: string) =>
  viewOf(entityViews(compile(dataset)), id).history.filter(({ metric }) => metric === 'total');

describe('the history of an entity', () => {
  test('has each full year as an interval, with the figure that represents it', () => {
    const dataset = handmade('a b', [
      figure('a total 2023 90..95'),
      figure('a total 2024 100..120'),
    ]);
    expect(totals(dataset, 'a')).toEqual([
      {
        metric: 'total',
        period: '2023',
        basis: 'count',
        low: 90,
        high: 95,
        reported: { value: 90, qualifier: 'truncated', precision: 5 },
      },
      {
        metric: 'total',
        period: '2024',
        basis: 'count',
        low: 100,
        high: 120,
        reported: { value: 100, qualifier: 'truncated', precision: 20 },
      },
    ]);
  });

  test('leaves out months, and years without evidence', () => {
    const dataset = handmade('a b', [figure('a total 2024-03 10'), figure('b total 2024 50')]);
    expect(totals(dataset, 'a').map(({ period }) => period)).toEqual(['2024']);
    expect(totals(dataset, 'a')).toMatchObject([{ low: 10, high: null }]);
    expect(totals(dataset, 'a')[0]).not.toHaveProperty('reported');
    const silent = handmade('a b', [figure('b total 2024 50')]);
    expect(totals(silent, 'a')).toEqual([]);
  });

  test('has the bounds of years that are known in part', () => {
    const dataset = handmade('c<l l d<l', [figure('l total 2024 100'), figure('d total 2024 60')]);
    expect(totals(dataset, 'c')).toMatchObject([{ period: '2024', low: 0, high: 40 }]);
  });

  test('separates bases, each with its title', () => {
    const dataset = handmade('a b', [
      figure('a total 2024 5', { basis: 'mixed' }),
      figure('a total 2024 3'),
      figure('a total 2023 7', { basis: 'mixed' }),
    ]);
    const { history, bases } = viewOf(entityViews(compile(dataset)), 'a');
    const years = history.filter(({ metric }) => metric === 'total');
    expect(years.map(({ period, basis, low }) => [period, basis, low])).toEqual([
      ['2023', 'mixed', 7],
      ['2024', 'count', 3],
      ['2024', 'mixed', 5],
    ]);
    expect(bases.map(({ id, title }) => [id, title.en])).toEqual([
      ['count', 'Counted'],
      ['mixed', 'Guessed'],
    ]);
  });

  test('has a year once, however many levels the entity competes at', () => {
    const dataset = handmade('a', [figure('a total 2024 3')]);
    const entities = dataset.entities.map((entity) => ({ ...entity, levels: ['city', 'land'] }));
    expect(totals({ ...dataset, entities }, 'a')).toHaveLength(1);
  });

  test('leaves out withdrawn figures', () => {
    const dataset = handmade('a b', [figure('a total 2024 1', { withdrawnOn: '2024-05-01' })]);
    expect(viewOf(entityViews(compile(dataset)), 'a').history).toEqual([]);
  });
});

test('has the sources of milestones, and no others', () => {
  const dataset = handmade('a b', [figure('a total 2024 1'), figure('b total 2024 2')]);
  const milestone = {
    date: '2024-03',
    entity: 'b',
    company: 'Maker',
    value: null,
    unit: '',
    title: { en: 'A thousand' },
    source: 'source',
  };
  const views = entityViews(compile({ ...dataset, milestones: [milestone] }));
  expect(viewOf(views, 'b')).toMatchObject({
    id: 'handmade/b',
    dataset: 'handmade',
    entity: { id: 'b', name: { en: 'B' } },
    milestones: [{ date: '2024-03', title: { en: 'A thousand' }, source: 'source' }],
    sources: [{ id: 'source' }],
  });
  expect(viewOf(views, 'a')).toMatchObject({ milestones: [], sources: [] });
});

describe('the views of the real data', () => {
  const compiled = china();
  const views = entityViews(compiled);

  test('exist for every entity, each at most 4,000 bytes in brotli', () => {
    expect(views.map(({ entity }) => entity.id)).toEqual(
      compiled.dataset.entities.map(({ id }) => id),
    );
    const sizes = views.map((view) => brotliCompressSync(jsonBody(view)).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4000);
  });

  test('agree with the full documents, year by year', () => {
    const documents = new Map(entityDocuments(compiled).map((document) => [document.id, document]));
    for (const { entity, history } of views) {
      const rows = documents.get(entity.id)?.rankings ?? [];
      const years = rows.filter(({ period, bounds }) => /^\d{4}$/.test(period) && bounds);
      const keys = new Set(years.map((row) => `${row.metric}/${row.period}/${row.basis}`));
      expect(history).toHaveLength(keys.size);
      for (const { metric, period, basis, low, high } of history) {
        const same = years.find(
          (row) => row.metric === metric && row.period === period && row.basis === basis,
        );
        expect(same?.bounds).toEqual({ low, high });
      }
    }
  });

  test('name the source of every milestone', () => {
    for (const { milestones, sources } of views) {
      const named = sources.map(({ id }) => id);
      expect(milestones.filter(({ source }) => !named.includes(source))).toEqual([]);
      expect(new Set(milestones.map(({ source }) => source)).size).toBe(sources.length);
    }
  });
});
