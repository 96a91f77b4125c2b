/** Changes for readers between two small datasets that differ in one thing. */
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { type DatasetDiff, diffDataset } from '../../../engine/diff/dataset-diff.ts';
import type { RankingDiff } from '../../../engine/diff/ranking-diff.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';
import {
  changesBetween,
  edited,
  summaryOf,
  withFigures,
  without,
} from '../../support/data/summaries.ts';

const TODAY = '2024-06-01';

/** a is known in part: between 25 and 40; b is 30, c is 10; d isn't listed. */
const BEFORE = handmade('a b c d', [
  figure('a total 2024 25..40'),
  figure('b total 2024 30'),
  figure('c total 2024 10'),
]);

const TOTALS = { metric: 'total', period: '2024', level: 'city', basis: 'count' };

function ofTotals(after: Dataset, before = BEFORE): RankingDiff {
  const found = changesBetween(before, after).rankings.find(
    (row) => row.metric === 'total' && row.basis === 'count',
  );
  if (!found) throw new Error('the ranking of totals differs');
  return found;
}

const ids = (rows: readonly { readonly entity: { readonly id: string } }[]) =>
  rows.map(({ entity }) => entity.id);

/** Rank and bounds of each entry before and after, as `1–2 25–40`. */
function moves(rows: RankingDiff['ranks']): (string | null)[][] {
  return rows.map(({ entity, ...sides }) => [
    entity.id,
    ...[sides.before, sides.after].map(
      (side) =>
        side &&
        `${side.rank?.best}–${side.rank?.worst} ${side.bounds.low}–${side.bounds.high} ${side.value}`,
    ),
  ]);
}

describe('a ranking', () => {
  test('with a new figure has old and new ranks and figures', () => {
    const exact = figure('a total 2024 35', { source: 'bureau', knownFrom: TODAY });
    const found = ofTotals(withFigures(BEFORE, exact));
    expect(found).toMatchObject({ ...TOTALS, kind: 'changed', appeared: [], gone: [] });
    expect(moves(found.ranks)).toEqual([
      ['a', '1–2 25–40 25', '1–1 35–35 35'],
      ['b', '1–2 30–30 30', '2–2 30–30 30'],
    ]);
    expect(ids(found.figures)).toEqual(['a']);
    expect(found.setAside).toEqual({ appeared: [], gone: [] });
  });

  test('with a changed figure has it, even if no rank changes', () => {
    const found = ofTotals(edited(BEFORE, 'c', { value: 11 }));
    expect([ids(found.ranks), moves(found.figures)]).toEqual([
      [],
      [['c', '3–3 10–10 10', '3–3 11–11 11']],
    ]);
  });

  test('with another published value in the same bounds has both values', () => {
    const found = ofTotals(edited(BEFORE, 'a', { value: 40, qualifier: 'under', precision: 15 }));
    expect(moves(found.figures)).toEqual([['a', '1–2 25–40 25', '1–2 25–40 40']]);
  });

  test('has the entities that are added and removed, with the coverage', () => {
    const came = ofTotals(withFigures(BEFORE, figure('d total 2024 5')));
    expect([ids(came.appeared), ids(came.gone)]).toEqual([['d'], []]);
    expect(came.coverage).toEqual({ before: { listed: 3, of: 4 }, after: { listed: 4, of: 4 } });
    const went = ofTotals(without(BEFORE, 'c'));
    expect([ids(went.appeared), ids(went.gone)]).toEqual([[], ['c']]);
  });

  test('has a withdrawn figure as set aside', () => {
    const after = edited(BEFORE, 'c', { withdrawnOn: TODAY, withdrawnReason: 'wrong' });
    const found = ofTotals(after);
    expect(ids(found.gone)).toEqual(['c']);
    expect(found.setAside).toEqual({
      appeared: [
        {
          observation: 'c/total/2024/count/source',
          entity: { id: 'c', name: { en: 'C' } },
          value: 10,
          basis: 'count',
          status: 'final',
          reason: 'withdrawn',
        },
      ],
      gone: [],
    });
    expect(ofTotals(BEFORE, after).setAside.gone).toHaveLength(1);
  });

  test('has figures that are not compared because of their basis or status', () => {
    const guess = figure('d total 2024 99', { basis: 'mixed', knownFrom: TODAY });
    const forecast = figure('d total 2024 98', { status: 'forecast', knownFrom: TODAY });
    const found = ofTotals(withFigures(BEFORE, guess, forecast));
    expect(
      found.setAside.appeared.map(({ reason, basis, value }) => [reason, basis, value]),
    ).toEqual([
      ['status', 'count', 98],
      ['basis', 'mixed', 99],
    ]);
    expect(found.ranks).toEqual([]);
  });

  test('has new and resolved conflicts', () => {
    const other = withFigures(BEFORE, figure('c total 2024 12', { source: 'paper' }));
    expect(ofTotals(other).conflicts.appeared).toMatchObject([
      { entity: 'c', kind: 'observations', period: '2024' },
    ]);
    expect(changesBetween(BEFORE, other).conflicts.appeared).toHaveLength(1);
    const { conflicts } = changesBetween(other, BEFORE);
    expect([conflicts.appeared, conflicts.gone.length]).toEqual([[], 1]);
  });

  test('treats a conflict with a third figure as the same conflict', () => {
    const two = withFigures(BEFORE, figure('c total 2024 12', { source: 'paper' }));
    const three = withFigures(two, figure('c total 2024 14', { source: 'radio' }));
    expect(changesBetween(two, three).conflicts).toEqual({ appeared: [], gone: [] });
  });

  test('has the status of claims, and the highs of unlisted entities', () => {
    const claims = [claim('b total 2024 city 1', { knownFrom: TODAY })];
    const found = ofTotals({ ...BEFORE, claims });
    expect(found.claims).toEqual([
      {
        claim: 'b/total/2024/count/city/1/source',
        entity: { id: 'b', name: { en: 'B' } },
        rank: 1,
        before: null,
        after: 'used',
      },
    ]);
    expect(found.unlisted).toEqual([
      { entity: { id: 'd', name: { en: 'D' } }, before: null, after: 30 },
    ]);
    expect(moves(found.ranks)[0]).toEqual(['b', '1–2 30–30 30', '1–1 30–30 30']);
  });

  test('has ranks by figures and in the whole level if only these change', () => {
    const claims = [claim('b total 2024 city 1')];
    const before = { ...BEFORE, claims };
    const found = ofTotals(withFigures(before, figure('d total 2024 5')), before);
    const b = found.ranks.find(({ entity }) => entity.id === 'c');
    expect(b?.before?.rank).toMatchObject({ best: 3, worst: 3, level: { best: 3, worst: 4 } });
    expect(b?.after?.rank).toMatchObject({ best: 3, worst: 3, level: { best: 3, worst: 3 } });
  });

  test('that is new or removed has all its entries', () => {
    const months = withFigures(BEFORE, figure('a total 2024-05 2', { knownFrom: TODAY }));
    const found = changesBetween(BEFORE, months).rankings.find((row) => row.period === '2024-05');
    expect(found).toMatchObject({ kind: 'new', coverage: { before: null } });
    expect(ids(found?.appeared ?? [])).toEqual(['a']);
    const back = changesBetween(months, BEFORE).rankings.find((row) => row.period === '2024-05');
    expect([back?.kind, ids(back?.gone ?? []), back?.coverage.after]).toEqual([
      'gone',
      ['a'],
      null,
    ]);
  });
});

