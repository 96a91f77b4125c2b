/** Units of headings that their words decide, and words that are no status. */
import { expect, test } from 'vitest';
import { parseHeading } from '../../../../../engine/editing/import/columns/heading.ts';

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
