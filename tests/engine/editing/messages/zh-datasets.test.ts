/** The Chinese catalog translates errors and warnings of datasets, what cells may contain, and answers that aren't possible. */
import { expect, test } from 'vitest';
import { CELL_FORMATS } from '../../../../engine/dataset/cells.ts';
import { parseDataset } from '../../../../engine/dataset/parse-dataset.ts';
import type { Dataset, Observation } from '../../../../engine/dataset/schema.ts';
import { addAnswer } from '../../../../engine/editing/import/answer-options.ts';
import { COLUMN_ROLES } from '../../../../engine/editing/import/columns/column-guess.ts';
import { parseGrid } from '../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../engine/editing/import/reader/table-reader.ts';
import type { QuestionTopic } from '../../../../engine/editing/import/reading.ts';
import { lintDataset } from '../../../../engine/editing/lint/lint.ts';
import { findFormulaTexts } from '../../../../engine/editing/lint/text-checks.ts';
import { translateMessage } from '../../../../engine/editing/messages/translate.ts';
import { zhMessages } from '../../../../engine/editing/messages/zh.ts';
import { scaffoldDataset } from '../../../../engine/editing/scaffold/scaffold-dataset.ts';
import type { ScaffoldOptions } from '../../../../engine/editing/scaffold/scaffold-options.ts';
import { CommandError } from '../../../../engine/model/command-error.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';
import { isChineseMessage } from '../../../support/import/editor-messages.ts';

const TODAY = '2026-11-25';
const inChinese = (message: string) => translateMessage(message, zhMessages);

/** Values of columns that are the same in Chinese. */
const VALUES =
  'latest-year qualifier exact stated rounded truncated about over under at-least at-most between final preliminary derived estimate forecast disputed official company press yes';

test.each(Object.values(CELL_FORMATS))('of the format %j', (format) => {
  expect(isChineseMessage(inChinese(format), VALUES)).toBe(true);
});

const SOURCE = { publisher: 'Office', title: 'Report', url: '', published: '', kind: 'press' };
const OPTIONS: ScaffoldOptions = {
  ...{ id: 'made', title: 'Made', license: 'CC0-1.0', metric: null, period: '2024' },
  ...{ unit: { power: 0, unit: 'cars' }, level: 'Places', qualifier: 'stated', source: SOURCE },
  today: TODAY,
};

/** The Chinese messages about the dataset that a table becomes: errors, else warnings. */
function chineseErrors(
  options: Partial<ScaffoldOptions>,
  lines: readonly string[] = ['Name\tMade', 'A\t4'],
): string[] {
  const { figures } = readTable(parseGrid(lines.join('\n')), {}, TODAY);
  const all = { ...OPTIONS, ...options };
  const { dataset, errors } = parseDataset(all.id, scaffoldDataset(figures, all));
  const warnings = dataset ? lintDataset(dataset, TODAY, () => null) : [];
  return [
    ...errors.flatMap(({ expected, fix }) => [expected, fix ?? '']),
    ...warnings.map(({ reason }) => reason),
  ].map(inChinese);
}

const withSource = (more: object) => ({ source: { ...SOURCE, ...more } });

test.each<[string, Partial<ScaffoldOptions>, readonly string[]]>([
  [
    'an id',
    { id: 'Made' },
    ['标识：由 a-z、0-9 和单个连字符组成，至多64个字符，不能是 latest 或 latest-year'],
  ],
  [
    'a level',
    { level: 'Latest' },
    ['标识：由 a-z、0-9 和单个连字符组成，至多64个字符，不能是 latest 或 latest-year'],
  ],
  ['a period', { period: '' }, ['时期，用最短写法，如2025']],
  ['a publisher', withSource({ publisher: '' }), ['文字，不可为空']],
  ['an address', withSource({ url: 'a.org' }), ['以 http:// 或 https:// 开头的网址，或留空']],
  [
    'spaces',
    withSource({ url: ' https://a.org ' }),
    ['有开头的空格和末尾的空格：请写https://a.org'],
  ],
  ['capital letters', withSource({ url: 'HTTPS://a.org' }), ['有大写字母：请写https://a.org']],
  [
    'full width',
    withSource({ published: '２０２４-01-02' }),
    ['日期，格式为 YYYY-MM-DD 或 YYYY-MM，或留空', '有全角字符：请写2024-01-02'],
  ],
  [
    'a rearranged date',
    withSource({ published: '3/4/2024' }),
    ['被电子表格调换了次序：请写2024-04-03或2024-03-04，以来源为准'],
  ],
  [
    'a short date',
    withSource({ published: '2024-1-2' }),
    ['缺少开头的0：请写2024-01-02，并将该列设为文本格式'],
  ],
  [
    'another date',
    withSource({ published: '2 January 2024' }),
    ['日期被电子表格改了格式：请写2024-01-02，并将该列设为文本格式'],
  ],
])('of a dataset with %s', (_, options, messages) => {
  expect(chineseErrors(options)).toEqual(expect.arrayContaining([...messages]));
});

