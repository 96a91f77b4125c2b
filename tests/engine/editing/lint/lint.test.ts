/** Likely slips: each kind where it is one, and not where it isn't. */
import { describe, expect, test } from 'vitest';
import type { Dataset, Observation } from '../../../../engine/dataset/schema.ts';
import { lintDataset } from '../../../../engine/editing/lint/lint.ts';
import { describeWarning } from '../../../../engine/editing/lint/warning.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';

const TODAY = '2026-11-25';

function slips(dataset: Dataset): string[] {
  const row = (file: string, id: string) =>
    file === 'observations.csv' ? dataset.observations.findIndex((one) => one.id === id) + 2 : 9;
  return lintDataset(dataset, TODAY, row)
    .filter(({ column }) => column !== 'defaults.period')
    .map(describeWarning);
}

test('a default ranking without a figure is told', () => {
  const defaults = (...figures: string[]) =>
    lintDataset(
      handmade(
        'a',
        figures.map((row) => figure(row)),
      ),
      TODAY,
      () => null,
    ).map(describeWarning);
  expect(defaults('a total 2023 5')).toEqual([
    'handmade/dataset.json, column defaults.period: "2024" has no figure of total for a member of city: readers would see no ranking first',
  ]);
  expect(defaults('a total 2024 5').filter((words) => words.includes('defaults'))).toEqual([]);
});

function slipsIn(places: string, ...rows: readonly (string | Observation)[]): string[] {
  const late = { knownFrom: '2026-01-01' };
  const figures = rows.map((row) => (typeof row === 'string' ? figure(row, late) : row));
  return slips(handmade(places, figures));
}

describe('a value a hundred times its neighbours', () => {
  test('is told with the nearest', () => {
    expect(slipsIn('a', 'a total 2022 1000', 'a total 2023 101000', 'a total 2024 1100')).toEqual([
      'handmade/observations.csv, row 3, column value: "101000" is 101 times what a month was in 2022 (1,000 things): is the unit right?',
    ]);
  });

  test('and a hundredth of them likewise, also against parts of a year; of two alone the later is told', () => {
    expect(slipsIn('a', 'a total 2023 12000', 'a total 2024-01--2024-06 60')).toEqual([
      expect.stringContaining(
        'row 3, column value: "60" is one part in 100 of what a month was in 2023',
      ),
    ]);
  });

  test('isn’t told of fast growth, of small numbers, or over many years', () => {
    expect(slipsIn('a', 'a total 2022 1000', 'a total 2023 10000', 'a total 2024 100000')).toEqual(
      [],
    );
    expect(slipsIn('a', 'a total 2023 1', 'a total 2024 90')).toEqual([]);
    expect(slipsIn('a', 'a total 2015 1000', 'a total 2024 200000')).toEqual([]);
  });
});

describe('a part above its whole', () => {
  test('is told with the whole', () => {
    expect(slipsIn('a', 'a total 2024 1000', 'a part 2024 1200')).toEqual([
      'handmade/observations.csv, row 3, column value: "1200" is above its whole, “Things” (1,000 things)',
    ]);
  });

  test('isn’t told where rounding may be why, or another source has a higher whole', () => {
    expect(slipsIn('a', 'a total 2024 1000..1100', 'a part 2024 1050')).toEqual([]);
    const other = figure('a total 2024 1300', { source: 'other', knownFrom: '2026-01-01' });
    expect(slipsIn('a', 'a total 2024 1000', 'a part 2024 1200', other)).toEqual([]);
  });
});

test('a place above the place in which it lies is told with that', () => {
  expect(slipsIn('a<l l', 'l total 2024 1000', 'a total 2024 1200')).toEqual([
    'handmade/observations.csv, row 3, column value: "1200" is above that of L, in which it lies (1,000 things)',
  ]);
  expect(slipsIn('a<l l', 'l total 2024 1000', 'a total 2024 1000')).toEqual([]);
});

describe('a growth that doesn’t fit the earlier figure', () => {
  const grown = (value: number) =>
    figure('a total 2024 1100', { yoy: { value, decimals: 1 }, knownFrom: '2026-01-01' });

  test.each([
    ['of the wrong sign', -10],
    ['on another base', 40],
    ['that is a factor', 110],
  ])('is told, %s', (_, value) => {
    expect(slipsIn('a', 'a total 2023 1000', grown(value))).toEqual([
      `handmade/observations.csv, row 3, column yoy: "${value}" doesn’t fit the figure of 2023 (1,000 things), which makes it 10 %`,
    ]);
  });

  test('isn’t told where it nearly fits, one of several figures fits, or none is there', () => {
    expect(slipsIn('a', 'a total 2023 1000', grown(12.5))).toEqual([]);
    const other = figure('a total 2023 800', { source: 'other', knownFrom: '2026-01-01' });
    expect(slipsIn('a', 'a total 2023 1000', other, grown(40))).toEqual([]);
    expect(slipsIn('a', grown(40))).toEqual([]);
  });
});

