/** Worked example: results for 2025 and earlier years from the real data. */
import { describe, expect, test } from 'vitest';
import { entry, ranking } from '../../support/data/real-data.ts';

describe('cities in 2025, counted where the vehicle was built', () => {
  const cities = ranking('total', '2025', 'city', 'plant');

  test('Chongqing built 2,787,650 to 2,787,800 vehicles and is first', () => {
    const chongqing = entry(cities, 'chongqing');
    expect(cities.entries[0]).toBe(chongqing);
    expect(chongqing.bounds).toEqual({ low: 2_787_650, high: 2_787_800 });
    expect(chongqing.rank).toMatchObject({ best: 1, worst: 1, level: { best: 1, worst: 1 } });
  });

  test('it grew by 9.7 %, as stated by another source than the one with the finest figure', () => {
    expect(entry(cities, 'chongqing').reported?.yoy).toBeNull();
    expect(entry(cities, 'chongqing').growth).toMatchObject({ value: 9.7 });
  });

  test("its first place rests on its authorities' claim: the figures alone don’t settle it between 1st and 4th", () => {
    expect(cities.claims.map((claim) => [claim.entity, claim.rank, claim.status])).toEqual([
      ['chongqing', 1, 'used'],
      ['chongqing', 1, 'used'],
    ]);
    expect(entry(cities, 'chongqing').rank?.byFigures).toEqual({ best: 1, worst: 4 });
  });

  test('Shanghai is 2nd to 5th, because Beijing, Hefei and Chengdu have not published the whole year', () => {
    expect(entry(cities, 'shanghai').rank).toMatchObject({ best: 2, worst: 5 });
    const inPart = cities.entries
      .filter((row) => row.reported === null)
      .map((row) => row.entity.id);
    expect(inPart).toEqual(['beijing', 'hefei', 'chengdu', 'jinan']);
  });

  test("Hefei's whole year is at least its new energy vehicles of January to November alone", () => {
    const hefei = entry(cities, 'hefei');
    expect(hefei.bounds.low).toBe(1_225_000);
    expect(
      hefei.why.filter((step) => step.bound === 'low').map((step) => [step.rule, step.cell]),
    ).toEqual([
      ['reported', 'hefei/nev/2025-01--2025-11/plant'],
      ['subperiod', 'hefei/nev/2025/plant'],
      ['part', 'hefei/total/2025/plant'],
    ]);
    expect(hefei.why.find((step) => step.rule === 'part')?.text.en).toBe(
      'Hefei, Vehicles built, 2025: at least 1,225,000 vehicles, since New energy vehicles alone came to at least 1,225,000 vehicles.',
    );
  });

  test('the two figures for those eleven months contradict each other, and the conflict is listed', () => {
    expect(cities.conflicts).toMatchObject([
      { entity: 'hefei', metric: 'nev', period: '2025-01--2025-11', kind: 'observations' },
    ]);
  });

  test('Shenzhen and Guangzhou have no comparable figure; Guangdong and the claim bound them from above', () => {
    const [guangzhou, shenzhen] = ['guangzhou', 'shenzhen'].map((id) =>
      cities.unlisted.find((row) => row.entity.id === id),
    );
    expect(shenzhen?.last).toMatchObject({
      period: '2024',
      basis: 'headquarters',
      value: 2_935_300,
    });
    expect(guangzhou?.high).toBe(2_787_800);
    expect(shenzhen?.high).toBe(2_787_800);
    const provinces = ranking('total', '2025', 'province', 'plant');
    expect(entry(provinces, 'guangdong').bounds.high).toBe(3_040_300);
  });

  test('provinces are never among cities, and Chongqing is in both tables', () => {
    const listed = cities.entries.map((row) => row.entity.id);
    expect(listed).not.toContain('guangdong');
    expect(listed).not.toContain('anhui');
    expect(entry(ranking('total', '2025', 'province', 'plant'), 'chongqing').rank).toMatchObject({
      best: 3,
      worst: 3,
    });
  });

  test("Shanghai's other figure, the city's own count, is shown and set aside with the reason", () => {
    const shanghai = cities.setAside.filter((row) => row.entity.id === 'shanghai');
    expect(shanghai.map((row) => [row.reason, row.observation.value])).toContainEqual([
      'basis',
      1_823_000,
    ]);
  });
});

describe('what was known on which date', () => {
  test('before the first article nothing was known of the whole year', () => {
    const first = ranking('total', '2025', 'city', 'plant', '2026-01-18');
    expect(first.asOf).toBe('2026-01-18');
    expect(first.coverage.of).toBe(20);
    expect(entry(first, 'chongqing').bounds).toEqual({ low: 2_787_500, high: 2_789_000 });
  });
});

describe('two truths on two ways of counting', () => {
  test("in 2014 Shanghai is above Chongqing on the National Bureau's count", () => {
    const provinces = ranking('total', '2014', 'province', 'headquarters');
    expect(entry(provinces, 'shanghai').bounds.low).toBeGreaterThan(
      entry(provinces, 'chongqing').bounds.high ?? 0,
    );
    expect(entry(provinces, 'shanghai').rank).toMatchObject({ best: 1, worst: 1 });
  });

  test('on its own count Chongqing claims 2014, and a way of counting of its own compares nothing', () => {
    const local = ranking('total', '2014', 'city', 'local');
    expect(local.mixed).toBe(true);
    expect(local.claims).toMatchObject([{ entity: 'chongqing', rank: 1, status: 'used' }]);
    expect(local.entries.length).toBeGreaterThan(0);
    expect(local.entries.map(({ rank }) => rank)).toEqual(local.entries.map(() => null));
  });

  test('the record of 2024 belongs to Shenzhen, counted where the maker is registered', () => {
    const before = ranking('total', '2024', 'city', 'headquarters');
    expect(entry(before, 'shenzhen').bounds.low).toBeGreaterThan(2_930_000);
    expect(entry(before, 'shenzhen').rank).toMatchObject({ best: 1, worst: 1 });
  });
});
