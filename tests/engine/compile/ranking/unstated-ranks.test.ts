/** The ranks that are shown instead of a stated 2nd or lower place. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import type { Claim, Observation } from '../../../../engine/dataset/schema.ts';
import type { RankingEntry } from '../../../../engine/model/documents.ts';
import { claim, figure, handmade } from '../../../support/data/handmade.ts';
import { ranking } from '../../../support/data/real-data.ts';

/** The entry of `id` in the newest ranking of the cities of 2024. */
function entryOf(
  id: string,
  rows: readonly Observation[],
  claims: readonly Claim[],
): RankingEntry | undefined {
  const { rankings } = compile(handmade('a b c d e', rows, claims));
  const found = rankings.find(
    ({ key }) => key.metric === 'total' && key.period === '2024' && key.level === 'city',
  );
  const entries = found?.vintages.at(-1)?.document?.entries;
  return entries?.find(({ entity }) => entity.id === id);
}

const FIGURES = [
  figure('a total 2024 120'),
  figure('b total 2024 100'),
  figure('c total 2024-01--2024-11 40'),
];

describe('ranks without the statement of an entry’s own', () => {
  test('are those that figures leave', () => {
    expect(entryOf('b', FIGURES, [claim('b total 2024 city 2')])).toMatchObject({
      rank: { best: 2, worst: 2, byFigures: { best: 2, worst: 3 } },
      unstated: { best: 2, worst: 3, level: { best: 2, worst: 5 } },
    });
  });

  test('assume that another one is stated to be first', () => {
    const claims = [claim('a total 2024 city 1'), claim('c total 2024 city 2')];
    expect(entryOf('c', FIGURES, claims)).toMatchObject({
      rank: { best: 2, worst: 2, byFigures: { best: 1, worst: 3 } },
      unstated: { best: 2, worst: 3, level: { best: 2, worst: 5 } },
    });
  });

  test('exist where only the rank among all changes', () => {
    const exact = [...FIGURES.slice(0, 2), figure('c total 2024 40')];
    expect(entryOf('b', exact, [claim('b total 2024 city 2')])).toMatchObject({
      rank: { best: 2, worst: 2, level: { best: 2, worst: 2 } },
      unstated: { best: 2, worst: 2, level: { best: 2, worst: 4 } },
    });
  });

  test('are absent for a first place, and where the statement changes nothing', () => {
    const first = entryOf('a', FIGURES, [claim('a total 2024 city 1')]);
    expect(first?.rank).toMatchObject({ best: 1, worst: 1 });
    expect(first).not.toHaveProperty('unstated');
    const exact = ['a', 'b', 'c', 'd', 'e'].map((id, at) => figure(`${id} total 2024 ${100 - at}`));
    expect(entryOf('b', exact, [claim('b total 2024 city 2')])).not.toHaveProperty('unstated');
  });

  test('are absent where nothing is compared', () => {
    const mixed = FIGURES.map((one) => ({ ...one, basis: 'mixed' }));
    const claims = [claim('b total 2024 city 2', { basis: 'mixed' })];
    const { rankings } = compile(handmade('a b c', mixed, claims));
    const entries = rankings.flatMap(({ vintages }) => vintages.at(-1)?.document?.entries ?? []);
    expect(entries.map(({ entity }) => entity.id)).toContain('b');
    expect(entries.filter((entry) => 'unstated' in entry)).toEqual([]);
  });

  test('in the real data leave out who is below as a city', () => {
    const { entries } = ranking('total', '2025', 'province', 'plant');
    expect(entries.find(({ entity }) => entity.id === 'chongqing')).toMatchObject({
      rank: { best: 3, worst: 3 },
      unstated: { best: 3, worst: 7, level: { best: 3, worst: 20 } },
    });
  });
});
