/** The embed builder's options for the real data: rankings that compare enough entities, and the one in the address. */
import { describe, expect, test } from 'vitest';
import { datasetDocument } from '../../../engine/compile/dataset-documents.ts';
import type { DatasetDocument } from '../../../engine/model/documents.ts';
import {
  builderOptions,
  type Choice,
  findListing,
  isOffered,
  nearestChoice,
} from '../../../site/builder/builder-options.ts';
import { siteWords } from '../../../site/words/mod.ts';
import { china } from '../../support/data/real-data.ts';
import { STANDARD_CHOICE } from '../../support/site/builder-choices.ts';

const dataset = datasetDocument(china());
const english = siteWords('en');
const few = dataset.rankings.find((row) => row.coverage.listed < 3 && row.metric === 'total');

const values = (list: readonly { readonly value: string }[]) => list.map(({ value }) => value);

describe('the options', () => {
  test('compare at least three entities, on a basis that compares', () => {
    const offered = dataset.rankings.filter((row) => isOffered(dataset, row));
    expect(offered.length).toBeGreaterThan(50);
    for (const { basis, coverage } of offered) {
      expect(coverage.listed).toBeGreaterThanOrEqual(3);
      expect(['headquarters', 'plant']).toContain(basis);
    }
  });

  test('of every list can be combined with the rest of the choice', () => {
    const offers = builderOptions(dataset, STANDARD_CHOICE, english);
    expect(offers.metric.length).toBeGreaterThan(2);
    for (const period of values(offers.period))
      expect(findListing(dataset, { ...STANDARD_CHOICE, period }), period).not.toBeNull();
    for (const basis of values(offers.basis))
      expect(findListing(dataset, { ...STANDARD_CHOICE, basis }), basis).not.toBeNull();
  });

  test('are in the reader’s language, and a moving period shows its current value', () => {
    const { period, level, basis } = builderOptions(dataset, STANDARD_CHOICE, english);
    expect(period[0]).toEqual({ value: 'latest-year', title: 'always the latest year (now 2025)' });
    expect(level[0]).toEqual({ value: 'city', title: 'Cities' });
    expect(basis[0]?.title).toBe('in force at the time: Counted where the vehicle was built');
    const chinese = builderOptions(dataset, STANDARD_CHOICE, siteWords('zh'));
    expect(chinese.period[0]?.title).toBe('始终为最新年份（现为2025年）');
    expect(chinese.level[0]?.title).toBe('城市');
  });

  test('begin with the latest period, and of those with the same end with the longest', () => {
    const periods = values(builderOptions(dataset, STANDARD_CHOICE, english).period);
    expect(periods.slice(0, 3)).toEqual(['latest-year', 'latest', '2025']);
    expect(periods.indexOf('2025-01--2025-11')).toBeGreaterThan(periods.indexOf('2025'));
  });
});

describe('a ranking that compares too few entities', () => {
  test('isn’t offered, but is listed if the address names it', () => {
    if (!few) throw new Error('the real data has no ranking of one or two places');
    const requested = { ...STANDARD_CHOICE, ...few };
    const { period, basis } = builderOptions(dataset, requested, english);
    expect(values(period)).toContain(few.period);
    expect(values(basis)).toContain(few.basis);
    const { metric, level } = few;
    const usual = builderOptions(dataset, { metric, level, period: 'latest', basis: '' }, english);
    const others = dataset.rankings.filter(
      (row) => row.metric === metric && row.level === level && row.period === few.period,
    );
    expect(values(usual.period).includes(few.period)).toBe(
      others.some((row) => isOffered(dataset, row)),
    );
  });
});

describe('a moving period', () => {
  test.each([
    ['latest-year', '2025'],
    ['latest', '2025'],
  ])('%s is resolved as the API does', (period, now) => {
    expect(findListing(dataset, { ...STANDARD_CHOICE, period })?.period).toBe(now);
  });
});

describe('resolving a choice', () => {
  test.each([
    ['basis', { basis: 'headquarters' }, { basis: '', period: '2025' }],
    ['period', { period: '1999' }, { period: 'latest-year', metric: 'total' }],
    ['level', { level: 'village' }, { level: 'city', metric: 'total' }],
    ['metric', { metric: 'bicycles' }, { level: 'city' }],
  ])('finds the nearest with another %s', (_, requested, found) => {
    const choice = nearestChoice(dataset, { ...STANDARD_CHOICE, ...requested });
    expect(choice).toMatchObject(found);
    expect(findListing(dataset, choice)).not.toBeNull();
  });

  test('keeps it if there are no rankings at all', () => {
    const empty: DatasetDocument = { ...dataset, rankings: [] };
    expect(nearestChoice(empty, STANDARD_CHOICE)).toBe(STANDARD_CHOICE);
  });

  test('keeps an existing one', () => {
    expect(nearestChoice(dataset, STANDARD_CHOICE)).toBe(STANDARD_CHOICE);
  });

  /** Number of passes over the list of rankings to resolve a choice. */
  function countPasses(choice: Choice): number {
    let count = 0;
    const counted = Object.defineProperty({ ...dataset }, 'rankings', {
      get: () => {
        count += 1;
        return dataset.rankings;
      },
    });
    nearestChoice(counted, choice);
    return count;
  }

  test('takes few passes, however many rankings there are', () => {
    // An existing choice is found at once; others need a bounded number of passes per metric and level.
    expect(countPasses(STANDARD_CHOICE)).toBe(1);
    expect(countPasses({ ...STANDARD_CHOICE, metric: 'bicycles', level: 'village' })).toBeLessThan(
      100,
    );
  });
});