test('of figures that a dataset can’t have', () => {
  const lines = ['Name\tMade 2024\tGrowth', 'A\t-4\t-120%', 'B\t5\t3%'];
  expect(chineseErrors({}, lines).filter(Boolean)).toEqual([
    '不小于0的纯数字，如2788000',
    '大于-100的百分比增速，如9.7，或留空',
  ]);
});

test('of a dataset that is fine', () => {
  const lines = ['Name\tMade 2024\tMade 2026', 'A\t4567\t9000', 'B\t4567\t8000'];
  expect(chineseErrors({}, lines)).toEqual(
    expect.arrayContaining([
      '尚待撰写',
      '与A的数值相同，都是4567：是否重复粘贴了一行？',
      '结束于今天（2026-11-25）之后',
    ]),
  );
});

function chineseWarnings(dataset: Dataset): string[] {
  return lintDataset(dataset, TODAY, () => null).map(({ reason }) => inChinese(reason));
}

const grown = (value: number): Partial<Observation> => ({ yoy: { value, decimals: 1 } });
const RANGE: Partial<Observation> = { qualifier: 'between', valueTo: 1100, precision: null };

test.each<[string, readonly Observation[], string]>([
  [
    'a',
    [figure('a total 2021 1000'), figure('a total 2022 101000'), figure('a total 2023 1100')],
    '按月平均，是2021的数字（1,000 things）的101倍：单位对吗？',
  ],
  [
    'a',
    [figure('a total 2022 12000'), figure('a total 2023-01--2023-06 60')],
    '按月平均，是2022的数字（12,000 things）的100分之一：单位对吗？',
  ],
  ['a', [figure('a total 2023 100'), figure('a part 2023 120')], '大于整体“Things”（100 things）'],
  [
    'a<l l',
    [figure('l total 2023 100'), figure('a total 2023 120')],
    '大于包含它的L的数字（100 things）',
  ],
  [
    'a',
    [figure('a total 2022 1000'), figure('a total 2023 1100', grown(40))],
    '与2022的数字（1,000 things）不符：按后者推算为10%',
  ],
  [
    'a',
    [figure('a total 2022 1000', RANGE), figure('a total 2023 1100', grown(40))],
    '与2022的数字（介于1,000与1,100 things之间）不符：后者排除了这一增速',
  ],
  [
    'a',
    [
      figure('a total 2022 1000', { qualifier: 'at-least', precision: null }),
      figure('a total 2023 1100', grown(40)),
    ],
    '与2022的数字（至少1,000 things）不符：后者排除了这一增速',
  ],
  ['a', [figure('a total 2024 5')], '结束于数字公布之日（2024-01-01）之后'],
  ['a', [figure('a total 2022 5')], '级别city中没有total的数字，因此默认的排名不存在'],
])('of figures of %s: %j', (places, figures, message) => {
  expect(chineseWarnings(handmade(places, figures))).toContain(message);
});

test('of a level that doesn’t say whether it is complete', () => {
  const dataset = handmade('a', []);
  const levels = dataset.levels.map(({ complete, ...level }) => level);
  const known = chineseWarnings(dataset);
  const more = chineseWarnings({ ...dataset, levels }).filter((text) => !known.includes(text));
  expect(more).toHaveLength(levels.length);
  for (const text of more) expect(isChineseMessage(text, 'city land true false')).toBe(true);
});

test('of texts and codes', () => {
  const dataset = handmade('a b c', []);
  const names = [
    { code: '04403', name: { en: 'ZÃ¼rich' } },
    { code: '04404', name: { en: 'M\ufffdlaga' } },
    { code: '4405', name: { en: 'Oslo' } },
  ];
  const entities = dataset.entities.map((entity, at) => ({ ...entity, ...names[at] }));
  expect(chineseWarnings({ ...dataset, entities })).toEqual(
    expect.arrayContaining([
      '是以错误编码读取的（UTF-8 当作 Windows-1252）：导入 CSV 时请选“65001: Unicode (UTF-8)”',
      '在转换编码时丢失了字符：请重新书写',
      '比其他的少一位：电子表格会去掉开头的0；请写04405，并将该列设为文本格式',
    ]),
  );
});

test('of a text that is like a formula', () => {
  const found = findFormulaTexts('made', new Map([['entities.csv', [['name_en'], ['=1']]]]));
  expect(found.map(({ reason }) => inChinese(reason))).toEqual([
    '开头像公式，电子表格打开文件时可能会执行：如果可以，请换一个字符开头',
  ]);
});

/** The message and hint of an error, in Chinese. */
function chineseRefusal(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof CommandError) return [error.message, error.hint].map(inChinese);
    throw error;
  }
  return [];
}

test.each<[QuestionTopic, string]>([
  ['date-order', '对日期次序的回答：见到"x"，应为dmy（日在前）或 mdy（月在前）'],
  ['number-format', '对数字写法的回答：见到"x"，应为小数点，为“.”或“,”'],
  ['columns', `对列的回答：见到"x"，应为${COLUMN_ROLES.join(', ')}之一`],
])('of an impossible answer about %s', (topic, message) => {
  expect(chineseRefusal(() => addAnswer({}, topic, 0, 'x'))).toEqual([message, '请从中选择']);
});
