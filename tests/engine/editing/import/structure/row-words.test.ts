/** Rows that aren't places, notes and unit lines, by their words. */

import { describe, expect, test } from 'vitest';
import { asideKind } from '../../../../../engine/editing/import/structure/aside-words.ts';
import {
  isNote,
  isUnitLine,
  unitOfLine,
} from '../../../../../engine/editing/import/structure/row-words.ts';

test.each([
  ['Total', 'total'],
  ['Grand total', 'total'],
  ['TOTAL:', 'total'],
  ['Subtotal', 'total'],
  ['Insgesamt', 'total'],
  ['Summe', 'total'],
  ['合计', 'total'],
  ['总计', 'total'],
  ['小计', 'total'],
  ['Europe total', 'total'],
  ['Итого', 'total'],
  ['الإجمالي', 'total'],
  ['Average', 'average'],
  ['Durchschnitt', 'average'],
  ['平均', 'average'],
  ['World', 'whole'],
  ['全国', 'whole'],
  ['EU27', 'whole'],
  ['of which: urban', 'part'],
  ['其中：市区', 'part'],
  ['Other', 'rest'],
  ['Others', 'rest'],
  ['Rest of the world', 'rest'],
  ['其他', 'rest'],
  ['Sonstige', 'rest'],
  ['Totnes', null],
  ['Worldham', null],
  ['Otherton', null],
  ['全州县', null],
  ['Berlin', null],
  ['Sumatra', null],
  ['Meanwood', null],
])('%s is a row of kind %s', (name, kind) => {
  expect(asideKind(name)).toBe(kind);
});

test.each([
  ['Source: Office of Statistics', true],
  ['Note: as of May', true],
  ['Quelle: Amt', true],
  ['注：含市区', true],
  ['数据来源：统计局', true],
  ['數據來源：交通運輸部。', true],
  ['* provisional', true],
  ['¹ Estimate', true],
  ['[a] Includes the port', true],
  ['a) Includes the whole port', true],
  ['Berlin', false],
  ['Noteborough', false],
])('%s is a note: %s', (text, expected) => {
  expect(isNote(text)).toBe(expected);
});

test.each([
  ['单位：万辆', '万辆'],
  ['(in thousands)', 'thousands'],
  ['Unit: million tonnes', 'million tonnes'],
  ['Einheit: Mio. €', 'Mio. €'],
  ['Angaben in Tsd.', 'Tsd.'],
  ['単位：千人', '千人'],
  ['단위: 억원', '억원'],
  ['ед. изм.: тыс. т', 'тыс. т'],
  ['Birim: bin ton', 'bin ton'],
  ['Valores em milhões', 'milhões'],
])('the unit line %s names %s', (text, unit) => {
  expect(isUnitLine(text)).toBe(true);
  expect(unitOfLine(text)).toBe(unit);
});

test.each(['Berlin', 'Visitors', 'Innsbruck', 'Birim fiyat', '単位制高校'])(
  '%s is no unit line',
  (text) => {
    expect(isUnitLine(text)).toBe(false);
    expect(unitOfLine(text)).toBeNull();
  },
);

test('a title may end in a unit line', () => {
  expect(isUnitLine('人口推計（単位：千人）')).toBe(false);
  expect(unitOfLine('人口推計（単位：千人）')).toBe('千人');
});

test.each([
  ...['Total Wine Bar', 'Total Recall', 'Total Bank', 'TotalEnergies', 'Total-Energies', 'Totalán'],
  ...['Mean Girls', 'Mean Street Primary', 'Average White Band', 'Average Joe'],
  ...['Other Guys', 'Other Voices', 'Unknown Mortal Orchestra', 'The Rest'],
  ...['Dont Nod', 'Of Which Men', 'Davon Godchaux', 'All Saints', 'All Bar One', 'World Cup'],
])('“%s” is a name', (name) => {
  expect(asideKind(name)).toBeNull();
});

test.each([
  ['Total', 'total'],
  ['TOTAL:', 'total'],
  ['total (12 countries)', 'total'],
  ['Total – all regions', 'total'],
  ['Total visitors', 'total'],
  ['Total Nacional', 'total'],
  ['Grand total', 'total'],
  ['All sectors', 'total'],
  ['Turnout', 'total'],
  ['Всего по стране', 'total'],
  ['合计 Total', 'total'],
  ['Deutschland insgesamt', 'total'],
  ['Average', 'average'],
  ['Average of 12 cities', 'average'],
  ['Moyenne nationale', 'average'],
  ['World', 'whole'],
  ['European Union - 27 countries (from 2020)', 'whole'],
  ['Euro area – 20 countries (from 2023)', 'whole'],
  ['of which men', 'part'],
  ['Of which: men', 'part'],
  ['dont : agroalimentaire', 'part'],
  ['darunter: München', 'part'],
  ['其中：苏州市', 'part'],
  ['Others', 'rest'],
  ['Other countries', 'rest'],
  ['Other small states', 'rest'],
  ['Rest of world', 'rest'],
  ['Resto', 'rest'],
  ['Resto del mundo', 'rest'],
  ['Various', 'rest'],
  ['Divers', 'rest'],
  ['Übrige Länder', 'rest'],
  ['其他地区', 'rest'],
] as const)('“%s” is a row of kind %s', (name, kind) => {
  expect(asideKind(name)).toBe(kind);
});

describe('a note', () => {
  test.each([
    'Source: Office',
    'Source - Office',
    'Note 1. Revised',
    'Stand: 2024',
    '* provisional',
  ])('“%s” is one', (text) => {
    expect(isNote(text)).toBe(true);
  });

  test.each(['Champ-sur-Drac', 'Lecture-sur-Mer', 'Stand-Up Daily'])('“%s” is none', (text) => {
    expect(isNote(text)).toBe(false);
  });
});
