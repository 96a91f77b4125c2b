/** HTTP to the letter over a real connection, from the built worker in its own runtime; and its limit on requests. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedFiles } from '../support/releases/packed-release.ts';
import {
  type BuiltWorker,
  buildWorker,
  type RunningWorker,
} from '../support/worker/built-worker.ts';
import { EXAMPLE_RELEASE, EXAMPLES } from '../support/worker/route-examples.ts';

const FILES = publishedFiles(EXAMPLE_RELEASE);
const RANKING = '/v1/rankings/vehicles/total/2025';

/** Nothing is compressed, so that lengths can be compared. */
const PLAIN = { 'Accept-Encoding': 'identity' };

let built: BuiltWorker;
let served: RunningWorker;

beforeAll(async () => {
  built = await buildWorker(FILES);
});

afterAll(() => built.remove());

/** Header fields, without those of the connection. */
function fieldsOf(response: Response | undefined): Record<string, string> {
  const fields = [...(response?.headers ?? [])];
  return Object.fromEntries(
    fields.filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
  );
}

// But for pages: locally something in between may rewrite them, so it takes their length away.
describe('a document over the wire', () => {
  beforeAll(async () => {
    served = await built.serve(FILES);
  });

  afterAll(() => served.close());

  it.each([
    ...EXAMPLES.ranking,
    ...EXAMPLES.bounds,
    '/v1/releases',
    '/healthz',
    '/v1/datasets/vehicle',
    `${RANKING}?levle=city`,
  ])('HEAD at %s is what GET is, to the last header', async (address) => {
    const [get, head] = await Promise.all(
      ['GET', 'HEAD'].map((method) => fetch(served.url + address, { method, headers: PLAIN })),
    );
    expect(head?.status).toBe(get?.status);
    expect(fieldsOf(head)).toEqual(fieldsOf(get));
    expect(fieldsOf(get)).toHaveProperty('content-length');
    expect(await head?.text()).toBe('');
  });

  it.each([RANKING, '/v1', '/v1/datasets/vehicles/bounds.csv'])(
    'a 304 at %s has all headers but those of the body',
    async (address) => {
      const get = await fetch(served.url + address, { headers: PLAIN });
      const etag = get.headers.get('ETag') ?? '';
      for (const ifNoneMatch of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const headers = { ...PLAIN, 'If-None-Match': ifNoneMatch };
        const known = await fetch(served.url + address, { headers });
        const { 'content-type': _type, 'content-length': _length, ...kept } = fieldsOf(get);
        expect(known.status).toBe(304);
        expect(fieldsOf(known)).toEqual(kept);
      }
    },
  );

  it.each(['POST', 'PUT', 'DELETE'])('%s is refused and not stored', async (method) => {
    const response = await fetch(served.url + RANKING, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('OPTIONS permits any page, without a body', async () => {
    const response = await fetch(served.url + RANKING, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.text()).toBe('');
  });

  it('every answer states its lifetime twice and varies by nothing', async () => {
    const addresses = Object.entries(EXAMPLES).flatMap(([name, [address]]) =>
      ['embed', 'oembed'].includes(name) || address === undefined ? [] : [address],
    );
    for (const address of [...addresses, '/nothing', '/v1?x=1']) {
      const { headers } = await fetch(served.url + address, { headers: PLAIN });
      expect([address, headers.get('Cache-Control')]).toEqual([
        address,
        expect.stringMatching(/^(public, max-age=\d+|no-store)/),
      ]);
      expect(headers.get('Cloudflare-CDN-Cache-Control')).toBe(headers.get('Cache-Control'));
      expect([address, headers.get('Vary')]).toEqual([address, null]);
    }
  });
});

describe('with the limit at five requests a minute', () => {
  beforeAll(async () => {
    served = await built.serveLimited(FILES, 5);
  });

  afterAll(() => served.close());

  it('the sixth is refused, with HEAD and with a known ETag too, until a minute has passed', async () => {
    const statuses: number[] = [];
    for (let request = 0; request < 5; request += 1) {
      statuses.push((await fetch(served.url + RANKING)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    const refused = await fetch(served.url + RANKING);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('60');
    expect(refused.headers.get('Cache-Control')).toBe('no-store');
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({ status: 429, title: 'Too many requests' });
    const head = await fetch(served.url + RANKING, { method: 'HEAD' });
    const known = await fetch(served.url + RANKING, { headers: { 'If-None-Match': '*' } });
    expect([head.status, known.status]).toEqual([429, 429]);
  });

  it('static assets are not counted', async () => {
    for (let request = 0; request < 10; request += 1) {
      expect(await (await fetch(`${served.url}/widget.js`)).text()).toBe('export {};\n');
    }
  });
});