describe('a period that runs into the future', () => {
  test('is told, of today', () => {
    expect(slipsIn('a', 'a total 2026-01--2026-12 5'.replace('2026-01--2026-12', '2026'))).toEqual([
      'handmade/observations.csv, row 2, column period: "2026" runs on after today, 2026-11-25',
    ]);
    expect(slipsIn('a', figure('a total 2026-11 5', { knownFrom: TODAY }))).toEqual([]);
  });

  test('and of the day on which it became known', () => {
    expect(slipsIn('a', figure('a total 2024 5', { knownFrom: '2024-11-03' }))).toEqual([
      expect.stringContaining('"2024" runs on after the day on which it became known, 2024-11-03'),
    ]);
  });
});

describe('the same number for two places', () => {
  test('is told of the later one', () => {
    expect(slipsIn('a b', 'a total 2024 12345', 'b total 2024 12345')).toEqual([
      'handmade/observations.csv, row 3, column entity: "b" has the same number as A, 12345: was a row pasted twice?',
    ]);
  });

  test('isn’t told of round numbers, of two sources, or of a place and the one in which it lies', () => {
    expect(slipsIn('a b', 'a total 2024 120', 'b total 2024 120')).toEqual([]);
    const other = figure('b total 2024 12345', { source: 'other', knownFrom: '2026-01-01' });
    expect(slipsIn('a b', 'a total 2024 12345', other)).toEqual([]);
    expect(slipsIn('a<l l', 'a total 2024 12345', 'l total 2024 12345')).toEqual([]);
  });
});

describe('texts', () => {
  const place = (more: object) => ({
    ...handmade('a', []).entities[0],
    id: 'a',
    levels: ['city'],
    parent: null,
    code: '',
    name: { en: 'A' },
    ...more,
  });

  test('that are still to be written, or that an encoding has spoilt, are told', () => {
    const dataset = {
      ...handmade('a', []),
      description: { en: 'To be written: what is counted.', zh: '汽车' },
      entities: [
        place({ name: { en: 'ZÃ¼rich', zh: 'é‡åº†' } }),
        place({ id: 'b', name: { en: 'M\ufffdlaga' } }),
      ],
    };
    expect(slips(dataset).map((words) => words.slice(0, 74))).toEqual(
      [
        'handmade/dataset.json, column description.en: "To be written: what is counted.',
        'handmade/entities.csv, row 9, column name_en: "ZÃ¼rich" was read in the wro',
        'handmade/entities.csv, row 9, column name_zh: "é‡åº†" was read in the wrong',
        'handmade/entities.csv, row 9, column name_en: "M\ufffdlaga" has lost characters ',
      ].map((words) => words.slice(0, 74)),
    );
  });

  test('a code that has lost its leading zero is told', () => {
    const codes = ['010203', '020304', '30405'];
    const entities = codes.map((code, at) => place({ id: `p${at}`, code }));
    expect(slips({ ...handmade('a', []), entities })).toEqual([
      'handmade/entities.csv, row 9, column code: "30405" has a digit less than the others: a spreadsheet drops leading zeros; write 030405, in a column formatted as text',
    ]);
  });

  test('accents, Chinese and Arabic are no damage', () => {
    const name = { en: 'Málaga – “Zürich”', zh: '重庆', ar: 'نسمة', 'zh-Hant': '長春' };
    expect(slips({ ...handmade('a', []), entities: [place({ name })] })).toEqual([]);
  });
});

test('a note that says “Checked:” answers all of a row; what isn’t used is not looked at', () => {
  const odd = { knownFrom: '2026-01-01' };
  const whole = figure('a total 2024 1000', odd);
  const note = 'Checked: printed so.';
  expect(slipsIn('a', whole, figure('a part 2024 1200', { ...odd, note }))).toEqual([]);
  expect(slipsIn('a', whole, figure('a part 2024 1200', { ...odd, status: 'disputed' }))).toEqual(
    [],
  );
  const withdrawn = { ...odd, withdrawnOn: '2026-02-01' };
  expect(slipsIn('a', whole, figure('a part 2024 1200', withdrawn))).toEqual([]);
});
