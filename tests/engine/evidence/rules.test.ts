/** Each rule by itself, on a few figures that anyone can check by hand. */
import { describe, expect, test } from 'vitest';
import { rankingsAsOf } from '../../../engine/compile/compile.ts';
import type { Claim, Dataset, Observation } from '../../../engine/dataset/schema.ts';
import { statedInterval } from '../../../engine/evidence/interval.ts';
import { solve } from '../../../engine/evidence/solver.ts';
import type { RankingDocument, RankingEntry } from '../../../engine/model/documents.ts';
import { claim, figure, handmade, incomplete, withTables } from '../../support/data/handmade.ts';

const NOW = '2025-01-01';

/** The bounds of a cell, `place metric period`, as [low, high]. */
function bounds(dataset: Dataset, cell: string, basis = 'count'): [number, number] | undefined {
  const [entity, metric, period] = cell.split(' ');
  const found = solve(dataset, basis, NOW).bounds.get(`${entity}/${metric}/${period}/${basis}`);
  return found && [found.low, found.high];
}

function conflicts(dataset: Dataset): string[] {
  return solve(dataset, 'count', NOW).conflicts.map(
    ({ kind, entity, metric, period }) => `${kind} ${entity} ${metric} ${period}`,
  );
}

/** The ranking of totals in 2024. */
function rankingOf(dataset: Dataset): RankingDocument | undefined {
  return rankingsAsOf(dataset).find(
    ({ id, level }) => id === 'handmade/total/2024' && level === 'city',
  );
}

function entries(
  places: string,
  rows: readonly Observation[],
  claims: readonly Claim[] = [],
): RankingEntry[] {
  return [...(rankingOf(handmade(places, rows, claims))?.entries ?? [])];
}

/** `place best-worst` of each entry. */
function ranks(
  places: string,
  rows: readonly Observation[],
  claims: readonly Claim[] = [],
): string[] {
  return entries(places, rows, claims).map(
    ({ entity, rank }) => `${entity.id} ${rank?.best}-${rank?.worst}`,
  );
}

/** `place best-worst` in the whole level of each member, listed or not, with `+` where others could come before. */
function levelRanks(dataset: Dataset): string[] {
  const { entries: listed = [], unlisted = [] } = rankingOf(dataset) ?? {};
  return [...listed.map(({ entity, rank }) => ({ entity, level: rank?.level })), ...unlisted].map(
    ({ entity, level }) => `${entity.id} ${level?.best}-${level?.worst}${level?.open ? '+' : ''}`,
  );
}

describe('a stated value stands for an interval', () => {
  const cases: [Observation['qualifier'], number, number, number?][] = [
    ['exact', 2_780_000, 2_780_000],
    ['rounded', 2_775_000, 2_785_000],
    ['truncated', 2_780_000, 2_790_000],
    ['stated', 2_775_000, 2_790_000],
    ['about', 2_770_000, 2_790_000],
    ['over', 2_780_000, 2_790_000],
    ['under', 2_770_000, 2_780_000],
    ['at-least', 2_780_000, Infinity],
    ['at-most', 0, 2_780_000],
    ['between', 2_780_000, 2_950_000, 2_950_000],
  ];
  test.each(cases)('%s', (qualifier, low, high, valueTo) => {
    const stated = { value: 2_780_000, precision: 10_000, qualifier };
    expect(statedInterval(valueTo === undefined ? stated : { ...stated, valueTo })).toEqual({
      low,
      high,
    });
  });

  test('never below 0', () => {
    expect(statedInterval({ value: 3, precision: 10, qualifier: 'about' })).toEqual({
      low: 0,
      high: 13,
    });
  });
});

