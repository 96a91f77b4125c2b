/** The chart of an entity's years, and which of them are drawn and listed. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import type { Observation } from '../../../../engine/dataset/schema.ts';
import { renderEntityPages } from '../../../../site/pages/entity/entity-page.ts';
import { chartPoints, littleKnownAmong } from '../../../../site/pages/entity/history-chart.ts';
import {
  type EntityPosition,
  positionsByEntity,
} from '../../../../site/pages/entity/page-context.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';
import { china } from '../../../support/data/real-data.ts';
import { ORIGIN, visibleText } from '../../../support/site/example-home.ts';

/** Two places inside a land whose total limits them. */
const PLACES = 'land a<land b<land';

/** The other place, without which there is no ranking of the years in which only a part of the first is known. */
const OTHER = ['2021', '2024'].map((year) => figure(`b total ${year} 300`));

/** A whole in two years, then a part of it, limited by the land only; and long before, a small part. */
const FIGURES = [
  ...OTHER,
  figure('a part 2021 5'),
  figure('a total 2022 60'),
  figure('a total 2023 70'),
  figure('land total 2024 1000'),
  figure('a part 2024 50'),
];

function sectionOf(figures: readonly Observation[], metric = 'total'): string {
  const pages = new Map(renderEntityPages(compile(handmade(PLACES, figures)), ORIGIN));
  const page = pages.get('entities/handmade/a.html') ?? '';
  return new RegExp(`id="${metric}">.*?</section>`, 's').exec(page)?.[0] ?? '';
}

/** The data of the path of a kind of mark; empty if there is none. */
function pathOf(section: string, kind: string): string {
  const chart = section.split('<figcaption>')[0] ?? '';
  return new RegExp(`<path class="${kind}[^"]*" d="([^"]*)"`).exec(chart)?.[1] ?? '';
}

function yearsOf(figures: readonly Observation[], metric = 'total'): EntityPosition[] {
  const positions = positionsByEntity(compile(handmade(PLACES, figures))).get('a') ?? [];
  return positions.filter((one) => one.metric.id === metric);
}

describe('the chart', () => {
  const section = sectionOf(FIGURES);

  test('draws a part at its low, with a dotted line upwards, and no line to it', () => {
    expect(pathOf(section, 'bar')).toBe('M6 40V40M50 22V22M94 58V58');
    expect(pathOf(section, 'open')).toBe('M94 58V44');
    expect(pathOf(section, 'join')).toBe('M6 40L50 22');
  });

  test('joins no years whose figures may be counted in different ways', () => {
    const guessed = [2022, 2023].map((year) => figure(`a total ${year} 60`, { basis: 'mixed' }));
    expect(pathOf(sectionOf(guessed), 'bar')).not.toBe('');
    expect(pathOf(sectionOf(guessed), 'join')).toBe('');
  });

  test('is scaled by what it draws, and leaves out a part of at most a tenth of it', () => {
    expect(visibleText(section)).toMatch(/^(id="total">)?\s*Things\s+70\s+2022\s+2023\s+2024/);
  });

  test('has a bar from low to high for a published range', () => {
    const ranges = [figure('a total 2022 60'), figure('a total 2023 40..80')];
    expect(pathOf(sectionOf(ranges), 'bar')).toBe('M6 54V54M94 85V22');
  });

  test('draws a published lower end like a part, even if other places limit it', () => {
    const figures = [
      figure('a total 2023 40..60'),
      figure('land total 2024 1000'),
      figure('a total 2024 30', { qualifier: 'at-least' }),
    ];
    expect(yearsOf(figures)[0]?.bounds).toEqual({ low: 30, high: 1000 });
    expect(chartPoints(yearsOf(figures))).toEqual([
      { year: 2023, basis: 'count', mixed: false, low: 40, high: 60 },
      { year: 2024, basis: 'count', mixed: false, low: 30, high: null },
    ]);
  });

  test('explains the marks that occur, and no others', () => {
    expect(section).toContain('At least; the rest isn’t known</li>');
    expect(section).not.toContain('Range of possible values');
    const ranges = sectionOf([figure('a total 2022 60'), figure('a total 2023 40..80')]);
    expect(ranges).toContain('Range of possible values</li>');
    expect(ranges).not.toContain('At least; the rest');
    expect(ranges).not.toContain('The way of counting changes');
  });

  test('is omitted if only one year tells something', () => {
    const one = sectionOf([...OTHER, figure('a part 2021 5'), figure('a total 2022 60')]);
    expect(one).not.toContain('history-chart');
    expect(one).toContain('1 year of which little is known');
  });
});

