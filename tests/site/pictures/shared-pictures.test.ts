/** The pictures that are shared without their page: the social card, and the tall one for phones. */

import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../../engine/model/documents.ts';
import { cardPicture } from '../../../site/pictures/card-picture.ts';
import { altText } from '../../../site/pictures/picture-rows.ts';
import { tallPicture } from '../../../site/pictures/tall-picture.ts';
import { shareableRankings } from '../../../site/select-rankings.ts';
import { siteWords } from '../../../site/words/mod.ts';
import {
  emptyView,
  entry,
  growthView,
  mixedView,
  place,
  rankingView,
  reported,
} from '../../fixtures/widget/ranking.ts';
import { china } from '../../support/data/real-data.ts';
import { barsOf, collisionsOf, elementsOf, sizeOf, textsOf } from '../../support/site/svg.ts';

const options = { address: 'likewise.example/china-vehicle-output/total/2025' };
const shapes = { card: cardPicture, tall: tallPicture };
const textOf = (svg: string): string =>
  textsOf(svg)
    .map(({ text }) => text)
    .join(' ');

const hostile: RankingView = {
  ...rankingView,
  titles: { ...rankingView.titles, metric: { en: '<script>alert(1)</script>&"' } },
  entries: ['a', 'b', 'c'].map((id, index) => ({
    ...entry(id, [1_000_000, 98_765_432_101], [1, 3], null, [1, 3]),
    entity: { ...place(id), name: { en: `<script>${'Far-away '.repeat(12)}${index}` } },
  })),
};
const views: readonly [string, RankingView][] = [
  ['a ranking', rankingView],
  ['a growth', growthView],
  ['figures that aren’t compared', mixedView],
  ['nothing', emptyView],
  ['one place', { ...rankingView, entries: rankingView.entries.slice(0, 1) }],
  ['long and hostile names', hostile],
];

describe.each(['card', 'tall'] as const)('the %s picture', (shape) => {
  const draw = shapes[shape];

  test.each(views)('of %s is well-formed, and nothing in it overlaps', (_, view) => {
    for (const language of ['en', 'zh'] as const) {
      const svg = draw(view, language, options);
      expect(collisionsOf(svg)).toEqual([]);
      expect(svg).not.toMatch(/<script|href|<style|\son\w+=/);
      expect(draw(view, language, options)).toBe(svg);
    }
  });

  test('states the value, the date, the sources and the address', () => {
    const text = textOf(draw(rankingView, 'en', options));
    expect(text).toContain('2.7877 million');
    expect(text).toContain('as published up to 18 Jan 2026');
    expect(text).toContain('Sources: Bureau of Statistics');
    expect(text).toContain(options.address);
  });

  test('says why nothing is ranked', () => {
    const text = textOf(draw(mixedView, 'en', options));
    expect(text).toContain('Not ranked: no comparable figures');
    expect(text).not.toMatch(/1st|Rank among/);
  });

  test('has a text alternative', () => {
    const description = elementsOf(draw(rankingView, 'zh', options)).find(
      ({ name }) => name === 'desc',
    );
    expect(description?.text).toBe(altText(rankingView, siteWords('zh')));
  });
});

