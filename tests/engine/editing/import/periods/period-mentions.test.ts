/** Periods in texts: a table of notations, what each leaves open, and what only looks like a period. */
import { describe, expect, test } from 'vitest';
import {
  findPeriodMentions,
  formatMention,
  mentionChoices,
  type PeriodMention,
  wholePeriod,
} from '../../../../../engine/editing/import/periods/period-mentions.ts';

function whole(text: string): PeriodMention {
  const mention = wholePeriod(text);
  if (!mention) throw new Error(`no period is the whole of “${text}”`);
  return mention;
}

describe('a period with its year', () => {
  test.each([
    ['2024', '2024'],
    [' (2024) ', '2024'],
    ['2024年', '2024'],
    ['2024年度', '2024'],
    ['二〇二四年', '2024'],
    ['２０２４年', '2024'],
    ['٢٠٢٤', '2024'],
    ['2024²', '2024'],
    ['2024*', '2024'],
    ['2024r', '2024'],
    ['CY2024', '2024'],
    ['Year 2024', '2024'],
    ['calendar year 2024', '2024'],
    ['full-year 2024', '2024'],
    ['2015 [YR2015]', '2015'],
    ['2024年全年', '2024'],
    ['2024-11', '2024-11'],
    ['2024/11', '2024-11'],
    ['2024.11', '2024-11'],
    ['2025.1', '2025-01'],
    ['11/2024', '2024-11'],
    ['11.2024', '2024-11'],
    ['2024M11', '2024-11'],
    ['Nov 2024', '2024-11'],
    ['NOVEMBER 2024', '2024-11'],
    ['Nov-2024', '2024-11'],
    ["Nov '24", '2024-11'],
    ['2024-Nov', '2024-11'],
    ['2024年11月', '2024-11'],
    ['2024年十一月', '2024-11'],
    ['2024년 11월', '2024-11'],
    ['24年11月', '2024-11'],
    ['Juli 2024', '2024-07'],
    ['März 2024', '2024-03'],
    ['août 2024', '2024-08'],
    ['enero de 2024', '2024-01'],
    ['março de 2024', '2024-03'],
    ['gennaio 2024', '2024-01'],
    ['يناير 2024', '2024-01'],
    ['تشرين الأول ٢٠٢٤', '2024-10'],
    ['Jan-Sep 2024', '2024-01--2024-09'],
    ['January to September 2024', '2024-01--2024-09'],
    ['Jan.–Sept. 2024', '2024-01--2024-09'],
    ['2024 Jan–Sep', '2024-01--2024-09'],
    ['2024 (Jan-Oct)', '2024-01--2024-10'],
    ['Jan–Oct (2024)', '2024-01--2024-10'],
    ['January-November, 2024', '2024-01--2024-11'],
    ['January through September 2024', '2024-01--2024-09'],
    ['January and February 2024', '2024-01--2024-02'],
    ['Jänner bis September 2024', '2024-01--2024-09'],
    ['Janvier à septembre 2024', '2024-01--2024-09'],
    ['Ene-Sep 2024', '2024-01--2024-09'],
    ['janeiro a setembro de 2024', '2024-01--2024-09'],
    ['يناير - سبتمبر 2024', '2024-01--2024-09'],
    ['Dec–Feb 2024', '2023-12--2024-02'],
    ['Oct 2023 – Sep 2024', '2023-10--2024-09'],
    ['2024-01--2024-09', '2024-01--2024-09'],
    ['2024-01/2024-09', '2024-01--2024-09'],
    ['2024.1—9', '2024-01--2024-09'],
    ['2024.1~2024.9', '2024-01--2024-09'],
    ['1-9/2024', '2024-01--2024-09'],
    ['first nine months of 2024', '2024-01--2024-09'],
    ['erste neun Monate 2024', '2024-01--2024-09'],
    ['neuf premiers mois de 2024', '2024-01--2024-09'],
    ['primeros nueve meses de 2024', '2024-01--2024-09'],
    ['9M 2024', '2024-01--2024-09'],
    ['9M24', '2024-01--2024-09'],
    ['9M/2024', '2024-01--2024-09'],
    ['H1 2024', '2024-01--2024-06'],
    ['1H24', '2024-01--2024-06'],
    ['1H 2024', '2024-01--2024-06'],
    ['2024 H2', '2024-07--2024-12'],
    ['first half of 2024', '2024-01--2024-06'],
    ['S1 2024', '2024-01--2024-06'],
    ['1. Halbjahr 2024', '2024-01--2024-06'],
    ['1er semestre 2024', '2024-01--2024-06'],
    ['primer semestre de 2024', '2024-01--2024-06'],
    ['Q3 2024', '2024-07--2024-09'],
    ['3Q24', '2024-07--2024-09'],
    ["Q3'24", '2024-07--2024-09'],
    ['2024Q3', '2024-07--2024-09'],
    ['2024-Q3', '2024-07--2024-09'],
    ['2024:Q3', '2024-07--2024-09'],
    ['2024 Q1-Q3', '2024-01--2024-09'],
    ['Q1–Q3 2024', '2024-01--2024-09'],
    ['Q1–3 2024', '2024-01--2024-09'],
    ['third quarter of 2024', '2024-07--2024-09'],
    ['3. Quartal 2024', '2024-07--2024-09'],
    ['III. Quartal 2024', '2024-07--2024-09'],
    ['T3 2024', '2024-07--2024-09'],
    ['3e trimestre 2024', '2024-07--2024-09'],
    ['الربع الثالث من عام 2024', '2024-07--2024-09'],
    ['2024년 3분기', '2024-07--2024-09'],
    ['2024年1-9月', '2024-01--2024-09'],
    ['2024年1—9月份', '2024-01--2024-09'],
    ['2024年1月至9月', '2024-01--2024-09'],
    ['2024年1月到2024年9月', '2024-01--2024-09'],
    ['2024年1-2月', '2024-01--2024-02'],
    ['2024年前9个月', '2024-01--2024-09'],
    ['2024年上半年', '2024-01--2024-06'],
    ['2024年前三季度', '2024-01--2024-09'],
    ['2024年一季度', '2024-01--2024-03'],
    ['2023年10月至2024年9月', '2023-10--2024-09'],
    ['YTD Sep 2024', '2024-01--2024-09'],
    ['Sep 2024 YTD', '2024-01--2024-09'],
    ['year to date September 2024', '2024-01--2024-09'],
    ['year-to-date through 30 September 2024', '2024-01--2024-09'],
    ['2024年9月累计', '2024-01--2024-09'],
    ['fiscal year ended March 2024', '2023-04--2024-03'],
    ['year to 31 March 2024', '2023-04--2024-03'],
    ['year ending June 2024', '2023-07--2024-06'],
    ['12 months to March 2025', '2024-04--2025-03'],
    ['twelve months ended 30 September 2024', '2023-10--2024-09'],
    ['three months to September 2024', '2024-07--2024-09'],
    ['half-year to September 2024', '2024-04--2024-09'],
    ['quarter ended June 2024', '2024-04--2024-06'],
    ['截至2024年3月31日止年度', '2023-04--2024-03'],
    ['截至2024年6月30日止六个月', '2024-01--2024-06'],
    ['2024年3月期', '2023-04--2024-03'],
    ['FY2024 (Jul–Jun)', '2023-07--2024-06'],
    ['FY2024 (April 2023 – March 2024)', '2023-04--2024-03'],
    ['FY2023/24 (Apr–Mar)', '2023-04--2024-03'],
    ['1.1.–30.9.2024', '2024-01--2024-09'],
    ['1 January to 30 September 2024', '2024-01--2024-09'],
    ['2019–2021', '2019-01--2021-12'],
    ['2019–21', '2019-01--2021-12'],
    ['2019 to 2021', '2019-01--2021-12'],
    ['民國112年', '2023'],
    ['民国113年1-9月', '2024-01--2024-09'],
    ['1.-3. Quartal 2023', '2023-01--2023-09'],
    ['first to third quarter of 2024', '2024-01--2024-09'],
    ['1st and 2nd quarter 2024', '2024-01--2024-06'],
    ['截至2024年9月底累计', '2024-01--2024-09'],
    ['Nov/Dec 2024', '2024-11--2024-12'],
    ['Jan./Sept. 2024', '2024-01--2024-09'],
    ['2024年1、2月', '2024-01--2024-02'],
    ['Oct 2024 (YTD)', '2024-01--2024-10'],
    ['FY2024 (ended 30 June)', '2023-07--2024-06'],
    ['FY2024 (year ended 31 March 2024)', '2023-04--2024-03'],
    ['FY3/2025', '2024-04--2025-03'],
    ['1Q FY3/2025', '2024-04--2024-06'],
    ['2023Q4–2024Q1', '2023-10--2024-03'],
    ['2006-07--2006-08', '2006-07--2006-08'],
  ])('is read from “%s”', (text, period) => {
    const mention = whole(text);
    expect([mention.doubt, mention.choices, formatMention(mention)]).toEqual([null, [], period]);
  });
});

