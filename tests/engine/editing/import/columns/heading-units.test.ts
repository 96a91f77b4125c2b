/** Units in headings: those that no list knows, and those that a word of the heading settles. */
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../../../engine/editing/import/columns/heading.ts';

describe('a unit in brackets that no list knows', () => {
  test.each([
    ['Storage (GL)', 'GL'],
    ['Storage (ML)', 'ML'],
    ['Water use (MCM)', 'MCM'],
    ['Fleet (DWT)', 'DWT'],
    ['Coal (short tons)', 'short tons'],
    ['Lumber (board feet)', 'board feet'],
    ['Flow (gallons per minute)', 'gallons per minute'],
    ['Traffic (passenger kilometres)', 'passenger kilometres'],
    ['Leistung (Tonnenkilometer)', 'Tonnenkilometer'],
    ['Höhe (m ü. M.)', 'm ü. M.'],
    ['Capacity (MW el)', 'MW el'],
    ['Speed (Mbps)', 'Mbps'],
    ['GDP (constant 2015 US$)', 'US$'],
    ['試合数（試合）', '試合'],
    ['登録車両数（車両）', '車両'],
    ['路線数（路線）', '路線'],
  ])('stays the unit of %j', (heading, unit) => {
    expect(parseHeading([heading])).toMatchObject({ multiple: { power: 0, unit }, notes: [] });
  });

  test.each([
    'Sales (EMEA)',
    'Income (net income)',
    'Visitors (as per census)',
    'GDP (PPP)',
    'Points (h and a)',
    'Total (total)',
    '人口（推計）',
    '人口（男性）',
    '女性人口（女性）',
  ])('isn’t what describes the figures of %j', (heading) => {
    expect(parseHeading([heading]).multiple).toBeNull();
  });
});

describe('mil before a unit', () => {
  test.each([
    ['Produção (mil t)', 3, 't'],
    ['Superficie (mil ha)', 3, 'ha'],
    ['Colheita, mil t', 3, 't'],
    ['Passengers (mil km)', 6, 'km'],
  ])('is a power of ten in %j', (heading, power, unit) => {
    expect(parseHeading([heading])).toMatchObject({ unitChoices: [], multiple: { power, unit } });
  });

  test('is asked where the heading is of no language', () => {
    expect(parseHeading(['Total (mil ha)']).unitChoices).toEqual(['thousand ha', 'million ha']);
  });
});

test.each([
  ['Menge (1.000 t)', 'Menge', 3, 't'],
  ["Menge (1'000 t)", 'Menge', 3, 't'],
  ['Menge in 1.000', 'Menge', 3, ''],
  ['Umsatz / Mio. €', 'Umsatz', 6, '€'],
  ['Liczba (w mln)', 'Liczba', 6, ''],
  ['Liczba w tys.', 'Liczba', 3, ''],
  ['Число, в тыс.', 'Число', 3, ''],
  ['Jumlah (dalam ribu)', 'Jumlah', 3, ''],
  ['Units (10,000s)', 'Units', 4, ''],
  ['人口〔千人〕', '人口', 3, '人'],
  ['金額（単位：百万円）', '金額', 6, '円'],
  ['물동량(천TEU)', '물동량', 3, 'TEU'],
  ['Sales (US$, millions)', 'Sales', 6, 'US$'],
  ['GDP (constant 2015 US$, millions)', 'GDP', 6, 'US$'],
  ['Output (in thousands; tonnes)', 'Output', 3, 'tonnes'],
  ['population_thousands', 'population', 3, ''],
  ['gdp_usd_bn', 'gdp', 9, 'usd'],
  ['area_km2', 'area', 0, 'km2'],
  ['Debt (% of GDP)', 'Debt', 0, '%'],
  ['Höhe [m]', 'Höhe', 0, 'm'],
  ['Output [kt]', 'Output', 0, 'kt'],
])('%j is in a power of ten and a unit', (heading, title, power, unit) => {
  expect(parseHeading([heading])).toMatchObject({
    ...{ title, unitChoices: [], multiple: { power, unit } },
  });
});

test.each([
  'Visitors [a]',
  'pop_m',
  'visits_2024_total',
  'Output [m]',
  'Pass / fail',
  'Visitors in Paris',
])('%j names no unit', (heading) => {
  expect(parseHeading([heading])).toMatchObject({ multiple: null, unitChoices: [] });
});

test.each([
  ['Energy (kcal)', 'kcal'],
  ['Energía (kcal)', 'kcal'],
  ['Sodium (mg)', 'mg'],
  ['屏幕（英寸）', '英寸'],
  ['热量（千卡）', '千卡'],
  ['画面（インチ）', 'インチ'],
  ['열량 (킬로칼로리)', '킬로칼로리'],
  ['Диагональ (дюймов)', 'дюймов'],
  ['Density (g/cm³)', 'g/cm³'],
  ['Glucose (mg/dl)', 'mg/dl'],
  ['Sugar (g/100 ml)', 'g/100 ml'],
  ['Pressure (N/mm²)', 'N/mm²'],
])('the unit of %j is one', (heading, unit) => {
  expect(parseHeading([heading])).toMatchObject({ unitChoices: [], multiple: { power: 0, unit } });
});

test.each(['PJ', 'GB', 'PG', 'TB', 'W', 'DG'])(
  '%s as a whole heading abbreviates what is counted',
  (heading) => {
    expect(parseHeading([heading])).toMatchObject({ title: heading, multiple: null });
  },
);

test.each(['MW', 'kWh', 'km²', 'TWh', 'US$'])('%s as a whole heading is a unit', (heading) => {
  expect(parseHeading([heading])).toMatchObject({ title: '', multiple: { unit: heading } });
});