describe('reported', () => {
  test('a cell lies in the interval of each figure', () => {
    const dataset = handmade('a', [
      figure('a total 2024 10..20'),
      figure('a total 2024 15..30', { source: 'other' }),
    ]);
    expect(bounds(dataset, 'a total 2024')).toEqual([15, 20]);
  });

  test('disjoint figures are a conflict, whose hull is the cell’s bounds and is not narrowed', () => {
    const dataset = handmade('a', [
      figure('a total 2024 10..20'),
      figure('a total 2024 30..40', { source: 'other' }),
      figure('a total 2024 0..100', { source: 'third' }),
      figure('a part 2024 35'),
    ]);
    expect(bounds(dataset, 'a total 2024')).toEqual([10, 40]);
    expect(conflicts(dataset)).toEqual(['observations a total 2024']);
    expect(solve(dataset, 'count', NOW).conflicts[0]?.sources).toEqual(['other', 'source']);
  });
});

/** A range: `place metric period value`, or with the upper end. */
function range(
  words: string,
  qualifier: Observation['qualifier'],
  more: Partial<Observation> = {},
): Observation {
  return figure(words, { qualifier, precision: null, ...more });
}

describe('a figure that is a range', () => {
  test('bounds one side, or both', () => {
    const dataset = handmade('a b c', [
      range('a total 2024 10', 'at-least'),
      range('b total 2024 10', 'at-most'),
      range('c total 2024 10', 'between', { valueTo: 15 }),
    ]);
    expect(bounds(dataset, 'a total 2024')).toEqual([10, Infinity]);
    expect(bounds(dataset, 'b total 2024')).toEqual([0, 10]);
    expect(bounds(dataset, 'c total 2024')).toEqual([10, 15]);
  });

  test('meets other figures of the cell, or contradicts them', () => {
    const dataset = handmade('a b', [
      range('a total 2024 10', 'at-least'),
      range('a total 2024 12', 'at-most', { source: 'other' }),
      range('b total 2024 10', 'at-least'),
      figure('b total 2024 8', { source: 'other' }),
    ]);
    expect(bounds(dataset, 'a total 2024')).toEqual([10, 12]);
    expect(bounds(dataset, 'b total 2024')).toEqual([8, Infinity]);
    expect(conflicts(dataset)).toEqual(['observations b total 2024']);
  });

  test('bounds periods and the year before on the side that it states', () => {
    const dataset = handmade('a', [
      range('a total 2024 110', 'at-least', { yoy: { value: 10, decimals: 4 } }),
      range('a total 2024-01--2024-06 40', 'at-most'),
    ]);
    expect(bounds(dataset, 'a total 2023')?.[0]).toBeCloseTo(100, 3);
    expect(bounds(dataset, 'a total 2023')?.[1]).toBe(Infinity);
    expect(bounds(dataset, 'a total 2024-01--2024-06')).toEqual([0, 40]);
  });

  test('ranks as its ends allow, and is published with them', () => {
    const rows = [
      range('a total 2024 100', 'at-least'),
      range('b total 2024 50', 'between', { valueTo: 60 }),
      range('c total 2024 55', 'at-most'),
    ];
    expect(ranks('a b c', rows)).toEqual(['a 1-1', 'b 2-3', 'c 2-3']);
    const [a, b, c] = entries('a b c', rows);
    expect(a?.bounds).toEqual({ low: 100, high: null });
    expect(a?.reported).not.toHaveProperty('valueTo');
    expect(b?.reported).toMatchObject({ value: 50, valueTo: 60, qualifier: 'between' });
    expect(b?.observations[0]).toMatchObject({ value: 50, valueTo: 60, precision: null });
    expect(c?.bounds).toEqual({ low: 0, high: 55 });
  });

  test('explains the sides that it bounds, and no other', () => {
    const list = entries('a b c', [
      range('a total 2024 100', 'at-least'),
      range('b total 2024 50', 'between', { valueTo: 60 }),
      range('c total 2024 40', 'at-most'),
    ]);
    expect(list.map(({ why }) => why.map(({ text }) => text.en))).toEqual([
      ['A, Things, 2024: at least 100 things, as source states at least 100 things.'],
      [
        'B, Things, 2024: at least 50 things, as source states between 50 and 60 things.',
        'The same figure implies at most 60 things.',
      ],
      ['C, Things, 2024: at most 40 things, as source states at most 40 things.'],
    ]);
    expect(list.map(({ why }) => why[0]?.text.zh)).toEqual([
      'A，Things，2024年：至少100things，据source公布的至少100things。',
      'B，Things，2024年：至少50things，据source公布的介于50与60things之间。',
      'C，Things，2024年：至多40things，据source公布的至多40things。',
    ]);
  });

  test('represents an entry only if no figure of the same kind of source is narrower', () => {
    const reported = (...rows: readonly Observation[]) =>
      entries('a', rows)[0]?.reported?.observation.split('/').at(-1);
    const open = range('a total 2024 100', 'at-least', { source: 'a-first' });
    expect(reported(open, figure('a total 2024 0..1000'))).toBe('source');
    expect(reported(open, range('a total 2024 90', 'at-least', { source: 'b-second' }))).toBe(
      'a-first',
    );
    expect(reported(open, range('a total 2024 90', 'at-least', { knownFrom: '2024-02-01' }))).toBe(
      'source',
    );
  });
});

