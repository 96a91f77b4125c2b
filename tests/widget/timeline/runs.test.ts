/** Playable runs of years: one way of counting, no gap, the same entities, figures for most of them. */
import { describe, expect, test } from 'vitest';
import type { LeadersYear, RankingView } from '../../../engine/model/documents.ts';
import { candidateRuns, confirmedRuns, entitiesThroughout } from '../../../widget/timeline/race.ts';
import { leadersDocument, year, yearlyView, yearlyViews } from '../../fixtures/widget/leaders.ts';

const candidates = (items: readonly LeadersYear[]): string[] =>
  candidateRuns(items).map((run) => run.map((item) => item.year).join());
const confirmed = (views: readonly RankingView[]): string[] =>
  confirmedRuns(views).map((run) => run.map(({ period }) => period.id).join());

describe('a candidate run', () => {
  test('ends when most entities have no figure', () => {
    expect(candidates(leadersDocument.items)).toEqual(['2017,2018,2019,2020,2021']);
  });

  test.each<[string, Partial<LeadersYear>]>([
    ['another way of counting', { basis: 'plant', break: true }],
    ['a break', { break: true }],
    ['no ranking', { ranking: null }],
    ['incomparable figures', { mixed: true }],
    ['two entities with figures', { coverage: { listed: 2, of: 3 } }],
    ['figures for only half of the entities', { coverage: { listed: 5, of: 10 } }],
  ])('doesn’t continue over %s', (_, more) => {
    const items = [
      ...['2001', '2002', '2003'].map((id) => year(id, 'shanghai')),
      year('2004', 'shanghai', more),
      ...['2005', '2006', '2007'].map((id) =>
        year(id, 'shanghai', { basis: more.basis ?? 'headquarters' }),
      ),
    ];
    const [first, second] = candidates(items);
    expect(first).toBe('2001,2002,2003');
    expect(second).toMatch(/^(2004,)?2005,2006,2007$/);
  });

  test('has at least three years', () => {
    expect(candidates([year('2001', 'shanghai'), year('2002', 'shanghai')])).toEqual([]);
    expect(candidates([])).toEqual([]);
  });

  test('may start with the first year of a new way of counting', () => {
    const items = ['2001', '2002', '2003'].map((id, index) =>
      year(id, 'shanghai', { basis: 'plant', break: index === 0 }),
    );
    expect(candidates(items)).toEqual(['2001,2002,2003']);
  });
});

describe('a confirmed run', () => {
  test('has all years if the same entities have figures', () => {
    expect(confirmed(yearlyViews)).toEqual(['2017,2018,2019,2020,2021']);
    expect(entitiesThroughout(yearlyViews).size).toBe(5);
  });

  test('is split if a visible entity has no figure in another year', () => {
    const before = { shanghai: 5, chongqing: 4, beijing: 3, hefei: 2 };
    const after = { shanghai: 5, chongqing: 4, beijing: 3, qingdao: 2 };
    const views = [
      ...['2001', '2002', '2003'].map((id) => yearlyView(id, before)),
      ...['2004', '2005', '2006'].map((id) => yearlyView(id, after)),
    ];
    expect(confirmed(views)).toEqual(['2001,2002,2003', '2004,2005,2006']);
  });

  test('continues if only entities beyond the visible rows change', () => {
    const names = Array.from({ length: 11 }, (_, index) => `place-${index}`);
    const figures = Object.fromEntries(names.map((name, index) => [name, 100 - index]));
    const coverage = { listed: 11, of: 12 };
    const views = ['2001', '2002', '2003'].map((id, index) =>
      yearlyView(id, { ...figures, [`passing-${index}`]: 1 }, { coverage }),
    );
    expect(confirmed(views)).toEqual(['2001,2002,2003']);
    expect([...entitiesThroughout(views)]).toEqual(names);
  });

  test('requires reported figures', () => {
    const views = yearlyViews.map((view) => ({
      ...view,
      entries: view.entries.map((one) => ({ ...one, reported: null })),
    }));
    expect(confirmed(views)).toEqual([]);
  });

  test('requires figures for most of the level', () => {
    const coverage = { listed: 5, of: 19 };
    expect(confirmed(yearlyViews.map((view) => ({ ...view, coverage })))).toEqual([]);
  });
});
