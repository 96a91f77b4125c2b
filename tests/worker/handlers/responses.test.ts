/** Responses of the worker in plain Node, over a handmade release. */
import { describe, expect, it, vi } from 'vitest';
import { rankingAddress, vintageAddress } from '../../../engine/model/address.ts';
import { etagOf, publishedFiles } from '../../support/releases/packed-release.ts';
import { bodyOf, syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const RELEASE = syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS);
const ENV = fakeEnv(publishedFiles(RELEASE));
const RANKING = '/v1/rankings/vehicles/total/2025';
const CACHED = 'public, max-age=60, stale-while-revalidate=300, stale-if-error=604800';

function stored(period: string, level: string, basis: string, asOf: string, form = 'json') {
  const key = { dataset: 'vehicles', metric: 'total', period, level, basis };
  return bodyOf(vintageAddress(rankingAddress(key), asOf, form));
}

const LATEST = stored('2025', 'city', 'plant', '2026-01-18');

describe('a document', () => {
  it.each([
    ['/', DOCUMENTS['index.html']],
    ['/zh', DOCUMENTS['zh.html']],
    ['/method', DOCUMENTS['method.html']],
    ['/zh/method', DOCUMENTS['zh/method.html']],
    ['/about', DOCUMENTS['about.html']],
    ['/zh/about', DOCUMENTS['zh/about.html']],
    ['/v1', DOCUMENTS.v1],
    ['/v1?', DOCUMENTS.v1],
    ['/v1/datasets', DOCUMENTS['v1/datasets']],
    ['/v1/datasets/vehicles', DOCUMENTS['v1/datasets/vehicles.json']],
    [RANKING, LATEST],
    [`${RANKING}.json`, LATEST],
    [`${RANKING}.view.json`, stored('2025', 'city', 'plant', '2026-01-18', 'view.json')],
    ['/v1/rankings/vehicles/total/latest', LATEST],
    ['/v1/rankings/vehicles/total/latest-year.json', LATEST],
    [
      '/v1/rankings/vehicles/total/latest.view.json?as_of=2025-12-21',
      stored('2025-11', 'city', 'plant', '2025-12-20', 'view.json'),
    ],
    [`${RANKING}?level=province`, stored('2025', 'province', 'plant', '2025-12-31')],
    [`${RANKING}?basis=unspecified`, stored('2025', 'city', 'unspecified', '2026-01-05')],
    [
      `${RANKING}?as_of=2026-01-12&basis=plant&level=city`,
      stored('2025', 'city', 'plant', '2026-01-10'),
    ],
    [`${RANKING}.csv`, stored('2025', 'city', 'plant', '2026-01-18', 'en.csv')],
    [`${RANKING}.csv?lang=zh-Hant`, stored('2025', 'city', 'plant', '2026-01-18', 'zh.csv')],
    [`${RANKING}.svg?lang=ar`, stored('2025', 'city', 'plant', '2026-01-18', 'en.svg')],
    [
      `${RANKING}.svg?lang=ZH&as_of=2026-01-11`,
      stored('2025', 'city', 'plant', '2026-01-10', 'zh.svg'),
    ],
    [`${RANKING}.card.png`, stored('2025', 'city', 'plant', '2026-01-18', 'en.card.png')],
    [`${RANKING}.tall.png?lang=zh`, stored('2025', 'city', 'plant', '2026-01-18', 'zh.tall.png')],
    [`${RANKING}.json?lang=zh`, LATEST],
    [`${RANKING}?level=c%69ty`, LATEST],
    ['/v1/rankings/vehicles/tot%61l/2025', LATEST],
  ])('at %s is the stored bytes', async (address, body) => {
    const response = await fetchWorker(ENV, address);
    expect(response.status).toBe(200);
    expect(response.headers.get('ETag')).toBe(etagOf(body));
    expect(await response.text()).toBe(body);
  });

  it('has the headers by which any page may read, embed, cache and time it', async () => {
    const { headers } = await fetchWorker(ENV, RANKING);
    expect(Object.fromEntries(headers)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Age, ETag, Likewise-Release, Link, Retry-After',
      'cache-control': CACHED,
      'cloudflare-cdn-cache-control': CACHED,
      'content-length': String(new TextEncoder().encode(LATEST).byteLength),
      'content-type': 'application/json',
      'cross-origin-resource-policy': 'cross-origin',
      etag: etagOf(LATEST),
      'likewise-release': RELEASE.id,
      link:
        `<${RANKING}?level=city&basis=plant>; rel="canonical", ` +
        '</v1/datasets/vehicles>; rel="describedby"; type="application/json", ' +
        '<https://spdx.org/licenses/CC-BY-4.0.html>; rel="license", ' +
        `<${RANKING}.csv?level=city&basis=plant>; rel="alternate"; type="text/csv; charset=utf-8", ` +
        `<${RANKING}.md?level=city&basis=plant>; rel="alternate"; type="text/markdown; charset=utf-8", ` +
        `<${RANKING}.svg?level=city&basis=plant>; rel="alternate"; type="image/svg+xml"`,
      'strict-transport-security': 'max-age=31536000',
      'timing-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('a ranking as Markdown', () => {
  it.each([
    ['', '2026-01-18'],
    ['?as_of=2026-01-18', '2026-01-18'],
    ['?lang=zh', '2026-01-18'],
    ['?as_of=2026-01-12', '2026-01-10'],
  ])('with the query %j is that of %s', async (query, asOf) => {
    const response = await fetchWorker(ENV, `${RANKING}.md${query}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(stored('2025', 'city', 'plant', asOf, 'md'));
  });
});

describe('the page at /', () => {
  const policyOf = async (path: string): Promise<string[]> => {
    const { headers } = await fetchWorker(ENV, path);
    return headers.get('Content-Security-Policy')?.split('; ') ?? [];
  };

  it('is HTML that runs only its own scripts and may not be framed', async () => {
    const { headers } = await fetchWorker(ENV, '/');
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    const policy = await policyOf('/');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe-(inline|eval)|\*|frame-src/);
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('Cache-Control')).toBe(CACHED);
    expect(headers.get('Likewise-Release')).toBe(RELEASE.id);
  });

  it('frames nothing, whereas the embed builder frames its own origin', async () => {
    const policy = await policyOf('/embed');
    expect(policy).toEqual(
      expect.arrayContaining([
        "script-src 'self' https://likewise.test",
        "frame-src 'self' https://likewise.test",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe-(inline|eval)|\*/);
  });

  it('ignores unknown parameters', async () => {
    expect((await fetchWorker(ENV, '/?fbclid=1&ver=2')).status).toBe(200);
  });
});

describe('/healthz', () => {
  it('has the served release, its store and the assets, and is never cached', async () => {
    const files = publishedFiles(RELEASE);
    const response = await fetchWorker(fakeEnv(files, files), '/healthz');
    const body = await response.text();
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const expected = { status: 'ok', release: RELEASE.id, store: 'kv', assets: 'ok' };
    expect(JSON.parse(body)).toEqual(expected);
  });

  it('is degraded without assets', async () => {
    const health = await (await fetchWorker(ENV, '/healthz')).json();
    expect(health).toMatchObject({ status: 'degraded', store: 'kv', assets: 'missing' });
  });

  it('is a 304 until the health changes', async () => {
    const { headers } = await fetchWorker(ENV, '/healthz');
    const known = { headers: { 'If-None-Match': headers.get('ETag') ?? '' } };
    expect((await fetchWorker(ENV, '/healthz?probe=1', known)).status).toBe(304);
    const degraded = fakeEnv(new Map(), publishedFiles(RELEASE));
    const silenced = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await fetchWorker(degraded, '/healthz', known)).status).toBe(200);
    silenced.mockRestore();
  });
});
