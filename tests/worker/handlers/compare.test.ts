/** `/v1/compare/{dataset}/{metric}/{period}?a=&b=`: the comparison document that is used, and bad requests. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../engine/model/documents.ts';
import { publishedFiles } from '../../support/releases/packed-release.ts';
import { syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchProblem, fetchWorker } from '../../support/worker/fetch-worker.ts';

const ENV = fakeEnv(publishedFiles(syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS)));
const COMPARE = '/v1/compare/vehicles/total/2025';

async function comparisonAt(query: string, path = COMPARE) {
  const response = await fetchWorker(ENV, `${path}?${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Comparison;
}

const problemAt = (query: string, path = COMPARE) => fetchProblem(ENV, `${path}?${query}`);

describe('a comparison', () => {
  it.each([
    ['chongqing', 'shenzhen', 'proven', 'proven'],
    ['shenzhen', 'chongqing', 'refuted', 'refuted'],
    ['xian', 'chongqing', 'stated', 'open'],
    ['chongqing', 'xian', 'denied', 'open'],
    ['xian', 'xian', 'refuted', 'refuted'],
  ])('of %s with %s is %s, by figures %s', async (a, b, verdict, byFigures) => {
    const comparison = await comparisonAt(`a=${a}&b=${b}`);
    expect(comparison).toMatchObject({ a: { id: a }, b: { id: b }, verdict, byFigures });
  });

  it('names its vintage, and links to itself, to the current comparison and to the ranking', async () => {
    const comparison = await comparisonAt(
      'a=xian&b=shenzhen',
      '/v1/compare/vehicles/total/latest-year.json',
    );
    const query = 'a=xian&b=shenzhen&level=city&basis=plant';
    expect(comparison).toMatchObject({ period: { id: '2025' }, level: 'city', basis: 'plant' });
    expect(comparison.links).toEqual({
      self: `${COMPARE}?${query}&as_of=2026-02-03`,
      latest: `${COMPARE}?${query}`,
      ranking: '/v1/rankings/vehicles/total/2025?level=city&basis=plant&as_of=2026-02-03',
    });
    expect(await comparisonAt(`${query}&as_of=2026-02-03`)).toEqual(comparison);
    expect((await fetchWorker(ENV, comparison.links.ranking)).status).toBe(200);
  });

  it.each([
    ['2026-01-10', '2026-01-10'],
    ['2026-01-17', '2026-01-10'],
    ['2026-02-02', '2026-01-18'],
    ['2026-02-03', '2026-02-03'],
    ['2099-01-01', '2026-02-03'],
  ])('as of %s uses the comparison document of %s, which has its own dates', async (date, asOf) => {
    expect((await comparisonAt(`a=xian&b=shenzhen&as_of=${date}`)).asOf).toBe(asOf);
  });

  it('at another level or on another basis has the dates of the ranking', async () => {
    expect(await comparisonAt('a=xian&b=shenzhen&level=province')).toMatchObject({
      level: 'province',
      asOf: '2025-12-31',
    });
    expect((await comparisonAt('a=xian&b=shenzhen&basis=unspecified')).asOf).toBe('2026-01-05');
  });

  it('has an ETag for each ordered pair, and supports If-None-Match', async () => {
    const etagAt = async (query: string) =>
      (await fetchWorker(ENV, `${COMPARE}?${query}`)).headers.get('ETag');
    const queries = ['a=xian&b=shenzhen', 'a=shenzhen&b=xian', 'a=xian&b=chongqing'];
    const etags = await Promise.all(queries.map(etagAt));
    expect(new Set(etags).size).toBe(3);
    const known = { headers: { 'If-None-Match': etags[0] ?? '' } };
    expect((await fetchWorker(ENV, `${COMPARE}?${queries[0]}`, known)).status).toBe(304);
    expect((await fetchWorker(ENV, `${COMPARE}?${queries[1]}`, known)).status).toBe(200);
    expect(await etagAt('b=shenzhen&a=xian')).toBe(etags[0]);
  });
});

describe('a bad request', () => {
  it.each([
    ['', 400, ['a', 'b']],
    ['a=xian', 400, ['b']],
    ['b=xian', 400, ['a']],
    ['a=&b=xian', 400, ['a']],
    ['a=xian&b=shenzen', 400, ['b']],
    ['a=constructor&b=xian', 400, ['a']],
    ['a=xian&b=shenzhen&a=xian', 400, ['a']],
    ['a=xian&b=shenzhen&lang=zh', 400, ['lang']],
    ['a=xian&b=shenzhen&level=district', 400, ['level']],
    ['a=xian&b=shenzhen&as_of=2026', 400, ['as_of']],
    ['a=xian&b=shenzhen&as_of=2025-12-30', 404, ['as_of']],
    ['a=xian&b=shenzhen&basis=headquarters', 404, ['basis']],
  ])('with %j is a %i that names %j', async (query, status, parameters) => {
    expect(await problemAt(query)).toMatchObject({ status, parameters });
  });

  it('with an unknown name lists all members and the nearest', async () => {
    expect(await problemAt('a=xian&b=shenzen')).toMatchObject({
      detail: 'unknown b: shenzen; expected chongqing, shenzhen, xian',
      errors: [{ nearest: ['shenzhen', 'chongqing', 'xian'] }],
    });
  });

  it.each([
    ['/v1/compare/vehicle/total/2025', 'dataset'],
    ['/v1/compare/vehicles/totals/2025', 'metric'],
    ['/v1/compare/vehicles/total/1999', 'period'],
    ['/v1/compare/vehicles/total/2025.csv', 'ending'],
  ])('at %s is a 404 that names the %s', async (path, parameter) => {
    const problem = await problemAt('a=xian&b=shenzhen', path);
    expect(problem).toMatchObject({ status: 404, parameters: [parameter] });
  });
});
