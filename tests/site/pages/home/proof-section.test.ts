/** The pictures of how a rank is proven, from the real data. */
import { describe, expect, test } from 'vitest';
import { compile, type Observation } from '../../../../engine/mod.ts';
import type { Qualifier } from '../../../../engine/model/vocabulary.ts';
import { proofSection } from '../../../../site/pages/home/proof-section.ts';
import { worldCities } from '../../../support/data/real-data.ts';
import {
  exampleHome,
  homeContextOf,
  realHome,
  visibleText,
} from '../../../support/site/example-home.ts';

test('the section is omitted if the ranking compares nothing', () => {
  expect(proofSection(homeContextOf(exampleHome())).toString()).toBe('');
});

describe('in the real data', () => {
  const html = proofSection(homeContextOf(realHome())).toString();
  const text = visibleText(html);

  test('there are three pictures, each with a text alternative', () => {
    expect(html.match(/<figure class="example">/g)).toHaveLength(3);
    expect(html.match(/<div class="diagram" role="img" aria-label="[^"]+: [^"]+">/g)).toHaveLength(
      3,
    );
  });

  test('a figure is the range that its digits allow, with its source', () => {
    expect(text).toContain('Published: 2,787,700 Stands for: 2,787,650 to 2,787,800');
    expect(text).toContain('Chongqing, 2025 · 21st Century Business Herald');
    expect(text).toContain(
      'Rounded (up to 50 off) or cut off (up to 100 too low); other errors aside.',
    );
  });

  test('months bound the year, with a link to the ranking of these months', () => {
    expect(text).toContain(
      'January to November 2025: 1,334,500 to 1,336,000 2025: at least 1,334,500',
    );
    expect(html).toContain(
      '<a href="/rankings/china-vehicle-output/total/2025-01--2025-11?level=city&amp;basis=plant">January to November 2025</a>',
    );
  });

  test('an entry is between one that is surely above it and one that possibly is', () => {
    expect(text).toContain(
      'Chongqing, above Shanghai: 2,787,650 to 2,787,800 Shanghai: 1,771,500 to 1,773,000 Beijing, possibly above Shanghai: at least 1,334,500',
    );
    expect(text).toContain(
      'Shanghai: between 2nd and 5th of these 8. Only bars that pass the line (Shanghai’s minimum), faded or not, can be above it.',
    );
  });

  test('Shenzhen, first the year before, isn’t ahead if the statements are right', () => {
    expect(text).toContain(
      'Could Shenzhen pass Chongqing? Shenzhen was first in 2024 by another way of counting, but has no comparable figure now: at most 2.79 million. Not if the statements of first place are right; the figures alone don’t settle it.',
    );
  });

  test('says who can’t be above it, because of what is left where they lie', () => {
    expect(text).toMatch(
      /What keeps Changchun, Zhengzhou and 4 others below Shanghai\? Changchun \(Jilin\), .* and Wuhan \(Hubei\) can’t be above Shanghai: the total of the place in brackets, /,
    );
    expect(
      visibleText(proofSection(homeContextOf(realHome(worldCities()))).toString()),
    ).not.toContain('place in brackets');
  });

  test('all of it is in Chinese', () => {
    const chinese = visibleText(proofSection(homeContextOf(realHome(), 'zh')).toString());
    expect(chinese).toContain('深圳会排在重庆前面吗？');
    expect(chinese).not.toMatch(/at least|Between|since|certainly/);
  });
});

test('a subject without open ranks shows the first above the second', () => {
  const html = proofSection(homeContextOf(realHome(worldCities()))).toString();
  const pictures = html.match(/<figure/g) ?? [];
  expect(pictures.length).toBeLessThan(3);
  const text = visibleText(html);
  expect(text).toMatch(
    /Jakarta: exactly 41,913,860 Dhaka, below Jakarta: exactly 36,585,479 Jakarta: 1st of these 23\. Only bars that pass the line \(Jakarta’s minimum\) can be above it\./,
  );
  expect(text).not.toMatch(/undefined|NaN|fictional/i);
});

test.each([
  ['rounded', 'Possible values, because it was rounded: 41,913,859 to 41,913,861'],
  ['truncated', 'Possible values, because it was cut off: 41,913,860 to 41,913,861'],
  ['about', 'So the value behind it is: 41,913,859 to 41,913,861'],
] as const)('a figure that is %s is a range for that reason', (qualifier: Qualifier, range) => {
  const { dataset } = worldCities();
  const isJakarta = (row: Observation) => row.entity === 'jakarta' && row.period.id === '2025';
  const observations = dataset.observations
    .filter((row) => !isJakarta(row) || row.value === 41_913_860)
    .map((row) => (isJakarta(row) ? { ...row, precision: 1, qualifier } : row));
  const html = proofSection(homeContextOf(realHome(compile({ ...dataset, observations }))));
  expect(visibleText(html.toString())).toContain(range);
});
