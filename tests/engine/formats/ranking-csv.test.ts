/** A ranking as CSV: each row names its subject; unknown ranks and bounds are empty. */

import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { viewDocument } from '../../../engine/compile/ranking/view-document.ts';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { rankingCsv } from '../../../engine/formats/ranking-csv.ts';
import type { RankingView } from '../../../engine/model/documents.ts';
import { csvRows } from '../../support/data/csv-rows.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';

/** The newest view of a ranking of 2024. */
function view(dataset: Dataset, metric = 'total', basis = 'count'): RankingView {
  const compiled = compile(dataset);
  const ranking = compiled.rankings.find(
    ({ key }) => key.metric === metric && key.period === '2024' && key.basis === basis,
  );
  const document = ranking?.vintages.at(-1)?.document;
  if (!ranking || !document) throw new Error(`no ranking of ${metric}, ${basis}`);
  return viewDocument(compiled, ranking, document);
}

const dataset = handmade(
  'a b c d',
  [
    figure('a total 2024 120', { yoy: { value: -9.7, decimals: 1 }, source: 'bureau' }),
    figure('b total 2024 90..100', { source: 'paper' }),
    figure('c total 2024-01 40'),
    figure('d total 2024 500', { basis: 'mixed' }),
    figure('d total 2023 80'),
  ],
  [claim('a total 2024 city 1')],
);

describe('the CSV of a ranking', () => {
  const rows = csvRows(rankingCsv(view(dataset), dataset.bases, 'en'));

  test('has a listed entry’s ranks, bounds, figure and source, and the ranking’s subject', () => {
    expect(rows[0]).toEqual({
      entity: 'a',
      name: 'A',
      listed: 'true',
      rank_best: '1',
      rank_worst: '1',
      figures_best: '1',
      figures_worst: '2',
      level_best: '1',
      level_worst: '1',
      low: '120',
      high: '120',
      reported: '120',
      qualifier: 'exact',
      precision: '',
      growth: '-9.7',
      publisher: 'bureau',
      source: 'bureau',
      metric: 'total',
      unit: 'things',
      period: '2024',
      level: 'city',
      basis: 'count',
      mixed: 'false',
      as_of: '2024-01-01',
      flag: 's',
    });
  });

  test('lists entries in the order of the ranking, then those that aren’t listed', () => {
    expect(rows.map((row) => [row.entity, row.listed])).toEqual([
      ['a', 'true'],
      ['b', 'true'],
      ['c', 'true'],
      ['d', 'false'],
    ]);
  });

  test('has bounds and no figure for an entry that is known in part', () => {
    expect(rows[2]).toMatchObject({ low: '40', high: '120', reported: '', source: '', growth: '' });
  });

  test('has ranks of the whole level alone for an unlisted entity, and bounds from empty to its high', () => {
    expect(rows[3]).toMatchObject({ rank_best: '', rank_worst: '', figures_best: '' });
    expect(rows[3]).toMatchObject({ level_best: '2', level_worst: '4', low: '0', high: '120' });
    expect(rows[3]).toMatchObject({ reported: '', metric: 'total', as_of: '2024-01-01' });
  });

  test('has empty bounds for an entity without any evidence, not even a low of 0', () => {
    const open = csvRows(rankingCsv(view({ ...dataset, claims: [] }), dataset.bases, 'en'));
    expect(open[3]).toMatchObject({ entity: 'd', listed: 'false', low: '', high: '' });
    const growth = csvRows(rankingCsv(view(dataset, 'growth'), dataset.bases, 'en'));
    expect(growth[0]).toMatchObject({ entity: 'a', unit: 'percent', reported: '' });
    expect(growth.at(-1)).toMatchObject({ listed: 'false', low: '', high: '' });
  });

  test('omits figures that are set aside', () => {
    expect(view(dataset).setAside).toHaveLength(1);
    expect(rankingCsv(view(dataset), dataset.bases, 'en')).not.toContain('500');
  });

  test('flags a break, a provisional figure and an open rank, joined', () => {
    const changed = {
      ...dataset,
      bases: dataset.bases.map((row) => (row.id === 'count' ? { ...row, from: '2024-01' } : row)),
      observations: dataset.observations.map((row) =>
        row.entity === 'b' ? { ...row, status: 'preliminary' as const } : row,
      ),
    };
    const flagged = csvRows(rankingCsv(view(changed), changed.bases, 'en'));
    expect(flagged.map((row) => [row.entity, row.flag])).toEqual([
      ['a', 'bs'],
      ['b', 'bpo'],
      ['c', 'bo'],
      ['d', 'bo'],
    ]);
  });

  test('marks a mixed basis', () => {
    const mixed = csvRows(rankingCsv(view(dataset, 'total', 'mixed'), dataset.bases, 'en'));
    expect(mixed[0]).toMatchObject({ entity: 'd', basis: 'mixed', mixed: 'true' });
  });
});

describe('the languages of the CSV of a ranking', () => {
  const named = {
    ...dataset,
    entities: dataset.entities.map((row) =>
      row.id === 'a' ? { ...row, name: { en: 'A', zh: '甲' } } : row,
    ),
  };
  const english = csvRows(rankingCsv(view(named), dataset.bases, 'en'));
  const chinese = csvRows(rankingCsv(view(named), dataset.bases, 'zh'));

  test('differ in headings, each its own', () => {
    const headings = Object.keys(chinese[0] ?? {});
    expect(headings).toHaveLength(Object.keys(english[0] ?? {}).length);
    expect(headings).toEqual(expect.arrayContaining(['名称', '最高名次', '最低名次', '口径']));
    for (const heading of headings) expect(heading).toMatch(/\p{Script=Han}/u);
  });

  test('differ in names, which fall back to English', () => {
    expect(chinese.map((row) => row.名称)).toEqual(['甲', 'B', 'C', 'D']);
    expect(english.map((row) => row.name)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('differ in nothing else', () => {
    const without = (rows: Record<string, string>[], name: string) =>
      rows.map(({ [name]: _, ...rest }) => Object.values(rest));
    expect(without(chinese, '名称')).toEqual(without(english, 'name'));
  });

  test('let no name run as a formula', () => {
    const entities = dataset.entities.map((row) => ({ ...row, name: { en: '=cmd' } }));
    const file = rankingCsv(view({ ...dataset, entities }), dataset.bases, 'en');
    expect(csvRows(file)[0]?.name).toBe("'=cmd");
  });
});