describe('subperiod', () => {
  test('a year is at least what its parts sum to, and at most what covers it', () => {
    const dataset = handmade('a', [
      figure('a total 2024-01--2024-06 10..12'),
      figure('a total 2024-07--2024-12 20..25'),
      figure('a total 2024-05--2024-06 4..5'),
      figure('a total 2024 0..1000'),
    ]);
    expect(bounds(dataset, 'a total 2024')).toEqual([30, 37]);
  });

  test('a part is at most the whole less the other parts, and at least the whole less what covers the rest', () => {
    const dataset = handmade('a', [
      figure('a total 2024 100'),
      figure('a total 2024-01--2024-06 10..12'),
      figure('a total 2024-07--2024-12 0..1000'),
    ]);
    expect(bounds(dataset, 'a total 2024-07--2024-12')).toEqual([88, 90]);
  });

  test('covering periods may overlap and extend beyond the period', () => {
    const dataset = handmade('a', [
      figure('a total 2023-11--2024-07 50'),
      figure('a total 2024-06--2024-12 60'),
      figure('a total 2024 0..1000'),
    ]);
    expect(bounds(dataset, 'a total 2024')).toEqual([60, 110]);
  });
});

describe('part', () => {
  test('a part is at most its whole, a whole at least its part', () => {
    const dataset = handmade('a', [figure('a part 2024 5..50'), figure('a total 2024 1..20')]);
    expect(bounds(dataset, 'a total 2024')).toEqual([5, 20]);
    expect(bounds(dataset, 'a part 2024')).toEqual([5, 20]);
  });
});

describe('inside', () => {
  test('a place is at least the sum of those inside it, and each of them at most it less its siblings', () => {
    const dataset = handmade('p a<p b<p', [
      figure('p total 2024 0..100'),
      figure('a total 2024 30..90'),
      figure('b total 2024 40..45'),
    ]);
    expect(bounds(dataset, 'p total 2024')).toEqual([70, 100]);
    expect(bounds(dataset, 'a total 2024')).toEqual([30, 60]);
  });

  test('places inside one another are not compared on a mixed basis', () => {
    const rows = [
      figure('p total 2024 50', { basis: 'mixed' }),
      figure('a total 2024 80', { basis: 'mixed' }),
    ];
    expect(bounds(handmade('p a<p', rows), 'p total 2024', 'mixed')).toEqual([50, 50]);
  });
});

