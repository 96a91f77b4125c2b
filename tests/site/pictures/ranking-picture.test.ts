/** The picture of a ranking: it says what the page says, has no foreign content, and nothing in it overlaps. */
import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../../engine/model/documents.ts';
import { rankingPicture } from '../../../site/pictures/ranking-picture.ts';
import { siteWords } from '../../../site/words/mod.ts';
import { valueText } from '../../../widget/text/format.ts';
import { localizeRanking } from '../../../widget/text/localized-ranking.ts';
import {
  emptyView,
  entry,
  growthView,
  mixedView,
  place,
  rankingView,
  reported,
} from '../../fixtures/widget/ranking.ts';
import { barsOf, collisionsOf, elementsOf, sizeOf, textsOf } from '../../support/site/svg.ts';

const options = { address: 'likewise.example/china-vehicle-output/total/2025' };
const picture = (view: RankingView, language: 'en' | 'zh' = 'en'): string =>
  rankingPicture(view, siteWords(language), options);
const linesOf = (svg: string): string[] => textsOf(svg).map(({ text }) => text);
const textOf = (svg: string): string => linesOf(svg).join(' ');

/** The texts of the row with `name`, from left to right. */
function rowOf(svg: string, name: string): string[] {
  const texts = textsOf(svg);
  const own = texts.find(({ text }) => text === name);
  return texts
    .filter(({ baseline }) => own && Math.abs(baseline - own.baseline) <= 1)
    .sort((one, other) => one.left - other.left)
    .map(({ text }) => text);
}

const many = (count: number): RankingView => ({
  ...rankingView,
  claims: [],
  entries: Array.from({ length: count }, (_, index) => {
    const value = 2_000_000 - index * 10_000;
    const id = `place-${index + 1}`;
    return entry(id, [value, value + 1000], [index + 1, index + 1], reported(value, 1000));
  }),
});

