/** A part's contribution to a growth: intervals that contain every possible world, computed from four cells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import type { Observation } from '../../../../engine/dataset/schema.ts';
import { partOfGrowth } from '../../../../site/pages/home/home-data.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';
import { china, ranking } from '../../../support/data/real-data.ts';

/** The growth of `a` in 2024, from these figures. */
function grown(...figures: readonly (string | Observation)[]) {
  const rows = figures.map((row) => (typeof row === 'string' ? figure(row) : row));
  const compiled = compile(handmade('a b', rows));
  const found = compiled.rankings.find(
    ({ key }) => key.metric === 'total' && key.period === '2024' && key.basis === 'count',
  );
  const document = found?.vintages.at(-1)?.document;
  if (!document) throw new Error('no ranking of 2024');
  return partOfGrowth(compiled, document);
}

describe('a growth and its part', () => {
  test('of exact figures is exact', () => {
    const growth = grown(
      'a total 2023 100',
      'a total 2024 150',
      'a part 2023 10',
      'a part 2024 30',
    );
    expect(growth).toEqual({
      entity: 'a',
      part: 'part',
      wholeGrowth: { low: 50, high: 50 },
      partGrowth: { low: 20, high: 20 },
      restGrowth: { low: 30, high: 30 },
    });
  });

  test('is more than the whole if the rest fell', () => {
    const growth = grown(
      'a total 2023 100',
      'a total 2024 110',
      'a part 2023 10',
      'a part 2024 50',
    );
    expect(growth?.restGrowth).toEqual({ low: -30, high: -30 });
  });

  test('uses a stated rate if the year before has no published figure', () => {
    const rate = { yoy: { value: 25, decimals: 0 } };
    const growth = grown(
      figure('a total 2024 125', rate),
      figure('a part 2024 50', { yoy: { value: 100, decimals: 0 } }),
    );
    expect(growth?.wholeGrowth.low).toBeLessThan(25);
    expect(growth?.wholeGrowth.high).toBeGreaterThan(25);
    expect(growth?.partGrowth.low).toBeLessThan(25);
  });

  test.each([
    ['the year before isn’t known', ['a total 2024 150', 'a part 2024 30']],
    ['the part isn’t known', ['a total 2023 100', 'a total 2024 150']],
    [
      'the whole may have fallen',
      ['a total 2023 100..200', 'a total 2024 150', 'a part 2023 1', 'a part 2024 2'],
    ],
    [
      'the part may have fallen',
      ['a total 2023 100', 'a total 2024 150', 'a part 2023 1..9', 'a part 2024 2'],
    ],
  ])('is null if %s', (_, figures) => {
    expect(grown(...figures)).toBeNull();
  });

  test('contains every world that the figures leave possible', () => {
    const value = fc.integer({ min: 100, max: 1000 });
    const width = fc.integer({ min: 0, max: 50 });
    const at = fc.double({ min: 0, max: 1, noNaN: true });
    const cell = fc.record({ value, width, at });
    fc.assert(
      fc.property(cell, cell, cell, cell, (wholeBefore, whole, partBefore, part) => {
        const low = { wholeBefore: wholeBefore.value + 2000, whole: whole.value + 4000 };
        const growth = grown(
          `a total 2023 ${low.wholeBefore}..${low.wholeBefore + wholeBefore.width}`,
          `a total 2024 ${low.whole}..${low.whole + whole.width}`,
          `a part 2023 ${partBefore.value}..${partBefore.value + partBefore.width}`,
          `a part 2024 ${part.value}..${part.value + part.width}`,
        );
        if (!growth) return;
        const true1 = low.whole + whole.width * whole.at;
        const true0 = low.wholeBefore + wholeBefore.width * wholeBefore.at;
        const ofPart =
          part.value + part.width * part.at - partBefore.value - partBefore.width * partBefore.at;
        const ofWhole = true1 - true0;
        const inside = ({ low: from, high }: { low: number; high: number }, x: number) =>
          expect(from - 1e-6 <= x && x <= high + 1e-6).toBe(true);
        inside(growth.wholeGrowth, ofWhole);
        inside(growth.partGrowth, ofPart);
        inside(growth.restGrowth, ofWhole - ofPart);
      }),
      { numRuns: 60 },
    );
  });
});

test('in 2025 new energy vehicles grew by more than all vehicles did in Chongqing', () => {
  const growth = partOfGrowth(china(), ranking('total', '2025', 'city', 'plant'));
  expect(growth).toMatchObject({ entity: 'chongqing', part: 'nev' });
  expect(growth?.restGrowth.high).toBeLessThan(0);
});

test('a growth’s part is null on a basis that compares nothing', () => {
  const document = ranking('total', '2025', 'city', 'plant');
  expect(partOfGrowth(china(), { ...document, mixed: true })).toBeNull();
});