describe('months without a year', () => {
  test.each([
    ['Jan–Oct', 1, 10],
    ['Apr–Mar', 4, 3],
    ['May–June', 5, 6],
    ['1-11月', 1, 11],
    ['1月-11月份', 1, 11],
    ['11月', 11, 11],
    ['November', 11, 11],
    ['May', 5, 5],
    ['Mar', 3, 3],
    ['H1', 1, 6],
    ['1H', 1, 6],
    ['上半年', 1, 6],
    ['下半年', 7, 12],
    ['Q3', 7, 9],
    ['3Q', 7, 9],
    ['Q1–Q3', 1, 9],
    ['前三季度', 1, 9],
    ['第三季度', 7, 9],
    ['1季度', 1, 3],
    ['三季度', 7, 9],
    ['全年', 1, 12],
  ])('are read from “%s”', (text, from, to) => {
    expect(whole(text)).toMatchObject({ from, to, year: null, fromYear: null, doubt: null });
    expect(formatMention(whole(text))).toBeNull();
  });

  test('are completed by a year, which is that of the last month', () => {
    expect(formatMention(whole('1-11月'), 2024)).toBe('2024-01--2024-11');
    expect(formatMention(whole('全年'), 2024)).toBe('2024');
    expect(formatMention(whole('Apr–Mar'), 2024)).toBe('2023-04--2024-03');
  });

  test('leave a year that the text names', () => {
    expect(formatMention(whole('Nov 2023'), 2024)).toBe('2023-11');
  });
});

