/** The story around the figures, and the chart of the growth. */
import { describe, expect, test } from 'vitest';
import { growthView, storySection } from '../../../../site/pages/home/story-section.ts';
import {
  exampleHome,
  homeContextOf,
  realHome,
  sourceRow,
  visibleText,
} from '../../../support/site/example-home.ts';

const sources = new Map([
  ['paper', sourceRow('paper')],
  ['letter', sourceRow('letter', { url: '' })],
]);
const opinion = (en: string, of = 'paper') =>
  ({ kind: 'opinion', year: null, text: { en, zh: `${en}！` }, source: of }) as const;
const milestone = (date: string, of: string, entity = 'chongqing') => ({
  date,
  entity,
  company: '',
  value: null,
  unit: '',
  title: { en: `In ${date}` },
  source: of,
});

describe('opinions', () => {
  const story = [opinion('B <wins>'), opinion('C', 'letter'), opinion('D')];
  const html = storySection(homeContextOf(exampleHome({ story, sources }))).toString();

  test('are quoted in order, with their authors, and marked as opinions', () => {
    expect(visibleText(html)).toContain('B <wins> D The paper C The letter');
    expect(visibleText(html)).toContain('No rank here is based on an opinion');
    expect(html.match(/<blockquote>/g)).toHaveLength(2);
  });

  test('link to their source if it has an address', () => {
    expect(html).toContain(
      '<cite><a href="https://paper.example/" title="A title">The paper</a></cite>',
    );
    expect(html).toContain('<cite title="A title">The letter</cite>');
  });

  test('exclude breaks', () => {
    const story = [{ kind: 'break', year: '2014', text: { en: 'X' }, source: 'paper' }] as const;
    expect(storySection(homeContextOf(exampleHome({ story, sources }))).toString()).toBe('');
  });
});

describe('milestones', () => {
  const eight = Array.from({ length: 8 }, (_, at) => milestone(`2025-0${at + 1}`, 'letter'));

  test('are those of the leader that the sources of opinions name', () => {
    const milestones = [
      ...eight,
      milestone('2025-12-10', 'paper'),
      milestone('2026-01', 'paper', 'hefei'),
    ];
    const text = visibleText(
      storySection(
        homeContextOf(exampleHome({ story: [opinion('B')], milestones, sources })),
      ).toString(),
    );
    expect(text).toContain('10 Dec 2025 In 2025-12-10 The paper');
    expect(text).not.toMatch(/In 2025-01|In 2026-01/);
  });

  test('are the latest six if there is no opinion, or none of its source’s', () => {
    for (const story of [[], [opinion('B')]]) {
      const html = storySection(
        homeContextOf(exampleHome({ story, milestones: eight, sources })),
      ).toString();
      expect(html.match(/<time/g)).toHaveLength(6);
      expect(visibleText(html)).toContain('March 2025 In 2025-03 The letter');
      expect(visibleText(html)).not.toContain('In 2025-02');
    }
  });

  test('link to the page of the entity', () => {
    const html = storySection(
      homeContextOf(exampleHome({ milestones: eight, sources })),
    ).toString();
    expect(html).toContain('href="/entities/china-vehicle-output/chongqing"');
  });
});

describe('the growth', () => {
  const growth = {
    entity: 'chongqing',
    part: 'nev',
    wholeGrowth: { low: 200_000, high: 210_000 },
    partGrowth: { low: 300_000, high: 310_000 },
    restGrowth: { low: -110_000, high: -90_000 },
  };
  const textOf = (more: object, language: 'en' | 'zh' = 'en') =>
    visibleText(
      growthView(
        homeContextOf(exampleHome({ growth: { ...growth, ...more } }), language),
      ).toString(),
    );

  test('is of the whole, of the part, and of the rest', () => {
    expect(textOf({})).toBe(
      'Chongqing in 2025 on the year before, like for like: Vehicles built grew by 200,000–210,000. New energy vehicles grew by 300,000–310,000, the rest fell by 90,000–110,000.',
    );
    expect(textOf({}, 'zh')).toMatch(/其余合计减少9万?/);
  });

  test('mentions no fall if the rest may have risen', () => {
    expect(textOf({ restGrowth: { low: -1000, high: 5000 } })).toMatch(
      /the rest changed by .*5,000/,
    );
  });

  test('is omitted if it isn’t known', () => {
    expect(growthView(homeContextOf(exampleHome())).toString()).toBe('');
  });
});

test('in the real data the article’s opinions and milestones are shown, in both languages', () => {
  const text = visibleText(storySection(homeContextOf(realHome())).toString());
  for (const words of ['Changan and Seres', 'Hefei', '30-millionth', 'level-3', '270,000th', 'M9'])
    expect(text).toContain(words);
  expect(visibleText(storySection(homeContextOf(realHome(), 'zh')).toString())).toContain(
    '长安和赛力斯',
  );
});
