/** The Chinese catalog translates what the importer says of columns and cells, and what it asks, in tables made for each message. */
import { expect, test } from 'vitest';
import type { ReadingAnswers } from '../../../../engine/editing/import/reading.ts';
import { translateMessage } from '../../../../engine/editing/messages/translate.ts';
import { zhMessages } from '../../../../engine/editing/messages/zh.ts';
import { editorMessages, isChineseMessage } from '../../../support/import/editor-messages.ts';

/** The Chinese messages about a table, all of which must be Chinese throughout. */
function chineseMessages(lines: readonly string[], answers: ReadingAnswers = {}): string[] {
  const table = lines.join('\n');
  const translations = editorMessages(table, [answers]).messages.map((message) =>
    translateMessage(message, zhMessages),
  );
  const own = `${table} ranking places metric`;
  expect(translations.filter((text) => !isChineseMessage(text, own))).toEqual([]);
  return translations;
}

/** A table of whole numbers with another cell at its end. */
const endingWith = (cell: string) => ['Name\tMade', 'A\t121', 'B\t132', 'C\t143', `D\t${cell}`];

test.each([
  ['soon', ['数字或空单元格']],
  ['⅓', ['小数', '请将分数写成小数']],
  ['3/4', ['一个数字', '单元格中有两个数字，或是分数']],
  ['2019-2020', ['数字', '像是年份区间']],
  ['1:30', ['像是时间、比分或比例']],
  ['5\'6"', ['像是英尺和英寸，或分和秒']],
  ['1h 30m', ['像是时长']],
  ['2024-05-06', ['是日期：请写来源中的数字，或选另一列']],
  ['Nov-58', ['可能被电子表格转成了日期：请写来源中的数字']],
  ['3-Apr', ['被电子表格转成了日期：请写来源中的数字，可能是3.4或4.3']],
  ['4月3日', ['被电子表格转成了日期：请写来源中的数字，可能是4.3']],
  [
    '2.79E+08',
    [
      '完整的数字',
      '被电子表格改成了科学记数法：如果没有丢失数位，请写279000000，否则写来源中的数字',
    ],
  ],
  ['#REF!', ['公式出错：请写来源中的数字']],
  ['####', ['列太窄，显示不下数字：请加宽后重新保存']],
  ['5 kg-7 lb', ['一个数字，或单位统一的区间', '两个数字单位不同']],
  ['>5-7', ['区间，或“超过”“不足”一类的界限，不可并用', '请只写其中一种']],
  ['7-5', ['由小到大的区间']],
  ['5 kg', ['不带单位的数字，与本列多数一致', 'kg不是其他数字的单位：请换算；如果是，请删去']],
  ['5 ft 6 in', ['数字，其后只有单位', '无法识别5后面的内容']],
  ['1.5.2', ['写法与本列其他数字相同的数字，如1,234.5']],
  ['12.5', ['有小数，而本列其他都是整数：小数点对吗？']],
])('of the cell %j', (cell, messages) => {
  expect(chineseMessages(endingWith(cell))).toEqual(expect.arrayContaining(messages));
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    'cells in another unit',
    ['Name\tMade', 'A\t1 kg', 'B\t2 kg', 'C\t3 kg', 'D\t5 lb'],
    ['以kg为单位的数字，与本列其他数字一致', 'lb是另一个单位：请换算'],
  ],
  [
    'cells in another unit than their heading',
    ['Name\tMade (kg)', 'A\t1', 'B\t2', 'C\t3', 'D\t5 lb'],
    ['以kg为单位的数字，与本列一致', 'lb是另一个单位：请换算，或单独放一列'],
  ],
  [
    'cells in two units',
    ['Name\tMade', 'A\t1 kg', 'B\t2 kg', 'C\t3 lb', 'D\t5 lb'],
    ['全列单位统一的数字', '这里是lb，其他是kg：请换算，或分列放置'],
  ],
  [
    'a cell without a size',
    ['Name\tMade', 'A\t4 million', 'B\t5 million', 'C\t7', 'D\t8 million'],
    ['带数量级（如“万”）的数字，与本列其他数字一致', '请写完整的数字，或注明数量级'],
  ],
  [
    'a figure without a name',
    ['Name\tMade', 'A\t4', '\t5', 'C\t7'],
    ['名称', '如果是合并单元格，请在每一行重复名称'],
  ],
  [
    'a name twice',
    ['Name\tMade 2024', 'A\t4', 'A\t5', 'C\t7'],
    ['A (Made, 2024)只有一个数字', '第2行已有4：请去掉一个，或另设一列注明各自的时期或来源'],
  ],
  [
    'numbers split at their commas',
    ['Name,Made', 'A,4,100', 'B,5,200', 'C,7,300'],
    [
      '与表头同样多的单元格',
      '千位分隔符（逗号）把单元格拆开了：请给这样的数字加引号，或以制表符分列',
    ],
  ],
  [
    'a period that is none',
    ['Name\tMonth\tMade', 'A\t2024-01\t4', 'B\t2024-01\t5', 'C\tsoon\t7'],
    ['时期，如2025或2025-11'],
  ],
  [
    'a period that is missing',
    ['Name\tMonth\tMade', 'A\t2024-01\t4', 'B\t2024-01\t5', 'C\t\t7'],
    ['没有写明时期，而本列其他都写了：是同一时期吗？'],
  ],
  [
    'growth that is none',
    ['Name\t2024\tGrowth', 'A\t4\t2%', 'B\t5\t3%', 'C\t6\tsoon'],
    ['百分比增速或空单元格'],
  ],
  [
    'numbers far from the others',
    ['Name\tMade', 'A\t4', 'B\t5', 'C\t6', 'D\t7', 'E\t6000', 'F\t0.005'],
    ['是本列中位数的1,000倍：单位对吗？', '是本列中位数的1,200分之一：单位对吗？'],
  ],
  [
    'a nation among its parts',
    ['State,Literacy rate (%)', 'INDIA,73', 'Kerala,94', 'Goa,88.7', 'Mizoram,91.3'],
    ['可能是其他各行的总体：如果是，请排除'],
  ],
  [
    'numbers with commas and points',
    ['Name\tMade', 'A\t1.412,5', 'B\t5.138', 'C\t0,4'],
    ['1.412,5读作1412.5'],
  ],
  [
    'ranges in brackets',
    ['Name\tMade', 'A\t40 (50–60)', 'B\t50 (60–70)', 'C\t80 (90–95)'],
    ['括号中的3个区间（如50–60）记入附注，不作为上下限'],
  ],
  [
    'codes',
    ['Name\tCode UIC\tMade', 'A\t8727\t4', 'B\t87384\t5', 'C\t877231\t7'],
    ['从表头看是代码'],
  ],
  [
    'addresses',
    ['Name\tMore\tMade', 'A\thttps://a.org\t4', 'B\thttps://b.org\t5', 'C\thttps://c.org\t7'],
    ['各格是网址'],
  ],
  [
    'coordinates',
    ['Name\tP1\tP2\tMade', 'A\t38.85725\t-77.05332\t4', 'B\t48.39841\t9.99155\t5'],
    ['与相邻的一列像是坐标'],
  ],
  [
    'a growth of one of two metrics',
    ['Name\tSales 2024\tProfit 2024\tGrowth', 'A\t12\t4\t4%', 'B\t13\t5\t5%'],
    [
      '“Growth”是哪些数字的增速？（表中未说明是哪个数字的增速）',
      '“Sales 2024”的增速',
      '都不是：不是同比增速',
    ],
  ],
  [
    'a growth of one of two months',
    ['Name\t2024-01\t2024-02\tGrowth 2024', 'A\t12\t4\t4%', 'B\t13\t5\t5%'],
    ['“Growth 2024”是哪些数字的增速？（表中该年有几个时期）'],
  ],
  [
    'two periods',
    ['Name\tMade 2023 and 2025', 'A\t1', 'B\t2'],
    ['写有几个时期（2023、2025）：“Made 2023 and 2025”的数字统计的是哪几个月？'],
  ],
  [
    'years of two digits',
    ['Name\tNov-24\tNov-30', 'A\t11\t12', 'B\t23\t24'],
    ['Nov-30的年份只有两位：“Nov-30”的数字统计的是哪几个月？'],
  ],
  [
    'fiscal years',
    ['Name\tFY2023\tFY2024', 'A\t11\t12', 'B\t23\t24'],
    ['FY2023的截止月份没有写明：“FY2023”的数字统计的是哪几个月？（“FY2024”同此）'],
  ],
  [
    'a letter',
    ['Name\tMade', 'A\t1 mil', 'B\t2 mil'],
    ['1 mil中的“mil”是什么意思？', '百万', '千'],
  ],
])('of %s', (_, lines, messages) => {
  expect(chineseMessages(lines)).toEqual(expect.arrayContaining([...messages]));
});

test('of a growth that the user explains', () => {
  const lines = ['Name\t2024\tGrowth', 'A\t12\t4%', 'B\t13\t5%'];
  const messages = (period: string) =>
    chineseMessages(lines, { growthPeriods: new Map([[2, period]]) });
  expect(messages('')).toContain('不是同比增速');
  expect(messages('2019')).toContain('表中没有2019的数字');
});

/** Units as `describeMultiple` writes them, and words of the importer's accounts, which are shown one by one. */
test.each([
  ['hundred thousand', '十万'],
  ['ten million tonnes', '千万tonnes'],
  ['hundred million', '亿'],
  ['billion €', '十亿€'],
  ['none: it is part of the title', '没有单位：它是标题的一部分'],
  ['the whole of the others', '其他各行的总体'],
  ['in rows that aren’t places', '在不参加排名的行中'],
])('%s', (message, chinese) => {
  expect(translateMessage(message, zhMessages)).toBe(chinese);
});