describe('a doubt', () => {
  const SPLIT = ['2024-04--2025-03', '2024-07--2025-06', '2024-10--2025-09', '2024-09--2025-08'];
  const NAMED = [
    '2024',
    '2023-04--2024-03',
    '2023-07--2024-06',
    '2023-10--2024-09',
    '2024-04--2025-03',
  ];

  test.each<[string, PeriodMention['doubt'], readonly string[]]>([
    ['2024/25', 'fiscal-year', SPLIT],
    ['2024-25', 'fiscal-year', [...SPLIT, '2024-01--2025-12']],
    ['2024/2025', 'fiscal-year', SPLIT],
    ['FY 2024/25', 'fiscal-year', SPLIT],
    ['FY2024', 'fiscal-year', NAMED],
    ['FY24', 'fiscal-year', NAMED],
    ['fiscal year 2024', 'fiscal-year', NAMED],
    ['2024财年', 'fiscal-year', NAMED],
    ['FY2024 (Apr–Mar)', 'fiscal-year', ['2023-04--2024-03', '2024-04--2025-03']],
    [
      'Q1 FY2024',
      'fiscal-year',
      [
        '2024-01--2024-03',
        '2023-04--2023-06',
        '2023-07--2023-09',
        '2023-10--2023-12',
        '2024-04--2024-06',
      ],
    ],
    [
      '2011-12',
      'fiscal-year',
      ['2011-12', '2011-04--2012-03', '2011-07--2012-06', '2011-10--2012-09', '2011-09--2012-08'],
    ],
    [
      '2010/11',
      'fiscal-year',
      ['2010-04--2011-03', '2010-07--2011-06', '2010-10--2011-09', '2010-09--2011-08', '2010-11'],
    ],
    ['2005–10', 'short-year', ['2005-01--2010-12', '2005-10']],
    ['Nov-24', 'short-year', ['2024-11', '1924-11']],
    ['Nov. 24', 'short-year', ['2024-11', '1924-11']],
    ['Nov-58', 'short-year', ['1958-11', '2058-11']],
    ['Jan–Sep 24', 'short-year', ['2024-01--2024-09', '1924-01--1924-09']],
    ['03/04/2025', 'date-order', ['2025-04', '2025-03']],
    ['01/07/2024', 'date-order', ['2024-07', '2024-01']],
    ['13/04/2025', 'day', ['2025-04', '2025']],
    ['04/13/2025', 'day', ['2025-04', '2025']],
    ['1 July 2024', 'day', ['2024-07', '2024']],
    ['July 1st, 2024', 'day', ['2024-07', '2024']],
    ['as of 1 July 2024', 'day', ['2024-07', '2024']],
    ['2024-07-01', 'day', ['2024-07', '2024']],
    ['2024-07-01 00:00:00', 'day', ['2024-07', '2024']],
    ['2024年7月1日', 'day', ['2024-07', '2024']],
    ['31.12.2024', 'day', ['2024-12', '2024']],
    ['31 Dec 2024', 'day', ['2024-12', '2024']],
    ['30-Sep-2024', 'day', ['2024-09', '2024-01--2024-09', '2024']],
    ['1er janvier 2024', 'day', ['2024-01', '2024', '2023-12', '2023']],
    ['1. Juli 2024', 'day', ['2024-07', '2024']],
    ['as of September 2024', 'as-of', ['2024-09', '2024-01--2024-09']],
    ['截至2024年9月', 'as-of', ['2024-09', '2024-01--2024-09']],
    ['2024年9月末', 'as-of', ['2024-09', '2024-01--2024-09']],
    ['2024年末', 'as-of', ['2024-12', '2024']],
    ['2024年底', 'as-of', ['2024-12', '2024']],
    ['end of 2024', 'as-of', ['2024-12', '2024']],
    ['end-2024', 'as-of', ['2024-12', '2024']],
    ['as of the end of 2024', 'as-of', ['2024-12', '2024']],
    ['mid-2024', 'as-of', ['2024-06', '2024']],
    ['2024年初', 'as-of', ['2024-01', '2024']],
    ['2024-2025', 'fiscal-year', [...SPLIT, '2024-01--2025-12']],
    [
      '1999/00',
      'fiscal-year',
      SPLIT.map((id) => id.replaceAll('2025', '2000').replaceAll('2024', '1999')),
    ],
    ['24/25', 'fiscal-year', SPLIT],
    [
      'Q4FY24',
      'fiscal-year',
      [
        '2024-10--2024-12',
        '2024-01--2024-03',
        '2024-04--2024-06',
        '2024-07--2024-09',
        '2025-01--2025-03',
      ],
    ],
    ['05/11/24', 'date-order', ['2024-11', '2024-05', '2005-11']],
    ['5.11.24', 'day', ['2024-11', '2024']],
    ['2024. 11. 5.', 'day', ['2024-11', '2024']],
    ['Nov 5–7, 2024', 'day', ['2024-11']],
    ['5–7 November 2024', 'day', ['2024-11']],
    ['through September 2024', 'as-of', ['2024-01--2024-09', '2024-09']],
    ['up to 30 September 2024', 'as-of', ['2024-01--2024-09', '2024-09']],
    ['Ende 2024', 'as-of', ['2024-12', '2024']],
    ['fin décembre 2024', 'as-of', ['2024-12', '2024']],
    ['2024 (year-end)', 'as-of', ['2024-12', '2024']],
  ])('is left by “%s”: %s', (text, doubt, choices) => {
    const mention = whole(text);
    expect([mention.doubt, mention.choices]).toEqual([doubt, choices]);
    expect(formatMention(mention, 2024)).toBeNull();
  });

  test('about a year so far names every month that it may have come to', () => {
    const { doubt, choices } = whole('2024 YTD');
    expect([doubt, choices.length, choices[0], choices.at(-1)]).toEqual([
      ...['as-of', 11, '2024-01--2024-11', '2024-01'],
    ]);
    expect(mentionChoices(whole('YTD'), 2024)).toEqual(choices);
  });

  test('about months without a year has choices once the year is known', () => {
    expect(whole('截至9月底').choices).toEqual([]);
    expect(mentionChoices(whole('截至9月底'))).toEqual([]);
    expect(mentionChoices(whole('截至9月底'), 2024)).toEqual([
      '2024-09',
      '2024-01--2024-09',
      '2024',
    ]);
    expect(mentionChoices(whole('as of July 1'), 2024)[0]).toBe('2024-07');
  });

  test('is none where months are settled', () => {
    expect(mentionChoices(whole('Nov 2024'), 2024)).toEqual([]);
  });

  test('about a Japanese year says that it begins in April', () => {
    const [mention] = findPeriodMentions('2024年度のデータ');
    expect(mention?.choices).toEqual(['2024-04--2025-03', '2024']);
    expect(wholePeriod('2024年度', 'トヨタ')?.choices).toEqual(['2024-04--2025-03', '2024']);
    expect(wholePeriod('2024年度', '公司')?.doubt).toBeNull();
  });
});

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