describe('growth', () => {
  const grown = figure('a total 2024 110', { yoy: { value: 10, decimals: 0 } });

  test('bounds the year before, if that has no figure of its own', () => {
    const [low = 0, high = 0] = bounds(handmade('a', [grown]), 'a total 2023') ?? [];
    expect(low).toBeCloseTo(110 / 1.105, 10);
    expect(high).toBeCloseTo(110 / 1.095, 10);
    expect(bounds(handmade('a', [grown, figure('a total 2023 90..95')]), 'a total 2023')).toEqual([
      90, 95,
    ]);
  });

  test('disjoint rates are a conflict, and the year before lies in their hull', () => {
    const other = figure('a total 2024 110', { yoy: { value: 25, decimals: 0 }, source: 'other' });
    const dataset = handmade('a', [grown, other]);
    expect(conflicts(dataset)).toEqual(['growth a total 2024']);
    const [low = 0, high = 0] = bounds(dataset, 'a total 2023') ?? [];
    expect(low).toBeCloseTo(110 / 1.255, 10);
    expect(high).toBeCloseTo(110 / 1.095, 10);
  });

  test('is not used where the figures that state it contradict one another', () => {
    const dataset = handmade('a', [grown, figure('a total 2024 200', { source: 'other' })]);
    expect(bounds(dataset, 'a total 2023')).toEqual([0, Number.POSITIVE_INFINITY]);
  });
});

describe('contradictions between rules', () => {
  test('freeze the cells that cross, each as it was reported, and leave the others alone', () => {
    const dataset = handmade('p a<p b<p c', [
      figure('p total 2024 100'),
      figure('a total 2024 150'),
      figure('b total 2024 20..90'),
      figure('c total 2024 7'),
    ]);
    expect(conflicts(dataset)).toEqual([
      'rules a total 2024',
      'rules b total 2024',
      'rules p total 2024',
    ]);
    expect(bounds(dataset, 'b total 2024')).toEqual([20, 90]);
    expect(bounds(dataset, 'c total 2024')).toEqual([7, 7]);
  });

  test('rounding of sums causes no conflict', () => {
    const dataset = handmade('p a<p b<p', [
      figure('p total 2024 0.3'),
      figure('a total 2024 0.1'),
      figure('b total 2024 0.2'),
    ]);
    expect(conflicts(dataset)).toEqual([]);
  });
});

describe('ranks', () => {
  const three = [
    figure('a total 2024 100..110'),
    figure('b total 2024 105..120'),
    figure('c total 2024 50'),
  ];

  test('are ranges where figures overlap', () => {
    expect(ranks('a b c', three)).toEqual(['b 1-2', 'a 1-2', 'c 3-3']);
  });

  test('are shared by figures that are exactly equal', () => {
    expect(
      ranks('a b c', [
        figure('a total 2024 9'),
        figure('b total 2024 9'),
        figure('c total 2024 8'),
      ]),
    ).toEqual(['a 1-1', 'b 1-1', 'c 3-3']);
  });

  test('distinguish figures that differ in the last of ten digits', () => {
    expect(
      ranks('a b', [figure('a total 2024 3000000001'), figure('b total 2024 3000000000')]),
    ).toEqual(['a 1-1', 'b 2-2']);
  });

  test('in the whole level also count members without a figure', () => {
    const [first] = entries('a b c d', three);
    expect(first?.rank).toEqual({
      best: 1,
      worst: 2,
      byFigures: { best: 1, worst: 2 },
      level: { best: 1, worst: 3, byFigures: { best: 1, worst: 3 } },
      standing: 'range',
    });
  });

  test('in the whole level are proven where figures leave one, also of members without a figure', () => {
    const rows = [figure('a total 2024 100'), figure('b total 2024 90'), figure('r total 2024 50')];
    const dataset = entries('a b c<r r', rows).map(({ entity, rank }) => [entity.id, rank]);
    expect(dataset[0]).toEqual([
      'a',
      {
        best: 1,
        worst: 1,
        byFigures: { best: 1, worst: 1 },
        level: { best: 1, worst: 1, byFigures: { best: 1, worst: 1 } },
        standing: 'proven',
      },
    ]);
  });
});

