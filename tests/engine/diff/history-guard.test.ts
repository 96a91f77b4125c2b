/** Guard of published history: what it refuses, what it accepts, and what it reports. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset, Knowledge, Observation } from '../../../engine/dataset/schema.ts';
import {
  alteredVintages,
  rewriteFromDate,
  rewritesSince,
  rewrittenVintages,
  rowsTouchingHistory,
} from '../../../engine/diff/history-guard.ts';
import { isUsed } from '../../../engine/evidence/cell-evidence.ts';
import { claim, figure, handmade, incomplete } from '../../support/data/handmade.ts';
import { edited, summaryOf, withFigures, without } from '../../support/data/summaries.ts';
import {
  propertyOptions,
  trueWorlds,
  type World,
  worldsWithFalsehoods,
} from '../../support/worlds/worlds.ts';

const FIRST = '2024-01-01';
const SECOND = '2024-02-01';
const NEWEST = '2024-03-01';
const TODAY = '2024-04-01';

/** Three places, each known a month later than the one before. */
const PUBLISHED = handmade('a b c', [
  figure('a total 2024 30', { source: 'one' }),
  figure('b total 2024 20', { source: 'two', knownFrom: SECOND }),
  figure('c total 2024 10', { source: 'three', knownFrom: NEWEST }),
]);

const late = (knownFrom: string) => figure('b total 2024 21', { source: 'late', knownFrom });

function refused(after: Dataset, before = PUBLISHED) {
  return rewrittenVintages(summaryOf(before), summaryOf(after));
}

/** The refused vintages of the ranking of totals. */
function ofTotals(after: Dataset, before = PUBLISHED): (readonly [string, string])[] {
  return refused(after, before)
    .filter((row) => row.kind === 'ranking' && row.ranking === 'total/2024/city/count')
    .map(({ asOf, what }) => [asOf, what] as const);
}

describe('refuses a row that alters a date before the newest published one', () => {
  test.each<[string, Dataset, (readonly [string, string])[]]>([
    [
      'a new figure on a date with a vintage',
      withFigures(PUBLISHED, late(SECOND)),
      [[SECOND, 'changed']],
    ],
    [
      'a new figure on a date between vintages',
      withFigures(PUBLISHED, late('2024-02-15')),
      [['2024-02-15', 'appeared']],
    ],
    [
      'a new figure before the first vintage',
      withFigures(PUBLISHED, late('2023-06-01')),
      [
        ['2023-06-01', 'appeared'],
        [FIRST, 'changed'],
        [SECOND, 'changed'],
      ],
    ],
    [
      'another value',
      edited(PUBLISHED, 'a', { value: 31 }),
      [
        [FIRST, 'changed'],
        [SECOND, 'changed'],
      ],
    ],
    [
      'another precision',
      edited(PUBLISHED, 'b', { qualifier: 'rounded', precision: 1 }),
      [[SECOND, 'changed']],
    ],
    [
      'another status that is also used',
      edited(PUBLISHED, 'b', { status: 'preliminary' }),
      [[SECOND, 'changed']],
    ],
    [
      'another growth rate',
      edited(PUBLISHED, 'b', { yoy: { value: 5, decimals: 0 } }),
      [[SECOND, 'changed']],
    ],
    ['a removed row', without(PUBLISHED, 'b'), [[SECOND, 'vanished']]],
    [
      'an earlier known_from',
      edited(PUBLISHED, 'c', { knownFrom: '2024-02-20' }),
      [['2024-02-20', 'appeared']],
    ],
    ['a later known_from', edited(PUBLISHED, 'b', { knownFrom: TODAY }), [[SECOND, 'vanished']]],
    [
      'an earlier withdrawal',
      edited(PUBLISHED, 'a', { withdrawnOn: '2024-02-20' }),
      [['2024-02-20', 'appeared']],
    ],
    [
      'a claim known from an earlier date',
      { ...PUBLISHED, claims: [claim('a total 2024 city 1', { source: 'one' })] },
      [
        [FIRST, 'changed'],
        [SECOND, 'changed'],
      ],
    ],
    [
      'a figure that is only set aside',
      withFigures(PUBLISHED, figure('c total 2024 9', { basis: 'mixed', knownFrom: SECOND })),
      [[SECOND, 'changed']],
    ],
  ])('%s', (_, after, vintages) => {
    expect(ofTotals(after)).toEqual(vintages);
  });

  test('a new member of the level alters every vintage', () => {
    const more = handmade('a b c d', PUBLISHED.observations);
    expect(ofTotals(more)).toEqual([
      [FIRST, 'changed'],
      [SECOND, 'changed'],
    ]);
  });

  test('a level that leaves others out alters every vintage, and so does a value below which they are', () => {
    const open = incomplete(PUBLISHED);
    const altered = [
      [FIRST, 'changed'],
      [SECOND, 'changed'],
    ];
    expect(ofTotals(open)).toEqual(altered);
    const bounded = incomplete(PUBLISHED, 25);
    expect(ofTotals(bounded, open)).toEqual(altered);
    expect(rowsTouchingHistory(summaryOf(open), summaryOf(bounded))).toEqual([
      { kind: 'completeness', id: 'city/total/2024/count/source', what: 'new', from: FIRST },
    ]);
  });

  test('the removal of a whole dataset is refused', () => {
    const summary = summaryOf(PUBLISHED);
    const kinds = rewrittenVintages(summary, null).map(({ kind, what }) => `${kind} ${what}`);
    expect(new Set(kinds)).toEqual(
      new Set(['ranking vanished', 'comparison vanished', 'leaders vanished']),
    );
  });

  test('names comparisons and leaders that are altered alone', () => {
    const [before, after] = [[], [claim('a total 2020 city 1')]].map((claims) =>
      handmade('a b c', PUBLISHED.observations, claims),
    );
    if (!before || !after) throw new Error('two datasets');
    expect(refused(after, before)).toEqual([
      { kind: 'leaders', ranking: 'total/city', asOf: FIRST, what: 'changed' },
      { kind: 'leaders', ranking: 'total/city', asOf: SECOND, what: 'changed' },
      { kind: 'leaders', ranking: 'total/city/count', asOf: FIRST, what: 'changed' },
      { kind: 'leaders', ranking: 'total/city/count', asOf: SECOND, what: 'changed' },
    ]);
  });
});

