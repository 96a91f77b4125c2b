/** Whose growth a column of growth is. */
import { expect, test } from 'vitest';
import {
  assignGrowth,
  type GrowthColumn,
  type GrowthTarget,
} from '../../../../../engine/editing/import/columns/growth-columns.ts';
import { mentionsIn } from '../../../../../engine/editing/import/columns/table-periods.ts';

function target(index: number, period: string | null, value = 100, metric = 'Sales'): GrowthTarget {
  return { index, metric, period, unit: 't', values: new Map([[2, value]]) };
}

function growth(heading: string, rate = 10, index = 9): GrowthColumn {
  return { index, heading, mentions: mentionsIn([heading]), rates: new Map([[2, rate]]) };
}

test.each<[string, GrowthColumn, GrowthTarget[], ReturnType<typeof assignGrowth>]>([
  ['that of the only figures', growth('YoY'), [target(1, '2024')], { target: 1 }],
  [
    'that of the year in its heading',
    growth('Growth 2023'),
    [target(1, '2023'), target(2, '2024')],
    { target: 1 },
  ],
  [
    'that of the later year, if the rates agree',
    growth('Growth', 10),
    [target(1, '2023', 100), target(2, '2024', 110)],
    { target: 2 },
  ],
  [
    'unused, if the table lacks the year of its heading',
    growth('Growth 2021'),
    [target(1, '2023'), target(2, '2024')],
    { unused: 'the table has no figures of 2021' },
  ],
  [
    'unused without figures',
    growth('Growth'),
    [],
    { unused: 'there is no figure whose growth it is' },
  ],
  [
    'never that of percentages',
    growth('Growth'),
    [{ ...target(1, '2024'), unit: '%' }],
    { unused: 'there is no figure whose growth it is' },
  ],
  [
    'that of the metric in its heading',
    growth('Exports growth'),
    [target(1, '2024', 5, 'Imports'), target(2, '2024', 6, 'Exports')],
    { target: 2 },
  ],
])('is %s', (_, column, targets, decision) => {
  expect(assignGrowth(column, targets, 1)).toEqual(decision);
});

test('is asked where two metrics are equally likely', () => {
  const targets = [target(10, '2024', 5, 'Imports'), target(11, '2024', 6, 'Exports')];
  expect(assignGrowth(growth('Growth'), targets, 1)).toMatchObject({ choices: [10, 11] });
});
