/** Warning rules: each with a case that it reports, and cases that it must not report. */
import { describe, expect, test } from 'vitest';
import type { Dataset, Observation, SourceRow } from '../../../../engine/dataset/schema.ts';
import { lintDataset } from '../../../../engine/editing/lint/lint.ts';
import { findUnlocatedSources } from '../../../../engine/editing/lint/row-checks.ts';
import { describeWarnings } from '../../../../engine/editing/lint/warning.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';

const TODAY = '2026-11-25';

function lint(dataset: Dataset): string[] {
  const row = (file: string, id: string) =>
    file === 'observations.csv'
      ? dataset.observations.findIndex((observation) => observation.id === id) + 2
      : 9;
  const warnings = lintDataset(dataset, TODAY, row);
  return describeWarnings(warnings.filter(({ column }) => column !== 'defaults.period'));
}

test('warns of a default ranking without a figure', () => {
  const defaults = (...figures: string[]) =>
    describeWarnings(
      lintDataset(
        handmade(
          'a',
          figures.map((row) => figure(row)),
        ),
        TODAY,
        () => null,
      ),
    );
  expect(defaults('a total 2023 5')).toEqual([
    'handmade/dataset.json, column defaults.period: "2024" has no figure of total for a member of city, so the default ranking doesn’t exist',
  ]);
  expect(defaults('a total 2024 5').filter((words) => words.includes('defaults'))).toEqual([]);
});

test('warns of a level that doesn’t say whether its members are all there are', () => {
  const dataset = handmade('a', [figure('a total 2024 5', { knownFrom: '2026-01-01' })]);
  const [city, ...others] = dataset.levels;
  if (!city) throw new Error('no level');
  const { complete, ...unstated } = city;
  expect(lint({ ...dataset, levels: [unstated, ...others] })).toEqual([
    expect.stringContaining('handmade/dataset.json, column levels.0.complete: '),
  ]);
  expect(lint({ ...dataset, levels: [{ ...city, complete: false }, ...others] })).toEqual([]);
});

function warningsOf(places: string, ...rows: readonly (string | Observation)[]): string[] {
  const late = { knownFrom: '2026-01-01' };
  const figures = rows.map((row) => (typeof row === 'string' ? figure(row, late) : row));
  return lint(handmade(places, figures));
}

describe('a value a hundred times its neighbours', () => {
  test('is reported with the nearest neighbour', () => {
    expect(
      warningsOf('a', 'a total 2022 1000', 'a total 2023 101000', 'a total 2024 1100'),
    ).toEqual([
      'handmade/observations.csv, row 3, column value: "101000" is, per month, 101 times the figure of 2022 (1,000 things): is the unit right?',
    ]);
  });

  test('a hundredth is reported too, also compared with parts of a year; of two figures alone, the later one', () => {
    expect(warningsOf('a', 'a total 2023 12000', 'a total 2024-01--2024-06 60')).toEqual([
      expect.stringContaining(
        'row 3, column value: "60" is, per month, 1/100 of the figure of 2023',
      ),
    ]);
  });

  test('fast growth, small numbers and distant years are not reported', () => {
    expect(
      warningsOf('a', 'a total 2022 1000', 'a total 2023 10000', 'a total 2024 100000'),
    ).toEqual([]);
    expect(warningsOf('a', 'a total 2023 1', 'a total 2024 90')).toEqual([]);
    expect(warningsOf('a', 'a total 2015 1000', 'a total 2024 200000')).toEqual([]);
  });
});

describe('a part above its whole', () => {
  test('is reported with the whole', () => {
    expect(warningsOf('a', 'a total 2024 1000', 'a part 2024 1200')).toEqual([
      'handmade/observations.csv, row 3, column value: "1200" is above its whole, “Things” (1,000 things)',
    ]);
  });

  test('is not reported if rounding explains it or another source has a higher whole', () => {
    expect(warningsOf('a', 'a total 2024 1000..1100', 'a part 2024 1050')).toEqual([]);
    const other = figure('a total 2024 1300', { source: 'other', knownFrom: '2026-01-01' });
    expect(warningsOf('a', 'a total 2024 1000', 'a part 2024 1200', other)).toEqual([]);
  });
});

