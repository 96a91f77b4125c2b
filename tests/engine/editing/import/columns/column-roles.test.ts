/** What each column of a table is taken for. */
import { expect, test } from 'vitest';
import type { ColumnRole } from '../../../../../engine/editing/import/columns/column-guess.ts';
import {
  detectColumnRoles,
  headsGrowth,
} from '../../../../../engine/editing/import/columns/column-roles.ts';
import { parseGrid } from '../../../../../engine/editing/import/grid/parse-grid.ts';
import { findStructure } from '../../../../../engine/editing/import/structure/table-structure.ts';

/** Guesses for a table whose cells are separated by bars here and by tabs in the text. */
function guess(lines: readonly string[], given: ReadonlyMap<number, ColumnRole> = new Map()) {
  const text = lines.map((line) => line.split('|').join('\t')).join('\n');
  return detectColumnRoles(findStructure(parseGrid(text)), { roles: given });
}

const roles = (lines: readonly string[]) => guess(lines).map(({ role }) => role);

test.each<[string, string[], ColumnRole[]]>([
  ['names and figures', ['City|Visitors', 'A|5', 'B|9'], ['name', 'value']],
  ['a rank before names', ['Rank|City|Visitors', '1|A|9', '2|B|5'], ['rank', 'name', 'value']],
  [
    'ranks by their form',
    ['|City|Visitors', '1.|A|9', '2.|B|5', '3.|C|1'],
    ['rank', 'name', 'value'],
  ],
  ['a Chinese rank', ['排名|城市|产量', '1|甲|9', '2|乙|5'], ['rank', 'name', 'value']],
  ['tied ranks', ['Rank|City|Visitors', '1|A|9', '=2|B|5', '=2|C|5'], ['rank', 'name', 'value']],
  ['growth by words', ['City|Sales|YoY %', 'A|9|5', 'B|5|-2'], ['name', 'value', 'growth']],
  [
    'growth in Chinese',
    ['城市|产量|同比增长(%)', '甲|9|5', '乙|5|-2'],
    ['name', 'value', 'growth'],
  ],
  ['growth by signs', ['City|Sales|', 'A|9|+5%', 'B|5|-2%'], ['name', 'value', 'growth']],
  [
    'a change over ten years',
    ['City|Sales|Change 2010–2020 (%)', 'A|9|5', 'B|5|2'],
    ['name', 'value', 'unused'],
  ],
  ['a change in units', ['City|Sales|Change', 'A|90|5', 'B|50|-2'], ['name', 'value', 'unused']],
  ['a growth per year', ['City|Sales|CAGR %', 'A|9|5', 'B|5|2'], ['name', 'value', 'unused']],
  [
    'periods in rows',
    ['City|Year|Sales', 'A|2023|5', 'A|2024|6', 'B|2023|7', 'B|2024|8'],
    ['name', 'period', 'value'],
  ],
  [
    'years of foundation',
    ['City|Founded|Sales', 'A|1901|5', 'B|1902|6'],
    ['name', 'unused', 'value'],
  ],
  [
    'sources and addresses',
    ['City|Sales|Source|Link', 'A|5|Office|https://a.org', 'B|6|Office|https://b.org'],
    ['name', 'value', 'source', 'url'],
  ],
  ['notes', ['City|Sales|Notes', 'A|5|estimate', 'B|6|'], ['name', 'value', 'note']],
  ['units', ['City|Sales|Unit', 'A|5|t', 'B|6|t'], ['name', 'value', 'unit']],
  [
    'metrics',
    ['City|Indicator|Value', 'A|Births|5', 'A|Deaths|6', 'B|Births|7', 'B|Deaths|8'],
    ['name', 'metric', 'value'],
  ],
  ['codes', ['City|Code|Sales', 'A|AB1|5', 'B|AB2|6'], ['name', 'code', 'value']],
  [
    'groups',
    ['City|Region|Sales', 'A|North|5', 'B|North|6', 'C|South|7', 'D|South|8'],
    ['name', 'group', 'value'],
  ],
  ['an empty column', ['City||Sales', 'A||5', 'B||6'], ['name', 'unused', 'value']],
  ['names that are numbers', ['Brand|Sales', '3M|5', '4711|6', 'Lego|2'], ['name', 'value']],
  [
    'margins of error',
    ['City|Rate|Margin of error', 'A|5|1', 'B|6|1'],
    ['name', 'value', 'unused'],
  ],
])('%s', (_, lines, expected) => {
  expect(roles(lines)).toEqual(expected);
});

test('names in another language are a translation', () => {
  expect(guess(['City|中文|Sales', 'Beijing|北京|5', 'Shanghai|上海|6'])).toMatchObject([
    { role: 'name' },
    { role: 'translation', language: 'zh' },
    { role: 'value' },
  ]);
});

test('each guess has a reason', () => {
  for (const { why } of guess(['Rank|City|Region|Sales', '1|A|N|5', '2|B|N|4', '3|C|S|3']))
    expect(why).toMatch(/\S/);
});

test.each([
  ['two columns of names that are equally good', ['Buyer|Seller|Price', 'A|X|5', 'B|Y|6'], 1],
  ['years without a word', ['City|Something|Sales', 'A|1901|55', 'B|1987|66'], 1],
  ['numbers headed “No.” that don’t count rows', ['City|No.', 'A|5', 'B|9'], 1],
  ['two columns with one heading', ['City|Sales|Sales', 'A|5|6', 'B|7|8'], 2],
])('%s are doubtful', (_, lines, column) => {
  expect(guess(lines)[column]?.isDoubtful).toBe(true);
});

test('a chosen role is kept, and the others follow from it', () => {
  const lines = ['Buyer|Seller|Price', 'A|X|5', 'B|Y|6'];
  expect(guess(lines, new Map([[1, 'name']]))).toMatchObject([
    { role: 'unused', isDoubtful: false },
    { role: 'name', why: 'as chosen' },
    { role: 'value' },
  ]);
});

test.each([
  [['Sales (growth)'], true],
  [['Sales', 'yoy'], true],
  [['产量（同比）'], true],
  [['Sales'], false],
])('%j says that a percentage in brackets is a growth: %s', (parts, expected) => {
  expect(headsGrowth(parts)).toBe(expected);
});

test('a maker that repeats beside its models isn’t what is ranked', () => {
  const lines = [
    ...['Console|Type|Maker|Sold', 'Alpha|Home|Acme|160', 'Beta|Home|Acme|154'],
    ...['Gamma|Hand|Globex|150', 'Delta|Hand|Globex|101'],
  ];
  expect(roles(lines)).toEqual(['name', 'group', 'group', 'value']);
});
