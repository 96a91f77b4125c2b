/** Units that stand in headings without brackets, and words for powers of ten that may or may not multiply. */
import { describe, expect, test } from 'vitest';
import { parseHeading } from '../../../../../engine/editing/import/columns/heading.ts';

describe('a unit without brackets', () => {
  test.each([
    ['Population 2023 thousand', 'Population', 3, '', 2023],
    ['Exports 2023 USD million', 'Exports', 6, 'USD', 2023],
    ['Exports million USD 2023', 'Exports', 6, 'USD', 2023],
    ['Exports (2023, USD million)', 'Exports', 6, 'USD', 2023],
    ['Exports USD (millions)', 'Exports', 6, 'USD', null],
    ['Exports, 2023, USD million', 'Exports', 6, 'USD', 2023],
    ['Umsatz Mio. € 2023', 'Umsatz', 6, '€', 2023],
    ['2023 Mio. €', '', 6, '€', 2023],
    ['PIB Md€ 2022', 'PIB', 9, '€', 2022],
    ['Exportaciones millones de USD 2023', 'Exportaciones', 6, 'USD', 2023],
    ['Fatturato milioni di euro', 'Fatturato', 6, 'euro', null],
    ['Население 2023 тыс. чел.', 'Население', 3, 'чел.', 2023],
    ['População 2023 mil', 'População', 3, '', 2023],
    ['Ventas, mil millones €', 'Ventas', 9, '€', null],
    ['GDP·亿元', 'GDP', 8, '元', null],
    ['2023年产量万吨', '产量', 4, '吨', 2023],
    ['销量万辆', '销量', 4, '辆', null],
    ['人口千人', '人口', 3, '人', null],
    ['票房亿', '票房', 8, '', null],
    ['gdp_usd_bn_2023', 'gdp', 9, 'usd', 2023],
    ['Area km² 2023', 'Area', 0, 'km²', 2023],
    ['Miete € 2023', 'Miete', 0, '€', 2023],
    ['人口密度 人/平方公里', '人口密度', 0, '人/平方公里', null],
  ])('in %j is read apart from the title', (heading, title, power, unit, year) => {
    const parsed = parseHeading([heading]);
    expect(parsed).toMatchObject({ title, unitChoices: [], multiple: { power, unit } });
    expect(parsed.periods.map((period) => period.year)).toEqual(year === null ? [] : [year]);
  });

  test.each([
    'Deaths per million',
    'Cities over a million',
    'Millionaires',
    'Group B',
    '每万人医生数',
    '万元GDP能耗',
    '万科销售额',
    '亿元以上企业数',
    '5G subscriptions',
  ])('is no part of %j', (title) => {
    expect(parseHeading([title])).toMatchObject({ title, multiple: null, unitChoices: [] });
  });
});

test.each([
  ['Exports million dollarydoos', ['million', '']],
  ['Population M', ['million', '']],
  ['Population TN', ['TN', '']],
  ['Million Dollar Homes', ['Million Dollar Homes', '']],
  ['Mia', ['Mia', '']],
])('a word for a power of ten in %j is asked about if it isn’t understood', (heading, choices) => {
  expect(parseHeading([heading])).toMatchObject({ multiple: null, unitChoices: choices });
});