test('warns of an entity above its parent', () => {
  expect(warningsOf('a<l l', 'l total 2024 1000', 'a total 2024 1200')).toEqual([
    'handmade/observations.csv, row 3, column value: "1200" is above the figure of L, which contains it (1,000 things)',
  ]);
  expect(warningsOf('a<l l', 'l total 2024 1000', 'a total 2024 1000')).toEqual([]);
});

describe('a growth that doesn’t fit the earlier figure', () => {
  const grown = (value: number) =>
    figure('a total 2024 1100', { yoy: { value, decimals: 1 }, knownFrom: '2026-01-01' });

  test.each([
    ['the wrong sign', -10],
    ['another base', 40],
    ['a factor', 110],
  ])('is reported: %s', (_, value) => {
    expect(warningsOf('a', 'a total 2023 1000', grown(value))).toEqual([
      `handmade/observations.csv, row 3, column yoy: "${value}" doesn’t match the figure of 2023 (1,000 things), which implies 10 %`,
    ]);
  });

  test('is not reported if it nearly fits, if one of several figures fits, or if there is no earlier figure', () => {
    expect(warningsOf('a', 'a total 2023 1000', grown(12.5))).toEqual([]);
    const other = figure('a total 2023 800', { source: 'other', knownFrom: '2026-01-01' });
    expect(warningsOf('a', 'a total 2023 1000', other, grown(40))).toEqual([]);
    expect(warningsOf('a', grown(40))).toEqual([]);
  });
});

test('ranges: neither far values nor equal ones are reported, and a growth only if no value fits', () => {
  const range = (words: string, qualifier: Observation['qualifier'], more = {}) =>
    figure(words, { qualifier, precision: null, knownFrom: '2026-01-01', ...more });
  expect(
    warningsOf(
      'a',
      'a total 2022 1000',
      range('a total 2023 101000', 'at-most'),
      'a total 2024 1100',
    ),
  ).toEqual([]);
  expect(
    warningsOf(
      'a b',
      range('a total 2024 12345', 'at-least'),
      range('b total 2024 12345', 'at-least'),
    ),
  ).toEqual([]);
  const grown = figure('a total 2024 1100', {
    yoy: { value: 40, decimals: 1 },
    knownFrom: '2026-01-01',
  });
  expect(warningsOf('a', range('a total 2023 1000', 'at-most'), grown)).toEqual([]);
  expect(warningsOf('a', range('a total 2023 1000', 'at-least'), grown)).toEqual([
    'handmade/observations.csv, row 3, column yoy: "40" doesn’t match the figure of 2023 (at least 1,000 things), which excludes it',
  ]);
});

describe('a period that runs into the future', () => {
  test('is reported if it ends after today', () => {
    expect(
      warningsOf('a', 'a total 2026-01--2026-12 5'.replace('2026-01--2026-12', '2026')),
    ).toEqual([
      'handmade/observations.csv, row 2, column period: "2026" ends after today, 2026-11-25',
    ]);
    expect(warningsOf('a', figure('a total 2026-11 5', { knownFrom: TODAY }))).toEqual([]);
  });

  test('is reported if it ends after the figure became known', () => {
    expect(warningsOf('a', figure('a total 2024 5', { knownFrom: '2024-11-03' }))).toEqual([
      expect.stringContaining('"2024" ends after the date on which it became known, 2024-11-03'),
    ]);
  });
});

describe('the same number for two places', () => {
  test('is reported for the later one', () => {
    expect(warningsOf('a b', 'a total 2024 12345', 'b total 2024 12345')).toEqual([
      'handmade/observations.csv, row 3, column entity: "b" has the same value as A, 12345: was a row pasted twice?',
    ]);
  });

  test('is not reported for round numbers, different sources, or a parent and its child', () => {
    expect(warningsOf('a b', 'a total 2024 120', 'b total 2024 120')).toEqual([]);
    const other = figure('b total 2024 12345', { source: 'other', knownFrom: '2026-01-01' });
    expect(warningsOf('a b', 'a total 2024 12345', other)).toEqual([]);
    expect(warningsOf('a<l l', 'a total 2024 12345', 'l total 2024 12345')).toEqual([]);
  });
});

