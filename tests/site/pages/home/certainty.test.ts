/** How certain the front page calls its headline. */
import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../../../engine/model/documents.ts';
import { homePage } from '../../../../site/pages/home/home-page.ts';
import { siteWords } from '../../../../site/words/mod.ts';
import { claim, entry, rankingView, reported } from '../../../fixtures/widget/ranking.ts';
import { exampleHome, ORIGIN, visibleText } from '../../../support/site/example-home.ts';

/** The text of the box below the headline. */
function certaintyOf(view: RankingView): string {
  const page = homePage(exampleHome({ view }), 'en', ORIGIN).toString();
  return visibleText(/<div class="certainty">([\s\S]*?)<\/div>/.exec(page)?.[1] ?? '');
}

describe('the certainty', () => {
  test('has the statement, who is partly known, and who has no figure', () => {
    expect(certaintyOf(rankingView)).toBe(
      'How sure? One source calls Chongqing first, so we rank it 1st and others from 2nd. If the source is wrong, these aren’t ruled out as first, however unlikely: Shenzhen and Wuhan (no comparable figure); Beijing and Hefei (incomplete: need 2.09 and 2.28 times what is known). What would others need to be first? To lead, Beijing and Hefei would need 2.09 and 2.28 times their incomplete figures. Shenzhen and Wuhan have no comparable figure.',
    );
  });

  test('says that several share the first place, and who could be above them', () => {
    const entries = ['chongqing', 'shanghai'].map((id) =>
      entry(id, [2_000_000, 2_000_000], [1, 1], reported(2_000_000, 1)),
    );
    const page = homePage(
      exampleHome({ view: { ...rankingView, entries, claims: [] } }),
      'en',
      ORIGIN,
    );
    expect(page).toContain(
      '<h1>Vehicles built, 2025: Chongqing and Shanghai share the highest figure</h1>',
    );
    expect(certaintyOf({ ...rankingView, entries, claims: [] })).toContain(
      'How sure? Their figures are the same, and the highest here. Besides Chongqing and Shanghai, one other isn’t ruled out as first, however unlikely: Wuhan',
    );
  });

  test('names no rival that one without a comparable figure is surely above', () => {
    const [chongqing, shanghai] = rankingView.entries.map((one) => ({
      ...one,
      rank: { ...one.rank, best: 1, worst: 2, byFigures: { best: 1, worst: 2 } },
    }));
    if (!chongqing || !shanghai) throw new Error('the ranking has entries');
    const below = { best: 2, worst: 3 };
    const rank = { ...shanghai.rank, level: { ...below, byFigures: below } };
    const certainty = certaintyOf({
      ...rankingView,
      entries: [chongqing, { ...shanghai, rank }],
      claims: [],
    });
    expect(certainty).toContain(
      'Besides Chongqing, one other isn’t ruled out as first, however unlikely: Wuhan (no comparable figure).',
    );
    expect(certainty).not.toContain('Shanghai');
  });

  test('names no rival that statements keep below the first place, if nobody is stated to be first', () => {
    const open = rankingView.entries.map((one) => ({
      ...one,
      rank: {
        ...one.rank,
        best: one.entity.id === 'beijing' ? 2 : 1,
        byFigures: { best: 1, worst: 6 },
      },
    }));
    const view = { ...rankingView, entries: open, claims: [] };
    const certainty = certaintyOf(view);
    expect(certainty).toContain('To lead, Hefei would need 2.28 times its incomplete figure');
    expect(certainty).not.toContain('Beijing');
  });

  test('says what the nearest would need, and who would have to more than double', () => {
    const [first] = rankingView.entries;
    if (!first) throw new Error('the ranking has entries');
    const inPart = (id: string, low: number) => entry(id, [low, 2787800], [2, 4], null, [1, 4]);
    const missing = { missing: '2025-12', needs: { above: 'shanghai', value: 2600000, rank: 2 } };
    const howSure = (...rivals: RankingView['entries']): string => {
      const view = { ...rankingView, entries: [first, ...rivals], unlisted: [], claims: [] };
      return certaintyOf(view);
    };
    const beijing = inPart('beijing', 2587650);
    const hefei = inPart('hefei', 1225000);
    const pace = { ...missing.needs, value: 2687650, pace: 0.5 };
    expect(howSure({ ...beijing, ...missing, needs: pace }, hefei)).toContain(
      'Beijing lacks December 2025: to lead, its usual pace is enough. To lead, Hefei would need 2.28 times its incomplete figure.',
    );
    // A far one isn't given as a multiple of the whole if it has a pace.
    const far = { ...missing, needs: { ...pace, pace: 8 } };
    expect(howSure({ ...beijing, ...missing, needs: pace }, { ...hefei, ...far })).toContain(
      'Beijing lacks December 2025: to lead, its usual pace is enough; Hefei would need even more.',
    );
    const months = { ...far, missing: '2025-07--2025-12' };
    expect(howSure({ ...beijing, ...missing, needs: pace }, { ...hefei, ...months })).toContain(
      'Beijing lacks December 2025: to lead, its usual pace is enough; Hefei would need even more.',
    );
    expect(howSure({ ...hefei, ...far })).toContain(
      'To lead, Hefei would need 2.28 times its incomplete figure.',
    );
    expect(howSure(beijing)).toContain('To lead, Beijing would need at least 200,000 more.');
    expect(howSure(hefei, inPart('shenzhen', 190000))).toContain(
      'To lead, Hefei and Shenzhen would need 2.28 and 14.7 times their incomplete figures.',
    );
    expect(howSure(inPart('hefei', 0))).toContain('Hefei would need at least 2.78 million more.');
    const keptLower = { ...hefei, rank: { ...hefei.rank, best: 3 } };
    expect(howSure(beijing, keptLower)).not.toContain('Hefei');
  });

  test('names the one who calls it first, and counts several; the rows name them', () => {
    const sources = ['a', 'b', 'c'].map((id) => ({ id, publisher: `Paper ${id}` }));
    const calledBy = (count: number): string => {
      const used = sources.slice(0, count);
      const claims = used.map(({ id }) => claim('chongqing', { id, source: id }));
      return certaintyOf({ ...rankingView, claims, sources: used });
    };
    expect(calledBy(1)).toContain(
      'One source calls Chongqing first, so we rank it 1st and others from 2nd. If the source is wrong, these aren’t ruled out as first',
    );
    expect(calledBy(3)).toContain(
      '3 sources call Chongqing first, so we rank it 1st and others from 2nd. If the sources are wrong, these aren’t ruled out as first',
    );
  });

  test('says what the nearest without a figure would need', () => {
    const [shenzhen] = rankingView.unlisted;
    if (!shenzhen?.last) throw new Error('Shenzhen has a last figure');
    const { metric, basis } = rankingView;
    const known = { ...shenzhen.last, metric, basis, period: '2023' };
    const having = (value: number, more: object = {}) => ({
      ...shenzhen,
      last: { ...known, value, ...more },
    });
    const certainty = (...unlisted: RankingView['unlisted']) =>
      certaintyOf({ ...rankingView, unlisted });
    expect(certainty(having(1_200_000), having(1_400_000))).toMatch(
      / Shenzhen and Shenzhen have no comparable figure; Shenzhen is nearest: to be first, it would need twice its figure for 2023\.$/,
    );
    expect(certainty(having(1_900_000, { basis: 'headquarters' }))).toContain(
      'would need 1.47 times its figure for 2023 (counted where the maker is registered).',
    );
    const bounds = { low: 1_000_000, high: 1_900_000 };
    expect(certainty(having(1_000_000, { bounds }))).toContain('would need 1.47 times its figure');
    expect(certainty(having(2_900_000, { period: '2025', basis: 'headquarters' }))).toContain(
      'Shenzhen has no comparable figure; it had enough in 2025 (counted where the maker is registered).',
    );
    expect(certainty(having(1_400_000, { metric: 'nev' }))).not.toContain('its figure for');
    expect(certainty({ ...having(1_400_000), high: 2_000_000 })).not.toContain('its figure for');
  });

  test('counts those without a figure that could be first if they are many, and names those without any', () => {
    const [shenzhen] = rankingView.unlisted;
    if (!shenzhen?.last) throw new Error('Shenzhen has a last figure');
    const last = { ...shenzhen.last, metric: rankingView.metric, period: '2024' };
    const having = (value: number) => ({ ...shenzhen, last: { ...last, value } });
    const none = { ...shenzhen, last: null };
    const { home } = siteWords('zh');
    const rivals = (...unlisted: RankingView['unlisted']) =>
      certaintyOf({ ...rankingView, unlisted }).split('What would others need to be first? ')[1];
    const [near, far, none5] = [having(2_000_000), having(900_000), Array(5).fill(none)];
    expect(rivals(near, far, having(800_000), none, none)).toMatch(
      / Of the 5 without a comparable figure that could be first, Shenzhen is nearest: to be first, it would need 1\.4 times its figure for 2024 \(counted where the maker is registered\); 2 others would need 3\.1 times their last figures or more; Shenzhen and Shenzhen have no full-year figure yet\.$/,
    );
    expect(rivals(far, ...none5)).toMatch(
      /Shenzhen is nearest: to be first, it would need 3\.1 times its figure .* registered\); Shenzhen, Shenzhen and 3 others have no full-year figure yet\.$/,
    );
    expect(rivals(having(2_900_000), far, near, near, near)).toMatch(
      /^Of the 5 without a comparable figure that could be first, Shenzhen is nearest: it had enough in 2024 .*\); 1 other would need 3\.1 times its last figure or more\. To lead, /,
    );
    expect(rivals(...none5)).not.toContain('Of the');
    expect(
      home.manyUnlistedRivals(5, '最接近的甲', { count: 1, times: 2.1 }, { names: '乙', count: 1 }),
    ).toBe(
      '没有可比数字而可能居首的5个中，最接近的甲；另有1个须达到其最近全年数字的2.1倍或更多；乙尚无全年数字',
    );
  });

  const two = { names: 'A and B', count: 2 };
  const one = { names: 'C', count: 1 };
  const none = { names: '', count: 0 };
  const near = (rivals: typeof one) => ({ ...rivals, times: null });
  test.each([
    [
      { besides: 'D', earlier: none, without: two, inPart: near(one), inexact: one },
      'besides D, these aren’t ruled out as first, however unlikely: A and B (no comparable figure); C (incomplete figure); C (inexact figure)',
      '除D外，还不能排除（无论可能性多小）：A and B（没有可比数字）；C（数字不全）；C（数字不够精确）',
    ],
    [
      {
        statedBy: 2,
        earlier: none,
        without: none,
        inPart: near(two),
        inexact: none,
      },
      'if the sources are wrong, these aren’t ruled out as first, however unlikely: A and B (incomplete figures)',
      '若来源说法有误，还不能排除（无论可能性多小）：A and B（数字不全）',
    ],
    [
      {
        statedBy: 1,
        earlier: none,
        without: one,
        inPart: near(none),
        inexact: none,
      },
      'if the source is wrong, one other isn’t ruled out as first, however unlikely: C (no comparable figure)',
      '若来源说法有误，还不能排除（无论可能性多小）：C（没有可比数字）',
    ],
    [
      { earlier: two, without: none, inPart: near(none), inexact: none },
      'these aren’t ruled out as first, however unlikely: A and B (higher in earlier years)',
      '还不能排除（无论可能性多小）：A and B（往年数字更高）',
    ],
    [
      {
        earlierOtherwise: one,
        without: one,
        inPart: near(none),
        inexact: none,
      },
      'these aren’t ruled out as first, however unlikely: C (higher in earlier years, not comparable); C (no comparable figure)',
      '还不能排除（无论可能性多小）：C（往年数字更高，但不可比）；C（没有可比数字）',
    ],
    [
      {
        earlier: none,
        without: none,
        inPart: { ...one, times: [2.5] },
        inexact: none,
      },
      'one other isn’t ruled out as first, however unlikely: C (incomplete: needs 2.5 times what is known)',
      '还不能排除（无论可能性多小）：C（数字不全，须达到现有数字的2.5倍）',
    ],
    [
      {
        earlier: none,
        without: none,
        inPart: { ...two, times: [2, 3.4] },
        inexact: none,
      },
      'these aren’t ruled out as first, however unlikely: A and B (incomplete: need 2 and 3.4 times what is known)',
      '还不能排除（无论可能性多小）：A and B（数字不全，须分别达到现有数字的2和3.4倍）',
    ],
    [
      {
        earlier: none,
        without: none,
        inPart: { ...two, count: 4, times: [2, 2.5, 3, 3.4] },
        inexact: none,
      },
      'these aren’t ruled out as first, however unlikely: A and B (incomplete: need 2 to 3.4 times what is known)',
      '还不能排除（无论可能性多小）：A and B（数字不全，须达到现有数字的2至3.4倍）',
    ],
    [
      {
        earlier: none,
        without: none,
        inPart: { ...two, times: [3, null] },
        inexact: none,
      },
      'these aren’t ruled out as first, however unlikely: A and B (incomplete: need 3 times what is known or more)',
      '还不能排除（无论可能性多小）：A and B（数字不全，须达到现有数字的3倍以上）',
    ],
    [
      { earlier: none, without: none, inPart: near(none), inexact: two },
      'these aren’t ruled out as first, however unlikely: A and B (inexact figures)',
      '还不能排除（无论可能性多小）：A and B（数字不够精确）',
    ],
  ])('says who else could be first: %j', (some, en, zh) => {
    const rivals = {
      statedBy: 0,
      besides: '',
      earlier: none,
      earlierOtherwise: none,
      ...some,
    };
    expect(siteWords('en').home.othersFirst(rivals)).toBe(en);
    expect(siteWords('zh').home.othersFirst(rivals)).toBe(zh);
  });

  test('says if nobody else could be', () => {
    expect(siteWords('en').home.noneElseFirst(1, 2, 'Cities')).toBe(
      '1 of the 2 cities has no comparable figure, but can’t be first',
    );
  });

  test('counts who could have more than is certain of a first place that figures prove', () => {
    const [shenzhen] = rankingView.unlisted;
    if (!shenzhen) throw new Error('Shenzhen has no comparable figure');
    const entries = [
      entry('chongqing', [2_700_000, 2_900_000], [1, 1]),
      entry('shanghai', [1_771_500, 1_773_000], [2, 2], reported(1_772_000, 1000)),
    ];
    const { needs, ...one } = shenzhen;
    const above = { above: 'chongqing', value: 2_700_000, rank: 1 };
    const having = (high: number | null) =>
      certaintyOf({
        ...rankingView,
        entries,
        claims: [],
        unlisted: [
          {
            ...one,
            high,
            last: null,
            ...(high === null || high > 2_700_000 ? { needs: above } : {}),
          },
        ],
      });
    expect(having(2_750_000)).toContain(
      'One other isn’t ruled out as first, however unlikely: Shenzhen (no comparable figure).',
    );
    expect(having(null)).toContain(
      'One other isn’t ruled out as first, however unlikely: Shenzhen (no comparable figure).',
    );
    // It could share the first place.
    expect(having(2_700_000)).toContain(
      'One other isn’t ruled out as first, however unlikely: Shenzhen',
    );
    expect(having(2_600_000)).toContain('no comparable figure, but can’t be first.');
  });

  test('counts those that a statement alone keeps below the first, however certain that is among the others', () => {
    const [shenzhen] = rankingView.unlisted;
    if (!shenzhen) throw new Error('Shenzhen has no comparable figure');
    const unlisted = (high: number) => [
      { ...shenzhen, high, needs: { above: 'shanghai', value: 1_771_500, rank: 2 } },
    ];
    const second = entry('shanghai', [1_771_500, 1_773_000], [2, 2], reported(1_772_000, 1000));
    const having = (first: RankingView['entries'][number], high: number) =>
      certaintyOf({ ...rankingView, entries: [first, second], unlisted: unlisted(high) });
    const proven = entry('chongqing', [2_700_000, 2_900_000], [1, 1]);
    expect(having(proven, 2_750_000)).toContain(
      'One other isn’t ruled out as first, however unlikely: Shenzhen',
    );
    expect(having(proven, 2_600_000)).toContain('no comparable figure, but can’t be first.');
    // An exact first limits all others to its figure.
    const exact = entry('chongqing', [2_700_000, 2_700_000], [1, 1]);
    expect(having(exact, 2_700_000)).toContain(
      'One other isn’t ruled out as first, however unlikely: Shenzhen',
    );
    const open = entry('chongqing', [2_700_000, null], [1, 1]);
    expect(having(open, 2_750_000)).toContain(
      'One other isn’t ruled out as first, however unlikely: Shenzhen',
    );
  });

  test('takes a last figure without an upper end as what it says at least', () => {
    const [shenzhen] = rankingView.unlisted;
    if (!shenzhen?.last) throw new Error('Shenzhen has a last figure');
    const bounds = { low: 2_930_000, high: null };
    const last = { ...shenzhen.last, metric: rankingView.metric, period: '2024', bounds };
    const unlisted = [{ ...shenzhen, last: { ...last, value: 2_930_000 } }];
    expect(certaintyOf({ ...rankingView, unlisted })).toContain(
      'Shenzhen has no comparable figure; it had enough in 2024',
    );
  });

  test('says nothing of a ranking without entries', () => {
    expect(certaintyOf({ ...rankingView, entries: [] })).toBe('');
  });

  test('names those that had more in an earlier year, not in the same one, none beside months, and none that can’t lead', () => {
    const [shenzhen] = rankingView.unlisted;
    const known = shenzhen?.last;
    if (!shenzhen || !known) throw new Error('Shenzhen has a last figure');
    const certainty = (period: string, view = rankingView, high = shenzhen.high): string => {
      const last = { ...known, metric: view.metric, period, value: 2_930_000 };
      const unlisted = [{ ...shenzhen, last, high }];
      return certaintyOf({ ...view, unlisted });
    };
    expect(certainty('2024')).toContain(
      'these aren’t ruled out as first, however unlikely: Shenzhen (higher in earlier years, not comparable); Beijing and Hefei (incomplete: need 2.09 and 2.28 times what is known)',
    );
    expect(certainty('2025')).not.toContain('earlier years');
    const period = { id: '2025-01--2025-11', from: '2025-01', to: '2025-11' };
    expect(certainty('2024', { ...rankingView, period })).not.toContain('earlier years');
    expect(certainty('2024', rankingView, 2_500_000)).not.toContain('earlier years');
  });

  test('doesn’t say that no higher figure has been published if one has, on any basis', () => {
    const setAside = rankingView.setAside.map((row) => ({
      ...row,
      reason: 'basis' as const,
      observation: { ...row.observation, value: 2_900_000 },
    }));
    expect(certaintyOf({ ...rankingView, claims: [], setAside })).not.toContain('No higher figure');
    const withdrawn = setAside.map((row) => ({ ...row, reason: 'withdrawn' as const }));
    expect(certaintyOf({ ...rankingView, claims: [], setAside: withdrawn })).toContain(
      'No higher figure',
    );
  });

  test('says so if the figures alone suffice', () => {
    const view: RankingView = {
      ...rankingView,
      unlisted: [],
      entries: [
        entry('chongqing', [2787650, 2787800], [1, 1], reported(2787700, 100)),
        entry('shanghai', [1771500, 1773000], [2, 2], reported(1772000, 1000)),
      ],
    };
    expect(certaintyOf(view)).toMatch(
      /^How sure\? By these figures the lead is clear: Shanghai, the next, is 1\.0157 million\s+vehicles below it\.$/,
    );
  });
});
