/** The names of rows. */

import { expect, test } from 'vitest';
import { Footnotes } from '../../../../../engine/editing/import/structure/footnotes.ts';
import {
  cleanName,
  comparableName,
  readNames,
} from '../../../../../engine/editing/import/structure/row-names.ts';

const NO_NOTES = new Footnotes([]);

test.each([
  ['Berlin[a]', 'Berlin', ['[a]']],
  ['Berlin (a)', 'Berlin', ['a']],
  ['Berlin*', 'Berlin', ['*']],
  ['Berlin ......', 'Berlin', []],
  ['Berlin:', 'Berlin', []],
  ['• Berlin', 'Berlin', []],
  ['🇩🇪 Berlin', 'Berlin', []],
  ['北 京', '北京', []],
  ['Berlin (city)', 'Berlin (city)', []],
  ['Nunavut 1', 'Nunavut 1', []],
  ['Nunavut (1)', 'Nunavut', ['1']],
  ['EU (27)', 'EU (27)', []],
])('cleans %j', (text, name, marks) => {
  expect(cleanName(text, NO_NOTES)).toEqual({ name, marks });
});

test('a number behind a name is a mark if a note has it', () => {
  const notes = new Footnotes(['1 Includes the islands']);
  expect(cleanName('Nunavut 1', notes)).toEqual({ name: 'Nunavut', marks: ['1'] });
});

test('beside notes with numbers, a number in brackets is a mark if one of them has it', () => {
  const notes = new Footnotes(['1 Includes the islands', '12 Estimated']);
  expect(cleanName('Nunavut (1)', notes)).toEqual({ name: 'Nunavut', marks: ['1'] });
  expect(cleanName('Nunavut (12)', notes)).toEqual({ name: 'Nunavut', marks: ['12'] });
  expect(cleanName('EFTA (4)', notes)).toEqual({ name: 'EFTA (4)', marks: [] });
});

const names = (texts: readonly string[]) => readNames(texts, NO_NOTES).map(({ name }) => name);

test.each([
  ['ranks that count up', ['1. A', '2. B', '3. C'], ['A', 'B', 'C']],
  ['ranks with #', ['#1 A', '#2 B'], ['A', 'B']],
  ['numbers that belong to names', ['3 Rivers', '2 Harbours'], ['3 Rivers', '2 Harbours']],
  [
    'one number of many names',
    ['1. FC Köln', 'Hertha', 'Union'],
    ['1. FC Köln', 'Hertha', 'Union'],
  ],
])('drops %s only where they are ranks', (_, texts, expected) => {
  expect(names(texts)).toEqual(expected);
});

test('takes codes off names, if each has its own', () => {
  const codes = (...texts: string[]) =>
    readNames(texts, NO_NOTES).map(({ code, name }) => [code, name]);
  expect(codes('FIN: Finland', 'AUT: Austria', '', 'Total')).toEqual([
    ['FIN', 'Finland'],
    ['AUT', 'Austria'],
    ['', ''],
    ['', 'Total'],
  ]);
  for (const texts of [
    ['USA: Boston', 'USA: Chicago'],
    ['FIN: Finland', 'Austria'],
    ['FIN: Finland'],
  ] as const)
    expect(codes(...texts)).toEqual(texts.map((text) => ['', text]));
});

test.each([
  ['Beijing 北京', 'Shanghai 上海'],
  ['北京 (Beijing)', '上海 (Shanghai)'],
  ['Beijing/北京', 'Shanghai/上海'],
])('splits names in two languages: %s', (...texts) => {
  expect(readNames(texts, NO_NOTES)).toMatchObject([
    { name: 'Beijing', names: { zh: '北京' } },
    { name: 'Shanghai', names: { zh: '上海' } },
  ]);
});

test('a single name in two scripts stays as it is', () => {
  expect(names(['Tesla 特斯拉', 'Ford', 'Fiat', 'BYD'])).toEqual([
    'Tesla 特斯拉',
    'Ford',
    'Fiat',
    'BYD',
  ]);
});

test.each([
  ['São Paulo', 'sao paulo', true],
  ['St. Gallen', 'St Gallen', true],
  ['C#', 'C', false],
  ['C++', 'C', false],
])('%s and %s are the same name: %s', (a, b, expected) => {
  expect(comparableName(a) === comparableName(b)).toBe(expected);
});

const namesOf = (texts: readonly string[]) =>
  readNames(texts, new Footnotes([])).map(({ name }) => name);

test.each([
  [['12 Monkeys', '21 Grams', '28 Days Later']],
  [['7 Days', '8 Mile']],
  [['1 Day', '3 Idiots', '12 Monkeys']],
  [['1. FC Köln', '1. FC Nürnberg']],
])('%j keep their numbers', (names) => {
  expect(namesOf(names)).toEqual(names);
});

test.each([
  [['1 Oslo', '2 Lima', '3 Rome']],
  [['1 Oslo', '2 Lima', '2 Rome']],
  [['11 Oslo', '12 Lima', '13 Rome']],
  [['1. Oslo', '4. Lima', '9. Rome']],
  [['#2 Oslo', '#5 Lima', '#5 Rome']],
])('%j lose their ranks', (names) => {
  expect(namesOf(names)).toEqual(['Oslo', 'Lima', 'Rome']);
});
