/** What entities without a figure of their own would need, and the months that they lack. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { viewDocument } from '../../../../engine/compile/ranking/view-document.ts';
import type { Dataset } from '../../../../engine/dataset/schema.ts';
import type { RankingView } from '../../../../engine/model/documents.ts';
import { claim, figure, handmade } from '../../../support/data/handmade.ts';
import { ranking } from '../../../support/data/real-data.ts';

const PATIENCE_MS = 120_000;

/** The newest view of the ranking of 2024. */
function view(dataset: Dataset, period = '2024'): RankingView {
  const compiled = compile(dataset);
  const found = compiled.rankings.find(
    ({ key }) => key.metric === 'total' && key.period === period && key.basis === 'count',
  );
  const document = found?.vintages.at(-1)?.document;
  if (!found || !document) throw new Error(`no ranking of ${period}`);
  return viewDocument(compiled, found, document);
}

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

  test('has no multiple without a last figure', () => {
    expect(entryOf(shown, 'e')?.needs).toEqual({ above: 'a', value: 120, rank: 1 });
  });

  test('is one of the rivals unless it is listed: near, far or unknown', () => {
    expect(shown.rivals).toEqual({ above: 'a', rank: 1, near: ['f'], far: 1, unknown: ['e'] });
  });

  test('can’t reach a place that is stated to be first', () => {
    const stated = view(handmade('a b c d e f', figures, [claim('a total 2024 city 1')]));
    expect(entryOf(stated, 'c')?.needs).toMatchObject({
      above: 'b',
      value: 100,
      rank: 2,
      times: 1.25,
    });
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
    expect(shown.entries.map(({ rank: { best, worst } }) => [best, worst])).toEqual([
      [1, 2],
      [2, 3],
      [1, 3],
    ]);
  });
});

test('an entity of which only a part is known has that part’s metric', () => {
  const { entries } = ranking('total', '2025', 'city', 'plant');
  const parts = entries.map(({ entity, part }) => [entity.id, part]);
  expect(Object.fromEntries(parts)).toMatchObject({ hefei: 'nev', beijing: undefined });
});

test('an entity with a figure needs nothing', () => {
  expect(view(handmade('a b', figures)).entries.some(({ needs }) => needs)).toBe(false);
  expect(view(handmade('a b', figures))).not.toHaveProperty('rivals');
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
  },
  PATIENCE_MS,
);