describe('claims', () => {
  const two = [figure('a total 2024 100..110'), figure('b total 2024 105..120')];

  test('a first place bounds the others from above and its holder from below', () => {
    const [a, b] = entries('a b c', two, [claim('a total 2024 city 1')]).toSorted((x, y) =>
      x.entity.id < y.entity.id ? -1 : 1,
    );
    expect(a?.bounds).toEqual({ low: 105, high: 110 });
    expect(b?.bounds).toEqual({ low: 105, high: 110 });
    expect(a?.rank).toEqual({
      best: 1,
      worst: 1,
      byFigures: { best: 1, worst: 2 },
      level: { best: 1, worst: 1, byFigures: { best: 1, worst: 3 } },
      standing: 'stated',
    });
    expect(b?.rank).toEqual({
      best: 2,
      worst: 2,
      byFigures: { best: 1, worst: 2 },
      level: { best: 2, worst: 3, byFigures: { best: 1, worst: 3 } },
      standing: 'range',
    });
  });

  test('another rank narrows ranks only, as far as unlisted places allow', () => {
    const claims = [claim('b total 2024 city 2')];
    expect(ranks('a b', two, claims)).toEqual(['b 2-2', 'a 1-1']);
    expect(ranks('a b c', two, claims)).toEqual(['b 1-2', 'a 1-2']);
  });

  const wide = ['a', 'b', 'c', 'd'].map((id) => figure(`${id} total 2024 10..20`));

  test('of all ranks but one leave the last one', () => {
    const claims = [claim('b total 2024 city 2'), claim('c total 2024 city 3')];
    expect(ranks('a b c', wide.slice(0, 3), claims)).toEqual(['a 1-1', 'b 2-2', 'c 3-3']);
    expect(entries('a b c', wide.slice(0, 3), claims)[0]?.rank).toMatchObject({
      level: { best: 1, worst: 1, byFigures: { best: 1, worst: 3 } },
      standing: 'stated',
    });
  });

  test('a rank puts all below its holder once as many as it says are above', () => {
    const rows = [figure('a total 2024 100'), ...wide.slice(1)];
    expect(ranks('a b c d', rows, [claim('c total 2024 city 2')])).toEqual([
      'a 1-1',
      'b 3-4',
      'c 2-2',
      'd 3-4',
    ]);
  });

  test('a rank puts all above its holder that could be, if no more could than it says', () => {
    const rows = [...wide.slice(0, 3), figure('d total 2024 5')];
    expect(ranks('a b c d', rows, [claim('c total 2024 city 3')])).toEqual([
      'a 1-2',
      'b 1-2',
      'c 3-3',
      'd 4-4',
    ]);
  });

  test('of one rank are of places that share it', () => {
    const claims = [claim('a total 2024 city 1'), claim('b total 2024 city 1')];
    expect(ranks('a b c', wide.slice(0, 3), claims)).toEqual(['a 1-1', 'b 1-1', 'c 3-3']);
  });

  test('that leave a place no rank are dropped together, and others stay', () => {
    const claims = [
      ...['b', 'c'].map((id) => claim(`${id} total 2024 city 4`)),
      claim('d total 2024 city 1'),
    ];
    const rows = [...wide.slice(0, 3), figure('d total 2024 15..25')];
    const dataset = handmade('a b c d', rows, claims);
    expect(conflicts(dataset)).toEqual(['claim b total 2024', 'claim c total 2024']);
    expect(ranks('a b c d', rows, claims)[0]).toBe('d 1-1');
  });

  test('a claim that figures contradict is dropped alone', () => {
    const rows = [figure('a total 2024 100'), figure('b total 2024 200')];
    const dataset = handmade('a b c', rows, [
      claim('a total 2024 city 1'),
      claim('b total 2024 city 1'),
    ]);
    expect(conflicts(dataset)).toEqual(['claim a total 2024']);
    expect([...solve(dataset, 'count', NOW).claims.values()]).toEqual(['conflict', 'used']);
  });

  test('different ranks of one place are dropped together', () => {
    const claims = [
      claim('a total 2024 city 1'),
      claim('a total 2024 city 2', { source: 'other' }),
    ];
    expect([...solve(handmade('a b c', two, claims), 'count', NOW).claims.values()]).toEqual([
      'conflict',
      'conflict',
    ]);
  });

  test('on a mixed basis nothing is compared, and claims are shown as used', () => {
    const rows = two.map((row) => ({
      ...row,
      basis: 'mixed',
      id: row.id.replace('count', 'mixed'),
    }));
    const dataset = handmade('a b c', rows, [claim('a total 2024 city 1', { basis: 'mixed' })]);
    const document = rankingsAsOf(dataset).find(({ id }) => id === 'handmade/total/2024');
    expect(document?.mixed).toBe(true);
    expect(document?.claims.map((row) => row.status)).toEqual(['used']);
    expect(document?.entries.map((entry) => entry.rank)).toEqual([null, null]);
    expect(document?.unlisted.map(({ level }) => level)).toEqual([null]);
  });
});