describe('texts', () => {
  const place = (more: object) => ({
    ...handmade('a', []).entities[0],
    id: 'a',
    levels: ['city'],
    parent: null,
    code: '',
    wikidata: '',
    name: { en: 'A' },
    ...more,
  });

  test('warns of placeholders and of wrongly decoded texts', () => {
    const dataset = {
      ...handmade('a', []),
      description: { en: 'To be written: what is counted.', zh: '汽车' },
      entities: [
        place({ name: { en: 'ZÃ¼rich', zh: 'é‡åº†' } }),
        place({ id: 'b', name: { en: 'M\ufffdlaga' } }),
      ],
    };
    expect(lint(dataset).map((words) => words.slice(0, 74))).toEqual(
      [
        'handmade/dataset.json, column description.en: "To be written: what is counted.',
        'handmade/entities.csv, row 9, column name_en: "ZÃ¼rich" was read in the wro',
        'handmade/entities.csv, row 9, column name_zh: "é‡åº†" was read in the wrong',
        'handmade/entities.csv, row 9, column name_en: "M\ufffdlaga" has lost characters ',
      ].map((words) => words.slice(0, 74)),
    );
  });

  test('warns of a code without its leading zero', () => {
    const codes = ['010203', '020304', '30405'];
    const entities = codes.map((code, at) => place({ id: `p${at}`, code }));
    expect(lint({ ...handmade('a', []), entities })).toEqual([
      'handmade/entities.csv, row 9, column code: "30405" has one digit fewer than the others: a spreadsheet drops leading zeros; write 030405, in a column formatted as text',
    ]);
  });

  test('accepts accents, Chinese and Arabic', () => {
    const name = { en: 'Málaga – “Zürich”', zh: '重庆', ar: 'نسمة', 'zh-Hant': '長春' };
    expect(lint({ ...handmade('a', []), entities: [place({ name })] })).toEqual([]);
  });
});

test('a source without URL is reported, unless its note says why there is none', () => {
  const base = handmade('a', [figure('a total 2024 5'), figure('a total 2023 5', { source: 'b' })]);
  const [first, second] = base.sources;
  if (!first || !second) throw new Error('two sources');
  const warn = (...sources: SourceRow[]) =>
    describeWarnings(findUnlocatedSources({ ...base, sources }, (_, id) => (id === 'b' ? 2 : 3)));
  expect(warn(first, second)).toEqual([
    'handmade/sources.csv, row 2, column url: "" is the URL of b: give one, or say in note_en why there is none',
    'handmade/sources.csv, row 3, column url: "" is the URL of source: give one, or say in note_en why there is none',
  ]);
  expect(
    warn({ ...first, url: 'https://example.org' }, { ...second, note: { en: 'Printed edition.' } }),
  ).toEqual([]);
});

test('“Checked:” in a note silences all warnings of its row; unused figures are not checked', () => {
  const odd = { knownFrom: '2026-01-01' };
  const whole = figure('a total 2024 1000', odd);
  const note = 'Checked: printed so.';
  expect(warningsOf('a', whole, figure('a part 2024 1200', { ...odd, note }))).toEqual([]);
  expect(
    warningsOf('a', whole, figure('a part 2024 1200', { ...odd, status: 'disputed' })),
  ).toEqual([]);
  const withdrawn = { ...odd, withdrawnOn: '2026-02-01' };
  expect(warningsOf('a', whole, figure('a part 2024 1200', withdrawn))).toEqual([]);
});

test('says once what is the same in several rows, with the rows and their number', () => {
  const inRow = (row: number, column: string) => ({
    ...{ file: 'handmade/observations.csv', row, column, value: '2025' },
    reason: 'ends later',
  });
  const periods = [2, 5, 3, 4, 9].map((row) => inRow(row, 'period'));
  expect(describeWarnings([...periods, inRow(2, 'value')])).toEqual([
    'handmade/observations.csv, rows 2 to 5 and 9, column period: "2025" ends later (5 times)',
    'handmade/observations.csv, row 2, column value: "2025" ends later',
  ]);
});
