/** Tables that spaces lay out: aligned columns, lists with single spaces, dot leaders. */
import { expect, test } from 'vitest';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { showGrid } from '../../../../support/import/show-grid.ts';

/** The text without its first line break, so that its columns start at the margin. */
const block = (text: string) => text.slice(1);

test.each([
  [
    'words before figures',
    `
المدينة   الزوار            المبيعات
Ashford   حوالي 174606      525507
Brenton   144724            أقل من 126635
Calder    128972            لا يقل عن 216057`,
    [
      'المدينة | الزوار | المبيعات',
      'Ashford | حوالي 174606 | 525507',
      'Brenton | 144724 | أقل من 126635',
      'Calder | 128972 | لا يقل عن 216057',
    ],
  ],
  [
    'digits of other scripts',
    `
城市        产量
Ashford   १४४,८८९.३
Brenton   ８４，２７
Calder    ٤٥٬٤٥٧`,
    ['城市 | 产量', 'Ashford | १४४,८८९.३', 'Brenton | ８４，２７', 'Calder | ٤٥٬٤٥٧'],
  ],
  [
    'full-width digits, each as wide as one space',
    `
City     Output       Sales
Ashford  ３０８，３３３ kg   １１８
Brenton               ３４３
Calder   ４１８，４５２ kg`,
    [
      'City | Output | Sales',
      'Ashford | ３０８，３３３ kg | １１８',
      'Brenton |  | ３４３',
      'Calder | ４１８，４５２ kg |',
    ],
  ],
  [
    'blank cells',
    `
City              2022      2023
Tokyo         37,400    37,500
Delhi                   28,514
São Paulo     21,650
Total         59,050    66,014`,
    [
      'City | 2022 | 2023',
      'Tokyo | 37,400 | 37,500',
      'Delhi |  | 28,514',
      'São Paulo | 21,650 |',
      'Total | 59,050 | 66,014',
    ],
  ],
  [
    'a blank cell in every row',
    `
Name     A     B     C
x        1           3
y              2     3
z        1     2`,
    ['Name | A | B | C', 'x | 1 |  | 3', 'y |  | 2 | 3', 'z | 1 | 2 |'],
  ],
  [
    'Chinese characters of double width',
    `
城市          人口      增长率
重庆      3,212.43       0.5
上海      2,487.09
呼和浩特    344.61      -1.2`,
    [
      '城市 | 人口 | 增长率',
      '重庆 | 3,212.43 | 0.5',
      '上海 | 2,487.09 |',
      '呼和浩特 | 344.61 | -1.2',
    ],
  ],
  [
    'headings wider than their columns',
    `
Name   Population of the city   Growth rate
A                    1,234          0.5
B                       34         -1.5`,
    ['Name | Population of the city | Growth rate', 'A | 1,234 | 0.5', 'B | 34 | -1.5'],
  ],
  [
    'a title, a unit, a second line of headings, marks and a source',
    `
Table 1. Visitors by country
                              (thousands)
Country                 2022    2023    Change
                                         (%)
Germany                1,234   1,345      9.0
France                   945     ...        -
United Kingdom         2,001   2,100      4.9
Source: Office, 2024`,
    [
      'Table 1. Visitors by country |  |  |',
      ' |  | (thousands) |',
      'Country | 2022 | 2023 | Change',
      ' |  |  | (%)',
      'Germany | 1,234 | 1,345 | 9.0',
      'France | 945 | ... | -',
      'United Kingdom | 2,001 | 2,100 | 4.9',
      'Source: Office, 2024 |  |  |',
    ],
  ],
  [
    'columns with one space between some cells',
    `
Filesystem     1K-blocks    Used Available
/dev/sda1       41152812 8421112  30618264
tmpfs            4021212       0   4021212
/dev/sdb1      103081248 9132120  88689864`,
    [
      'Filesystem | 1K-blocks | Used | Available',
      '/dev/sda1 | 41152812 | 8421112 | 30618264',
      'tmpfs | 4021212 | 0 | 4021212',
      '/dev/sdb1 | 103081248 | 9132120 | 88689864',
    ],
  ],
  [
    'thousands separated by spaces',
    `
Paris    2 145 906   -1,2
Lyon       522 250    0,4
Nice       342 669    0,1`,
    ['Paris | 2 145 906 | -1,2', 'Lyon | 522 250 | 0,4', 'Nice | 342 669 | 0,1'],
  ],
  [
    'dashes below the headings',
    `
city       count
---------  -----
Tokyo         37
Delhi          5`,
    ['city | count', 'Tokyo | 37', 'Delhi | 5'],
  ],
])('reads aligned columns with %s', (_, text, rows) => {
  const grid = parseGrid(block(text));
  expect([grid.layout, ...showGrid(grid)]).toEqual(['spaces', ...rows]);
});

