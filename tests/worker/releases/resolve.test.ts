/** Which ranking an address means, from a manifest alone. */
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../worker/problem.ts';
import { resolveRanking } from '../../../worker/releases/resolve.ts';
import type { RankingSelector } from '../../../worker/releases/selectors.ts';
import {
  manifestOf,
  type SyntheticDataset,
  type Vintages,
} from '../../support/releases/synthetic-release.ts';
import { VEHICLES } from '../../support/releases/vehicles.ts';

const MANIFEST = manifestOf({ vehicles: VEHICLES });

type Asked = Partial<RankingSelector>;

function resolved(asked: Asked, manifest = MANIFEST): string {
  const question = { dataset: 'vehicles', metric: 'total', period: '2025', ...asked };
  const { key, vintage } = resolveRanking(manifest, question);
  return `${key.metric} ${key.period} ${key.level} ${key.basis} @${vintage[0]}`;
}

function problemOf(asked: Asked, manifest = MANIFEST): Problem {
  try {
    resolved(asked, manifest);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('resolved, though it should not');
}

function datasetOf(total: Vintages[string], rest: Partial<SyntheticDataset> = {}) {
  return manifestOf({ vehicles: { vintages: { total }, ...rest } });
}

describe('a ranking by its period', () => {
  it.each<[string, Asked, string]>([
    ['has the default level and the basis in force', {}, 'total 2025 city plant @2026-01-18'],
    ['keeps the level asked for', { level: 'province' }, 'total 2025 province plant @2025-12-31'],
    [
      'keeps the basis asked for',
      { basis: 'unspecified' },
      'total 2025 city unspecified @2026-01-05',
    ],
    [
      'takes the basis in force over that year',
      { period: '2024' },
      'total 2024 city headquarters @2025-03-01',
    ],
    [
      'is the last vintage not after a date',
      { asOf: '2026-01-17' },
      'total 2025 city plant @2026-01-10',
    ],
    [
      'counts the day of the vintage itself',
      { asOf: '2026-01-10' },
      'total 2025 city plant @2026-01-10',
    ],
    [
      'takes a date in the future for the last vintage',
      { asOf: '2999-01-01' },
      'total 2025 city plant @2026-01-18',
    ],
    [
      'falls back to the basis that existed on the date',
      { asOf: '2026-01-07' },
      'total 2025 city unspecified @2026-01-05',
    ],
    [
      'falls back to the level that existed on the date',
      { asOf: '2025-12-31' },
      'total 2025 province plant @2025-12-31',
    ],
    [
      'falls back to the only level that has it',
      { metric: 'nev' },
      'nev 2025 province plant @2026-01-12',
    ],
    [
      'answers for the days before it was withdrawn',
      { period: '2022', asOf: '2023-05-31' },
      'total 2022 city headquarters @2023-01-10',
    ],
  ])('%s', (_, asked, expected) => {
    expect(resolved(asked)).toBe(expected);
  });

  it('takes the first listed basis that exists where the one in force has none', () => {
    const manifest = datasetOf({ '2025': { city: { unspecified: [['2026-01-01', 3]] } } });
    expect(resolved({}, manifest)).toBe('total 2025 city unspecified @2026-01-01');
  });

  it('asks that a basis be in force over the whole of a range that crosses its end', () => {
    const manifest = datasetOf({
      '2024-07--2025-06': {
        city: { headquarters: [['2025-07-01', 3]], unspecified: [['2025-07-01', 3]] },
      },
    });
    const period = '2024-07--2025-06';
    expect(resolved({ period }, manifest)).toBe(`total ${period} city unspecified @2025-07-01`);
  });

  it('prefers the dataset’s default level to the first listed one', () => {
    const manifest = datasetOf(
      {
        '2025': { city: { plant: [['2026-01-01', 3]] }, province: { plant: [['2026-01-01', 3]] } },
      },
      { defaults: { metric: 'total', period: '2025', level: 'province' } },
    );
    expect(resolved({}, manifest)).toBe('total 2025 province plant @2026-01-01');
  });
});

describe('latest', () => {
  it.each<[string, Asked, string]>([
    [
      'ends last, and the longest of those wins',
      { period: 'latest' },
      'total 2025 city plant @2026-01-18',
    ],
    [
      'passes over a later one with fewer than three listed',
      { period: 'latest', asOf: '2026-02-10' },
      'total 2025 city plant @2026-01-18',
    ],
    [
      'passes over one on a mixed basis',
      { period: 'latest', asOf: '2026-01-08' },
      'total 2025-01--2025-11 city plant @2025-12-22',
    ],
    [
      'prefers a longer period that ends in the same month',
      { period: 'latest', asOf: '2025-12-25' },
      'total 2025-01--2025-11 city plant @2025-12-22',
    ],
    [
      'knows only what was known on the date',
      { period: 'latest', asOf: '2025-12-21' },
      'total 2025-11 city plant @2025-12-20',
    ],
    [
      'stays on the basis asked for',
      { period: 'latest', basis: 'headquarters' },
      'total 2024 city headquarters @2025-03-01',
    ],
    [
      'takes a mixed basis where that is asked for',
      { period: 'latest', basis: 'unspecified' },
      'total 2026-01 city unspecified @2026-02-10',
    ],
    [
      'stays at the level asked for',
      { period: 'latest', level: 'province' },
      'total 2025 province plant @2025-12-31',
    ],
    [
      'finds the only level that a metric has',
      { period: 'latest', metric: 'nev' },
      'nev 2025 province plant @2026-01-12',
    ],
    [
      'of full years takes the latest',
      { period: 'latest-year' },
      'total 2025 city plant @2026-01-18',
    ],
    [
      'of full years passes over thin and mixed ones',
      { period: 'latest-year', asOf: '2026-01-12' },
      'total 2024 city headquarters @2025-03-01',
    ],
    [
      'does not count a year that was withdrawn',
      { period: 'latest-year', asOf: '2024-01-20' },
      'total 2023 city unspecified @2024-01-15',
    ],
  ])('%s', (_, asked, expected) => {
    expect(resolved(asked)).toBe(expected);
  });

  it('takes any ranking where none has three listed on a basis that is not mixed', () => {
    const manifest = datasetOf({
      '2024': { city: { headquarters: [['2025-01-01', 2]] } },
      '2025': { city: { unspecified: [['2026-01-01', 9]] } },
    });
    expect(resolved({ period: 'latest' }, manifest)).toBe(
      'total 2025 city unspecified @2026-01-01',
    );
  });

  it('keeps to the basis that made the period count', () => {
    const manifest = datasetOf({
      '2024': { city: { headquarters: [['2025-01-01', 2]], plant: [['2025-01-01', 5]] } },
    });
    expect(resolved({ period: 'latest' }, manifest)).toBe('total 2024 city plant @2025-01-01');
  });

  it('says that there is no full year yet', () => {
    const manifest = datasetOf({ '2025-11': { city: { plant: [['2025-12-01', 5]] } } });
    expect(problemOf({ period: 'latest-year' }, manifest)).toMatchObject({
      kind: 'notFound',
      message: 'no ranking of total for period latest-year; nearest: 2025-11',
    });
  });
});

describe('what does not exist', () => {
  it.each<[string, Asked, string, object]>([
    [
      'an unknown dataset names the nearest',
      { dataset: 'vehicle' },
      'unknown dataset: vehicle; nearest: vehicles',
      { parameter: 'dataset', value: 'vehicle', nearest: ['vehicles'] },
    ],
    [
      'an unknown metric names the nearest, the likeliest first',
      { metric: 'nev-shares' },
      'unknown metric: nev-shares; nearest: nev-share, nev, total',
      { parameter: 'metric', value: 'nev-shares', nearest: ['nev-share', 'nev', 'total'] },
    ],
    [
      'an unknown period names the nearest',
      { period: '2025-12' },
      'no ranking of total for period 2025-12; nearest: 2025-11, 2022, 2025',
      { parameter: 'period', value: '2025-12', nearest: ['2025-11', '2022', '2025'] },
    ],
    [
      'a metric without rankings has no period',
      { metric: 'nev-share' },
      'no ranking of nev-share for period 2025',
      { parameter: 'period', value: '2025', nearest: [] },
    ],
    [
      'a level that this metric does not have says which it has',
      { metric: 'nev', level: 'city' },
      'nev for 2025 has no ranking at level city; expected province',
      { parameter: 'level', value: 'city', allowed: ['province'] },
    ],
    [
      'a basis that this level does not have says which it has',
      { basis: 'headquarters' },
      'total for 2025 has no ranking at level city on basis headquarters; expected plant, unspecified',
      { parameter: 'basis', value: 'headquarters', allowed: ['plant', 'unspecified'] },
    ],
    [
      'a date before the first vintage names it',
      { asOf: '2020-01-01', level: 'city', basis: 'plant' },
      'total for 2025 has no ranking as of 2020-01-01; expected 2026-01-10 or later',
      { parameter: 'as_of', value: '2020-01-01', expected: '2026-01-10 or later' },
    ],
    [
      'a date before everything names the first vintage at the default level',
      { asOf: '2020-01-01' },
      'total for 2025 has no ranking as of 2020-01-01; expected 2026-01-05 or later',
      { parameter: 'as_of', value: '2020-01-01', expected: '2026-01-05 or later' },
    ],
    [
      'a ranking that was withdrawn says until when it was there',
      { period: '2022' },
      'total for 2022 has no ranking as of now; expected a date before 2023-06-01',
      { parameter: 'as_of', value: null, expected: 'a date before 2023-06-01' },
    ],
    [
      'a withdrawn ranking is gone from that day on',
      { period: '2022', asOf: '2023-06-01' },
      'total for 2022 has no ranking as of 2023-06-01; expected a date before 2023-06-01',
      { parameter: 'as_of', value: '2023-06-01', expected: 'a date before 2023-06-01' },
    ],
    [
      'the latest before everything says when it began',
      { period: 'latest', asOf: '2020-01-01' },
      'total for latest has no ranking as of 2020-01-01; expected 2023-01-10 or later',
      { parameter: 'as_of', value: '2020-01-01', expected: '2023-01-10 or later' },
    ],
  ])('%s', (_, asked, message, error) => {
    expect(problemOf(asked)).toMatchObject({ kind: 'notFound', message, errors: [error] });
  });

  it.each<[string, Asked, object]>([
    ['level', { level: 'cities' }, { allowed: ['city', 'province'] }],
    ['basis', { basis: '' }, { allowed: ['headquarters', 'plant', 'unspecified'] }],
  ])('an unknown %s is a bad parameter, and all good ones are named', (parameter, asked, error) => {
    const problem = problemOf(asked);
    expect(problem.kind).toBe('badParameter');
    expect(problem.errors).toEqual([expect.objectContaining({ parameter, ...error })]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a name that every object has (%s) names nothing',
    (name) => {
      expect(problemOf({ dataset: name }).kind).toBe('notFound');
      expect(problemOf({ metric: name }).kind).toBe('notFound');
      expect(problemOf({ period: name }).kind).toBe('notFound');
      expect(problemOf({ level: name }).kind).toBe('badParameter');
      expect(problemOf({ basis: name }).kind).toBe('badParameter');
    },
  );

  it('a very long name is cut off before it is compared or repeated', () => {
    const problem = problemOf({ dataset: 'x'.repeat(100_000) });
    expect(problem.message.length).toBeLessThan(300);
    expect(problem.errors[0]?.value).toHaveLength(101);
  });
});
