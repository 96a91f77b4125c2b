/** Periods among other words, their marks, and what only looks like a period. */
import { describe, expect, test } from 'vitest';
import {
  findPeriodMentions,
  type PeriodMention,
  wholePeriod,
} from '../../../../../engine/editing/import/periods/period-mentions.ts';

function whole(text: string): PeriodMention {
  const mention = wholePeriod(text);
  if (!mention) throw new Error(`no period is the whole of “${text}”`);
  return mention;
}

describe('a mark behind a year', () => {
  test.each([
    ['2024E', 'estimate'],
    ['2025e', 'estimate'],
    ['2024 (est.)', 'estimate'],
    ['2024（估计）', 'estimate'],
    ['2025F', 'forecast'],
    ['2025（预测）', 'forecast'],
    ['2024(预测)', 'forecast'],
    ['2025 forecast', 'forecast'],
    ['3Q25F', 'forecast'],
    ['2024p', 'preliminary'],
    ['2024ᵖ', 'preliminary'],
    ['2024 (provisional)', 'preliminary'],
    ['2024A', null],
    ['2024', null],
  ])('makes “%s”: %s', (text, status) => {
    expect(whole(text)).toMatchObject({ status, doubt: null });
  });
});

describe('in a longer text', () => {
  test.each<[string, readonly string[]]>([
    ['Visitors 2023 | Visitors 2024', ['2023', '2024']],
    ['Visitors 2023, January 2024', ['2023', 'January 2024']],
    ['2023 and 2024', ['2023', '2024']],
    ['2024 vs 2023', ['2024', '2023']],
    ['Q1 2024 / Q1 2023', ['Q1 2024', 'Q1 2023']],
    ['2024年GDP（亿元）', ['2024年']],
    ['2024产量', ['2024']],
    ['pop2024', ['2024']],
    ['Population (2024)', ['2024']],
    ['Sales, January to March 2024, thousand', ['January to March 2024']],
    ['Sales in November', ['November']],
    ['Sales H2', ['H2']],
    ['Q3 deliveries', ['Q3']],
    ['Change 2019–2021', ['2019', '2021']],
    ['Évolution 2023/2024 (%)', ['2023', '2024']],
    ['Growth 2024/2023', ['2024', '2023']],
    ['average of 2015–2020', ['2015–2020']],
    ['Tickets 22/23', ['22/23']],
    ['车型 | 2024.1-9（辆）', ['2024.1-9']],
    ['2024.10（辆）', ['2024.10']],
    ['Deliveries through September 2024', ['through September 2024']],
    ['Sales in the years ended 31 March', ['the years ended 31 March']],
    ['本年累计（万）', ['本年累计']],
    ['At 31 December', ['31 December']],
    ['Population 2019–2021', ['2019', '2021']],
    ['Population in 2019–2021', ['2019–2021']],
    ['Deaths (2019–2021)', ['2019–2021']],
    ['for 2024 may change', ['2024']],
    ['May 2024 be a good year', ['May 2024']],
    ['out of 2024 participants', ['2024']],
    ['between January and September 2024', ['January and September 2024']],
    ['2024年9月末常住人口', ['2024年9月末']],
    ['2024年中国', ['2024年']],
    ['2024年初步数据', ['2024年']],
    ['2024年1-11月产量', ['2024年1-11月']],
    ['Population as of 31 December 2023 (est.)', ['as of 31 December 2023 (est.)']],
    ['\u200fعدد السكان عام 2024', ['عام 2024']],
  ])('“%s” has %j', (text, mentions) => {
    expect(findPeriodMentions(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      mentions,
    );
  });
});

describe('no period', () => {
  test.each([
    ...['Week 12 2024', '2024W12', 'summer 2024', '2024 summer', 'Half-year 2024'],
    ...[
      'الأشهر الأولى من 2024',
      'January 2024–',
      'from May 2024 onwards',
      '2024年以来',
      '2000–',
      '<2000',
      '> 2000',
    ],
    ...['pre-2000', '–2000', 'est. 1950', 'Founded 1088', '23年', '100年', '3M,93', '1195.5'],
    ...['Chiang Mai', 'Chiang Mai 2', 'to march', '22/23 of them', '22/24'],
    ...['2025.13', '12.2025 tonnes', '0.2024', '1,995', '1 995', '2024.0', '2024,5', '2024 000'],
    ...[
      '2024 people',
      '2024 m',
      '2000 m²',
      '2024万',
      '2024人',
      '2024%',
      '2024 %',
      '2024 km',
      '2,024',
    ],
    ...['$2024', '€ 2024', '2024 €', 'US$ 2024', '-2024', '+2024', '#2024', '1950s', '2024th'],
    ...[
      'constant 2015 US$',
      '2015=100',
      'in constant 2015 prices',
      'ISO 2108',
      'Windows Server 2019',
    ],
    ...['5G', '24h', '65+', '95 % CI', 'Top 100', 'A4', 'A2024', 'COVID-19', 'G20', 'Windows 11'],
    ...['March Air Base', 'may be', 'a march to may', 'mars rover', 'San Marco', 'Rio de Janeiro'],
    ...[
      'H2 demand',
      'Audi Q3',
      'H1N1',
      'S1',
      'T3',
      '9M',
      '9m',
      '3m people',
      'Q5',
      'H3',
      '13月',
      '3个月',
    ],
    ...[
      '2024-13',
      '2024-00',
      '2024-02-30',
      '2024-001',
      '0999',
      '2200',
      '999',
      '13/25',
      '32.12.2024',
    ],
    ...['', ' ', '-', 'n/a', '12'],
  ])('is in “%s”', (text) => {
    expect(findPeriodMentions(text)).toEqual([]);
  });
});

describe('the whole of a text', () => {
  test.each(['Population 2024', '2023 2024', 'in 2024', '2024 x'])(
    'is not a period: “%s”',
    (text) => {
      expect(wholePeriod(text)).toBeNull();
    },
  );

  test('may have spaces, brackets and punctuation around the period', () => {
    const mention = whole(' [2024-11]; ');
    expect([mention.start, mention.end]).toEqual([2, 9]);
  });
});
