/** Coverage report: its tables and gaps; docs/data.md is the report of the real data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import {
  coverageReport,
  coverageTables,
  latestFigures,
  singleSourceFigures,
  undatedSources,
} from '../../../engine/editing/coverage-report.ts';
import { loadDatasets } from '../../../scripts/lib/load-data.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';
import { figure, handmade } from '../../support/data/handmade.ts';
import { DATA } from '../../support/data/real-data.ts';

const AS_OF = '2024-12-31';

const DATASET: Dataset = handmade('a<l b<l c<l l', [
  figure('a total 2022 10'),
  figure('a total 2023 12'),
  figure('a total 2023 13', { source: 'other' }),
  figure('a total 2024-01--2024-06 5'),
  figure('b total 2023 7', { basis: 'mixed' }),
  figure('b total 2022 7', { status: 'estimate' }),
  figure('l part 2024 3', { withdrawnOn: '2024-06-01' }),
]);

test('coverage separates whole years from parts and one basis from another, and ignores unused figures', () => {
  const [total, part] = coverageTables(DATASET, AS_OF);
  expect(total?.years).toEqual([2022, 2023, 2024]);
  const cells = total?.rows.map(({ entity, years }) => [entity.id, Object.fromEntries(years)]);
  expect(cells).toEqual([
    [
      'a',
      {
        2022: { whole: ['count'], part: [] },
        2023: { whole: ['count'], part: [] },
        2024: { whole: [], part: ['count'] },
      },
    ],
    ['b', { 2023: { whole: ['mixed'], part: [] } }],
    ['c', {}],
    ['l', {}],
  ]);
  expect(part?.years).toEqual([]);
});

test('finds figures of a single source, undated sources, and the latest figure of each entity', () => {
  expect(singleSourceFigures(DATASET, AS_OF).map(({ id }) => id)).toEqual([
    'a/total/2022/count/source',
    'a/total/2024-01--2024-06/count/source',
    'b/total/2023/mixed/source',
  ]);
  expect(undatedSources(DATASET)).toEqual([]);
  const heard = latestFigures(DATASET, AS_OF).map(({ entity, figure: last }) => [
    entity.id,
    last?.period.id ?? null,
  ]);
  expect(heard).toEqual([
    ['b', null],
    ['c', null],
    ['l', null],
    ['a', '2023'],
  ]);
});

test('the report has a letter for each basis, and lists each conflict', () => {
  const text = coverageReport(DATASET);
  expect(text).toContain('C Counted; M Guessed.');
  expect(text).toContain('| A | C | C | c |');
  expect(text).toContain('Without any figure: C, L.');
  expect(text).toContain(
    '## Conflicts (1)\n\n- A, Things, 2023 (figures contradict one another); Counted; other, source',
  );
  expect(text).toContain('## Figures with a single source (3 of 4)');
});

test('the report ends with the figures that would settle most ranks of the default period, each once', () => {
  const rows = [
    figure('a total 2024 10'),
    figure('b total 2024 12..14'),
    figure('c total 2024-01--2024-11 9'),
    figure('d total 2023 5'),
  ];
  const dataset = handmade('a b c d', rows);
  const entities = dataset.entities.map((row) =>
    ['a', 'c'].includes(row.id) ? { ...row, levels: ['city', 'land'] } : row,
  );
  const [, text = ''] = coverageReport({ ...dataset, entities }).split('settle most ranks\n');
  expect(text.split('\n').filter((line) => line.startsWith('|'))).toEqual([
    '|  | missing | ranking | settles | possible ranks |',
    '| --- | --- | --- | --- | --- |',
    '| C | December 2024 | Things, City, Counted | 1–2 of 2, on average 1.6 | 1–3 |',
    '|  | missing | ranking | settles | possible ranks |',
    '| --- | --- | --- | --- | --- |',
    '| D | a figure for the whole period | Things, City, Counted | 1–3 of 3, on average 2.5 | 1–4 |',
  ]);
  expect(coverageReport(handmade('a', [figure('a total 2024 10')]))).toMatch(
    /Of listed places:\n\nNone\.\n\nOf places without a comparable figure:\n\nNone\.\n$/,
  );
});

test('docs/data.md is up to date (to update it: npm run data:report -- --out docs/data.md)', () => {
  const { datasets } = loadDatasets(DATA);
  expect(readFileSync(join(ROOT, 'docs', 'data.md'), 'utf8')).toBe(
    datasets.map(coverageReport).join('\n'),
  );
});