describe('the picture of a ranking', () => {
  const svg = picture(rankingView);

  test('states metric, period, level, basis and date', () => {
    expect(linesOf(svg)[0]).toBe('Vehicles built, 2025');
    expect(textOf(svg)).toContain('Cities: 7 of 11 ranked · Counted where');
    expect(textOf(svg)).toContain('as published up to 18 Jan 2026');
  });

  test.each([
    ['Chongqing', ['1', 'Chongqing', '2.7877 million', '+9.7%']],
    ['Beijing', ['2–4', 'Beijing', 'at least 1.3345 million']],
    ['Qingdao', ['5–6', 'Qingdao', '1.11 million']],
  ])('has a row for %s with rank, value and change', (name, texts) => {
    expect(rowOf(svg, name)).toEqual(texts);
  });

  test('marks a fall with its sign, and omits an unknown change', () => {
    const falling = reported(1_022_000, 1000, { yoy: -3.04 });
    const entries = [
      entry('qingdao', [1_022_000, 1_023_000], [1, 1], falling),
      entry('ningbo', [865_000, 866_000], [2, 2], reported(865_000, 1000)),
    ];
    const svg = picture({ ...rankingView, claims: [], entries });
    expect(rowOf(svg, 'Qingdao')).toEqual(['1', 'Qingdao', '1.022 million', '−3.04%']);
    expect(rowOf(svg, 'Ningbo')).toEqual(['2', 'Ningbo', '865,000']);
    expect(linesOf(svg)).toContain('vs 2024, if published');
    expect(linesOf(picture(growthView))).not.toContain('vs 2024, if published');
  });

  test('has every value as on the page', () => {
    for (const language of ['en', 'zh'] as const) {
      const { words } = siteWords(language);
      const { numbers } = localizeRanking(rankingView, words, language);
      const lines = linesOf(picture(rankingView, language));
      for (const { bounds, reported: figure } of rankingView.entries)
        expect(lines).toContain(valueText(numbers, bounds, figure));
    }
  });

  test('rounds outwards', () => {
    const view = {
      ...rankingView,
      entries: [entry('hefei', [1_221_999, 1_500_001], [1, 1], reported(1_300_000, 1_000))],
    };
    expect(textOf(picture(view))).toContain('1.22–1.51 million');
  });

  test('has the reason of a range, and who isn’t listed', () => {
    expect(linesOf(svg)).toContain(
      'Beijing and Hefei could be above it, as could 2 of the 4 not ranked',
    );
    expect(textOf(svg)).toContain(
      'Not ranked: 4 without comparable figures, among them Shenzhen (2.93 million New energy vehicles in 2024',
    );
  });

  test('ends with sources, licence and address', () => {
    expect(textOf(svg)).toContain('Sources: Bureau of Statistics, City Information Office');
    expect(textOf(svg)).toContain('Licence: CC-BY-4.0');
    expect(linesOf(svg).at(-1)).toBe(options.address);
  });

  test('without an address ends with sources and licence', () => {
    const bare = rankingPicture(rankingView, siteWords('en'));
    expect(textOf(bare)).toContain('as published up to 18 Jan 2026');
    expect(linesOf(bare).at(-1)).toMatch(/Licence: CC-BY-4\.0$/);
    expect(linesOf(bare)).toEqual(linesOf(svg).filter((line) => line !== options.address));
    expect(collisionsOf(bare)).toEqual([]);
  });

  test('can be in Chinese', () => {
    const zh = picture(rankingView, 'zh');
    expect(linesOf(zh)[0]).toBe('2025年汽车产量');
    expect(rowOf(zh, '重庆')).toEqual(['1', '重庆', '278.77万辆', '+9.7%']);
    expect(elementsOf(zh)[0]?.attributes).toMatchObject({ lang: 'zh-Hans', 'xml:lang': 'zh-Hans' });
  });

  test('is reproducible, byte for byte', () => {
    expect(picture(rankingView)).toBe(svg);
  });

  test('has the image role, a title, and a text alternative', () => {
    const [root, title, description] = elementsOf(svg);
    expect(root?.attributes).toMatchObject({
      role: 'img',
      viewBox: expect.stringMatching(/^0 0 720 /),
    });
    expect(title).toMatchObject({ name: 'title', text: 'Vehicles built, 2025' });
    expect(description?.name).toBe('desc');
    expect(description?.text).toContain('Chongqing is first among the 7 with figures');
  });
});

/** Less than the distance of two rows. */
const ROW_HEIGHT = 16;

