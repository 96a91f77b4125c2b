/** Warnings of the real data: none, apart from those that notes silence. */
import { expect, test } from 'vitest';
import { lintDataset } from '../../../../engine/editing/lint/lint.ts';
import { findUnlocatedSources } from '../../../../engine/editing/lint/row-checks.ts';
import { describeWarnings, indexRowNumbers } from '../../../../engine/editing/lint/warning.ts';
import { loadDataset, readDatasetFiles } from '../../../../scripts/lib/load-data.ts';
import { CHINA } from '../../../support/data/real-data.ts';

test('the real data has no warning, and four that notes silence', () => {
  const { dataset } = loadDataset(CHINA);
  if (!dataset) throw new Error('the real data has errors');
  const rowOf = indexRowNumbers(readDatasetFiles(CHINA));
  expect(describeWarnings(lintDataset(dataset, '2026-11-25', rowOf))).toEqual([]);
  expect(findUnlocatedSources(dataset, rowOf)).toEqual([]);
  const observations = dataset.observations.map((row) => ({ ...row, note: '' }));
  const silenced = lintDataset({ ...dataset, observations }, '2026-11-25', rowOf);
  expect(silenced.map(({ column, value }) => [column, value])).toEqual([
    ['entity', 'henan'],
    ['value', '400'],
    ['value', '316000'],
    ['value', '874700'],
  ]);
  const rows = silenced.map(({ row }) => row);
  expect(rows).toEqual([...rows].sort((a, b) => (a ?? 0) - (b ?? 0)));
});
