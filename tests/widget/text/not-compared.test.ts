/** Figures and claims that aren't compared, and contradictions between sources. */
import { describe, expect, test } from 'vitest';
import type { Conflict, RankingView } from '../../../engine/model/documents.ts';
import type { ConflictKind } from '../../../engine/model/vocabulary.ts';
import { detailsWords as enMore } from '../../../widget/text/locales/en/details.ts';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { detailsWords as zhMore } from '../../../widget/text/locales/zh/details.ts';
import { initialWords as zh } from '../../../widget/text/locales/zh/initial.ts';
import { localizeRanking } from '../../../widget/text/localized-ranking.ts';
import { contradictions, notCompared, withoutFigure } from '../../../widget/text/not-compared.ts';
import { unlistedText } from '../../../widget/text/notes.ts';
import { claim, rankingView } from '../../fixtures/widget/ranking.ts';

const english = localizeRanking(rankingView, en, 'en');
const chinese = localizeRanking(rankingView, zh, 'zh');

describe('without a comparable figure', () => {
  const last = rankingView.unlisted[0]?.last ?? null;
  const needs = { above: 'shanghai', value: 1_771_500, rank: 2 };
  const named = (id: string, more: object) => ({
    ...{ entity: { id, name: { en: id } }, high: null, level: null, last: null },
    ...more,
  });
  const view: RankingView = {
    ...rankingView,
    unlisted: [
      named('one', { needs }),
      named('two', { needs: { ...needs, above: 'ningbo' }, high: 1_514_400 }),
      named('three', { needs, high: 2_787_800 }),
      named('four', { last }),
    ],
    rivals: { above: needs.above, rank: 2, count: 2, near: [], far: 0, unknown: ['one', 'three'] },
  };

  test('are listed by whether they could be above the highest that any could be', () => {
    expect(withoutFigure(localizeRanking(view, en, 'en'), enMore, unlistedText)).toEqual([
      [
        'No comparable figure; could be above Shanghai',
        ['one (no full-year figure yet).', 'three (no full-year figure yet).'],
      ],
      [
        'No comparable figure; kept below Shanghai by other figures or statements',
        [
          'two (no full-year figure yet): at most 1.52 million.',
          'four (2.93 million New energy vehicles in 2024 · Counted where the maker is registered).',
        ],
      ],
    ]);
    const [[head] = ['']] = withoutFigure(localizeRanking(view, zh, 'zh'), zhMore, unlistedText);
    expect(head).toBe('没有可比数字；可能高于上海');
  });

  test('are only named where nothing is ranked if their figure is listed as not compared', () => {
    const [{ observation }] = view.setAside as [RankingView['setAside'][number]];
    const listed = { ...last, observation: observation.id };
    const { rivals: _, ...mixed } = {
      ...view,
      mixed: true as const,
      unlisted: [named('one', { last: listed }), named('two', { last })],
    };
    expect(withoutFigure(localizeRanking(mixed, en, 'en'), enMore, unlistedText)).toEqual([
      [
        'No figure counted this way was found',
        [
          'one.',
          'two (2.93 million New energy vehicles in 2024 · Counted where the maker is registered).',
        ],
      ],
    ]);
  });
});

describe('not compared', () => {
  test('figures and claims have reasons', () => {
    expect(notCompared(english, enMore)).toEqual([
      'Shanghai: 1.823 million (The Daily): The place’s own count.',
      'Beijing: 1.340 million (The Daily): no longer used since 20 Jan 2026 (misprint).',
      'Hefei: about 2.5 million (The Daily): an estimate; Without source.',
      'Qingdao: 3rd, according to The Daily: contradicted by the figures.',
    ]);
  });

  test('notes are in the reader’s language where they are translated', () => {
    const [first] = rankingView.setAside;
    if (!first) throw new Error('nothing is set aside');
    const observation = {
      ...first.observation,
      note: 'A note.',
      notes: { en: 'A note.', zh: '附注。' },
      withdrawnOn: '2026-01-20',
      withdrawnReason: 'misprint',
    };
    const view: RankingView = { ...rankingView, setAside: [{ ...first, observation }], claims: [] };
    // A reason has no translations.
    expect(notCompared(localizeRanking(view, en, 'en'), enMore).join()).toContain(
      ' (misprint); A note.',
    );
    expect(notCompared(localizeRanking(view, zh, 'zh'), zhMore).join()).toMatch(/；附注。$/);
  });

  test('reasons are in Chinese too', () => {
    expect(notCompared(chinese, zhMore)[0]).toBe('上海：182.3万辆（The Daily）：地方自行统计。');
  });

  test.each([
    ['withdrawn', '2026-02', /no longer used since February 2026 \(retracted\)/],
    ['basis', null, /Information Office: The place’s own count/],
  ] as const)('the reason of a claim can be: %s', (status, withdrawnOn, expected) => {
    const view: RankingView = {
      ...rankingView,
      setAside: [],
      claims: [
        claim('hefei', { status, basis: 'local', withdrawnOn, withdrawnReason: 'retracted' }),
      ],
    };
    expect(notCompared(localizeRanking(view, en, 'en'), enMore).join()).toMatch(expected);
  });
});

describe('contradictions', () => {
  test.each<[ConflictKind, string]>([
    ['observations', 'The Daily published different figures; any of them could be right.'],
    ['growth', 'the growth rates contradict one another and aren’t used (The Daily).'],
    ['rules', 'the figures can’t all be true (The Daily).'],
    ['order', 'the figures can’t all be true (The Daily).'],
    ['claim', 'the stated rank contradicts the figures (The Daily).'],
  ])('of the kind %s have the text: %s', (kind, expected) => {
    const conflict: Conflict = {
      entity: 'ningbo',
      metric: 'total',
      period: '2025',
      kind,
      observations: [],
      claims: [],
      sources: ['press'],
    };
    const view: RankingView = { ...rankingView, conflicts: [conflict] };
    expect(contradictions(localizeRanking(view, en, 'en'), enMore)[0]).toBe(`Ningbo: ${expected}`);
    expect(contradictions(localizeRanking(view, zh, 'zh'), zhMore)[0]).toMatch(
      /^宁波：.*The Daily/,
    );
  });
});