describe('bars', () => {
  const row = (svg: string, name: string) => {
    const own = textsOf(svg).find(({ text }) => text === name);
    return barsOf(svg).filter(
      ({ top, bottom }) => own && Math.abs((top + bottom) / 2 - own.baseline) < ROW_HEIGHT / 2,
    );
  };

  test('are solid up to the proven value and hatched up to the possible one, on one scale', () => {
    const view = {
      ...rankingView,
      entries: [
        entry('shanghai', [2_000_000, 2_000_000], [1, 2], reported(2_000_000, null)),
        entry('hefei', [1_000_000, 2_000_000], [1, 2]),
      ],
    };
    const svg = picture(view);
    const [exact] = row(svg, 'Shanghai');
    const [possible, solid] = row(svg, 'Hefei');
    if (!exact || !possible || !solid) throw new Error('bars are missing');
    expect(row(svg, 'Shanghai')).toHaveLength(1);
    expect(possible.fill).toMatch(/^url\(#\w+h\)$/);
    expect(solid.fill).toMatch(/^#/);
    expect(solid.right - solid.left).toBeCloseTo((exact.right - exact.left) / 2, 0);
    expect(possible.left).toBeCloseTo(solid.right, 0);
    expect(possible.right).toBeCloseTo(exact.right, 0);
  });

  test('fade out if they have no upper bound, and only then there is a mask', () => {
    const masked = elementsOf(picture(rankingView)).filter(({ attributes }) => attributes.mask);
    const open = rankingView.entries.filter(({ bounds }) => bounds.high === null);
    // And a sample in the legend.
    expect(masked).toHaveLength(open.length + 1);
    expect(picture(many(3))).not.toContain('mask');
  });

  test('of a negative growth go left from zero', () => {
    const svg = picture(growthView);
    const [up] = row(svg, 'Chongqing').filter(({ fill }) => fill.startsWith('#'));
    const [down] = row(svg, 'Shanghai').filter(({ fill }) => fill.startsWith('#'));
    const [range] = row(svg, 'Beijing');
    if (!up || !down || !range) throw new Error('bars are missing');
    expect(down.right).toBeCloseTo(up.left, 0);
    expect(down.left).toBeLessThan(down.right);
    expect(range.left).toBeLessThan(down.left);
    expect(textOf(svg)).toContain('−2.05 to −1.95%');
  });
});

describe('a picture omits', () => {
  test('ranks on a mixed basis, and says why', () => {
    const svg = picture(mixedView);
    expect(textOf(svg)).toContain('Not ranked: no comparable figures');
    expect(rowOf(svg, 'Shanghai')).toEqual(['Shanghai', '1.823 million']);
    expect(textOf(svg)).not.toMatch(/1st|Rank among/);
  });

  test('rows beyond the fifteenth, and gives their number', () => {
    const svg = picture(many(20));
    expect(linesOf(svg)).toContain('place-15');
    expect(linesOf(svg)).not.toContain('place-16');
    expect(linesOf(svg)).toContain('and 5 more');
    expect(linesOf(picture(many(15))).some((line) => /^and \d/.test(line))).toBe(false);
  });

  test('reasons that only repeat that it is open: they are given once', () => {
    const { rivals: _, ...open } = rankingView;
    const entries = ['beijing', 'hefei'].map((id) => entry(id, [1000, null], [1, 2]));
    const lines = linesOf(picture({ ...open, claims: [], entries }));
    expect(lines.filter((line) => line.includes('settle it'))).toEqual([
      'Where a rank is a range, the figures alone don’t settle it.',
    ]);
  });

  test('everything if nothing is comparable, and says so', () => {
    const lines = linesOf(picture(emptyView));
    expect(lines).toContain('No comparable figures.');
    expect(barsOf(picture(emptyView))).toEqual([]);
  });
});

describe('a picture is safe', () => {
  const hostile = `<script>alert(1)</script>&"'\u0000\ud800]]>`;
  const view: RankingView = {
    ...rankingView,
    id: `x"><script>`,
    license: hostile,
    sources: [{ id: 'bureau', publisher: hostile }],
    titles: { ...rankingView.titles, metric: { en: hostile }, basis: { en: hostile } },
    entries: rankingView.entries.map((one) => ({
      ...one,
      entity: { id: one.entity.id, name: { en: hostile } },
    })),
  };

  test('whatever its names are', () => {
    const svg = rankingPicture(view, siteWords('en'), { address: hostile });
    expect(elementsOf(svg).some(({ name }) => name === 'script')).toBe(false);
    expect(svg).not.toContain('<script');
    expect(textOf(svg)).toContain(`<script>alert(1)</script>&"'\ufffd\ufffd]]>`);
  });

  test.each(['en', 'zh'] as const)(
    'in itself: no script, event, style attribute or foreign reference (%s)',
    (language) => {
      for (const one of [rankingView, growthView, mixedView, emptyView]) {
        const svg = picture(one, language);
        const elements = elementsOf(svg);
        const names = new Set(elements.map(({ name }) => name));
        for (const banned of ['script', 'foreignObject', 'image', 'a', 'use', 'animate'])
          expect(names).not.toContain(banned);
        const attributes = elements.flatMap((element) => Object.entries(element.attributes));
        expect(attributes.filter(([name]) => /^on|href|style/.test(name))).toEqual([]);
        expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
          /https?:|@import|@font-face/,
        );
        for (const [, target = ''] of svg.matchAll(/url\(([^)]*)\)/g)) {
          expect(elements.some(({ attributes: { id } }) => `#${id}` === target)).toBe(true);
        }
      }
    },
  );

  test('beside another one: their ids differ', () => {
    const idsOf = (svg: string) => elementsOf(svg).flatMap(({ attributes: { id } }) => id ?? []);
    const all = [
      picture(rankingView),
      picture(rankingView, 'zh'),
      picture(growthView),
      picture(mixedView),
    ];
    const ids = all.flatMap(idsOf);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('its styles are scoped, and every colour is an attribute too', () => {
    const svg = picture(rankingView);
    const [, style = ''] = /<style>(.*)<\/style>/.exec(svg) ?? [];
    expect(style).toContain('prefers-color-scheme:dark');
    for (const [selector] of style.matchAll(/\.[^{}@]*(?=\{)/g))
      expect(selector).toMatch(/^\.lw\b/);
    for (const { name, attributes } of elementsOf(svg)) {
      if (attributes.class && attributes.class !== 'lw')
        expect(attributes[name === 'path' ? 'stroke' : 'fill']).toMatch(/^#/);
    }
  });
});

test('a picture without a dark mode is the same, always light', () => {
  const light = rankingPicture(rankingView, siteWords('en'), { ...options, hasDarkMode: false });
  expect(light).toBe(picture(rankingView).replace(/<style>.*<\/style>/, ''));
});

describe('nothing overlaps', () => {
  const long = 'Xishuangbanna Dai Autonomous Prefecture of the Far South-West';
  const views: [string, RankingView][] = [
    ['the ranking', rankingView],
    ['a growth', growthView],
    ['figures on a mixed basis', mixedView],
    ['nothing', emptyView],
    ['many rows', many(40)],
    [
      'long names and numbers',
      {
        ...rankingView,
        titles: {
          ...rankingView.titles,
          unit: { en: 'thousands of vehicles of any kind', zh: '辆（折合标准车）' },
        },
        entries: ['a', 'b'].map((id, index) => ({
          ...entry(id, [1_234_567.25, 98_765_432_101.5], [1, 2], reported(2_000_000, 1)),
          entity: {
            ...place(id),
            name: { en: `${long} ${index}`, zh: '新疆维吾尔自治区'.repeat(6) },
          },
        })),
      },
    ],
  ];

  test.each(views)('in a picture of %s', (_, view) => {
    for (const language of ['en', 'zh'] as const) {
      const svg = picture(view, language);
      expect(collisionsOf(svg)).toEqual([]);
      expect(sizeOf(svg).width).toBe(720);
    }
  });

  test('and an address that is too long for its line goes below it', () => {
    const address = `likewise.example/${'a-long-part/'.repeat(12)}`;
    const svg = rankingPicture(rankingView, siteWords('en'), { address });
    expect(collisionsOf(svg)).toEqual([]);
    expect(linesOf(svg).join('')).toContain(address);
  });

  test('a name too long is truncated with an ellipsis, a number never is', () => {
    const svg = picture(views[5]?.[1] ?? emptyView);
    expect(linesOf(svg).some((line) => /^Xishuang.*…$/.test(line))).toBe(true);
    expect(textOf(svg)).toContain('1,230,000–98,800,000,000');
  });

  test('the check itself finds overlaps and what leaves the picture', () => {
    const text = (x: number, content: string) =>
      `<text x="${x}" y="20" font-size="10">${content}</text>`;
    const svg = `<svg width="100" height="50"><defs/>${text(10, 'Hefei')}${text(20, 'Jinan')}${text(90, 'Ningbo')}</svg>`;
    expect(collisionsOf(svg)).toEqual(['Hefei × Jinan', 'Ningbo leaves the picture']);
  });
});
