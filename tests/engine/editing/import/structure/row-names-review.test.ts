/** Ranks before names, and numbers that belong to names. */
import { expect, test } from 'vitest';
import { Footnotes } from '../../../../../engine/editing/import/structure/footnotes.ts';
import { readNames } from '../../../../../engine/editing/import/structure/row-names.ts';

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