describe('same-source', () => {
  const printed = [
    figure('a total 2024 100..110', { source: 'office' }),
    figure('b total 2024 105..115', { source: 'office' }),
    figure('c total 2024 105..115', { source: 'office' }),
  ];
  const ranksIn = (dataset: Dataset) =>
    rankingOf(dataset)?.entries.map(
      ({ entity, rank }) => `${entity.id} ${rank?.best}-${rank?.worst}`,
    );
  const plain = ['b 1-3', 'c 1-3', 'a 1-3'];

  test('a table puts one that it prints larger above, by figures, and leaves those open that it prints alike', () => {
    const dataset = withTables(handmade('a b c', printed), 'office');
    expect(ranksIn(dataset)).toEqual(['b 1-2', 'c 1-2', 'a 3-3']);
    const [, , a] = rankingOf(dataset)?.entries ?? [];
    expect(a?.rank).toMatchObject({ byFigures: { best: 3, worst: 3 }, standing: 'proven' });
    expect(a?.bounds).toEqual({ low: 100, high: 110 });
    expect(a?.order).toMatchObject([
      { rule: 'same-source', source: 'office', above: ['b', 'c'], below: [] },
    ]);
  });

  test('an article that quotes several figures orders none', () => {
    expect(ranksIn(handmade('a b c', printed))).toEqual(plain);
    expect(rankingOf(handmade('a b c', printed))?.entries.every((one) => !one.order)).toBe(true);
  });

  test('nor does a table with another precision or qualifier, or one of which a figure isn’t used', () => {
    const [a, b, c] = printed;
    if (!a || !b || !c) throw new Error('three figures');
    const otherwise: readonly Partial<Observation>[] = [
      { precision: 9 },
      { qualifier: 'rounded', precision: 20, value: 110 },
      { status: 'estimate' },
    ];
    for (const more of otherwise) {
      const rows = [{ ...a, ...more }, b, c];
      expect(
        rankingOf(withTables(handmade('a b c', rows), 'office'))?.entries.some((one) => one.order),
      ).toBe(false);
    }
  });

  test('nor does one with a figure that another contradicts', () => {
    const rows = [...printed, figure('a total 2024 200', { source: 'paper' })];
    const dataset = withTables(handmade('a b c', rows), 'office');
    expect(ranksIn(dataset)).toEqual(plain);
  });

  test('goes on where bounds do', () => {
    const rows = [
      figure('a total 2024 110..130', { source: 'office' }),
      figure('b total 2024 100..120', { source: 'office' }),
      figure('b total 2024 118', { source: 'paper' }),
      figure('c total 2024 95..115'),
    ];
    const dataset = handmade('a b c', rows);
    expect(ranksIn(dataset)).toEqual(['b 1-2', 'a 1-3', 'c 2-3']);
    expect(ranksIn(withTables(dataset, 'office'))).toEqual(['b 2-2', 'a 1-1', 'c 3-3']);
  });

  test('tables that contradict one another order none, and are a conflict of each figure', () => {
    const rows = [
      figure('a total 2024 100..120', { source: 'office' }),
      figure('b total 2024 110..130', { source: 'office' }),
      figure('a total 2024 110..130', { source: 'bureau' }),
      figure('b total 2024 100..120', { source: 'bureau' }),
    ];
    const dataset = withTables(handmade('a b', rows), 'office', 'bureau');
    expect(ranksIn(dataset)).toEqual(['a 1-2', 'b 1-2']);
    expect(conflicts(dataset)).toEqual(['order a total 2024', 'order b total 2024']);
    expect(solve(dataset, 'count', NOW).conflicts[0]?.sources).toEqual(['bureau', 'office']);
    expect(ranksIn(withTables(handmade('a b', rows), 'office'))).toEqual(['a 2-2', 'b 1-1']);
  });
});

