/** Held against a linear program that uses all evidence at once: never tighter, and seldom wider. */
import fc from 'fast-check';
import highsLoader from 'highs';
import { describe, expect, it } from 'vitest';
import { solve } from '../../../engine/evidence/solver.ts';
import { type Cell, evidenceOf } from '../../support/reference/evidence.ts';
import type { Interval } from '../../support/reference/interval.ts';
import { linearProgram, possibleValues } from '../../support/reference/linear-program.ts';
import { solveSlowly } from '../../support/reference/solver.ts';
import { honestWorlds, runs, type World } from '../../support/worlds/worlds.ts';

const highs = await highsLoader();

/** Larger worlds would take the linear program too long. */
const MOST_CELLS = 60;

const slackOf = (value: number): number => 1e-6 * Math.max(1, Math.abs(value));

function areEqual(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= slackOf(b);
}

function isTighter(bounds: Interval, possible: Interval): boolean {
  const { low, high } = possible;
  return bounds.low > low + slackOf(low) || bounds.high < high - slackOf(high);
}

interface Pair {
  readonly cell: Cell;
  readonly bounds: Interval;
  readonly possible: Interval;
}

/** Every cell of the world as last known, with its bounds and with what the linear program leaves possible. */
function pairsOf({ dataset, dates }: World, solver: typeof solve | typeof solveSlowly): Pair[] {
  const asOf = dates.at(-1) ?? '';
  return dataset.bases.flatMap(({ id: basis }) => {
    const evidence = evidenceOf(dataset, basis, asOf);
    if (evidence.cells.length > MOST_CELLS) return [];
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
  (100 * pairs.filter((p) => areEqual(p.bounds[side], p.possible[side])).length) / pairs.length;

describe.each([
  { name: 'the product', solver: solve },
  { name: 'the reference', solver: solveSlowly },
])('against a linear program, $name', ({ name, solver }) => {
  it('is never tighter, and equals it in 95 % of lows and 90 % of highs that evidence limits', () => {
    const all: Pair[] = [];
    fc.assert(
      fc.property(honestWorlds, (world) => {
        const pairs = pairsOf(world, solver);
        expect(pairs.filter((p) => isTighter(p.bounds, p.possible))).toEqual([]);
        all.push(...pairs);
      }),
      runs(150, 3000),
    );
    const lows = all.filter((p) => p.possible.low > slackOf(0));
    const highs = all.filter((p) => p.possible.high < Infinity);
    console.log(
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