describe('the order', () => {
  const order = (changes: DatasetDiff) =>
    changes.rankings.map(({ metric, period }) => `${metric} ${period}`);

  test('is the default ranking, changed ranks, changed figures; counts before derived metrics', () => {
    const before = withFigures(
      BEFORE,
      figure('a total 2022 9'),
      figure('b total 2022 8'),
      figure('a total 2023 9'),
      figure('b total 2023 8'),
      figure('a part 2024 1'),
    );
    const other = { '2024': 31, '2022': 9.5, '2023': 8.5 } as const;
    const after = {
      ...before,
      observations: before.observations.map((row) =>
        row.entity === 'b' && row.metric === 'total' && row.period.id in other
          ? { ...row, value: other[row.period.id as keyof typeof other] }
          : row,
      ),
    };
    expect(order(changesBetween(before, after))).toEqual([
      'total 2024',
      'total 2022',
      'growth 2023',
      'total 2023',
      'growth 2024',
      'part 2024',
    ]);
  });
});

describe('a dataset', () => {
  test('without a changed fact is unchanged, whatever its wording', () => {
    const reworded = { ...BEFORE, title: { en: 'Other' } };
    expect(changesBetween(BEFORE, reworded)).toMatchObject({
      kind: 'unchanged',
      title: { en: 'Other' },
      rankings: [],
      leaders: [],
      rows: [],
      rewrites: [],
    });
  });

  test('that is new or removed has all its rankings', () => {
    const summary = summaryOf(BEFORE);
    const [come, go] = [diffDataset(null, summary), diffDataset(summary, null)];
    expect([come.kind, go.kind]).toEqual(['new', 'gone']);
    expect(come.rankings).toHaveLength(Object.keys(summary.rankings).length);
    expect(go.rankings.map((row) => row.kind)).toContain('gone');
    expect(() => diffDataset(null, null)).toThrow('expected at least one');
  });

  test('has changed leaders', () => {
    const exact = figure('a total 2024 35', { source: 'bureau', knownFrom: TODAY });
    const { leaders } = changesBetween(BEFORE, withFigures(BEFORE, exact));
    expect(
      leaders.map(({ metric, year, before, after }) => [
        metric,
        year,
        [before?.status, ids(before?.leaders.map((entity) => ({ entity })) ?? [])],
        [after?.status, ids(after?.leaders.map((entity) => ({ entity })) ?? [])],
      ]),
    ).toEqual([['total', '2024', ['open', ['b', 'a']], ['leading', ['a']]]]);
  });

  test('survives JSON', () => {
    const changes = changesBetween(BEFORE, without(BEFORE, 'c'));
    expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
  });

  test('names entities that only the previous release has', () => {
    const fewer = handmade('a b d', without(BEFORE, 'c').observations);
    const { rankings, names } = changesBetween(BEFORE, fewer);
    const gone = rankings.find((row) => row.metric === 'total')?.gone ?? [];
    expect(gone.map(({ entity }) => entity.name.en)).toEqual(['C']);
    expect(names.c).toEqual({ en: 'C' });
  });
});
