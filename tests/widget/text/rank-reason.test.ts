/** The reason for each rank, as shown on its row. */
import { describe, expect, test } from 'vitest';
import type { RankingEntryView, RankingView } from '../../../engine/model/documents.ts';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { initialWords as zh } from '../../../widget/text/locales/zh/initial.ts';
import { localizeRanking } from '../../../widget/text/localized-ranking.ts';
import {
  isKnownInPart,
  rankLabel,
  rankReason,
  rankText,
} from '../../../widget/text/rank-reason.ts';
import {
  claim,
  entry,
  growthView,
  mixedView,
  rankingView,
  reported,
} from '../../fixtures/widget/ranking.ts';

function reasons(view: RankingView, words = en): Record<string, string> {
  const reading = localizeRanking(view, words, words.tag);
  return Object.fromEntries(view.entries.map((one) => [one.entity.id, rankReason(reading, one)]));
}

const { rivals: _, ...withoutRivals } = rankingView;

const withEntries = (...entries: RankingEntryView[]): RankingView => ({
  ...withoutRivals,
  claims: [],
  entries,
});

describe('the reason', () => {
  test('exists for each uncertain rank', () => {
    expect(reasons(rankingView)).toEqual({
      chongqing: '1st of all according to City Information Office; so others start at 2nd',
      shanghai: 'Beijing and Hefei could be above it, as could 2 of the 4 not ranked',
      beijing: 'Not settled by the figures',
      hefei: 'Not settled by the figures',
      ningbo: 'Too close to Qingdao to tell',
      qingdao: 'Too close to Ningbo to tell',
      jinan: '',
    });
  });

  test('names no claim if the figures alone prove the rank', () => {
    const entries = [
      entry('chongqing', [2000, 2000], [1, 1], reported(2000, null)),
      entry('ningbo', [1000, 1000], [2, 2], reported(1000, null)),
    ];
    expect(rankingView.claims.some(({ entity }) => entity === 'chongqing')).toBe(true);
    expect(reasons({ ...rankingView, entries })).toEqual({ chongqing: '', ningbo: '' });
  });

  test('exists in Chinese', () => {
    expect(reasons(rankingView, zh)).toMatchObject({
      chongqing: 'City Information Office称其在全部之中居第1名；所以其他的从第2名排起',
      shanghai: '北京和合肥可能高于它，未列入排名的4个中有2个也可能',
      ningbo: '与青岛的数字过于接近，难分先后',
    });
  });

  test('mentions a period instead of a year', () => {
    const period = { id: '2025-01--2025-11', from: '2025-01', to: '2025-11' };
    expect(reasons({ ...rankingView, period })).toMatchObject({
      shanghai: 'Beijing and Hefei could be above it, as could 2 of the 4 not ranked',
    });
  });

  test('uses the singular for one rival, and mentions both kinds of rivals', () => {
    const view = withEntries(
      entry('shanghai', [900, 1100], [1, 3], reported(1000, 100)),
      entry('ningbo', [950, 1050], [1, 3], reported(1000, 50)),
      entry('beijing', [500, null], [1, 3]),
    );
    expect(reasons(view).shanghai).toBe(
      'Beijing could be above it\u00a0· Too close to Ningbo to tell',
    );
  });

  test('says how many that aren’t ranked could be above it, beside others and of the first of which that is true', () => {
    const rivals = { above: 'shanghai', rank: 1, count: 6, near: [], far: 6, unknown: [] };
    const withOthers = (one: ReturnType<typeof entry>, count = 6): ReturnType<typeof entry> => {
      const { best, worst, byFigures } = one.rank;
      return { ...one, rank: { ...one.rank, level: { best, worst: worst + count, byFigures } } };
    };
    const shanghai = entry('shanghai', [900, 1100], [1, 1], reported(1000, 100));
    const ningbo = entry('ningbo', [500, 500], [2, 2], reported(500, null));
    const inPart = ['beijing', 'hefei', 'jinan', 'qingdao'].map((id) =>
      withOthers(entry(id, [400, null], [1, 6])),
    );
    const unlisted = rankingView.unlisted.slice(0, 1);
    const seven = Array.from({ length: 7 }, () => unlisted).flat();
    const of = (entries: RankingEntryView[], more: Partial<RankingView> = {}) =>
      reasons({ ...withEntries(...entries), unlisted: seven, rivals, ...more });
    expect(of([withOthers(shanghai), withOthers(ningbo, 7)])).toEqual({
      shanghai: '6 of the 7 not ranked could be above it',
      ningbo: '',
    });
    const open = { ...shanghai, rank: { ...shanghai.rank, worst: 5 } };
    const below = { ...ningbo, rank: { ...ningbo.rank, worst: 6 } };
    expect(of([withOthers(open), withOthers(below, 7), ...inPart])).toMatchObject({
      shanghai: 'Beijing, Hefei and 2 others could be above it, as could 6 of the 7 not ranked',
      ningbo: 'Beijing, Hefei and 2 others could be above it, as could 7 of the 7 not ranked',
    });
    expect(of([open, ...inPart]).shanghai).toBe('Beijing, Hefei and 2 others could be above it');
    const settled = { ...shanghai, rank: { ...shanghai.rank, byFigures: { best: 1, worst: 2 } } };
    expect(of([withOthers(settled)]).shanghai).toBe('6 of the 7 not ranked could be above it');
    const [beijing] = inPart;
    if (!beijing) throw new Error('Beijing is known in part');
    const missing = { ...beijing, missing: '2025-12' };
    expect(of([missing])).toEqual({ beijing: 'December 2025 not found' });
    expect(of([missing], { rivals: { ...rivals, above: 'beijing' } }).beijing).toBe(
      '6 of the 7 not ranked could be above it\u00a0· December 2025 not found',
    );
    const second = entry('shanghai', [900, 1100], [1, 2], reported(1000, 100), [1, 5], [2, 2]);
    expect(of([second, ...inPart], { claims: [claim('shanghai', { rank: 2 })] }).shanghai).toBe(
      'Beijing, Hefei and 2 others could be above it\u00a0· 2nd of all according to City Information Office',
    );
  });

  test('mentions that figures don’t settle a rank that only another’s claim narrows', () => {
    const view: RankingView = {
      ...withEntries(
        entry('chongqing', [1000, 1100], [1, 1], reported(1000, 100), [1, 2]),
        entry('shanghai', [900, 1000], [2, 2], reported(900, 100), [1, 2]),
      ),
      claims: [claim('chongqing')],
    };
    expect(reasons(view).shanghai).toBe('Not settled by the figures');
  });

  test('names all publishers of a claim', () => {
    const view: RankingView = {
      ...rankingView,
      claims: [claim('chongqing'), claim('chongqing', { source: 'press' })],
    };
    expect(reasons(view).chongqing).toBe(
      '1st of all according to City Information Office and The Daily; so others start at 2nd',
    );
  });

  test('says which rank is stated, with its publisher, and that figures don’t prove it', () => {
    const second = entry('chongqing', [1000, 1100], [2, 2], reported(1000, 100), [1, 2]);
    const first = entry('beijing', [900, null], [1, 1], null, [1, 2]);
    const view = {
      ...withEntries(second, first),
      claims: [claim('chongqing', { rank: 2 })],
    };
    expect(reasons(view).chongqing).toBe('2nd of all according to City Information Office');
    const reading = localizeRanking(view, en, en.tag);
    expect([second, first].map((one) => [rankText(reading, one), rankLabel(reading, one)])).toEqual(
      [
        ['2', 'unproven'],
        ['1', 'unproven'],
      ],
    );
  });

  test('names no rival that ranks keep above or below, though their figures overlap', () => {
    const view = withEntries(
      entry('shanghai', [900, 1100], [1, 2], reported(1000, 100)),
      entry('ningbo', [950, 1050], [1, 2], reported(1000, 50)),
      entry('qingdao', [900, 1050], [3, 3], reported(1000, 50)),
    );
    expect(reasons(view)).toEqual({
      shanghai: 'Too close to Ningbo to tell',
      ningbo: 'Too close to Shanghai to tell',
      qingdao: '',
    });
  });

  test('says what is missing, or what alone is counted, and what more is needed', () => {
    const [first] = rankingView.entries;
    if (!first) throw new Error('the ranking has entries');
    const inPart = { ...entry('hefei', [1100, null], [2, 3], null, [1, 3]), missing: '2025-12' };
    const needs = { above: 'chongqing', value: 1300, rank: 2 };
    const of = (more: object) =>
      reasons({ ...rankingView, entries: [first, { ...inPart, ...more }], claims: [] }).hefei;
    expect(of({ needs })).toBe('December 2025 not found\u00a0· 2nd only with about 200 more');
    expect(of({ needs: { ...needs, pace: 2.2 }, missing: '2025-11--2025-12' })).toBe(
      'November to December 2025 not found\u00a0· 2nd only with about 200 more',
    );
    expect(of({ needs, part: 'nev' })).toBe(
      'New energy vehicles only, December 2025 not found\u00a0· 2nd only with about 200 more',
    );
    const part = { part: 'nev', missing: undefined };
    expect(of(part)).toBe('New energy vehicles only');
    expect(of({ ...part, inside: ['guangzhou', 'shenzhen'] })).toBe('Guangzhou and Shenzhen only');
    // Figures keep it below others.
    const below = { bounds: { low: 1100, high: 1250 } };
    expect(of({ ...below, around: 'shanghai' })).toBe(
      'December 2025 not found\u00a0· in Shanghai, whose total leaves it at most 1,250',
    );
    expect(of({ ...below, equal: 'shanghai' })).toBe(
      'December 2025 not found\u00a0· at most equal to Shanghai',
    );
    expect(of(below)).toBe('December 2025 not found\u00a0· at most 1,250');
  });

  test('ignores unused claims', () => {
    const view: RankingView = {
      ...rankingView,
      claims: [claim('chongqing', { status: 'withdrawn' })],
    };
    expect(reasons(view).chongqing).toBe('Not settled by the figures');
  });

  test('is empty in a mixed ranking, but for what isn’t known', () => {
    expect(reasons(mixedView)).toEqual({ shanghai: '' });
    const entries = mixedView.entries.map((one) => ({
      ...one,
      reported: null,
      missing: '2025-09--2025-12',
    }));
    const claims = [claim('shanghai', { rank: 2 })];
    expect(reasons({ ...mixedView, entries, claims })).toEqual({
      shanghai: 'September to December 2025 not found',
    });
  });

  test('for growth names those whose ranges overlap', () => {
    expect(reasons(growthView).beijing).toBe('Chongqing and Shanghai could be above it');
  });
});

describe('known in part', () => {
  const inPart = (view: RankingView): string[] =>
    view.entries.filter((one) => isKnownInPart(view, one)).map(({ entity }) => entity.id);

  test('is an entity without a figure for the whole period', () => {
    expect(inPart(rankingView)).toEqual(['beijing', 'hefei']);
  });

  test('is no growth or share, which nobody counts', () => {
    expect(inPart(growthView)).toEqual([]);
  });
});

test('entries that share a single rank have an equals sign', () => {
  const ranksIn = (view: RankingView): string[] =>
    view.entries.map((one) => rankText(localizeRanking(view, en, en.tag), one));
  expect(ranksIn(rankingView).filter((text) => text.includes('='))).toEqual([]);
  const equal = ['shanghai', 'ningbo'].map((id) =>
    entry(id, [1000, 1000], [1, 1], reported(1000, null)),
  );
  const view = withEntries(...equal, entry('jinan', [900, 900], [3, 3], reported(900, null)));
  expect(ranksIn(view)).toEqual(['=1', '=1', '3']);
});
