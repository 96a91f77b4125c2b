/** Resolution of a ranking from the manifest. */
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

type Selection = Partial<RankingSelector>;

function resolved(selection: Selection, manifest = MANIFEST): string {
  const question = { dataset: 'vehicles', metric: 'total', period: '2025', ...selection };
  const { key, vintage } = resolveRanking(manifest, question);
  return `${key.metric} ${key.period} ${key.level} ${key.basis} @${vintage[0]}`;
}

function problemOf(selection: Selection, manifest = MANIFEST): Problem {
  try {
    resolved(selection, manifest);
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
  it.each<[string, Selection, string]>([
    ['has the default level and the basis in force', {}, 'total 2025 city plant @2026-01-18'],
    ['keeps the requested level', { level: 'province' }, 'total 2025 province plant @2025-12-31'],
    [
      'keeps the requested basis',
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
      'is the last vintage for a future date',
      { asOf: '2999-01-01' },
      'total 2025 city plant @2026-01-18',
    ],
    [
      'has on a date the basis that it has today',
      { period: '2023', asOf: '2024-02-01' },
      'total 2023 city headquarters @2024-02-01',
    ],
    [
      'keeps on a date a requested basis of which there was no other yet',
      { asOf: '2026-01-07', basis: 'unspecified' },
      'total 2025 city unspecified @2026-01-05',
    ],
    ['has the only level that has it', { metric: 'nev' }, 'nev 2025 province plant @2026-01-12'],
    [
      'exists on the days before it was withdrawn',
      { period: '2022', asOf: '2023-05-31' },
      'total 2022 city headquarters @2023-01-10',
    ],
  ])('%s', (_, selection, expected) => {
    expect(resolved(selection)).toBe(expected);
  });

  it('takes the first listed basis that exists where the one in force has none', () => {
    const manifest = datasetOf({ '2025': { city: { unspecified: [['2026-01-01', 3]] } } });
    expect(resolved({}, manifest)).toBe('total 2025 city unspecified @2026-01-01');
  });

  it('requires a basis in force over the whole range', () => {
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
  it.each<[string, Selection, string]>([
    [
      'ends last, and the longest of those wins',
      { period: 'latest' },
      'total 2025 city plant @2026-01-18',
    ],
    [
      'skips a later one with fewer than three entries',
      { period: 'latest', asOf: '2026-02-10' },
      'total 2025 city plant @2026-01-18',
    ],
    [
      'skips one on a mixed basis',
      { period: 'latest', asOf: '2026-01-08' },
      'total 2025-01--2025-11 city plant @2025-12-22',
    ],
    [
      'prefers a longer period that ends in the same month',
      { period: 'latest', asOf: '2025-12-25' },
      'total 2025-01--2025-11 city plant @2025-12-22',
    ],
    [
      'is the latest that was known on the date',
      { period: 'latest', asOf: '2025-12-21' },
      'total 2025-11 city plant @2025-12-20',
    ],
    [
      'stays on the requested basis',
      { period: 'latest', basis: 'headquarters' },
      'total 2024 city headquarters @2025-03-01',
    ],
    [
      'takes a mixed basis if requested',
      { period: 'latest', basis: 'unspecified' },
      'total 2026-01 city unspecified @2026-02-10',
    ],
    [
      'stays at the requested level',
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
      'of full years skips short and mixed ones',
      { period: 'latest-year', asOf: '2026-01-12' },
      'total 2024 city headquarters @2025-03-01',
    ],
    [
      'does not count a year that was withdrawn',
      { period: 'latest-year', asOf: '2024-01-20' },
      'total 2023 city unspecified @2024-01-15',
    ],
  ])('%s', (_, selection, expected) => {
    expect(resolved(selection)).toBe(expected);
  });

  it('takes any ranking if none has three entries on a basis that is not mixed', () => {
    const manifest = datasetOf({
      '2024': { city: { headquarters: [['2025-01-01', 2]] } },
      '2025': { city: { unspecified: [['2026-01-01', 9]] } },
    });
    expect(resolved({ period: 'latest' }, manifest)).toBe(
      'total 2025 city unspecified @2026-01-01',
    );
  });

  it('takes the basis for which the period was chosen', () => {
    const manifest = datasetOf({
      '2024': { city: { headquarters: [['2025-01-01', 2]], plant: [['2025-01-01', 5]] } },
    });
    expect(resolved({ period: 'latest' }, manifest)).toBe('total 2024 city plant @2025-01-01');
  });

  it('is a 404 if there is no full year yet', () => {
    const manifest = datasetOf({ '2025-11': { city: { plant: [['2025-12-01', 5]] } } });
    expect(problemOf({ period: 'latest-year' }, manifest)).toMatchObject({
      kind: 'notFound',
      message: 'no ranking of total for period latest-year; nearest: 2025-11',
    });
  });
});

describe('an unknown name', () => {
  it.each<[string, Selection, string, object]>([
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
      'a level without a ranking lists those with one',
      { metric: 'nev', level: 'city' },
      'nev for 2025 has no ranking at level city; expected province',
      { parameter: 'level', value: 'city', allowed: ['province'] },
    ],
    [
      'a basis without a ranking lists those with one',
      { basis: 'headquarters' },
      'total for 2025 has no ranking at level city on basis headquarters; expected plant, unspecified',
      { parameter: 'basis', value: 'headquarters', allowed: ['plant', 'unspecified'] },
    ],
    [
      'a date before the first vintage names it',
      { asOf: '2020-01-01', level: 'city', basis: 'plant' },
      'total for 2025 has no ranking at level city as of 2020-01-01; expected 2026-01-10 or later',
      { parameter: 'as_of', value: '2020-01-01', expected: '2026-01-10 or later' },
    ],
    [
      'a date before all vintages names the first one at the level and on the basis of today',
      { asOf: '2020-01-01' },
      'total for 2025 has no ranking at level city as of 2020-01-01; expected 2026-01-10 or later',
      { parameter: 'as_of', value: '2020-01-01', expected: '2026-01-10 or later' },
    ],
    [
      'a date on which there was a ranking on another basis alone names the first on that of today',
      { period: '2023', asOf: '2024-01-20' },
      'total for 2023 has no ranking at level city as of 2024-01-20; expected 2024-02-01 or later',
      { parameter: 'as_of', value: '2024-01-20', expected: '2024-02-01 or later' },
    ],
    [
      'a withdrawn ranking names the date of its withdrawal',
      { period: '2022' },
      'total for 2022 has no ranking at level city as of now; expected a date before 2023-06-01',
      { parameter: 'as_of', value: null, expected: 'a date before 2023-06-01' },
    ],
    [
      'a withdrawn ranking is a 404 from that day on',
      { period: '2022', asOf: '2023-06-01' },
      'total for 2022 has no ranking at level city as of 2023-06-01; expected a date before 2023-06-01',
      { parameter: 'as_of', value: '2023-06-01', expected: 'a date before 2023-06-01' },
    ],
    [
      'the latest before all vintages names the first date',
      { period: 'latest', asOf: '2020-01-01' },
      'total for latest has no ranking at level city as of 2020-01-01; expected 2023-01-10 or later',
      { parameter: 'as_of', value: '2020-01-01', expected: '2023-01-10 or later' },
    ],
  ])('%s', (_, selection, message, error) => {
    expect(problemOf(selection)).toMatchObject({ kind: 'notFound', message, errors: [error] });
  });

  it('a date on which other levels alone had a ranking names these too', () => {
    const { message, errors } = problemOf({ asOf: '2026-01-07' });
    expect(message).toBe(
      'total for 2025 has no ranking at level city as of 2026-01-07; expected 2026-01-10 or later; levels with a ranking by then: province',
    );
    expect(errors).toEqual([
      { parameter: 'as_of', value: '2026-01-07', expected: '2026-01-10 or later' },
      { parameter: 'level', value: null, allowed: ['province'] },
    ]);
  });

  it.each<[string, Selection, object]>([
    ['level', { level: 'cities' }, { allowed: ['city', 'province'] }],
    ['basis', { basis: '' }, { allowed: ['headquarters', 'plant', 'unspecified'] }],
  ])('an unknown %s is a bad parameter, with all valid values', (parameter, selection, error) => {
    const problem = problemOf(selection);
    expect(problem.kind).toBe('badParameter');
    expect(problem.errors).toEqual([expect.objectContaining({ parameter, ...error })]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a name from Object.prototype (%s) is unknown',
    (name) => {
      expect(problemOf({ dataset: name }).kind).toBe('notFound');
      expect(problemOf({ metric: name }).kind).toBe('notFound');
      expect(problemOf({ period: name }).kind).toBe('notFound');
      expect(problemOf({ level: name }).kind).toBe('badParameter');
      expect(problemOf({ basis: name }).kind).toBe('badParameter');
    },
  );

  it('a very long name is truncated before it is compared or echoed', () => {
    const problem = problemOf({ dataset: 'x'.repeat(100_000) });
    expect(problem.message.length).toBeLessThan(300);
    expect(problem.errors[0]?.value).toHaveLength(101);
  });
});
