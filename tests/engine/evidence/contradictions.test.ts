/** Contradictory evidence doesn't spread, is always listed, and never yields an invalid number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingsAsOf } from '../../../engine/compile/compile.ts';
import type { Dataset, Observation } from '../../../engine/dataset/schema.ts';
import { solve } from '../../../engine/evidence/solver.ts';
import { cellId } from '../../../engine/model/address.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';
import { areClose } from '../../support/reference/compare.ts';
import { evidenceOf, reportedInterval } from '../../support/reference/evidence.ts';
import { areDisjoint, hullOf, statedInterval } from '../../support/reference/interval.ts';
import { propertyOptions, type World, worldsWithFalsehoods } from '../../support/worlds/worlds.ts';

/** Every solution of the world, one for each basis and date. */
function solutionsOf({ dataset, dates }: World) {
  return dates.flatMap((asOf) =>
    dataset.bases.map(({ id: basis }) => ({ basis, asOf, ...solveCore(dataset, basis, asOf) })),
  );
}

function solveCore(dataset: Dataset, basis: string, asOf: string) {
  const { figures, bounds, conflicts, claims } = solve(dataset, basis, asOf);
  return { figures, bounds, conflicts, claims };
}

const forEachSolution = (
  dataset: World,
  check: (solution: ReturnType<typeof solutionsOf>[number]) => void,
): void => solutionsOf(dataset).forEach(check);

function checkLyingWorlds(check: (world: World) => void): void {
  fc.assert(fc.property(worldsWithFalsehoods, check), propertyOptions());
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('with contradictory evidence', () => {
  it('every cell still has a low and a high in order, and its low is a number', () => {
    checkLyingWorlds((world) =>
      forEachSolution(world, ({ figures, bounds }) => {
        const wrong = [...figures, ...bounds].filter(
          ([, { low, high }]) => !(low >= 0 && low < Infinity && low <= high),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('every number in every ranking is one that JSON can write', () => {
    checkLyingWorlds(({ dataset, dates }) => {
      for (const asOf of dates) {
        const numbers = rankingsAsOf(dataset, asOf).flatMap(numbersIn);
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
      }
    });
  });

  it('observations that exclude one another are named, and their cell is exactly their hull', () => {
    checkLyingWorlds((world) =>
      forEachSolution(world, ({ basis, bounds, conflicts }) => {
        for (const conflict of conflicts.filter((c) => c.kind === 'observations')) {
          const rows = world.dataset.observations.filter((o) =>
            conflict.observations.includes(o.id),
          );
          const intervals = rows.map(statedInterval);
          const alone = intervals.filter((a) => !intervals.some((b) => areDisjoint(a, b)));
          expect(rows.length).toBeGreaterThanOrEqual(2);
          expect(alone).toEqual([]);
          const cell = cellId(conflict.entity, conflict.metric, conflict.period, basis);
          expect(bounds.get(cell)).toEqual(hullOf(intervals));
        }
      }),
    );
  });

  it('a cell that rules contradict is named, and has exactly its reported bounds', () => {
    checkLyingWorlds((world) =>
      forEachSolution(world, ({ basis, asOf, bounds, conflicts }) => {
        const evidence = evidenceOf(world.dataset, basis, asOf);
        for (const { entity, metric, period } of conflicts.filter((c) => c.kind === 'rules')) {
          const cell = cellId(entity, metric, period, basis);
          const { low, high } = reportedInterval(evidence, cell);
          const found = bounds.get(cell);
          expect(areClose(found?.low ?? Number.NaN, low)).toBe(true);
          expect(areClose(found?.high ?? Number.NaN, high)).toBe(true);
        }
      }),
    );
  });

  it('a cell without a conflict lies within each of its observations', () => {
    checkLyingWorlds((world) =>
      forEachSolution(world, ({ basis, asOf, bounds, conflicts }) => {
        const named = new Set(conflicts.map((c) => cellId(c.entity, c.metric, c.period, basis)));
        const { byCell } = evidenceOf(world.dataset, basis, asOf);
        const strays = [...byCell].filter(
          ([cell, rows]) =>
            !named.has(cell) && rows.some((row) => !isWithin(bounds.get(cell), row)),
        );
        expect(strays).toEqual([]);
      }),
    );
  });

  it('a cycle that narrows for ever without crossing is stopped and named', () => {
    // The child a is above all of its level, also above its parent p, which holds b as well: p is at least a + 5.
    const family = handmade(
      'a<p b<p p',
      [figure('b total 2025 5')],
      [claim('a total 2025 city 1')],
    );
    const entities = family.entities.map((entity) => ({ ...entity, levels: ['city'] }));
    const { figures, bounds, conflicts } = solve({ ...family, entities }, 'count', '2026-01-01');
    expect(figures.get('p/total/2025/count')).toEqual({ low: 5, high: Infinity });
    expect(bounds.get('p/total/2025/count')).toEqual({ low: 0, high: Infinity });
    expect(bounds.get('a/total/2025/count')).toEqual({ low: 0, high: Infinity });
    expect(bounds.get('b/total/2025/count')).toEqual({ low: 5, high: 5 });
    expect(conflicts.map((c) => `${c.kind} ${c.entity}`)).toEqual(['rules a', 'rules p']);
  });

  it('a growth rate is used even if a claim about the earlier year connects its entity to a contradicted one', () => {
    // In 2025 the child e is above its parent d: both are frozen, so e's growth rate doesn't bound 2024.
    const dataset = handmade(
      'b d e<d',
      [
        figure('b total 2025 15..25', { yoy: { value: -9, decimals: 0 } }),
        figure('d total 2025 0..10'),
        figure('e total 2025 12.8', { yoy: { value: -59.49, decimals: 2 } }),
      ],
      [claim('e total 2024 city 1')],
    );
    const { figures, bounds, conflicts } = solve(dataset, 'count', '2026-01-01');
    expect(conflicts.map((c) => `${c.kind} ${c.entity}`)).toEqual(['rules d', 'rules e']);
    expect(figures.get('b/total/2024/count')?.low).toBeCloseTo(15 / 0.915, 10);
    expect(bounds.get('b/total/2024/count')).toEqual(figures.get('b/total/2024/count'));
    expect(bounds.get('e/total/2024/count')?.low).toBeCloseTo(15 / 0.915, 10);
  });

  it('a dropped claim is named in a conflict, and no other claim is', () => {
    checkLyingWorlds((world) =>
      forEachSolution(world, ({ conflicts, claims }) => {
        const named = conflicts.flatMap((conflict) => conflict.claims);
        const dropped = [...claims].filter(([, status]) => status === 'conflict');
        expect(dropped.map(([id]) => id).sort()).toEqual([...new Set(named)].sort());
      }),
    );
  });
});

function isWithin(
  bounds: { readonly low: number; readonly high: number } | undefined,
  row: Observation,
): boolean {
  const { low, high } = statedInterval(row);
  if (!bounds) return false;
  return (
    (bounds.low >= low || areClose(bounds.low, low)) &&
    (bounds.high <= high || areClose(bounds.high, high))
  );
}
