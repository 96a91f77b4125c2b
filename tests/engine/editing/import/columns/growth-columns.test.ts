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
  [
    'that of the metric in its heading in the singular, not of a part of its name',
    growth('Net profit change (%)'),
    [
      target(1, '2024', 5, 'Revenues'),
      target(2, '2024', 6, 'Profits'),
      target(3, '2024', 6, 'Net profits'),
    ],
    { target: 3 },
  ],
  [
    'that of the period after the one that it is counted from',
    growth('Veränd. zum Okt. 2024 (%)'),
    [target(1, '2025-10', 5), target(2, '2025-01--2025-10', 60)],
    { target: 1 },
  ],
  [
    'that of the year after the one before “比”',
    growth('2023年比'),
    [target(1, '2023'), target(2, '2024')],
    { target: 2 },
  ],
])('is %s', (_, column, targets, decision) => {
  expect(assignGrowth(column, targets, [column.index])).toEqual(decision);
});

test('is asked where two metrics are equally likely', () => {
  const targets = [target(10, '2024', 5, 'Imports'), target(11, '2024', 6, 'Exports')];
  expect(assignGrowth(growth('Growth'), targets, [9])).toMatchObject({ choices: [10, 11] });
});

test('is that of the figures between it and the growth before, if each growth has some', () => {
  const targets = [
    target(1, '2024', 5, 'Imports'),
    target(3, '2024', 6, 'Exports'),
    target(5, null, 7, 'Staff'),
  ];
  expect(assignGrowth(growth('±%', 10, 2), targets, [2, 4])).toEqual({ target: 1 });
  expect(assignGrowth(growth('±%', 10, 4), targets, [2, 4])).toEqual({ target: 3 });
});

test('is asked where one column of growth stands behind several metrics', () => {
  const targets = [
    target(1, '2024', 5, 'Imports'),
    target(2, '2024', 6, 'Exports'),
    target(4, null, 7, 'Staff'),
  ];
  expect(assignGrowth(growth('±%', 10, 3), targets, [3, 5])).toMatchObject({ choices: [1, 2] });
  expect(assignGrowth(growth('±%', 10, 3), targets, [3])).toMatchObject({ choices: [1, 2, 4] });
});
