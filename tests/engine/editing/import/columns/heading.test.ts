/** Headings: title, unit, period and status. */

import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../../../engine/editing/import/columns/heading.ts';
import { readUnitText } from '../../../../../engine/editing/import/columns/unit-text.ts';

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

test.each([
  ['Population (urban)', 'Population (urban)'],
  ['Touristes (étrangers)', 'Touristes (étrangers)'],
  ['GDP 2023 (PPP) $bn', 'GDP (PPP)'],
  ['人口（城镇）', '人口(城镇)'],
  ['Users (approx.)', 'Users'],
  ['Absatz (Veränderung zum Vorjahr)', 'Absatz'],
  ['Prevalence (95% CI)', 'Prevalence'],
])('of %j the words in brackets stay if they say what is counted', (heading, title) => {
  expect(parseHeading([heading]).title).toBe(title);
});

test('marks are notes, and words in brackets stay in the title', () => {
  expect(parseHeading(['Visitors (city proper)[a]'])).toMatchObject({
    ...{ title: 'Visitors (city proper)', notes: ['[a]'] },
  });
});

test.each(['Berlin', 'estimated', '', 'Output', '2023'])('%j is no unit', (text) => {
  expect(readUnitText(text)).toBeNull();
});

test.each([
  ['Rain (mm)', 0, 'mm'],
  ['Revenue (in mm)', 6, ''],
  ['Revenue (US$ mm)', 6, 'US$'],
  ['Length (miles)', 0, 'miles'],
  ['Población (en miles)', 3, ''],
  ['Población en miles', 3, ''],
  ['Tourists (x1000)', 3, ''],
  ['Waarde (x €1.000)', 3, '€'],
  ['Jobs (×1,000)', 3, ''],
  ['Turnover ($ in millions except per share)', 6, '$'],
  ['Users (m)', 6, ''],
  ['Weizen Mio. t', 6, 't'],
  ['Debt bn US$', 9, 'US$'],
  ['Exports 2023 USD million', 6, 'USD'],
  ['Población 2023 miles', 3, ''],
  ['GDP亿元', 8, '元'],
  ['Cargo 2022 t', 0, 't'],
  ['Output (B $)', 9, '$'],
  ['Output, 1,000 t', 3, 't'],
  ['Output in 1,000 t', 3, 't'],
  ['Output, 1000', 3, ''],
  ['Output x 1000', 3, ''],
  ['1000 €', 3, '€'],
  ["Sales '000", 3, ''],
  ['Road length (1000 km)', 3, 'km'],
  ['Output, B kWh', 9, 'kWh'],
  ['Sales (B)', 9, ''],
  ['Height (m)', 0, 'm'],
  ['NO2 (mg/m³)', 0, 'mg/m³'],
  ['Rmax (PFlop/s)', 0, 'PFlop/s'],
  ['Speed (mph)', 0, 'mph'],
  ['Stay (weeks)', 0, 'weeks'],
  ['Fee (€/hour)', 0, '€/hour'],
  ['Deaths (per 100,000)', 0, 'per 100,000'],
  ['Hospitals (beds per 1000)', 0, 'beds per 1000'],
])('reads the unit of %s', (text, power, unit) => {
  expect(parseHeading([text])).toMatchObject({ multiple: { power, unit }, unitChoices: [] });
});

test.each([
  ...['5K', '10K', '100K', '100 m', '1000 m', '10,000 m', '100 m hurdles', '100M'],
  ...['Deaths per 100,000', 'Crimes per 1,000', 'Ages 65,000'],
])('takes the whole of %s for the title', (text) => {
  expect(parseHeading([text])).toMatchObject({ title: text, multiple: null, unitChoices: [] });
});

test.each(['Population (male)', 'Staff (registered)', 'Revenue (yoy)', 'GDP (初步)', 'W'])(
  'reads no unit in %s',
  (text) => {
    expect(parseHeading([text])).toMatchObject({ multiple: null, unitChoices: [] });
  },
);

test.each([
  ['MAU (m)', ['million', 'm']],
  ['Output (B)', ['billion', 'B']],
  ['Time (1000 m)', ['1000 m', '']],
  ['Time (100K)', ['100K', '']],
  ['Output 1000 t', ['1000 t', '']],
  ['Length (km/miles)', ['km', 'miles']],
  ['Followers (k/M)', ['k', 'M']],
])('asks for the unit of %s', (text, unitChoices) => {
  expect(parseHeading([text])).toMatchObject({ multiple: null, unitChoices });
});

test.each([
  ['Expected goals', null],
  ['Prov.', null],
  ['2024 (prov.)', 'preliminary'],
  ['2025 (proj.)', 'forecast'],
  ['2024 (est.)', 'estimate'],
  ['2024 (geschätzt)', 'estimate'],
  ['GDP 2025 (预计)', 'forecast'],
  ['Forecast 2025', 'forecast'],
])('reads the status of %s as %s', (text, status) => {
  expect(parseHeading([text]).status).toBe(status);
});

test.each(['2023 г.', '2023 an', 'Año 2023'])('leaves no title in %s', (text) => {
  expect(parseHeading([text]).title).toBe('');
});
