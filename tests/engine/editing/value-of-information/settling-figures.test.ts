/** Figures that would settle a ranking: which they are, in which order, and that what is guaranteed holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { type Member, membersOf } from '../../../../engine/compile/members.ts';
import { indexDataset } from '../../../../engine/dataset/indexed-dataset.ts';
import type { Dataset, Observation } from '../../../../engine/dataset/schema.ts';
import { hasWidth } from '../../../../engine/editing/value-of-information/needed-figures.ts';
import {
  type SettlingFigure,
  settlingFigures,
} from '../../../../engine/editing/value-of-information/settling-figures.ts';
import { areDisjoint, type Interval } from '../../../../engine/evidence/interval.ts';
import { PublishedDecimals } from '../../../../engine/evidence/rounding.ts';
import { solve } from '../../../../engine/evidence/solver.ts';
import { parseCellId, type RankingKey } from '../../../../engine/model/address.ts';
import { parsePeriod } from '../../../../engine/model/period.ts';
import { claim, figure, handmade, withTables } from '../../../support/data/handmade.ts';
import { trueValue } from '../../../support/reference/soundness.ts';
import {
  propertyOptions,
  trueWorlds,
  type World,
  worldsWithFalsehoods,
} from '../../../support/worlds/worlds.ts';

const TOTAL: RankingKey = {
  dataset: 'handmade',
  metric: 'total',
  period: '2024',
  level: 'city',
  basis: 'count',
};

function found(dataset: Dataset, key: Partial<RankingKey> = {}, limit = 9) {
  return settlingFigures(compile(dataset), { ...TOTAL, ...key }, limit);
}

/** `entity kind least-most/open`, and the needed cells. */
function summary({ entity, kind, pairs, cells }: SettlingFigure): string {
  return `${entity.id} ${kind} ${pairs.least}-${pairs.most}/${pairs.open} ${cells.join(' ')}`;
}

function months(entity: string, last: string, value: string): Observation {
  return figure(`${entity} total 2024-01--2024-${last} ${value}`);
}

