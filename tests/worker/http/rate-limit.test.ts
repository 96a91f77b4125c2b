/** The rate limit: how clients are counted, the 429 response, and failures of the counter. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { publishedFiles } from '../../support/releases/packed-release.ts';
import { syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { FakeLimiter, fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const FILES = publishedFiles(syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS));

afterEach(() => {
  vi.restoreAllMocks();
});

/** Bindings whose limiter allows each address so many requests. */
function limited(most: number, RATE_LIMIT = 'on') {
  return { ...fakeEnv(FILES), RATE_LIMIT, LIMITER: new FakeLimiter(most) };
}

const from = (address: string, init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { ...init.headers, 'CF-Connecting-IP': address },
});

describe('a client over the limit', () => {
  it('gets an uncacheable 429 with Retry-After', async () => {
    const env = limited(2);
    const client = from('192.0.2.1');
    expect((await fetchWorker(env, '/v1', client)).status).toBe(200);
    expect((await fetchWorker(env, '/v1/datasets', client)).status).toBe(200);
    const response = await fetchWorker(env, '/v1', client);
    expect(response.status).toBe(429);
    const body = await response.text();
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Age, ETag, Likewise-Release, Link, Retry-After',
      'cache-control': 'no-store',
      'cloudflare-cdn-cache-control': 'no-store',
      'content-length': String(body.length),
      'content-type': 'application/problem+json',
      'cross-origin-resource-policy': 'cross-origin',
      'retry-after': '60',
      'strict-transport-security': 'max-age=31536000',
      'timing-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    expect(JSON.parse(body)).toEqual({
      type: '/docs#too-many',
      title: 'Too many requests',
      status: 429,
      detail: 'too many requests from this address; wait a minute, and cache responses',
      errors: [],
    });
  });

  it('does not affect another client', async () => {
    const env = limited(1);
    for (const address of ['192.0.2.1', '192.0.2.2', '2001:db8::1']) {
      expect((await fetchWorker(env, '/v1', from(address))).status).toBe(200);
    }
    expect((await fetchWorker(env, '/v1', from('192.0.2.2'))).status).toBe(429);
  });

  it('without an address shares one count', async () => {
    const env = limited(1);
    expect((await fetchWorker(env, '/v1')).status).toBe(200);
    expect((await fetchWorker(env, '/v1')).status).toBe(429);
  });

  it('can’t choose its address by a header', async () => {
    const env = limited(1);
    const saying = (name: string) =>
      from('192.0.2.1', {
        headers: { 'X-Forwarded-For': name, 'X-Real-IP': name, Forwarded: `for=${name}` },
      });
    expect((await fetchWorker(env, '/v1', saying('192.0.2.7'))).status).toBe(200);
    expect((await fetchWorker(env, '/v1', saying('192.0.2.8'))).status).toBe(429);
  });

  it.each([
    ['a conditional request', { headers: { 'If-None-Match': '*' } }],
    ['a HEAD', { method: 'HEAD' }],
    ['a POST', { method: 'POST' }],
    ['a preflight', { method: 'OPTIONS' }],
  ])('gets a 429 for %s too', async (_, init) => {
    const env = limited(0);
    expect((await fetchWorker(env, '/v1', init)).status).toBe(429);
  });

  it('gets no body for HEAD, and the same headers', async () => {
    const env = limited(0);
    const get = await fetchWorker(env, '/v1');
    const head = await fetchWorker(env, '/v1', { method: 'HEAD' });
    expect([...head.headers]).toEqual([...get.headers]);
    expect(head.body).toBeNull();
  });

  it('causes no read of the store', async () => {
    const env = limited(0);
    await fetchWorker(env, '/v1/datasets');
    expect(env.RELEASES.reads).toEqual([]);
  });
});

describe('there is no limit', () => {
  it.each(['off', '', 'ON', 'true'])('if the setting is %j', async (setting) => {
    const env = limited(0, setting);
    expect((await fetchWorker(env, '/v1', from('192.0.2.1'))).status).toBe(200);
  });

  it('if the counter fails, which is logged', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const env = limited(0);
    env.LIMITER.broken = true;
    expect((await fetchWorker(env, '/v1')).status).toBe(200);
    expect(warned.mock.calls.map(([line]) => JSON.parse(String(line)))).toEqual([
      {
        level: 'warn',
        store: 'limiter',
        trouble: 'failed',
        key: 'limit',
        reason: 'Error: no counter',
        more: 0,
      },
    ]);
  });

  it('if there is no counter', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { LIMITER: _, ...rest } = limited(0);
    const env = Object.assign(rest, { LIMITER: undefined as unknown as FakeLimiter });
    expect((await fetchWorker(env, '/v1')).status).toBe(200);
  });
});
