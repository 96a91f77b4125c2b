/** Table of bounds: the results of every ranking in one file. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { boundsTable } from '../../../../engine/compile/tables/bounds-table.ts';
import type { Dataset } from '../../../../engine/dataset/schema.ts';
import { csvRows } from '../../../support/data/csv-rows.ts';
import { claim, figure, handmade } from '../../../support/data/handmade.ts';
import { jsonRows } from '../../../support/data/json-rows.ts';
import { small } from '../../../support/data/small-data.ts';

describe('bounds of a small dataset', () => {
  const rows = csvRows(boundsTable(small()).csv());

  test('have an entry with its bounds, figure, ranks and coverage', () => {
    expect(rows[0]).toEqual({
      entity: 'a',
      code: '',
      name_en: 'A',
      name_zh: '甲',
      metric: 'growth',
      unit: 'percent',
      period: '2023',
      level: 'city',
      basis: 'count',
      mixed: 'false',
      as_of: '2024-02-29',
      listed: 'true',
      low: '2.45',
      high: '2.55',
      reported: '',
      rank_best: '1',
      rank_worst: '1',
      figures_best: '1',
      figures_worst: '1',
      level_best: '1',
      level_worst: '2',
      coverage_listed: '1',
      coverage_of: '2',
      basis_in_force: 'count',
      flag: 'bo',
    });
  });

  test('are ordered by metric, period, level and basis, then as in the ranking', () => {
    const places = rows.map((row) => [row.metric, row.period, row.level, row.entity].join(' '));
    expect(places.filter((place) => place.startsWith('total 2023'))).toEqual([
      'total 2023 city a',
      'total 2023 city b',
      'total 2023 land a',
    ]);
    expect(rows.map((row) => row.metric).join()).toBe(
      rows
        .map((row) => row.metric)
        .toSorted()
        .join(),
    );
  });

  test('are typed in JSON', () => {
    const [row] = jsonRows(boundsTable(small()));
    expect(row).toMatchObject({
      name: { en: 'A', zh: '甲' },
      listed: true,
      mixed: false,
      high: 2.55,
    });
    expect(row).toMatchObject({
      reported: null,
      figuresWorst: 1,
      levelWorst: 2,
      asOf: '2024-02-29',
    });
  });
});

/** The rows of the total, without derived metrics. */
function totals(dataset: Dataset, asOf?: string) {
  const rows = csvRows(boundsTable(compile(dataset, asOf)).csv());
  return rows.filter((row) => row.metric === 'total');
}

describe('bounds', () => {
  test('have a row for an unlisted member if its high is known, else none', () => {
    const dataset = handmade('a b c', [figure('a total 2024 100')], [claim('a total 2024 city 1')]);
    const of = (source: typeof dataset) =>
      totals(source).map((row) => [
        ...[row.entity, row.listed, row.low, row.high],
        ...[row.rank_best, row.level_best, row.level_worst],
      ]);
    expect(of(dataset)).toEqual([
      ['a', 'true', '100', '100', '1', '1', '1'],
      ['b', 'false', '0', '100', '', '2', '3'],
      ['c', 'false', '0', '100', '', '2', '3'],
    ]);
    expect(of({ ...dataset, claims: [] })).toEqual([['a', 'true', '100', '100', '1', '1', '3']]);
  });

  test('have an empty high if nothing bounds it', () => {
    const figures = [figure('a total 2024-01 100'), figure('b total 2024 90')];
    const rows = totals(handmade('a b', figures));
    const open = rows.find((row) => row.period === '2024' && row.entity === 'a');
    expect(open).toMatchObject({ listed: 'true', low: '100', high: '', reported: '' });
  });

  test('have no row of a ranking that no longer exists', () => {
    const figures = [figure('a total 2024 100', { withdrawnOn: '2024-06-01' })];
    const dataset = handmade('a', figures);
    expect(totals(dataset, '2024-05-31')).toHaveLength(1);
    expect(totals(dataset)).toEqual([]);
  });

  test('name the basis in force over the period, and flag the first year of a basis', () => {
    const bases = [
      { id: 'old', title: { en: 'Old' }, to: '2023-12' },
      { id: 'new', title: { en: 'New' }, from: '2024-01' },
    ];
    const figures = [
      figure('a total 2023 90', { basis: 'old' }),
      figure('a total 2024 100', { basis: 'old' }),
      figure('a total 2024 70', { basis: 'new', status: 'derived' }),
      figure('a total 2025 80', { basis: 'new', status: 'preliminary' }),
    ];
    const rows = totals({ ...handmade('a', figures), bases });
    expect(rows.map((row) => [row.period, row.basis, row.basis_in_force, row.flag])).toEqual([
      ['2023', 'old', 'old', ''],
      ['2024', 'new', 'new', 'be'],
      ['2024', 'old', 'new', ''],
      ['2025', 'new', 'new', 'p'],
    ]);
  });

  test('mark a mixed basis', () => {
    const figures = [figure('a total 2024 100', { basis: 'mixed' })];
    expect(csvRows(boundsTable(compile(handmade('a', figures))).csv())[0]).toMatchObject({
      basis: 'mixed',
      mixed: 'true',
    });
  });
});
