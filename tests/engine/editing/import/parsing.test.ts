/** Parsers of pasted tables, numbers, units and names. */
import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../../engine/dataset/schema.ts';
import { EntityMatcher } from '../../../../engine/editing/import/entity-matcher.ts';
import { parsePastedTable } from '../../../../engine/editing/import/pasted-table.ts';
import { parsePrintedNumber } from '../../../../engine/editing/import/printed-number.ts';
import {
  findUnit,
  isUnitOf,
  parsePrintedUnit,
} from '../../../../engine/editing/import/printed-unit.ts';
import { detectColumns } from '../../../../engine/editing/import/table-columns.ts';

const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  ...{ id, name: { en: id }, levels: ['city'], parent: null, code: '' },
  ...more,
});

const ENTITIES = [
  entity('north-isle', {
    name: { en: 'North Isle', zh: '北岛', ar: 'الجزيرة الشمالية' },
    aliases: ['北岛市', 'North Isle Municipality'],
    code: '010200',
  }),
  entity('st-olave', { name: { en: "Saint-Olave's", zh: '圣奥拉夫' } }),
  entity('twin-city', { name: { en: 'Twin' } }),
  entity('twin-land', { name: { en: 'Twin' }, levels: ['land'] }),
];

describe('a pasted table', () => {
  test.each([
    ['tabs', 'name\tvalue\nA\t1,000\nB\t2'],
    ['semicolons', 'name;value\nA;1,000\nB;2'],
    ['commas, with quotation marks', 'name,value\r\nA,"1,000"\r\nB,2\r\n'],
    ['bars', 'name|value\nA|1,000\nB|2'],
    ['spaces', 'name  value\nA  1,000\nB  2'],
    ['tabs, after a byte order mark and empty lines', '\ufeff\n\nname\tvalue\nA\t1,000\n\nB\t2\n'],
  ])('may be split by %s', (_, text) => {
    const { head, rows } = parsePastedTable(text);
    expect([head, rows.map(({ cells }) => cells)]).toEqual([
      ['name', 'value'],
      [
        ['A', '1,000'],
        ['B', '2'],
      ],
    ]);
  });

  test('may have a title and a unit above it, or no head; rows have line numbers', () => {
    const { titles, head, rows } = parsePastedTable(
      'Things made\t\nUnit: thousand\t\nA\t1\nB\t2\n',
    );
    expect([titles, head, rows.map(({ line }) => line)]).toEqual([
      ['Things made', 'Unit: thousand'],
      null,
      [3, 4],
    ]);
  });

  test('keeps names of several words together if spaces separate its cells', () => {
    expect(parsePastedTable('North Isle 12.5 -3.2\nTwin 4 5').rows[0]?.cells).toEqual([
      ...['North Isle', '12.5', '-3.2'],
    ]);
  });

  test('without figures is an error that names what was expected', () => {
    expect(() => parsePastedTable('only words')).toThrow('expected a name and a number in each');
    expect(() => parsePastedTable('')).toThrow('the table has 0 rows');
  });
});

describe('a printed number', () => {
  test.each([
    ['278.80', '278.80', null, ''],
    ['2,788,000', '2788000', null, ''],
    ['2 788 000', '2788000', null, ''],
    ['２７８．８', '278.8', null, ''],
    ['−3.2%', '-3.2', null, '%'],
    ['+9.70％', '9.70', null, '%'],
    ['.5', '0.5', null, ''],
    ['约278.8万', '278.8', 'about', '万'],
    ['超过100万', '100', 'over', '万'],
    ['100余万', '100', 'over', '万'],
    ['over 1.5 million', '1.5', 'over', 'million'],
    ['不足3', '3', 'under', ''],
    ['~4', '4', 'about', ''],
  ])('%s', (cell, digits, qualifier, rest) => {
    expect(parsePrintedNumber(cell)).toEqual({ digits, qualifier, rest });
  });

  test.each(['', '-', '—', '…', 'n/a', '暂无'])('%j is blank', (cell) => {
    expect(parsePrintedNumber(cell)).toBeNull();
  });

  test.each(['many', '1.2.3', '1,2,3', '12,34'])('%j is not a number', (cell) => {
    expect(parsePrintedNumber(cell)).toEqual({});
  });
});

