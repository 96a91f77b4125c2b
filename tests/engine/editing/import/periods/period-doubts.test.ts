/** What a text leaves open about a period, and what it may mean. */
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
    ['至2024年9月末', 'as-of', ['2024-09', '2024-01--2024-09']],
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

  test.each([
    ...[
      '2024 YTD',
      '2024 (to date)',
      '2024 so far',
      '2024 (so far)',
      '2024 (partial)',
      '2024 (partial year)',
      '2024, partial',
      '2024 (laufend)',
      '2024 (en cours)',
      '2024年（不完整）',
      '2024 (bisher)',
      '2024 bis heute',
    ],
    ...[
      '2024 (à ce jour)',
      '2024 (hasta la fecha)',
      '2024 (até agora)',
      '2024 (finora)',
      '2024 (tot nu)',
    ],
  ])('about a year so far names every month that it may have come to: %s', (text) => {
    const { doubt, choices } = whole(text);
    expect([doubt, choices.length, choices[0], choices.at(-1)]).toEqual([
      ...['as-of', 11, '2024-01--2024-11', '2024-01'],
    ]);
    expect(mentionChoices(whole('YTD'), 2024)).toEqual(choices);
    expect(whole('2024 to date').choices).toEqual(choices);
    expect(whole('January 2024 to date').choices).toEqual(choices);
    expect(whole('October 2024 to date').choices).toEqual(['2024-10--2024-11', '2024-10']);
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
    expect(wholePeriod('2024年度', '駅名 乗車人員')?.doubt).toBe('fiscal-year');
    expect(wholePeriod('2024年度', '順位 人口')?.doubt).toBe('fiscal-year');
    expect(wholePeriod('2024年度', '公司')?.doubt).toBeNull();
    expect(wholePeriod('2024年度', '車站 運量')?.doubt).toBeNull();
  });
});