describe('a level that leaves others out', () => {
  const rows = [figure('a total 2024 100'), figure('b total 2024 50')];

  test('has ranks of those in the data, which others could come before', () => {
    expect(levelRanks(handmade('a b c', rows))).toEqual(['a 1-2', 'b 2-3', 'c 1-3']);
    expect(levelRanks(incomplete(handmade('a b c', rows)))).toEqual(['a 1-2+', 'b 2-3+', 'c 1-3+']);
  });

  test('has proven ranks only of those that have at least what all others are below', () => {
    const standings = (dataset: Dataset) =>
      rankingOf(dataset)?.entries.map(({ rank }) => rank?.standing);
    expect(standings(handmade('a b', rows))).toEqual(['proven', 'proven']);
    expect(standings(incomplete(handmade('a b', rows)))).toEqual(['range', 'range']);
    expect(standings(incomplete(handmade('a b', rows), 100))).toEqual(['proven', 'range']);
    expect(levelRanks(incomplete(handmade('a b', rows), 100))).toEqual(['a 1-1', 'b 2-2+']);
  });

  test('says of whom others are below, and who says so', () => {
    const { complete, beyond } = rankingOf(incomplete(handmade('a b', rows), 100)) ?? {};
    expect([complete, beyond]).toEqual([false, { value: 100, source: 'source' }]);
    expect(rankingOf(handmade('a b', rows))).toMatchObject({ complete: true });
  });

  test('has a stated first place that is also before others', () => {
    const claims = [claim('a total 2024 city 1')];
    const dataset = incomplete(
      handmade('a b', [figure('a total 2024 40..60'), ...rows.slice(1)], claims),
    );
    expect(levelRanks(dataset)).toEqual(['a 1-1', 'b 2-2+']);
    expect(rankingOf(dataset)?.entries[0]?.rank?.standing).toBe('stated');
  });

  test('may have others between a stated rank and those above it', () => {
    const claims = [claim('b total 2024 city 3')];
    expect(levelRanks(incomplete(handmade('a b', rows, claims)))).toEqual(['a 1-1+', 'b 2-2+']);
    expect(conflicts(incomplete(handmade('a b', rows, claims)))).toEqual([]);
    expect(conflicts(incomplete(handmade('a b', rows, claims), 40))).toEqual([
      'claim b total 2024',
    ]);
  });
});

describe('derived metrics', () => {
  function derived(rows: readonly Observation[], metric: string) {
    return rankingsAsOf(handmade('a b', rows)).find(({ id }) => id === `handmade/${metric}/2024`);
  }

  test('a share is at most 100, and listed only where its bounds exclude something', () => {
    const share = derived(
      [figure('a part 2024 40..60'), figure('a total 2024 50..80'), figure('b part 2024 5')],
      'share',
    );
    expect(share?.entries.map((row) => [row.entity.id, row.bounds])).toEqual([
      ['a', { low: 50, high: 100 }],
    ]);
    // Without a figure of the part, it is at most the whole: anything from 0 to 100.
    const unknown = derived([figure('a total 2024 50..80'), figure('b total 2024 90')], 'share');
    expect(unknown).toBeUndefined();
  });

  test('a growth is the stated rate, else what both years leave possible', () => {
    const rows = [
      figure('a total 2024 110', { yoy: { value: 9.7, decimals: 1 } }),
      figure('b total 2024 90..99'),
      figure('b total 2023 100'),
    ];
    const [a, b] = derived(rows, 'growth')?.entries ?? [];
    expect(a?.bounds.low).toBeCloseTo(9.65, 10);
    expect(a?.bounds.high).toBeCloseTo(9.75, 10);
    expect(b?.bounds.low).toBeCloseTo(-10, 10);
    expect(b?.bounds.high).toBeCloseTo(-1, 10);
  });
});
