/** Suggestions for a misspelt name. */
import { expect, it } from 'vitest';
import { nearestNames } from '../../../engine/model/nearest-names.ts';

it('puts the nearest name first', () => {
  expect(nearestNames('plnat', ['headquarters', 'unspecified', 'plant'])[0]).toBe('plant');
});

it.each([
  ['NEV', ['total', 'nev'], 'nev'],
  ['north isle', ['North Isle', 'south'], 'North Isle'],
])('ignores case in %s', (text, names, expected) => {
  expect(nearestNames(text, names)[0]).toBe(expected);
});

it('gives at most three names, equally near ones in their order', () => {
  expect(nearestNames('2020', ['2021', '2022', '2023', '2024'])).toEqual(['2021', '2022', '2023']);
});

it('leaves out names that have nothing in common with the text', () => {
  expect(nearestNames('xyz', ['total', 'nev'])).toEqual([]);
  expect(nearestNames('x', [])).toEqual([]);
});