test.each([
  [
    'Ashford about 12,345 1,234\nBrenton 15,678 more than 1,500\nCirca 12,000 –',
    ['Ashford | about 12,345 | 1,234', 'Brenton | 15,678 | more than 1,500', 'Circa | 12,000 | –'],
  ],
  [
    'North Isle 12.5 -3.2\nSouth Isle 9.1 4.0\nEast 3 –',
    ['North Isle | 12.5 | -3.2', 'South Isle | 9.1 | 4.0', 'East | 3 | –'],
  ],
  [
    '1 Tokyo 37,400,068\n2 São Paulo 21,650,000',
    ['1 | Tokyo | 37,400,068', '2 | São Paulo | 21,650,000'],
  ],
  ['1. Tokyo $5.2bn\n2. Delhi $4bn', ['1. | Tokyo | $5.2bn', '2. | Delhi | $4bn']],
  ['Paris 2 145 906 -1,2\nLyon 522 250 0,4', ['Paris | 2 145 906 | -1,2', 'Lyon | 522 250 | 0,4']],
  [
    'Top cities\nCity A B\nLyon 522 250\nNice 342 669',
    ['Top cities |  |', 'City | A | B', 'Lyon | 522 | 250', 'Nice | 342 | 669'],
  ],
  [
    'City, population\nTokyo 37,400\nDelhi 28,514',
    ['City | population', 'Tokyo | 37,400', 'Delhi | 28,514'],
  ],
  [
    'Kyoto ........ 1,463,723\nOsaka .......... 2,691,185',
    ['Kyoto | 1,463,723', 'Osaka | 2,691,185'],
  ],
  ['Kyoto . . . . 1,463,723\nOsaka . . . 2,691,185', ['Kyoto | 1,463,723', 'Osaka | 2,691,185']],
  ['Kyoto ... 1,463,723\nOsaka ... 2,691,185', ['Kyoto | 1,463,723', 'Osaka | 2,691,185']],
  ['Tokyo: 37.4 million\nDelhi: 28.5 million', ['Tokyo | 37.4 million', 'Delhi | 28.5 million']],
  ['- Tokyo 37,400\n- Delhi 28,514', ['Tokyo | 37,400', 'Delhi | 28,514']],
  [
    'Tokyo  37,400,068  1.2\nSao Paulo  22,043,028  0.5',
    ['Tokyo | 37,400,068 | 1.2', 'Sao Paulo | 22,043,028 | 0.5'],
  ],
  ['上　海  2487\n呼和浩特  344', ['上　海 | 2487', '呼和浩特 | 344']],
])('reads a list by its spaces: %j', (text, rows) => {
  const grid = parseGrid(text);
  expect([grid.layout, ...showGrid(grid)]).toEqual(['spaces', ...rows]);
});

test.each([
  ['Lyon 522 250\nNice 342 669', 'line 1: “522 250” can be one number or several'],
  [
    'Tokyo  37,400,068  1.2\nSao Paulo  22,043,028\nX  5  7',
    'line 2: its position doesn’t tell which column',
  ],
  [
    'A 1 2\nB 3 4\nC 5\nD 6 7\nE 8 9\nF 1 2',
    'line 3: “C 5” has 2 cells, expected 3 as in the other lines',
  ],
  [
    'A 1 2\nB 3 4\nD 6 7\nE 8 9\nF 1',
    'line 5: “F 1” has 2 cells, expected 3 as in the other lines',
  ],
])('refuses what positions don’t tell: %j', (text, message) => {
  expect(() => parseGrid(text)).toThrow(message);
});