describe('a year of which little is known', () => {
  const littleOf = (figures: readonly Observation[], metric: string): string[] => {
    const years = yearsOf(figures, metric);
    return years.filter(littleKnownAmong(years)).map(({ document }) => document.period.id);
  };

  test.each([
    ['a part of a tenth of the highest value', [figure('a part 2021 7')], ['2021']],
    ['a larger part', [figure('a part 2021 7.1')], []],
    ['a small published figure', [figure('a total 2021 1')], []],
    ['only what other places leave', [figure('land total 2021 400')], ['2021']],
    [
      'a published lower end of nothing',
      [figure('a total 2021 0', { qualifier: 'at-least' })],
      ['2021'],
    ],
  ])('of a count: %s', (_, figures, little) => {
    const others = FIGURES.filter(({ id }) => !id.startsWith('a/part/2021'));
    expect(littleOf([...others, ...figures], 'total')).toEqual(little);
  });

  test('of a share: a range of more than 50 percentage points', () => {
    const figures = [
      ...[figure('a total 2022 100'), figure('a part 2022 20..70')],
      ...[figure('a total 2023 100'), figure('a part 2023 20..71')],
    ];
    expect(littleOf(figures, 'share')).toEqual(['2023']);
  });

  test('of a growth: such a range too', () => {
    const figures = [
      ...[figure('a total 2021 100'), figure('a total 2022 100..149')],
      figure('a total 2023 100..200'),
    ];
    expect(littleOf(figures, 'growth')).toEqual(['2023']);
  });

  test('is folded below the list, with its row', () => {
    const [list = '', folded = ''] = sectionOf(FIGURES).split('<details>');
    const rows = (text: string): string[] =>
      [...text.matchAll(/<th scope="row">(\d+)/g)].map(([, year = '']) => year);
    expect(rows(list)).toEqual(['2024', '2023', '2022']);
    expect(rows(folded)).toEqual(['2021']);
    expect(folded).toContain('<summary>1 year of which little is known</summary>');
  });

  test('isn’t the one at the top of the page', () => {
    const figures = [...OTHER, figure('a total 2023 70'), figure('a part 2024 5')];
    const pages = new Map(renderEntityPages(compile(handmade(PLACES, figures)), ORIGIN));
    const page = pages.get('entities/handmade/a.html') ?? '';
    expect(page).toMatch(/<div class="latest"><p><b><a [^>]*>70<\/a><\/b> Things, 2023<\/p>/);
  });
});

test('a year on one basis is one point, whatever the level', () => {
  const positions = positionsByEntity(china()).get('chongqing') ?? [];
  const total = positions.filter(
    ({ metric, document }) => metric.id === 'total' && /^\d{4}$/.test(document.period.id),
  );
  const points = chartPoints(total);
  const keys = points.map(({ year, basis }) => `${year} ${basis}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(points.length).toBeLessThan(total.length);
  const years = points.map(({ year }) => year);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

test('no broken line between two years crosses a line that joins them', () => {
  const charts = renderEntityPages(china(), ORIGIN).flatMap(
    ([, page]) => page.match(/<figure class="history-chart">.*?<\/figure>/gs) ?? [],
  );
  const pathsOf = (chart: string, kind: string): string[] =>
    [...chart.matchAll(new RegExp(`<path class="${kind}[^"]*" d="([^"]*)"`, 'g'))].map(
      ([, path = '']) => path,
    );
  const breaksOf = (chart: string): number[] =>
    pathsOf(chart, 'break').flatMap((path) =>
      [...path.matchAll(/M([\d.]+) /g)].map(([, x]) => Number(x)),
    );
  const isCrossed = (chart: string): boolean =>
    breaksOf(chart.replace(/<figcaption>.*/s, '')).some((x) =>
      pathsOf(chart, 'join').some((path) =>
        [...path.matchAll(/M([\d.]+) [\d.]+L([\d.]+) /g)].some(
          ([, from, to]) => Number(from) < x && x < Number(to),
        ),
      ),
    );
  expect(charts.some((chart) => breaksOf(chart).length > 0)).toBe(true);
  expect(charts.some((chart) => pathsOf(chart, 'join').length > 0)).toBe(true);
  expect(charts.filter(isCrossed)).toEqual([]);
});