describe('a unit', () => {
  const metric = {
    ...{ id: 'made', unit: 'tonnes', title: { en: 'Made' } },
    unitName: { en: 'tonnes', zh: '吨' },
  };

  test.each([
    ['万吨', 4, '吨'],
    ['亿吨', 8, '吨'],
    ['百万吨', 6, '吨'],
    ['千吨', 3, '吨'],
    ['萬', 4, ''],
    ['吨', 0, '吨'],
    ['million tonnes', 6, 'tonnes'],
    ['Thousands of tonnes', 3, 'tonnes'],
    ['ten thousand tonnes', 4, 'tonnes'],
    ['10,000 tonnes', 4, 'tonnes'],
    ['10k', 4, ''],
    ['k', 3, ''],
    ['M', 6, ''],
    ['bn tonnes', 9, 'tonnes'],
    ['（万吨）', 4, '吨'],
    ['tonne', 0, 'tonne'],
  ])('%s is ten to the power of %d', (text, power, word) => {
    expect(parsePrintedUnit(text)).toEqual({ power, word });
    expect(isUnitOf(parsePrintedUnit(text), metric)).toBe(true);
  });

  test.each(['metres', '万米', 'kilograms', 'medals'])('%s is not one of this metric', (text) => {
    expect(isUnitOf(parsePrintedUnit(text), metric)).toBe(false);
  });

  test('is found in heads and titles', () => {
    const powerIn = (text: string) => findUnit(text, metric)?.power ?? null;
    expect(powerIn('产量（万吨）')).toBe(4);
    expect(powerIn('单位：亿吨')).toBe(8);
    expect(powerIn('Unit: million tonnes')).toBe(6);
    expect(powerIn('Made, thousand tonnes')).toBe(3);
    expect(powerIn('Growth (%)')).toBeNull();
    expect(powerIn('Made')).toBeNull();
  });
});

describe('a name', () => {
  const places = new EntityMatcher(ENTITIES, null);
  const idOf = (name: string) => {
    const found = places.find(name);
    return 'entity' in found ? found.entity.id : found;
  };

  test.each([
    ...[
      'North Isle',
      'north isle',
      'NORTH-ISLE',
      'north-isle',
      '北岛',
      '北 岛',
      '北岛市',
      '010200',
    ],
    ...['North Isle Municipality', 'الجزيرة الشمالية', 'North Isle*'],
  ])('%s is found', (name) => {
    expect(idOf(name)).toBe('north-isle');
  });

  test('is found with other marks and accents', () => {
    expect([idOf('Saint Olave’s'), idOf('saint olaves'), idOf('Sáint-Olave´s')]).toEqual(
      Array(3).fill('st-olave'),
    );
  });

  test('of two entities needs a level', () => {
    expect(idOf('Twin')).toEqual({ several: ENTITIES.slice(2) });
    expect(new EntityMatcher(ENTITIES, 'land').find('Twin')).toEqual({ entity: ENTITIES[3] });
  });

  test('of no entity returns the nearest names', () => {
    expect(idOf('Noth Isle')).toMatchObject({
      nearest: ['North Isle', 'north-isle', expect.anything()],
    });
    expect(idOf('重庆')).toEqual({ nearest: [] });
  });
});

describe('the columns', () => {
  const places = new EntityMatcher(ENTITIES, null);
  const columnsOf = (text: string, given = {}) =>
    detectColumns(parsePastedTable(text), places, given);

  test.each([
    [
      'a head',
      'No.\tCity\tMade\tGrowth\n1\tNorth Isle\t5\t1\n2\tTwin\t4\t2\n3\tX\t3\t1',
      [1, 2, 3],
    ],
    ['percent signs', 'North Isle\t5%\t12\nTwin\t4%\t11', [0, 2, 1]],
    ['Chinese heads', '地区\t产量\t同比\n北岛\t5\t1', [0, 1, 2]],
    ['nothing but names and numbers', 'North Isle,5\nTwin,4', [0, 1, null]],
  ])('are detected by %s', (_, text, [name, value, growth]) => {
    expect(columnsOf(text)).toEqual({ name, value, growth });
  });

  test('of figures are undecided if there are several', () => {
    const text = 'City\t2024\t2025\nNorth Isle\t5\t6';
    expect(columnsOf(text)).toEqual({ of: 'value', choices: ['2024', '2025'] });
    expect(columnsOf(text, { value: 2 })).toEqual({ name: 0, value: 2, growth: null });
  });
});
