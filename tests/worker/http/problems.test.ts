/** Problems of the worker in plain Node, over a handmade release. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { publishedFiles } from '../../support/releases/packed-release.ts';
import { syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const RELEASE = syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS);
const ENV = fakeEnv(publishedFiles(RELEASE));
const RANKING = '/v1/rankings/vehicles/total/2025';

afterEach(() => {
  vi.restoreAllMocks();
});

interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors: { parameter: string; value: string | null }[];
}

async function problemAt(address: string, init: RequestInit = {}, env = ENV) {
  const response = await fetchWorker(env, address, init);
  const { headers } = response;
  expect(headers.get('Content-Type')).toBe('application/problem+json');
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Cache-Control')).toMatch(/^(public, max-age=30|no-store)$/);
  expect(headers.get('Cloudflare-CDN-Cache-Control')).toBe(headers.get('Cache-Control'));
  expect(headers.has('ETag')).toBe(false);
  const body = (await response.json()) as ProblemBody;
  expect(Object.keys(body)).toEqual(['type', 'title', 'status', 'detail', 'errors']);
  expect(body.status).toBe(response.status);
  return { response, body };
}

describe('an invalid query', () => {
  it.each([
    ['/v1?x=1', 'x'],
    ['/v1/datasets?level=city', 'level'],
    ['/v1/datasets/vehicles?as_of=2026-01-01', 'as_of'],
    [`${RANKING}?levle=city`, 'levle'],
    [`${RANKING}?lang=z`, 'lang'],
    [`${RANKING}.svg?lang=`, 'lang'],
    [`${RANKING}?theme=dark`, 'theme'],
    [`${RANKING}?level=city&level=city`, 'level'],
    [`${RANKING}?level=`, 'level'],
    [`${RANKING}?level=district`, 'level'],
    [`${RANKING}?basis=plants`, 'basis'],
    [`${RANKING}?basis=%zz`, 'basis'],
    [`${RANKING}?as_of=2026-02-30`, 'as_of'],
    [`${RANKING}?as_of=now`, 'as_of'],
    ['/v1/rankings/vehicles/total/latest?level=district', 'level'],
  ])('at %s is a 400 that names it', async (address, parameter) => {
    const { response, body } = await problemAt(address);
    expect(response.status).toBe(400);
    expect(body.title).toBe('Bad parameter');
    expect(body.errors[0]?.parameter).toBe(parameter);
    expect(body.detail).toContain(parameter);
  });
});

describe('an unknown name or path', () => {
  it.each([
    ['/v1/datasets/vehicle', 'dataset'],
    ['/v1/rankings/vehicle/total/2025', 'dataset'],
    ['/v1/rankings/vehicles/totals/2025', 'metric'],
    ['/v1/rankings/vehicles/total/2026', 'period'],
    ['/v1/rankings/vehicles/total/2025-01--2025-12', 'period'],
    ['/v1/rankings/vehicles/total/LATEST', 'period'],
    ['/v1/rankings/vehicles/total/2025.xml', 'ending'],
    ['/v1/rankings/vehicles/nev/2025?level=city', 'level'],
    [`${RANKING}?basis=headquarters`, 'basis'],
    [`${RANKING}?as_of=2020-01-01`, 'as_of'],
    ['/v1/rankings/vehicles/total/2022', 'as_of'],
    ['/v1/rankings/vehicles/total/2025.', 'ending'],
    ['/v1/rankings/vehicles/total/2025.view', 'ending'],
    ['/v1/datasets/vehicles/bounds.svg', 'path'],
    ['/v1/datasets/vehicles.csv', 'ending'],
    ['/v1/datasets/..%2Fvehicles', 'dataset'],
    ['/v1/datasets/..%2Fvehicles.json', 'dataset'],
    ['/v1/datasets/vehicles%2Fbounds', 'dataset'],
    ['/v1/datasets/%E0%A4%A', 'dataset'],
    ['/v1/datasets/重庆', 'dataset'],
  ])('at %s is a 404 that names it', async (address, parameter) => {
    const { response, body } = await problemAt(address);
    expect(response.status).toBe(404);
    expect(body.errors[0]?.parameter).toBe(parameter);
  });

  it('has the release in a header', async () => {
    const { response } = await problemAt('/v1/datasets/vehicle');
    expect(response.headers.get('Likewise-Release')).toBe(RELEASE.id);
  });

  it.each([
    '//v1',
    '/V1',
    '/v2',
    '/v1/rankings/vehicles/total',
    `${RANKING}/city`,
    '/v1/nothing?x=1',
    '/_snapshot/current',
    '/%5Fsnapshot/current',
    '/index.html',
    '/favicon.ico',
    '/%',
    '/%FF%FE',
    '/constructor',
    `/${'a'.repeat(4000)}`,
  ])('at %s is a 404 that names the index', async (address) => {
    const { response, body } = await problemAt(address);
    expect(response.status).toBe(404);
    expect(body.detail).toMatch(/^nothing at .{1,101}; the index is \/v1(; nearest: \S.*)?$/);
    expect(body.errors.map(({ parameter }) => parameter)).toEqual(['path']);
  });

  it('is also the problem for a document that the release lacks', async () => {
    const bare = fakeEnv(publishedFiles(syntheticRelease({}, { v1: '{}' })));
    const { response, body } = await problemAt('/', {}, bare);
    expect(response.status).toBe(404);
    expect(body.detail).toBe('this release has no document index.html');
  });
});

describe('methods', () => {
  // `conformance.test.ts` sends the usual methods to every address.
  it.each(['QUERY', 'PROPFIND', 'X'.repeat(500)])('%.10s is a 405 with Allow', async (method) => {
    const { response } = await problemAt(RANKING, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });
});

describe('an internal error', () => {
  it('is a 500 without its message, and one line in the log', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const env = fakeEnv();
    Object.defineProperty(env, 'RELEASES', {
      get: () => {
        throw new Error('a secret');
      },
    });
    const { response, body } = await problemAt('/v1', {}, env);
    expect(response.status).toBe(500);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(logged.mock.calls.map(([line]) => JSON.parse(String(line)))).toEqual([
      expect.objectContaining({ level: 'error', method: 'GET', path: '/v1', message: 'a secret' }),
    ]);
  });
});
