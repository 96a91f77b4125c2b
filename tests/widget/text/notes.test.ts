/** The texts around the rows. */
import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../../engine/model/documents.ts';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { initialWords as zh } from '../../../widget/text/locales/zh/initial.ts';
import { localizeRanking } from '../../../widget/text/localized-ranking.ts';
import {
  publishersText,
  scopeText,
  titleText,
  unlistedSentence,
  unlistedText,
} from '../../../widget/text/notes.ts';
import { mixedView, rankingView } from '../../fixtures/widget/ranking.ts';

const inEnglish = (view: RankingView) => localizeRanking(view, en, 'en');
const inChinese = (view: RankingView) => localizeRanking(view, zh, 'zh');

describe('the caption', () => {
  test('has metric, period, level, way of counting and date', () => {
    expect(titleText(inEnglish(rankingView))).toBe('Vehicles built, 2025');
    expect(scopeText(inEnglish(rankingView))).toBe(
      'Cities: 7 of 11 ranked · Counted where the vehicle was built · as published up to 18 Jan 2026',
    );
  });

  test('has them in Chinese', () => {
    expect(titleText(inChinese(rankingView))).toBe('2025年汽车产量');
    expect(scopeText(inChinese(rankingView))).toBe(
      '城市：11个中有7个列入排名 · 按生产地统计 · 截至2026年1月18日公布的数字',
    );
  });

  test.each([
    ['2025-11', '2025-11', '2025-11', 'November 2025', '2025年11月'],
    ['2025-01--2025-11', '2025-01', '2025-11', 'January to November 2025', '2025年1月至11月'],
    [
      '2024-11--2025-02',
      '2024-11',
      '2025-02',
      'November 2024 to February 2025',
      '2024年11月至2025年2月',
    ],
  ])('formats the months %s', (id, from, to, english, chinese) => {
    expect(en.months({ id, from, to })).toBe(english);
    expect(zh.months({ id, from, to })).toBe(chinese);
  });

  test('doesn’t call incomparable figures comparable', () => {
    expect(scopeText(inEnglish(mixedView))).toContain('Cities: 1 of 11 listed');
  });

  test('counts all of them if none is missing', () => {
    const coverage = { listed: 11, of: 11 };
    expect(scopeText(inEnglish({ ...rankingView, coverage }))).toContain('Cities: 11 of 11 ranked');
  });
});

describe('entities without a figure', () => {
  test('are counted, and those that could rank higher named with what it would take', () => {
    expect(unlistedSentence(inEnglish(rankingView))).toBe(
      'Not ranked: 4 without comparable figures, among them Shenzhen (2.93 million New energy vehicles in 2024 · Counted where the maker is registered).',
    );
  });

  test('that would have to more than double aren’t named', () => {
    const rivals = { above: 'shanghai', rank: 2, count: 2, near: [], far: 2, unknown: [] };
    expect(unlistedSentence(inEnglish({ ...rankingView, rivals }))).toBe(
      'Not ranked: 4 without comparable figures.',
    );
  });

  test('are named with the range of a last figure that is one', () => {
    const [shenzhen] = rankingView.unlisted;
    if (!shenzhen?.last) throw new Error('Shenzhen has a last figure');
    const last = { ...shenzhen.last, metric: rankingView.metric, basis: rankingView.basis };
    const textOf = (high: number | null) =>
      unlistedText(inEnglish(rankingView), {
        ...{ entity: shenzhen.entity, high: null, level: null },
        last: { ...last, bounds: { low: 2_930_000, high } },
      });
    expect(textOf(null)).toBe(
      'Shenzhen (at least 2.93 million in 2024 · Counted where the vehicle was built)',
    );
    expect(textOf(3_000_000)).toBe(
      'Shenzhen (2.93–3 million in 2024 · Counted where the vehicle was built)',
    );
  });

  test('that could rank higher add up to their count, and two of many are named', () => {
    const [shenzhen] = rankingView.unlisted;
    if (!shenzhen?.last) throw new Error('Shenzhen has a last figure');
    const { last } = shenzhen;
    const unlisted = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({
      ...{ entity: { id, name: { en: id.toUpperCase() } }, high: null, level: null },
      last: { ...last, metric: rankingView.metric, basis: rankingView.basis },
      needs: { above: 'shanghai', value: 3e6, rank: 2, times: 1 + index / 4 },
    }));
    const near = ['a', 'b'];
    const rivals = {
      above: 'shanghai',
      rank: 2,
      count: near.length + 1,
      near,
      far: 1,
      unknown: [],
    };
    const { claims: _, ...open } = rankingView;
    const entries = open.entries.filter(({ entity }) => entity.id !== 'chongqing');
    const coverage = { listed: 6, of: 11 };
    const view = { ...open, coverage, claims: [], entries, unlisted, rivals };
    expect(unlistedSentence(inEnglish(view))).toBe(
      'Not ranked: 5 without comparable figures, among them A (2.93 million in 2024 · Counted where the vehicle was built) and B (2.93 million in 2024 · Counted where the vehicle was built; needs 1.25 × that to pass Shanghai).',
    );
    expect(unlistedSentence(inChinese(view))).toBe(
      '未列入排名：5个没有可比数字，包括A（2024年293万辆，按生产地统计）和B（2024年293万辆，按生产地统计，达到1.25倍才会超过上海）。',
    );
  });

  test('are named in Chinese', () => {
    expect(unlistedSentence(inChinese(rankingView))).toMatch(
      /^未列入排名：4个没有可比数字，包括深圳（2024年新能源汽车293万辆，按企业注册地统计）。$/,
    );
  });

  test('outrank nobody in a mixed ranking', () => {
    expect(unlistedSentence(inEnglish(mixedView))).not.toMatch(/could rank/i);
  });

  test('have no text if there are none', () => {
    const { rivals: _, ...settled } = rankingView;
    expect(unlistedSentence(inEnglish({ ...settled, unlisted: [] }))).toBe('');
  });
});

describe('names and titles', () => {
  test('fall back from Traditional Chinese to Chinese to English', () => {
    const reading = localizeRanking(rankingView, zh, 'zh-TW');
    expect(reading.name('chongqing')).toBe('重慶');
    expect(reading.name('shanghai')).toBe('上海');
    expect(reading.text({ en: 'only English' })).toBe('only English');
    expect(reading.text(undefined)).toBe('');
  });

  test('fall back to ids', () => {
    const reading = inEnglish(rankingView);
    expect(reading.name('nowhere')).toBe('nowhere');
    expect(reading.publisher('nobody')).toBe('nobody');
    expect(reading.titleOf('bases', 'unknown')).toBe('');
  });
});

test('publishers are named once each, and counted beyond six', () => {
  expect(publishersText(inEnglish(rankingView))).toBe(
    'Sources: Bureau of Statistics, City Information Office and The Daily',
  );
  const sources = 'ABCDEFGHA'.split('').map((publisher, id) => ({ id: String(id), publisher }));
  expect(publishersText(inEnglish({ ...rankingView, sources }))).toBe(
    'Sources: A, B, C, D, E and 3 others',
  );
  const withOther = sources
    .slice(0, 3)
    .map((one, at) => ({ ...one, ...(at === 1 && { other: true as const }) }));
  expect(publishersText(inEnglish({ ...rankingView, sources: withOther }))).toBe(
    'Sources: A and C',
  );
});