describe('the figures that settle a ranking', () => {
  test('are those of entries without a figure for the whole period, or with too few digits', () => {
    const { listed } = found(
      handmade('a b c d', [
        figure('a total 2024 100'),
        figure('b total 2024 80..90'),
        figure('c total 2024 85'),
        months('d', '11', '60'),
      ]),
    );
    expect(listed.map(summary)).toEqual([
      'd unpublished 2-3/3 d/total/2024/count',
      'b precision 1-1/2 b/total/2024/count',
    ]);
    expect(listed[0]?.missing?.id).toBe('2024-12');
    expect(listed[0]?.rivals.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(listed[0]?.pairs.ranks).toEqual({ best: 1, worst: 4 });
  });

  test('name the missing part of a period only if it is in one piece', () => {
    const { listed } = found(
      handmade('a b c', [
        figure('a total 2024 100'),
        months('b', '11', '60'),
        figure('c total 2024-03--2024-06 20'),
        figure('c total 2024-08 20'),
      ]),
    );
    expect(listed.map(({ entity, missing }) => [entity.id, missing?.id ?? null])).toEqual([
      ['c', null],
      ['b', '2024-12'],
    ]);
  });

  test('keep unlisted members apart, the highest last known figure first', () => {
    const dataset = handmade('a b c d', [
      figure('a total 2024 100'),
      figure('b total 2024 90'),
      figure('d total 2023 5', { basis: 'mixed' }),
    ]);
    const { listed, unlisted } = found(dataset);
    expect(listed).toEqual([]);
    expect(unlisted.map(summary)).toEqual([
      'd unpublished 2-2/2 d/total/2024/count',
      'c unpublished 2-2/2 c/total/2024/count',
    ]);
    expect(unlisted[0]?.pairs.ranks).toEqual({ best: 1, worst: 3 });
    expect(found(dataset, {}, 1).unlisted.map(({ entity }) => entity.id)).toEqual(['d']);
  });

  test('leave out a figure that could settle nothing, and one that is known exactly', () => {
    const { listed } = found(
      handmade('a b', [figure('a total 2024 10..20'), figure('b total 2024 0..30')]),
    );
    expect(listed.map(({ entity }) => entity.id)).toEqual(['b']);
    const equal = handmade('a b', [figure('a total 2024 10'), figure('b total 2024 10')]);
    expect(found(equal).listed).toEqual([]);
  });

  test('leave out what a table settles: it prints one larger than the other', () => {
    const rows = [figure('a total 2024 100..110'), figure('b total 2024 105..115')];
    expect(found(handmade('a b', rows)).listed.map(({ entity }) => entity.id)).toEqual(['a', 'b']);
    expect(found(withTables(handmade('a b', rows), 'source')).listed).toEqual([]);
  });

  test('of figures that contradict one another, are the right one', () => {
    const { listed } = found(
      handmade('a b', [
        figure('a total 2024 10'),
        figure('a total 2024 20', { source: 'other' }),
        figure('b total 2024 15'),
      ]),
    );
    expect(listed.map(summary)).toEqual(['a conflict 1-1/1 a/total/2024/count']);
  });

  test('are judged by figures alone, since a stated rank proves nothing', () => {
    const rows = [figure('a total 2024 100'), months('b', '11', '60')];
    const { listed } = found(handmade('a b', rows, [claim('a total 2024 city 1')]));
    expect(listed.map(summary)).toEqual(['b unpublished 1-1/1 b/total/2024/count']);
  });

  test('of a share, are the figures of both metrics that are not known exactly', () => {
    const rows = [
      figure('a total 2024 100'),
      figure('a part 2024 50'),
      figure('b total 2024 100'),
      figure('b part 2024-01--2024-06 20'),
      figure('c total 2024 90..110'),
      figure('c part 2024 50'),
    ];
    expect(found(handmade('a b c', rows), { metric: 'share' }).listed.map(summary)).toEqual([
      'b unpublished 1-2/2 b/part/2024/count',
      'c precision 1-1/2 c/total/2024/count',
    ]);
  });

  test('of a growth, are a stated rate with more digits, or the figures of both years', () => {
    const yoy = (value: number, decimals: number) => ({ yoy: { value, decimals } });
    const rows = [
      figure('a total 2024 100', yoy(10, 0)),
      figure('b total 2024 100', yoy(10.25, 2)),
      figure('c total 2024 100..120'),
      figure('c total 2023 90..100'),
    ];
    expect(found(handmade('a b c', rows), { metric: 'growth' }).listed.map(summary)).toEqual([
      'c precision 0-2/2 c/total/2024/count c/total/2023/count',
      'a precision 0-1/2 a/total/2024/count',
    ]);
  });

  test('are none where nothing is compared or known', () => {
    const rows = ['a', 'b'].map((id) => figure(`${id} total 2024 10..20`, { basis: 'mixed' }));
    const none = { listed: [], unlisted: [] };
    expect(found(handmade('a b', rows), { basis: 'mixed' })).toEqual(none);
    expect(found(handmade('a b', rows), { metric: 'absent' })).toEqual(none);
    expect(found(handmade('a b', rows), { basis: 'count' })).toEqual(none);
  });
});

/** Bounds by figures alone of all members. */
function boundsByFigures(dataset: Dataset, asOf: string, key: RankingKey): Map<string, Member> {
  const solution = solve(dataset, key.basis, asOf);
  const decimals = new PublishedDecimals(dataset).on(asOf);
  const members = membersOf(indexDataset(dataset), solution, key, decimals);
  return new Map(members.map((member) => [member.entity.id, member]));
}

const byId = (a: Observation, b: Observation) => (a.id < b.id ? -1 : 1);

/** The dataset with the true values of cells published; null if one of them has no known truth. */
function withTruth({ dataset, truth }: World, cells: readonly string[]): Dataset | null {
  const rows = cells.map((id) => {
    const { entity, metric, period: periodId, basis } = parseCellId(id);
    const period = parsePeriod(periodId);
    if (!period || period.start < 2024 * 12) return null;
    const value = truth(entity, metric, period, basis);
    const knownFrom = '2026-01-01';
    return figure(`${entity} ${metric} ${periodId} ${value}`, {
      basis,
      knownFrom,
      source: 'truth',
    });
  });
  const published = rows.filter((row) => row !== null);
  if (published.length < rows.length) return null;
  return { ...dataset, observations: [...dataset.observations, ...published].sort(byId) };
}

function isSettled(a: Interval, b: Interval): boolean {
  return areDisjoint(a, b) || (!hasWidth(a) && !hasWidth(b));
}

/** Pairs of an entity and its rivals that are settled once the truth is published; null if that can't be tried. */
function settledByTruth(
  world: World,
  asOf: string,
  key: RankingKey,
  { entity, cells, rivals }: SettlingFigure,
): number | null {
  const published = withTruth(world, cells);
  if (!published || trueValue(world, entity.id, key.metric, key.period, key.basis) === null)
    return null;
  const after = boundsByFigures(published, asOf, key);
  const boundsOf = (id: string) => after.get(id)?.figures ?? { low: 0, high: Infinity };
  return rivals.filter(({ id }) => isSettled(boundsOf(entity.id), boundsOf(id))).length;
}

describe('in random worlds', () => {
  test('publishing the truth settles at least what is guaranteed', () => {
    const guarantees: number[] = [];
    fc.assert(
      fc.property(trueWorlds, (world) => {
        const asOf = world.dates[1] ?? '';
        const compiled = compile(world.dataset, asOf);
        for (const { key } of compiled.rankings) {
          const { listed, unlisted } = settlingFigures(compiled, key, 2);
          for (const row of [...listed, ...unlisted]) {
            const settled = settledByTruth(world, asOf, key, row);
            if (settled === null) continue;
            expect(settled).toBeGreaterThanOrEqual(row.pairs.least);
            guarantees.push(row.pairs.least);
          }
        }
      }),
      propertyOptions(60, 2000),
    );
    expect(guarantees.filter((least) => least > 0).length).toBeGreaterThan(50);
  });

  test('possible ranks are those of the ranking by figures, and rivals as many as the open pairs', () => {
    fc.assert(
      fc.property(worldsWithFalsehoods, ({ dataset }) => {
        const compiled = compile(dataset);
        for (const { key, vintages } of compiled.rankings) {
          const entries = vintages.at(-1)?.document?.entries ?? [];
          const ranks = new Map(entries.map(({ entity, rank }) => [entity.id, rank?.byFigures]));
          const { listed, unlisted } = settlingFigures(compiled, key, Infinity);
          for (const { entity, pairs } of listed)
            expect(pairs.ranks).toEqual(ranks.get(entity.id) ?? pairs.ranks);
          for (const { pairs, rivals } of [...listed, ...unlisted])
            expect(rivals.length).toBe(pairs.open);
        }
      }),
      propertyOptions(),
    );
  });
});
