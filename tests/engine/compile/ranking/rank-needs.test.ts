/** What entities without a figure of their own would need, the months that they lack, and what gives their lows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../../engine/compile/compiled-dataset.ts';
import { viewDocument } from '../../../../engine/compile/ranking/view-document.ts';
import type { Dataset, Observation } from '../../../../engine/dataset/schema.ts';
import type { RankingView } from '../../../../engine/model/documents.ts';
import { claim, figure, handmade } from '../../../support/data/handmade.ts';
import { china, ranking } from '../../../support/data/real-data.ts';

const PATIENCE_MS = 120_000;

/** The newest view of a ranking. */
function viewIn(compiled: CompiledDataset, ...place: readonly string[]): RankingView {
  const found = compiled.rankings.find(
    ({ key }) => `${[key.metric, key.period, key.level, key.basis]}` === `${place}`,
  );
  const document = found?.vintages.at(-1)?.document;
  if (!found || !document) throw new Error(`no ranking of ${place}`);
  return viewDocument(compiled, found, document);
}

/** The newest view of the ranking of 2024. */
const view = (dataset: Dataset, level = 'city', basis = 'count', metric = 'total'): RankingView =>
  viewIn(compile(dataset), metric, '2024', level, basis);

const entryOf = ({ entries, unlisted }: RankingView, id: string) =>
  [...entries, ...unlisted].find(({ entity }) => entity.id === id);

const figures = [
  figure('a total 2024 120'),
  figure('b total 2024 100'),
  figure('c total 2024-01--2024-11 40'),
  figure('c total 2023 80'),
  figure('d total 2023 50'),
  figure('f total 2023 90'),
];

describe('an entity without a figure of its own', () => {
  const shown = view(handmade('a b c d e f', figures));

  test('needs more than the first entry that isn’t known to be above it, against its last figure', () => {
    expect(entryOf(shown, 'c')).toMatchObject({
      missing: '2024-12',
      // Its eleven months have 40; December would have to have 80.
      needs: { above: 'a', value: 120, rank: 1, times: 1.5, pace: 22 },
      last: { period: '2023', value: 80 },
    });
    expect(entryOf(shown, 'd')?.needs).toEqual({ above: 'a', value: 120, rank: 1, times: 2.4 });
  });

  test('on a mixed basis lacks months too, and needs nothing, as nothing is compared', () => {
    const mixed = figures.map((one) => ({ ...one, basis: 'mixed' }));
    const shown = view(handmade('a b c d e f', mixed), 'city', 'mixed');
    const inPart = entryOf(shown, 'c');
    expect(inPart).toMatchObject({ missing: '2024-12', bounds: { low: 40 } });
    expect(inPart).not.toHaveProperty('needs');
    expect(shown.entries.filter((one) => 'group' in one)).toEqual([]);
  });

  test('has no multiple without a last figure', () => {
    expect(entryOf(shown, 'e')?.needs).toEqual({ above: 'a', value: 120, rank: 1 });
  });

  test('is one of the rivals unless it is listed: near, far or unknown', () => {
    expect(shown.rivals).toEqual({
      ...{ above: 'a', rank: 1, count: 3 },
      ...{ near: ['f'], far: 1, unknown: ['e'] },
    });
  });

  test('can’t reach a place that is stated to be first', () => {
    const stated = view(handmade('a b c d e f', figures, [claim('a total 2024 city 1')]));
    expect(entryOf(stated, 'c')?.needs).toMatchObject({
      above: 'b',
      value: 100,
      rank: 2,
      times: 1.25,
    });
    // The statement caps c as well, but doesn't put it above d.
    expect(entryOf(stated, 'd')?.needs).toMatchObject({ above: 'b', value: 100, rank: 2 });
    expect(entryOf(stated, 'c')).toMatchObject({ bounds: { high: 120 } });
    expect(entryOf(stated, 'd')).toMatchObject({ high: 120 });
  });

  test('needs no multiple of a figure of a part', () => {
    const ofPart = view(handmade('a b', [figure('a total 2024 120'), figure('b part 2023 50')]));
    expect(entryOf(ofPart, 'b')).toMatchObject({ last: { metric: 'part' } });
    expect(entryOf(ofPart, 'b')?.needs).toEqual({ above: 'a', value: 120, rank: 1 });
  });

  test('has no monthly pace without figures of months', () => {
    expect(entryOf(shown, 'd')?.needs).not.toHaveProperty('pace');
    const half = view(
      handmade('a b', [figure('a total 2024 120'), figure('b total 2024-01--2024-06 60')]),
    );
    // As much again in the other six months.
    expect(entryOf(half, 'b')?.needs).toMatchObject({ value: 120, pace: 1 });
  });

  test('changes no rank', () => {
    expect(shown.entries.map(({ rank }) => [rank?.best, rank?.worst])).toEqual([
      [1, 2],
      [2, 3],
      [1, 3],
    ]);
  });
});

