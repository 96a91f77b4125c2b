/** The names that a mistaken one was probably meant to be. */
import { expect, it } from 'vitest';
import { nearest } from '../../../worker/nearest.ts';

it('puts the likeliest name first', () => {
  expect(nearest('plnat', ['headquarters', 'unspecified', 'plant'])[0]).toBe('plant');
});

it('forgives capitals', () => {
  expect(nearest('NEV', ['total', 'nev'])[0]).toBe('nev');
});

it('names three at most', () => {
  expect(nearest('2020', ['2021', '2022', '2023', '2024'])).toEqual(['2021', '2022', '2023']);
});

it('has nothing to offer where there is nothing', () => {
  expect(nearest('x', [])).toEqual([]);
});
