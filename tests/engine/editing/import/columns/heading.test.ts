/** Headings: title, unit, period and status. */
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../../../engine/editing/import/columns/heading.ts';
import { readUnitText } from '../../../../../engine/editing/import/columns/heading-units.ts';

describe('the unit', () => {
  test.each([
    ['Area (km²)', 'Area', 0, 'km²'],
    ['Visitors (million)', 'Visitors', 6, ''],
    ['Output, million tonnes', 'Output', 6, 'tonnes'],
    ['Output in million tonnes', 'Output', 6, 'tonnes'],
    ['Output, m tonnes', 'Output', 6, 'tonnes'],
    ['Area (m km²)', 'Area', 6, 'km²'],
    ['Visitors (M)', 'Visitors', 6, ''],
    ['Revenue ($bn)', 'Revenue', 9, '$'],
    ['Revenue (US$ million)', 'Revenue', 6, 'US$'],
    ['Umsatz (Mio. €)', 'Umsatz', 6, '€'],
    ['Umsatz in M€', 'Umsatz', 6, '€'],
    ['产量（万吨）', '产量', 4, '吨'],
    ['产量(亿元)', '产量', 8, '元'],
    ['Share (%)', 'Share', 0, '%'],
    ['Share %', 'Share', 0, '%'],
    ['Population (000s)', 'Population', 3, ''],
    ['Height (m)', 'Height', 0, 'm'],
    ['Elevation, m', 'Elevation', 0, 'm'],
    ['Level (m)', 'Level', 0, 'm'],
    ['Speed (km/h)', 'Speed', 0, 'km/h'],
  ])('of %j is read apart from the title', (heading, title, power, unit) => {
    expect(parseHeading([heading])).toMatchObject({
      ...{ title, unitChoices: [], multiple: { power, unit } },
    });
  });

  test.each([
    ['Index (m)', ['million', 'm']],
    ['Production (MT)', ['million t', 't']],
    ['Length (km / mi)', ['km', 'mi']],
  ])('of %j is asked', (heading, unitChoices) => {
    expect(parseHeading([heading])).toMatchObject({ multiple: null, unitChoices });
  });

  test.each(['Population (estimated)', 'Population (city proper)', 'Visitors'])(
    'is missing in %j',
    (heading) => {
      expect(parseHeading([heading]).multiple).toBeNull();
    },
  );

  test('of the last line counts', () => {
    expect(parseHeading(['Output', '(thousand t)'])).toMatchObject({
      ...{ title: 'Output', multiple: { power: 3, unit: 't' } },
    });
  });
});

test.each([
  ['Visitors 2023', 'Visitors', 2023],
  ['Visitors (2023)', 'Visitors', 2023],
  ['2023', '', 2023],
  ['2023年产量', '产量', 2023],
])('the period of %j is taken out of its title', (heading, title, year) => {
  const parsed = parseHeading([heading]);
  expect(parsed.title).toBe(title);
  expect(parsed.periods).toMatchObject([{ year }]);
});

test.each([
  ['Visitors (forecast)', 'forecast'],
  ['Population (estimated)', 'estimate'],
  ['2023 (p)', 'preliminary'],
  ['Visitors', null],
])('the status of %j is %s', (heading, status) => {
  expect(parseHeading([heading]).status).toBe(status);
});

test.each([
  ['Sales this year', 'this year'],
  ['上年同期', '上年同期'],
  ['Vorjahr', 'Vorjahr'],
  ['Sales', null],
])('words of %j that only its makers can date: %s', (heading, words) => {
  expect(parseHeading([heading]).relativePeriod).toBe(words);
});

test('marks and other brackets are notes', () => {
  expect(parseHeading(['Visitors (city proper)[a]'])).toMatchObject({
    ...{ title: 'Visitors', notes: ['city proper', '[a]'] },
  });
});

test.each(['Berlin', 'estimated', '', 'Output', '2023'])('%j is no unit', (text) => {
  expect(readUnitText(text)).toBeNull();
});