describe('the card', () => {
  test('is 1200 × 630, whatever its content', () => {
    for (const [, view] of views)
      expect(sizeOf(cardPicture(view, 'en', options))).toEqual({ width: 1200, height: 630 });
  });

  test('has the answer as its headline, and how sure it is', () => {
    const texts = textsOf(cardPicture(rankingView, 'zh', options));
    const largest = texts.toSorted((one, other) => other.size - one.size)[0];
    expect('2025年汽车产量：已公布的数字中，重庆最高，278.77万辆').toContain(largest?.text);
    const text = textOf(cardPicture(rankingView, 'en', options));
    expect(text).toContain(
      'One source calls Chongqing first, so we rank it 1st and others from 2nd.',
    );
    expect(text).toContain(
      'Shenzhen and Wuhan (no comparable figure); Beijing and Hefei (incomplete: need 2.09 and 2.28 times what is known).',
    );
  });

  test('names the metric only once', () => {
    expect(
      textOf(cardPicture(rankingView, 'en', options)).match(/Vehicles built, 2025/g),
    ).toHaveLength(1);
    const view = { ...growthView, claims: [] };
    const text = textOf(cardPicture(view, 'en', options));
    expect(text.match(/Growth, 2025/g)).toHaveLength(1);
    expect(text).toContain('could be first');
  });

  test('says beside a single rank that it rests on a statement', () => {
    const isStated = (entries: typeof rankingView.entries, language: 'en' | 'zh' = 'en') =>
      textsOf(cardPicture({ ...rankingView, entries }, language, options)).some(
        ({ text }) => text === (language === 'en' ? 'unproven' : '未证实'),
      );
    expect(isStated(rankingView.entries)).toBe(true);
    expect(isStated(rankingView.entries, 'zh')).toBe(true);
    expect(isStated(rankingView.entries.slice(1))).toBe(false);
  });

  test('shows five entities', () => {
    for (const language of ['en', 'zh'] as const) {
      const names = rankingView.entries.map(({ entity }) => entity.name[language] ?? '');
      const texts = new Set(
        textsOf(cardPicture(rankingView, language, options)).map(({ text }) => text),
      );
      const visible = names.filter((name) => texts.has(name)).length;
      expect(visible).toBe(5);
    }
  });
});

describe('the tall picture', () => {
  test('has ranges of ranks in words with their reason, and single ranks as a number', () => {
    const svg = tallPicture(rankingView, 'zh', options);
    expect(textOf(svg)).toContain('第2至4名 · ');
    const entries = [
      entry('shanghai', [1_772_000, 1_773_000], [1, 1], reported(1_772_000, 1000, { yoy: 4 })),
      entry('ningbo', [865_000, 866_000], [2, 2], reported(865_000, 1000)),
    ];
    const single = tallPicture({ ...rankingView, claims: [], entries }, 'zh', options);
    expect(textOf(single)).not.toContain('第2名');
    expect(textOf(single)).toMatch(/1 上海 177.2万辆 \+4% 2 宁波/);
  });

  test('is as high as it needs, at a width of 1080', () => {
    const two = sizeOf(
      tallPicture({ ...rankingView, entries: rankingView.entries.slice(0, 2) }, 'en', options),
    );
    const all = sizeOf(tallPicture(rankingView, 'en', options));
    expect(all.width).toBe(1080);
    expect(all.height).toBeGreaterThan(two.height + 500);
  });

  test('has large type only', () => {
    for (const { size } of textsOf(tallPicture(rankingView, 'en', options)))
      expect(size).toBeGreaterThanOrEqual(27);
  });

  test('shows ten entities and the number of others', () => {
    const entries = Array.from({ length: 14 }, (_, index) =>
      entry(
        `place-${index}`,
        [100 - index, 100 - index],
        [index + 1, index + 1],
        reported(100 - index, null),
      ),
    );
    const svg = tallPicture({ ...rankingView, claims: [], entries }, 'en', options);
    expect(textOf(svg)).toContain('and 4 more');
    expect(barsOf(svg).length).toBe(10 + 1);
  });
});

describe('rankings offered as pictures', () => {
  const rankings = shareableRankings(china());

  test('exist now, compare, and list at least three entities', () => {
    expect(rankings.length).toBeGreaterThan(100);
    for (const { vintages } of rankings) {
      const document = vintages.at(-1)?.document;
      expect(document?.mixed).toBeUndefined();
      expect(document?.entries.length).toBeGreaterThanOrEqual(3);
    }
  });

  test('exclude those that are mixed, withdrawn, or compare fewer', () => {
    const all = china().rankings;
    const excluded = all.filter((ranking) => !rankings.includes(ranking));
    for (const { vintages } of excluded) {
      const document = vintages.at(-1)?.document;
      expect(!document || document.mixed || document.entries.length < 3).toBe(true);
    }
  });
});