describe('accepts', () => {
  const title = (en: string) => ({ en });
  test.each<[string, Dataset]>([
    ['the same data', PUBLISHED],
    [
      'the same rows in another order',
      { ...PUBLISHED, observations: PUBLISHED.observations.toReversed() },
    ],
    ['a row known from today', withFigures(PUBLISHED, late(TODAY))],
    ['a row known from the newest date', withFigures(PUBLISHED, late(NEWEST))],
    ['another value of what was known on the newest date', edited(PUBLISHED, 'c', { value: 11 })],
    [
      'a row withdrawn today',
      edited(PUBLISHED, 'a', { withdrawnOn: TODAY, withdrawnReason: 'A slip' }),
    ],
    ['what only the newest date knew, taken away', without(PUBLISHED, 'c')],
    ['another note', edited(PUBLISHED, 'a', { note: 'Read twice.' })],
    [
      'another title of the metric',
      {
        ...PUBLISHED,
        metrics: PUBLISHED.metrics.map((row) => ({ ...row, title: title('Goods') })),
      },
    ],
    [
      'other names of the places',
      { ...PUBLISHED, entities: PUBLISHED.entities.map((row) => ({ ...row, name: title('X') })) },
    ],
    [
      'other words for level and basis',
      {
        ...PUBLISHED,
        levels: PUBLISHED.levels.map((row) => ({ ...row, title: title('X') })),
        bases: PUBLISHED.bases.map((row) => ({ ...row, title: title('X') })),
      },
    ],
    [
      'other publishers and links',
      {
        ...PUBLISHED,
        sources: PUBLISHED.sources.map((row) => ({
          ...row,
          publisher: 'X',
          title: 'X',
          url: 'https://example.org',
        })),
      },
    ],
  ])('%s', (_, after) => {
    expect(refused(after)).toEqual([]);
  });

  test('a reworded reason of a withdrawal', () => {
    const withdrawn = { withdrawnOn: SECOND, withdrawnReason: 'x' };
    const before = edited(PUBLISHED, 'a', withdrawn);
    expect(refused(edited(before, 'a', { withdrawnReason: 'y' }), before)).toEqual([]);
  });

  test('a metric, a level or a basis that wasn’t published before', () => {
    const { metrics, levels, bases } = PUBLISHED;
    const figures = [...PUBLISHED.observations, figure('a part 2024 3', { source: 'one' })];
    const full = { ...PUBLISHED, observations: figures };
    const bare = {
      ...full,
      metrics: metrics.filter((row) => row.id !== 'share'),
      levels: levels.filter((row) => row.id !== 'land'),
      bases: bases.filter((row) => row.id !== 'mixed'),
    };
    expect(refused(full, bare)).toEqual([]);
    expect(refused(bare, full).map((row) => row.ranking)).toContain('share/2024/city/count');
  });

  test('a dataset that wasn’t published', () => {
    expect(rewrittenVintages(null, summaryOf(PUBLISHED))).toEqual([]);
  });
});

