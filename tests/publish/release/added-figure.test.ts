/** One figure added to the real data: few values of the next release are new, and with the cache of the last one it has the same bytes. */
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import { ON_DEMAND } from '../../../engine/model/manifest.ts';
import { BodyCache } from '../../../publish/release/body-cache.ts';
import { makeRelease, type Release } from '../../../publish/release/release.ts';
import { siteRenderers } from '../../../scripts/lib/build-release.ts';
import { figure } from '../../support/data/handmade.ts';
import { china, worldCities } from '../../support/data/real-data.ts';

const ORIGIN = 'http://localhost:8787';
const KNOWN_FROM = '2026-12-01';
/** The publish lock and the pointer. */
const BOOKKEEPING = 2;

let cache = BodyCache.empty();
let before: Release;

function releaseOf(vehicles: CompiledDataset, bodies: BodyCache, cities = worldCities()) {
  const compiled = [vehicles, cities];
  return makeRelease(
    compiled,
    siteRenderers(compiled, ORIGIN, () => ON_DEMAND),
    bodies,
  );
}

/** The number of writes for a release after the first. */
function writesOf(after: Release): number {
  const written = [...after.values.keys()].filter((key) => !before.values.has(key));
  return written.length + BOOKKEEPING;
}

function withFigure(words: string, basis: string): CompiledDataset {
  const { dataset } = china();
  const added = figure(words, {
    ...{ basis, source: 'nbs-national-database', knownFrom: KNOWN_FROM },
    ...{ qualifier: 'stated', precision: 1000 },
  });
  return compile({ ...dataset, observations: [...dataset.observations, added] });
}

beforeAll(async () => {
  before = await releaseOf(china(), cache);
});

describe('one more figure', () => {
  test.each([
    ['of a city, for a year', 'ningbo total 2025 850000', 'local'],
    ['of a province, for some months', 'guangdong total 2025-01--2025-10 3000000', 'plant'],
    ['that contradicts none', 'xian nev 2024 1000000', 'unspecified'],
    ['that moves another metric', 'anhui nev 2024 1600000', 'local'],
    ['for a new period', 'guangdong total 2026-08 250000', 'plant'],
    ['for an early year', 'hubei nev 2013 2000', 'headquarters'],
  ])('%s takes at most ten writes', async (_, words, basis) => {
    cache = BodyCache.decode(Buffer.concat(cache.encode()));
    const after = await releaseOf(withFigure(words, basis), cache);
    expect(after.id).not.toBe(before.id);
    expect(writesOf(after)).toBeLessThanOrEqual(10);
  });

  test('of the other dataset takes at most ten writes', async () => {
    const { dataset } = worldCities();
    const { id: source = '' } = dataset.sources[0] ?? {};
    const added = figure('osaka people 2020 2752000', {
      ...{ basis: 'city-limits', source, knownFrom: KNOWN_FROM, qualifier: 'stated' },
    });
    const cities = compile({ ...dataset, observations: [...dataset.observations, added] });
    const after = await releaseOf(china(), BodyCache.empty(), cities);
    expect(after.id).not.toBe(before.id);
    expect(writesOf(after)).toBeLessThanOrEqual(10);
  });

  test('makes the same release with the cache as without', async () => {
    const compiled = withFigure('xian nev 2024 1000000', 'unspecified');
    const warm = await releaseOf(compiled, BodyCache.decode(Buffer.concat(cache.encode())));
    const cold = await releaseOf(compiled, BodyCache.empty());
    expect(warm.id).toBe(cold.id);
    expect([...warm.values.keys()]).toEqual([...cold.values.keys()]);
  });
});
