/** Which years may be played: one way of counting, no gap, the same places, most of them with figures. */
import { describe, expect, test } from 'vitest';
import type { LeadersYear, RankingView } from '../../../engine/model/documents.ts';
import { candidateRuns, confirmedRuns, entitiesThroughout } from '../../../widget/timeline/runs.ts';
import { leadersDocument, year, yearlyView, yearlyViews } from '../../fixtures/widget/leaders.ts';

const offered = (items: readonly LeadersYear[]): string[] =>
  candidateRuns(items).map((run) => run.map((item) => item.year).join());
const steady = (views: readonly RankingView[]): string[] =>
  confirmedRuns(views).map((run) => run.map(({ period }) => period.id).join());

describe('a run that is offered', () => {
  test('ends where figures get scarce', () => {
    expect(offered(leadersDocument.items)).toEqual(['2017,2018,2019,2020,2021']);
  });

  test.each<[string, Partial<LeadersYear>]>([
    ['another way of counting', { basis: 'plant', break: true }],
    ['a break', { break: true }],
    ['no ranking', { ranking: null }],
    ['figures that compare nothing', { mixed: true }],
    ['two places with figures', { coverage: { listed: 2, of: 3 } }],
    ['half of the places without', { coverage: { listed: 5, of: 10 } }],
  ])('doesn’t go on over %s', (_, more) => {
    const items = [
      ...['2001', '2002', '2003'].map((id) => year(id, 'shanghai')),
      year('2004', 'shanghai', more),
      ...['2005', '2006', '2007'].map((id) =>
        year(id, 'shanghai', { basis: more.basis ?? 'headquarters' }),
      ),
    ];
    const [first, second] = offered(items);
    expect(first).toBe('2001,2002,2003');
    expect(second).toMatch(/^(2004,)?2005,2006,2007$/);
  });

  test('has at least three years', () => {
    expect(offered([year('2001', 'shanghai'), year('2002', 'shanghai')])).toEqual([]);
    expect(offered([])).toEqual([]);
  });

  test('may begin with the first year of a new way of counting', () => {
    const items = ['2001', '2002', '2003'].map((id, index) =>
      year(id, 'shanghai', { basis: 'plant', break: index === 0 }),
    );
    expect(offered(items)).toEqual(['2001,2002,2003']);
  });
});

describe('a run that the rankings bear out', () => {
  test('is the whole of it where the same places have figures', () => {
    expect(steady(yearlyViews)).toEqual(['2017,2018,2019,2020,2021']);
    expect(entitiesThroughout(yearlyViews).size).toBe(5);
  });

  test('is split where a place on the stage has no figure in another year', () => {
    const before = { shanghai: 5, chongqing: 4, beijing: 3, hefei: 2 };
    const after = { shanghai: 5, chongqing: 4, beijing: 3, qingdao: 2 };
    const views = [
      ...['2001', '2002', '2003'].map((id) => yearlyView(id, before)),
      ...['2004', '2005', '2006'].map((id) => yearlyView(id, after)),
    ];
    expect(steady(views)).toEqual(['2001,2002,2003', '2004,2005,2006']);
  });

  test('goes on where only places below the stage come and go', () => {
    const names = Array.from({ length: 11 }, (_, index) => `place-${index}`);
    const figures = Object.fromEntries(names.map((name, index) => [name, 100 - index]));
    const coverage = { listed: 11, of: 12 };
    const views = ['2001', '2002', '2003'].map((id, index) =>
      yearlyView(id, { ...figures, [`passing-${index}`]: 1 }, { coverage }),
    );
    expect(steady(views)).toEqual(['2001,2002,2003']);
    expect([...entitiesThroughout(views)]).toEqual(names);
  });

  test('isn’t there where a place has no figure of its own', () => {
    const views = yearlyViews.map((view) => ({
      ...view,
      entries: view.entries.map((one) => ({ ...one, reported: null })),
    }));
    expect(steady(views)).toEqual([]);
  });

  test('isn’t there where most of the level is unknown', () => {
    const coverage = { listed: 5, of: 19 };
    expect(steady(yearlyViews.map((view) => ({ ...view, coverage })))).toEqual([]);
  });
});