describe('a reason', () => {
  const corrected = edited(PUBLISHED, 'b', { value: 22 });
  const because = (from: string, reason = 'A slip.') => ({
    ...corrected,
    rewrites: [{ date: TODAY, from, reason }],
  });

  test('permits alterations from its date on', () => {
    expect(refused(because(SECOND))).toEqual([]);
    expect(refused(because(FIRST))).toEqual([]);
    expect(refused(because('2024-02-02')).map((row) => row.asOf)).toContain(SECOND);
  });

  test('is shown with the number of vintages that it covers', () => {
    const [before, after] = [summaryOf(PUBLISHED), summaryOf(because(SECOND))];
    const vintages = alteredVintages(before, after).filter(({ kind }) => kind === 'ranking').length;
    expect(vintages).toBeGreaterThan(0);
    expect(rewritesSince(before, after)).toEqual([
      { date: TODAY, from: SECOND, reason: 'A slip.', vintages },
    ]);
    expect(rewritesSince(null, after)).toEqual([]);
  });

  test('that was published before permits no new alteration', () => {
    const more = edited(because(SECOND), 'b', { value: 23 });
    expect(refused(more, because(SECOND)).map((row) => row.asOf)).toContain(SECOND);
  });

  test('must be kept, but may be reworded', () => {
    expect(refused(corrected, because(SECOND))).toEqual([
      { kind: 'reason', ranking: 'A slip.', asOf: SECOND, what: 'vanished' },
    ]);
    expect(refused(because(SECOND, 'A slip of the pen.'), because(SECOND))).toEqual([]);
  });

  test('must start at the oldest altered date', () => {
    expect(rewriteFromDate(refused(edited(PUBLISHED, 'a', { value: 31 })))).toBe(FIRST);
    expect(rewriteFromDate(refused(corrected))).toBe(SECOND);
    expect(rewriteFromDate([])).toBeNull();
  });
});

describe('the rows that may be the cause', () => {
  test('are those that touch dates before the newest', () => {
    const after = withFigures(
      edited(edited(PUBLISHED, 'b', { value: 22 }), 'c', { value: 11 }),
      late('2024-02-15'),
      figure('c part 2024 5', { knownFrom: TODAY }),
    );
    expect(rowsTouchingHistory(summaryOf(PUBLISHED), summaryOf(after))).toEqual([
      { kind: 'observation', id: 'b/total/2024/count/late', what: 'new', from: '2024-02-15' },
      { kind: 'observation', id: 'b/total/2024/count/two', what: 'changed', from: SECOND },
    ]);
    expect(rowsTouchingHistory(null, summaryOf(after))).toEqual([]);
  });
});

/** A world before and after one of its rows was touched, and the first date on which that counts. */
interface Update {
  readonly before: Dataset;
  readonly after: Dataset;
  readonly from: string;
  /** Whether the row is used on that date, before or after, so that readers see the difference. */
  readonly isSeen: boolean;
}

const DAYS = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10', '2026-06-10'];

function update(world: World, position: number, kind: number, day: number): Update | null {
  const { dataset } = world;
  const row = dataset.observations[position % dataset.observations.length];
  if (!row) return null;
  const others = dataset.observations.filter((other) => other !== row);
  const replaced = (next: Observation): Dataset => ({
    ...dataset,
    observations: [...others, next],
  });
  const withoutRow = { ...dataset, observations: others };
  const from = row.knownFrom;
  if (kind === 0) return { before: withoutRow, after: dataset, from, isSeen: isUsed(row, from) };
  if (kind === 1) return { before: dataset, after: withoutRow, from, isSeen: isUsed(row, from) };
  if (kind === 2) {
    const after = replaced({ ...row, value: row.value + 1 });
    return { before: dataset, after, from, isSeen: isUsed(row, from) };
  }
  const withdrawnOn = DAYS[day % DAYS.length] ?? '';
  if (withdrawnOn <= from || row.withdrawnOn !== null) return null;
  const after = replaced({ ...row, withdrawnOn, withdrawnReason: 'wrong' });
  return { before: dataset, after, from: withdrawnOn, isSeen: isUsed(row, from) };
}

describe('in any world', () => {
  const choices = [fc.nat(200), fc.nat(3), fc.nat(5)] as const;

  test.each([
    ['honest', trueWorlds],
    ['lying', worldsWithFalsehoods],
  ])('%s, a row is refused if and only if it touches a date before the newest', (_, worlds) => {
    const counts = { refused: 0, passed: 0 };
    fc.assert(
      fc.property(worlds, ...choices, (world, position, kind, day) => {
        const found = update(world, position, kind, day);
        if (!found) return;
        const [before, after] = [summaryOf(found.before), summaryOf(found.after)];
        const rewritten = rewrittenVintages(before, after);
        if (found.from >= before.newest) {
          expect(rewritten).toEqual([]);
          counts.passed += 1;
        } else if (found.isSeen) {
          expect(rewritten).not.toEqual([]);
          expect(rowsTouchingHistory(before, after)).toMatchObject([{ from: found.from }]);
          counts.refused += 1;
        }
      }),
      propertyOptions(60, 2000),
    );
    expect(Math.min(counts.refused, counts.passed)).toBeGreaterThan(5);
  });

  test('new figures and withdrawals are never refused as time passes', () => {
    fc.assert(
      fc.property(worldsWithFalsehoods, fc.nat(4), (world, day) => {
        const { dataset } = world;
        const date = DAYS[day] ?? '';
        const knownRows = <Row extends Knowledge>(rows: readonly Row[]) =>
          rows
            .filter((row) => row.knownFrom <= date)
            .map((row) => ((row.withdrawnOn ?? '') <= date ? row : { ...row, withdrawnOn: null }));
        const before = {
          ...dataset,
          observations: knownRows(dataset.observations),
          claims: knownRows(dataset.claims),
          completeness: knownRows(dataset.completeness),
        };
        expect(rewrittenVintages(summaryOf(before), summaryOf(dataset))).toEqual([]);
      }),
      propertyOptions(60, 2000),
    );
  });
});
