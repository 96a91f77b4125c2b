/** Comparison with a linear program that uses all evidence at once: never tighter, and seldom wider. */
import fc from 'fast-check';
import highsLoader from 'highs';
import { describe, expect, it } from 'vitest';
import { solve } from '../../../engine/evidence/solver.ts';
import { type Cell, evidenceOf } from '../../support/reference/evidence.ts';
import type { Interval } from '../../support/reference/interval.ts';
import { linearProgram, possibleValues } from '../../support/reference/linear-program.ts';
import { referenceSolve } from '../../support/reference/solver.ts';
import { propertyOptions, trueWorlds, type World } from '../../support/worlds/worlds.ts';

const highs = await highsLoader();

/** Larger worlds would take the linear program too long. */
const MAX_CELLS = 60;

const toleranceOf = (value: number): number => 1e-6 * Math.max(1, Math.abs(value));

function areClose(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= toleranceOf(b);
}

function isTighter(bounds: Interval, possible: Interval): boolean {
  const { low, high } = possible;
  return bounds.low > low + toleranceOf(low) || bounds.high < high - toleranceOf(high);
}

interface Pair {
  readonly cell: Cell;
  readonly bounds: Interval;
  readonly possible: Interval;
}

/** Every cell of the world as last known, with its bounds and with what the linear program leaves possible. */
function pairsOf({ dataset, dates }: World, solver: typeof solve | typeof referenceSolve): Pair[] {
  const asOf = dates.at(-1) ?? '';
  return dataset.bases.flatMap(({ id: basis }) => {
    const evidence = evidenceOf(dataset, basis, asOf);
    if (evidence.cells.length > MAX_CELLS) return [];
    const program = linearProgram(evidence);
    const { bounds } = solver(dataset, basis, asOf);
    return evidence.cells.map((cell) => ({
      cell,
      bounds: bounds.get(cell.id) ?? { low: Number.NaN, high: Number.NaN },
      possible: possibleValues(highs, program, cell),
    }));
  });
}

const percent = (pairs: readonly Pair[], side: 'low' | 'high'): number =>
  (100 * pairs.filter((p) => areClose(p.bounds[side], p.possible[side])).length) / pairs.length;

describe.each([
  { name: 'the product', solver: solve },
  { name: 'the reference', solver: referenceSolve },
])('against a linear program, $name', ({ name, solver }) => {
  it('is never tighter, and equals it in 95 % of lows and 90 % of highs that evidence limits', () => {
    const all: Pair[] = [];
    fc.assert(
      fc.property(trueWorlds, (world) => {
        const pairs = pairsOf(world, solver);
        expect(pairs.filter((p) => isTighter(p.bounds, p.possible))).toEqual([]);
        all.push(...pairs);
      }),
      propertyOptions(100, 3000),
    );
    const lows = all.filter((p) => p.possible.low > toleranceOf(0));
    const highs = all.filter((p) => p.possible.high < Infinity);
    const isDeep = process.env.LIKEWISE_DEEP === '1';
    const log = isDeep ? console.log : () => {};
    log(
      [
        `${name} against a linear program, ${all.length} cells:`,
        `all lows ${percent(all, 'low').toFixed(2)} %, all highs ${percent(all, 'high').toFixed(2)} %;`,
        `of ${lows.length} lows above 0 ${percent(lows, 'low').toFixed(2)} %,`,
        `of ${highs.length} highs that aren't open ${percent(highs, 'high').toFixed(2)} %`,
      ].join(' '),
    );
    expect(lows.length).toBeGreaterThan(500);
    expect(percent(lows, 'low')).toBeGreaterThanOrEqual(95);
    expect(percent(highs, 'high')).toBeGreaterThanOrEqual(90);
  });
});