describe('what gives the low of an entity without a figure of its own', () => {
  const places = 'p a<p b<p q c<q';
  const whole = figure('q total 2024 100');
  const lowOf = (...rows: Observation[]) => {
    const found = entryOf(view(handmade(places, [whole, ...rows]), 'land'), 'p');
    if (!found || !('bounds' in found)) throw new Error('p isn’t listed');
    const { bounds, part, inside, missing, needs } = found;
    return { low: bounds.low, part, inside, missing, pace: needs?.pace };
  };
  const halves = [figure('b total 2024 30'), figure('a total 2024-01--2024-06 20')];
  const nothing = { part: undefined, inside: undefined, missing: undefined, pace: undefined };

  test('are the places inside it', () => {
    expect(lowOf(...halves)).toEqual({ ...nothing, low: 50, inside: ['a', 'b'] });
  });

  test('are these also if its own figures of some months come to less, but they have no pace', () => {
    expect(lowOf(...halves, figure('p total 2024-01--2024-02 9'))).toEqual({
      ...nothing,
      low: 50,
      inside: ['a', 'b'],
    });
  });

  test('are its own figures together with others', () => {
    const own = figure('p total 2024-07--2024-12 40');
    const inside = figure('a total 2024-01--2024-06 20');
    expect(lowOf(own, inside)).toEqual({ ...nothing, low: 60, missing: '2024-01--2024-06' });
  });

  test('is a part of the metric, also that of places inside it', () => {
    expect(lowOf(figure('p part 2024-01--2024-06 5'))).toEqual({
      ...nothing,
      low: 5,
      part: 'part',
      missing: '2024-07--2024-12',
    });
    expect(lowOf(figure('a part 2024 5'))).toEqual({
      ...nothing,
      low: 5,
      part: 'part',
      inside: ['a'],
    });
    expect(lowOf(figure('a part 2024 5'), figure('b total 2024 30'))).toEqual({
      ...nothing,
      low: 35,
      inside: ['a', 'b'],
    });
  });

  test('leaves out the months that all of these leave out', () => {
    const until = (place: string, month: string) =>
      figure(`${place} total 2024-01--2024-${month} 9`);
    expect(lowOf(until('a', '06'), until('b', '06'))).toMatchObject({
      inside: ['a', 'b'],
      missing: '2024-07--2024-12',
    });
    expect(lowOf(until('a', '06'), until('b', '07')).missing).toBeUndefined();
  });

  test('is neither if a stated rank gives it', () => {
    const rows = [whole, figure('p total 2024-01--2024-02 9')];
    const stated = view(handmade(places, rows, [claim('p total 2024 land 1')]), 'land');
    const found = entryOf(stated, 'p');
    expect(found).toMatchObject({ bounds: { low: 100 } });
    expect(found).not.toHaveProperty('inside');
  });

  test(
    'is known in the real data: new energy vehicles of Hefei, and Chengdu in Sichuan',
    () => {
      const parts = ranking('total', '2025', 'city', 'plant').entries.map(({ entity, part }) => [
        entity.id,
        part,
      ]);
      expect(Object.fromEntries(parts)).toMatchObject({ hefei: 'nev', beijing: undefined });
      const sichuan = ranking('total', '2025', 'province', 'plant').entries.find(
        ({ entity }) => entity.id === 'sichuan',
      );
      expect(sichuan).toMatchObject({ inside: ['chengdu'] });
    },
    PATIENCE_MS,
  );
});

test('an entity with a figure needs nothing', () => {
  expect(view(handmade('a b', figures)).entries.some(({ needs }) => needs)).toBe(false);
  expect(view(handmade('a b', figures))).not.toHaveProperty('rivals');
});

describe('an entity of which only the whole around it is known', () => {
  /** The ranking of a and b in land x, of which a has 120. */
  const within = (whole: number): RankingView =>
    view(handmade('x a<x b<x', [figure('a total 2024 120'), figure(`x total 2024 ${whole}`)]));

  test('is no rival if it could be equal at most', () => {
    const equal = within(240);
    expect(equal.unlisted).toMatchObject([{ entity: { id: 'b' }, high: 120 }]);
    expect(equal.unlisted[0]).not.toHaveProperty('needs');
    expect(equal).not.toHaveProperty('rivals');
  });

  test('is one if it could have more', () => {
    expect(within(241).rivals).toMatchObject({ above: 'a', rank: 1, count: 1, unknown: ['b'] });
  });

  test('is none if only rounding puts it above', () => {
    // 10 after a growth of 10.4 % makes 9.054 to 9.062 for x, 5 after one of 10 % makes 4.543 to 4.548 for a: b has at most 4.519.
    const rows = [
      figure('x total 2025 10', { yoy: { value: 10.4, decimals: 1 } }),
      figure('a total 2025 5', { yoy: { value: 10, decimals: 1 } }),
      figure('c total 2024 1'),
    ];
    const shown = view(handmade('x a<x b<x c e', rows));
    expect(entryOf(shown, 'a')).toMatchObject({ bounds: { low: 4.5 } });
    expect(entryOf(shown, 'b')).toMatchObject({ high: 4.6, needs: { above: 'c' } });
    expect(shown.rivals).toMatchObject({ above: 'a', count: 1, unknown: ['e'] });
  });
});

test('a statement keeps others below for what it is about only', () => {
  // By the statement, d has at most the 100 that b has; of the part, b has at most 100 by its own figure.
  const rows = [
    figure('b total 2024 100', { qualifier: 'at-most' }),
    figure('b part 2024-01--2024-11 10'),
    figure('c part 2024 5'),
  ];
  const dataset = handmade('b c d', rows, [claim('b total 2024 city 1')]);
  const ofPart = view(dataset, 'city', 'count', 'part');
  expect(entryOf(ofPart, 'b')).toMatchObject({ bounds: { high: 100 } });
  expect(entryOf(ofPart, 'd')).toMatchObject({ high: 100, needs: { above: 'b', rank: 1 } });
  expect(ofPart.rivals).toMatchObject({ above: 'b', count: 1, unknown: ['d'] });
});

test('months that aren’t one run aren’t named', () => {
  const scattered = [figure('a total 2024 120'), figure('c total 2024-02--2024-11 40')];
  expect(entryOf(view(handmade('a c', scattered)), 'c')).not.toHaveProperty('missing');
});

test('the multiple is rounded up, to three digits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 999 }),
      (value, last) => {
        const rows = [figure(`a total 2024 ${value}`), figure(`b total 2023 ${last}`)];
        const times = entryOf(view(handmade('a b', rows)), 'b')?.needs?.times ?? Number.NaN;
        expect(times).toBeGreaterThanOrEqual(value / last);
        expect(times).toBeLessThan((value / last) * 1.01);
      },
    ),
    { numRuns: 50 },
  );
});

test('what limits one known in part is the place around it, or another that is stated to be first', () => {
  const limitsIn = ({ entries }: RankingView) =>
    Object.fromEntries(
      entries.map(({ entity, around, equal }) => [entity.id, around ?? (equal && `=${equal}`)]),
    );
  const rows = [
    ...['a total 2024 120', 'b total 2024 60', 'p total 2024 100'].map((words) => figure(words)),
    ...['c', 'd', 'e'].map((id) => figure(`${id} total 2024-01--2024-11 20`)),
  ];
  expect(limitsIn(view(handmade('p q a b<p c<p d<q e', rows)))).toEqual({
    ...{ a: undefined, b: undefined, d: undefined, e: undefined },
    c: 'p',
  });
  // The total of the place is itself a limit by a statement.
  const stated = [figure('p total 2024 100'), figure('c total 2024-01--2024-11 20')];
  const first = [claim('p total 2024 land 1')];
  const inQ = figure('d total 2024-01--2024-11 20');
  const cities = [figure('a total 2024 120'), figure('b total 2024 60'), ...stated, inQ];
  expect(limitsIn(view(handmade('p q a b<p c<p d<q e', cities, first)))).toMatchObject({
    d: undefined,
  });
  // The whole limits a part, and a longer period a shorter one.
  const parts = [
    ...['a total 2024 120', 'a part 2024 100', 'b total 2024 80'].map((words) => figure(words)),
    figure('b part 2024-01--2024-11 20'),
  ];
  expect(limitsIn(view(handmade('a b', parts), 'city', 'count', 'part'))).toEqual({
    a: undefined,
    b: undefined,
  });
  const provinces = viewIn(china(), 'total', '2025', 'province', 'plant');
  expect(limitsIn(provinces)).toMatchObject({ beijing: '=chongqing' });
  expect(limitsIn(provinces)).toMatchObject({ hebei: undefined });
});

test(
  'in the real data Beijing lacks December, and the province that needs least comes first',
  () => {
    const { entries } = ranking('total', '2025', 'city', 'plant');
    expect(entries.find(({ entity }) => entity.id === 'beijing')).toMatchObject({
      missing: '2025-12',
      needs: { above: 'shanghai' },
    });
    const { rivals, entries: provinces, unlisted } = ranking('total', '2025', 'province', 'plant');
    const times = (rivals?.near ?? []).map(
      (id) =>
        [...provinces, ...unlisted].find(({ entity }) => entity.id === id)?.needs?.times ?? 99,
    );
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(rivals?.above).toBe('guangdong');
    // Chongqing is stated to be the first city, so Tianjin can at most equal it.
    const [equal, below] = ['chongqing', 'shandong'].map((id) =>
      provinces.find(({ entity }) => entity.id === id),
    );
    const tianjin = unlisted.find(({ entity }) => entity.id === 'tianjin');
    expect(tianjin?.high).toBe(equal?.bounds.high);
    expect(tianjin?.needs).toMatchObject({
      above: 'shandong',
      value: below?.bounds.low,
      rank: 4,
    });
  },
  PATIENCE_MS,
);
